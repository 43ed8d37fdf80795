import type { Culture } from "../locale/culture";
import { toServerError } from "../server/serverError";
import type { Send } from "../server/transport";
import { languageOfResx, readResx } from "../xml/resx";
import { readControlDependencies } from "./controlDependencies";
import type { ControlManifest } from "./controlManifest";
import { readControlManifest } from "./controlManifest";
import type { ControlConstructor } from "./hostedControl";

export interface LoadedControl {
  readonly fullName: string;
  readonly manifest: ControlManifest;
  readonly construct: ControlConstructor;
  readonly strings: ReadonlyMap<string, string>;
  /** Loads the libraries of a control that the manifest depends on on demand. */
  readonly loadDependency: (fullName: string) => Promise<void>;
}

/** What loading needs of the browser: bundles are scripts that register a constructor. */
export interface BundleLoader {
  loadScript: (address: string) => Promise<void>;
  loadStyles: (address: string) => void;
  /** Takes out what the script just loaded has registered under the name. */
  takeRegistered: (name: string) => ControlConstructor | null;
}

/** The custom controls of the organisation, each loaded once. */
export class ControlLibrary {
  readonly #loading = new Map<string, Promise<LoadedControl>>();
  /** Controls whose libraries are on the page, or on their way to it. */
  readonly #libraries = new Map<string, Promise<void>>();
  /** Scripts of the platform's libraries, by address. */
  readonly #platform = new Map<string, Promise<void>>();
  /** Two bundles may register the same name, so that only one loads at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly send: Send,
    private readonly bundles: BundleLoader,
    /** Full name → version, as the server knows them. */
    private readonly versions: Readonly<Record<string, string>>,
    private readonly culture: Culture,
  ) {}

  /** @throws Error when no solution has brought the control, or its bundle does not register it */
  load(fullName: string): Promise<LoadedControl> {
    const known = this.#loading.get(fullName);
    if (known !== undefined) {
      return known;
    }
    const loading = this.#turn.then(() => this.#load(fullName));
    this.#turn = loading.catch(() => undefined);
    this.#loading.set(fullName, loading);
    return loading;
  }

  async #load(fullName: string): Promise<LoadedControl> {
    const version = this.versions[fullName];
    if (version === undefined) {
      throw new Error(`The form uses the control ${fullName}, which no imported solution has brought.`);
    }
    const folder = `/CustomControls/${encodeURIComponent(fullName)}/`;
    const manifestXml = await this.#read(`${folder}ControlManifest.xml`);
    const manifest = readControlManifest(manifestXml, fullName);
    for (const { script } of manifest.platformLibraries) {
      await (script === null ? undefined : once(this.#platform, script, () => this.bundles.loadScript(script)));
    }
    const dependencies = readControlDependencies(manifestXml, fullName);
    for (const name of dependencies.controls) {
      await this.#loadLibraries(name, fullName);
    }
    const strings = await this.#readStrings(folder, manifest.resxPaths);
    for (const path of manifest.cssPaths) {
      this.bundles.loadStyles(folder + path);
    }
    await this.bundles.loadScript(`${folder}${manifest.bundlePath}?v=${encodeURIComponent(version)}`);
    const construct = this.bundles.takeRegistered(manifest.registeredName);
    if (construct === null) {
      throw new Error(
        `The bundle of ${fullName} did not register ${manifest.registeredName}; see the console for errors while it ran.`,
      );
    }
    return {
      fullName,
      manifest,
      construct,
      strings,
      loadDependency: async (name) => {
        if (!dependencies.onDemand.includes(name)) {
          throw new Error(`The manifest of ${fullName} has no dependency ${name} with the load-type onDemand.`);
        }
        await this.#loadLibraries(name, fullName);
      },
    };
  }

  /** The libraries of a control that another depends on, loaded once for the page. */
  #loadLibraries(name: string, fullName: string): Promise<void> {
    return once(this.#libraries, name, async () => {
      const version = this.versions[name];
      if (version === undefined) {
        throw new Error(`The control ${fullName} depends on ${name}, which no imported solution has brought.`);
      }
      const folder = `/CustomControls/${encodeURIComponent(name)}/`;
      const { libraries } = readControlDependencies(await this.#read(`${folder}ControlManifest.xml`), name);
      if (libraries.length === 0) {
        throw new Error(`The control ${fullName} depends on ${name}, which carries no library.`);
      }
      for (const path of libraries) {
        await this.bundles.loadScript(`${folder}${path}?v=${encodeURIComponent(version)}`);
      }
    });
  }

  /** The person's language over the base language over whatever the control has. */
  async #readStrings(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const ofLanguage = (language: number) => paths.find((path) => languageOfResx(path) === language);
    const path = ofLanguage(this.culture.languageId) ?? ofLanguage(this.culture.baseLanguageId) ?? paths[0];
    return path === undefined ? new Map() : readResx(await this.#read(folder + path), path);
  }

  async #read(path: string): Promise<string> {
    const response = await this.send({ method: "GET", path });
    if (response.status !== 200) {
      throw toServerError(response, path);
    }
    return response.text;
  }
}

/** What failed is tried anew by the next who asks. */
function once(known: Map<string, Promise<void>>, key: string, load: () => Promise<void>): Promise<void> {
  const loading =
    known.get(key) ??
    load().catch((error: unknown) => {
      known.delete(key);
      throw error;
    });
  known.set(key, loading);
  return loading;
}

import type { Culture } from "../locale/culture";
import { toServerError } from "../server/serverError";
import type { Send } from "../server/transport";
import { languageOfResx, readResx } from "../xml/resx";
import { readControlDependencies } from "./controlDependencies";
import type { ControlManifest } from "./controlManifest";
import { readControlManifest } from "./controlManifest";
import type { VirtualControlConstructor } from "./virtualControl";

export interface LoadedControl {
  readonly fullName: string;
  readonly manifest: ControlManifest;
  readonly construct: VirtualControlConstructor;
  readonly strings: ReadonlyMap<string, string>;
}

/** What loading needs of the browser: bundles are scripts that register a constructor. */
export interface BundleLoader {
  loadScript: (address: string) => Promise<void>;
  loadStyles: (address: string) => void;
  /** Takes out what the script just loaded has registered under the name. */
  takeRegistered: (name: string) => VirtualControlConstructor | null;
}

/** The custom controls of the organisation, each loaded once. */
export class ControlLibrary {
  readonly #loading = new Map<string, Promise<LoadedControl>>();
  /** Controls whose libraries are on the page. */
  readonly #libraries = new Set<string>();
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
    await this.#loadLibraries(manifestXml, fullName);
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
    return { fullName, manifest, construct, strings };
  }

  /** The libraries that a control depends on, each loaded once for the page. */
  async #loadLibraries(manifestXml: string, fullName: string): Promise<void> {
    for (const name of readControlDependencies(manifestXml, fullName).controls) {
      if (this.#libraries.has(name)) {
        continue;
      }
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
      this.#libraries.add(name);
    }
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

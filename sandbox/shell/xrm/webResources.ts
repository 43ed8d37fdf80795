import type { Culture } from "../locale/culture";
import { toServerError } from "../server/serverError";
import type { Send } from "../server/transport";
import { isRow, textOf } from "../server/row";
import type { WebApi } from "../server/webApi";
import { UnsupportedError } from "../unsupported";
import { languageOfResx, readResx } from "../xml/resx";
import { childrenOf, parseXml } from "../xml/xml";

/** Scripts and strings that solutions have brought, each loaded once. */
export class WebResources {
  readonly #scripts = new Map<string, Promise<void>>();
  readonly #strings = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    private readonly send: Send,
    private readonly webApi: WebApi,
    private readonly runScript: (address: string) => Promise<void>,
    private readonly culture: Culture,
  ) {}

  /** Runs a script, after the scripts and strings it depends on. */
  loadScript(name: string): Promise<void> {
    const known = this.#scripts.get(name);
    if (known !== undefined) {
      return known;
    }
    const loading = this.#loadScript(name);
    this.#scripts.set(name, loading);
    return loading;
  }

  /**
   * A string of a RESX web resource that some loaded script depends on.
   * @param name the web resource's name, with or without language and extension
   * @throws Error when no script brought it along, or it has no such string
   */
  getString(name: string, key: string): string {
    const strings = this.#strings.get(baseName(name));
    if (strings === undefined) {
      throw new Error(
        `The web resource ${name} is not a dependency of any script on this page: add it to the script's dependencies.`,
      );
    }
    const text = strings.get(key);
    if (text === undefined) {
      throw new Error(`The web resource ${name} has no string ${key}.`);
    }
    return text;
  }

  async #loadScript(name: string): Promise<void> {
    const dependencies = await this.#dependenciesOf(name);
    const resx = new Set(dependencies.filter(isResx).map(baseName));
    await Promise.all(
      [...resx].map((base) =>
        this.#loadStrings(
          base,
          dependencies.filter((dependency) => isResx(dependency) && baseName(dependency) === base),
        ),
      ),
    );
    for (const dependency of dependencies.filter((candidate) => !isResx(candidate))) {
      if (!dependency.endsWith(".js")) {
        throw new UnsupportedError(
          `the dependency of ${name} on ${dependency}`,
          "Scripts and RESX files can be dependencies.",
        );
      }
      await this.loadScript(dependency);
    }
    await this.runScript(addressOf(name));
  }

  async #dependenciesOf(name: string): Promise<readonly string[]> {
    const filter = encodeURIComponent(`name eq '${name.replace(/'/g, "''")}'`);
    const { value } = await this.webApi.read(`webresourceset?$select=name,dependencyxml&$filter=${filter}`);
    const row: unknown = Array.isArray(value) ? value[0] : undefined;
    if (!isRow(row)) {
      throw new Error(`There is no web resource ${name}.`);
    }
    const xml = textOf(row, "dependencyxml");
    if (xml === null || xml.trim() === "") {
      return [];
    }
    return childrenOf(parseXml(xml, `The dependencies of ${name}`), "Dependency")
      .filter((dependency) => dependency.getAttribute("componentType") === "WebResource")
      .flatMap((dependency) => childrenOf(dependency, "Library").map((library) => library.getAttribute("name") ?? ""));
  }

  async #loadStrings(base: string, names: readonly string[]): Promise<void> {
    const ofLanguage = (language: number) => names.find((name) => languageOfResx(name) === language);
    const name = ofLanguage(this.culture.languageId) ?? ofLanguage(this.culture.baseLanguageId) ?? names[0];
    if (name === undefined) {
      return;
    }
    const response = await this.send({ method: "GET", path: addressOf(name) });
    if (response.status !== 200) {
      throw toServerError(response, addressOf(name));
    }
    this.#strings.set(base, readResx(response.text, name));
  }
}

function isResx(name: string): boolean {
  return name.toLowerCase().endsWith(".resx");
}

/** `prefix_/strings/name` of `prefix_/strings/name.1044.resx`. */
function baseName(name: string): string {
  return name.replace(/(\.\d{4,5})?\.resx$/i, "");
}

export function addressOf(name: string): string {
  return `/WebResources/${name.split("/").map(encodeURIComponent).join("/")}`;
}

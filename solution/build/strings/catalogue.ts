import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";

/** A text, or one for each plural category of the language (`one`, `other` …). */
export type CatalogueText = string | Readonly<Record<string, string>>;

/** Everything that the product says in one language: strings/<language>.json. */
export interface Catalogue {
  /** For findings, e.g. `strings/nb.json`. */
  readonly file: string;
  readonly language: {
    /** In English, e.g. "Norwegian Bokmål". */
    readonly name: string;
    /** Windows language id, e.g. 1044. */
    readonly lcid: number;
    /** BCP 47 tag, e.g. `nb`. */
    readonly culture: string;
    /** The {guid} of each web resource of texts in this language: written once, never changed. */
    readonly webResources: Readonly<Record<string, string>>;
  };
  readonly groups: ReadonlyMap<string, Readonly<Record<string, CatalogueText>>>;
  /** Names and descriptions in the solution's XML. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The language in which names stand where the platform keeps only one. */
export const BASE_LCID = 1033;

/** A catalogue is named by its language tag: `en.json`, `pt-BR.json`. */
const LANGUAGE_FILE = /^[a-z]{2,3}(-[A-Za-z]+)*\.json$/;

/**
 * The catalogues of a folder, the base language first, then by language id.
 * @throws Error naming the file and what it lacks
 */
export function readCatalogues(folder: string): readonly Catalogue[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((name) => LANGUAGE_FILE.test(name))
    .map((name) => parseCatalogue(readFileSync(join(folder, name), "utf8"), `strings/${name}`))
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ language }: Catalogue): number {
  return language.lcid === BASE_LCID ? 0 : language.lcid;
}

/** @throws Error naming the file and what it lacks */
export function parseCatalogue(json: string, file: string): Catalogue {
  const { language, labels, ...groups } = recordOf(JSON.parse(json), file, "the file");
  const { name, lcid, culture, webResources } = recordOf(language, file, "language");
  if (typeof name !== "string" || typeof culture !== "string" || typeof lcid !== "number") {
    throw new Error(`${file}: language needs a name, a culture (e.g. "nb") and an lcid (e.g. 1044).`);
  }
  return {
    file,
    language: { name, lcid, culture, webResources: textsOf(webResources, file, "language.webResources") },
    labels: textsOf(labels, file, "labels"),
    groups: new Map(Object.entries(groups).map(([group, texts]) => [group, groupOf(texts, file, group)])),
  };
}

function groupOf(value: unknown, file: string, group: string): Readonly<Record<string, CatalogueText>> {
  return Object.fromEntries(
    Object.entries(recordOf(value, file, group)).map(([key, text]) => [
      key,
      typeof text === "string" ? text : textsOf(text, file, `${group}.${key}`),
    ]),
  );
}

function textsOf(value: unknown, file: string, what: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(recordOf(value, file, what)).map(([key, text]) => {
      if (typeof text !== "string") {
        throw new Error(`${file}: ${what}.${key} is no text. Write it between quotation marks.`);
      }
      return [key, text];
    }),
  );
}

function recordOf(value: unknown, file: string, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${file}: ${what} is no object of texts by name. Compare with strings/en.json.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

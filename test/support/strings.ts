import { join } from "node:path";
import { translate } from "../../core/values/translate";
import { readCatalogues } from "../../solution/build/strings/catalogue";
import { resourceTexts } from "../../solution/build/strings/resourceTexts";
import { stringsWebResource } from "../../solution/build/strings/stringsWebResource";
import { RESOURCES } from "../../strings/resources";
import type { Resource, ResourceStrings } from "../../strings/resources";

const CATALOGUES = readCatalogues(join(__dirname, "..", "..", "strings"));

/** The texts of a resource by the names under which the platform gives them. */
export function textsOf(resource: Resource, lcid: 1033 | 1044 = 1033): ReadonlyMap<string, string> {
  const catalogue = CATALOGUES.find(({ language }) => language.lcid === lcid);
  if (catalogue === undefined) {
    throw new Error(`No catalogue in strings/ has the language ${lcid}.`);
  }
  return resourceTexts(catalogue, RESOURCES[resource]);
}

/** What people read, no-break spaces written as spaces: they look alike and are hard to type. */
export function stringsOf<Name extends Resource>(resource: Name, lcid: 1033 | 1044 = 1033): ResourceStrings<Name> {
  const texts = textsOf(resource, lcid);
  return translate((key) => (texts.get(key) ?? `missing ${key}`).replace(/\u00a0/g, " "));
}

/** What Sales would serve at the end of an address, e.g. `../strings/setup.1044.resx`; undefined where there is no such web resource. */
export function webResourceText(address: string): string | undefined {
  const content = stringsWebResource(address, new Map(Object.entries(RESOURCES)), CATALOGUES);
  return content === undefined ? undefined : Buffer.from(content).toString();
}

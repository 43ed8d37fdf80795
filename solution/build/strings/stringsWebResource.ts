import type { Catalogue } from "./catalogue";
import { resourceTexts } from "./resourceTexts";
import { writeResx } from "./writeResx";

const NAME = /\/strings\/(\w+)\.(\d+)\.resx$/;

/**
 * The content of a web resource of texts, e.g. `bcs_/strings/setup.1044.resx`; undefined for any other name.
 * @param resources the groups of each resource
 * @throws Error where the catalogue lacks something
 */
export function stringsWebResource(
  name: string,
  resources: ReadonlyMap<string, readonly string[]>,
  catalogues: readonly Catalogue[],
): Uint8Array | undefined {
  const [, resource = "", lcid] = NAME.exec(name) ?? [];
  const groups = resources.get(resource);
  const catalogue = catalogues.find(({ language }) => String(language.lcid) === lcid);
  return groups === undefined || catalogue === undefined ? undefined : writeResx(resourceTexts(catalogue, groups));
}

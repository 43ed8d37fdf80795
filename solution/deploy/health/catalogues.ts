import { join } from "node:path";
import { readCatalogues } from "../../build/strings/catalogue";
import type { Catalogue } from "../../build/strings/catalogue";

/** The texts of all languages. The command of a release carries them in itself: see solution/build/release/bundleCommand.ts. */
export function catalogues(): readonly Catalogue[] {
  return readCatalogues(join(__dirname, "..", "..", "..", "strings"));
}

import { existsSync } from "node:fs";
import { join } from "node:path";

/** The schema of customizations.xml; a folder without it is no schema folder. */
const MARKER = "CustomizationsSolution.xsd";

/**
 * The folder with Microsoft's customisation schemas, which may not be part of the repository: the one that the
 * environment variable DATAVERSE_SCHEMAS names, else ../shared/schemas beside the project; undefined when there is none.
 */
export function schemaFolder(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const named = environment.DATAVERSE_SCHEMAS;
  const candidates = named === undefined || named === "" ? [join(root, "..", "shared", "schemas")] : [named];
  return candidates.find((folder) => existsSync(join(folder, MARKER)));
}

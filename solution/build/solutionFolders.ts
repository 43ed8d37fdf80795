import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Names of the unpacked solutions below solution/, sorted. */
export function solutionFolders(root: string): readonly string[] {
  const folder = join(root, "solution");
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "Other", "Solution.xml")))
    .sort();
}

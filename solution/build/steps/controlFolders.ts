import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

export type ControlFolders =
  { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly message: string };

const INPUT = "ControlManifest.Input.xml";
const SKIPPED = new Set(["node_modules", "out", ".git"]);

/**
 * The control folders directly below controls/. pcf-scripts scans the whole repository for manifests and names its
 * output after the last folder only, so a manifest elsewhere and two folders of one name are refused here.
 */
export function controlFolders(root: string): ControlFolders {
  const found = manifestFolders(root, "");
  const stray = found.find((folder) => !/^controls\/[^/]+$/.test(folder));
  if (stray !== undefined) {
    return {
      ok: false,
      message: `${stray}/${INPUT}: a control manifest may only stand in controls/<Name>/. pcf-scripts would build it as a control; rename or move it.`,
    };
  }
  const names = found.map((folder) => basename(folder));
  const twice = names.find(
    (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index,
  );
  if (twice !== undefined) {
    return {
      ok: false,
      message: `controls/${twice}: another control folder differs only in upper and lower case. Rename one of the two.`,
    };
  }
  return { ok: true, names };
}

function manifestFolders(root: string, below: string): readonly string[] {
  const here = join(root, below);
  const entries = readdirSync(here, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !SKIPPED.has(entry.name),
  );
  const own = below !== "" && existsSync(join(here, INPUT)) ? [below] : [];
  return [
    ...own,
    ...entries.flatMap((entry) => manifestFolders(root, below === "" ? entry.name : `${below}/${entry.name}`)),
  ].sort();
}

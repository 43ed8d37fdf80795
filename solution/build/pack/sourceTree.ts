import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files below a folder: path with forward slashes → content, sorted by path. */
export type SourceTree = ReadonlyMap<string, Uint8Array>;

/** Reads every file below a folder; an absent folder is an empty tree. */
export function readTree(folder: string): SourceTree {
  if (!existsSync(folder)) {
    return new Map();
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replace(/\\/g, "/"),
    );
  return sortedTree(files.map((path) => [path, readFileSync(join(folder, path))]));
}

/** Replaces the content of a folder with the files of a tree. */
export function writeTree(folder: string, tree: SourceTree): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of tree) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Sorts by code unit, so that the order is the same on every machine and in every locale. */
export function sortedTree(files: Iterable<readonly [string, Uint8Array]>): SourceTree {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

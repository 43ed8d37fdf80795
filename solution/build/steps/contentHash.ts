import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** All files at or below the paths (relative to root, forward slashes), sorted; absent paths give none. */
export function filesAt(root: string, paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    const absolute = join(root, path);
    if (!existsSync(absolute)) {
      return [];
    }
    if (!statSync(absolute).isDirectory()) {
      return [path];
    }
    return readdirSync(absolute, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replace(/\\/g, "/"),
      );
  });
  return [...new Set(found)].sort();
}

/** SHA-256 over names and contents, so that a touched but equal file changes nothing. */
export function contentHash(root: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

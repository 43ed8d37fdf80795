import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { REPOSITORY } from "./exampleSolution";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** An empty folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "solution-test-"));
  folders.push(folder);
  return folder;
}

/** A folder that stands for a repository: the files given, and the real packages. */
export function temporaryRepository(files: Readonly<Record<string, string>> = {}, { packages = true } = {}): string {
  const root = temporaryFolder();
  if (packages) {
    symlinkSync(join(REPOSITORY, "node_modules"), join(root, "node_modules"), "junction");
  }
  for (const [path, content] of Object.entries(files)) {
    writeIn(root, path, content);
  }
  return root;
}

export function writeIn(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

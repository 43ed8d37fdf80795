import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import * as ts from "typescript";

/** Source file → the source files that it imports, types included; paths from the root, with forward slashes. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** What the files below the folders import of each other. */
export function importGraph(root: string, folders: readonly string[]): ImportGraph {
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .map((name) => posix.join(folder, name.replace(/\\/g, "/")))
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts")),
    );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"));
      const targets = importedFiles
        .filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) => posix.join(posix.dirname(file), fileName))
        .map((path) => [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((one) => known.has(one)))
        .filter((target) => target !== undefined);
      return [file, targets] as const;
    }),
  );
}

/** Groups of files that need each other, each sorted: the strongly connected components of more than one file (Tarjan's algorithm). */
export function circles(graph: ImportGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    let low = index;
    open.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) {
        low = Math.min(low, visit(target));
      } else if (open.includes(target)) {
        low = Math.min(low, order.get(target) ?? low);
      }
    }
    if (low === index) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file) === true) {
        found.push(group.sort());
      }
    }
    return low;
  };
  for (const file of graph.keys()) {
    if (!order.has(file)) {
      visit(file);
    }
  }
  return found;
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const GENERATED = ".generated.ts";

/** Names of the files in the folder that are not what the generator makes: changed, missing or left over. */
export function driftedFiles(folder: string, generated: ReadonlyMap<string, string>): readonly string[] {
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(GENERATED)) : [];
  const leftOver = present.filter((name) => !generated.has(name));
  const changed = [...generated].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), "utf8") !== text,
  );
  return [...leftOver, ...changed.map(([name]) => name)].sort();
}

/** Brings the folder to what the generator makes, touching only files that differ; returns their names. */
export function writeGenerated(folder: string, generated: ReadonlyMap<string, string>): readonly string[] {
  const drifted = driftedFiles(folder, generated);
  mkdirSync(folder, { recursive: true });
  for (const name of drifted) {
    const text = generated.get(name);
    if (text === undefined) {
      rmSync(join(folder, name));
    } else {
      writeFileSync(join(folder, name), text);
    }
  }
  return drifted;
}

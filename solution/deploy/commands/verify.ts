import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { EXIT, report } from "./command";
import type { Report } from "./command";

/**
 * Compares files with the SHA-256 sums of a release, as `sha256sum` writes them: sum, two characters, name. Names lead no further than the
 * folder of the list.
 */
export async function verify(sumsFile: string): Promise<Report> {
  const list = await readFile(sumsFile, "utf8").catch(() => null);
  if (list === null) {
    return report(EXIT.notDone, [`${sumsFile} cannot be read. Give the path of SHA256SUMS of a release.`]);
  }
  const lines: string[] = [];
  let isGood = true;
  for (const line of list.split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const [, sum, name] = /^([0-9a-f]{64}) [ *]([^/\\]+)$/.exec(line) ?? [];
    if (sum === undefined || name === undefined) {
      return report(EXIT.notDone, [`${sumsFile}: "${line}" is no line of sums.`]);
    }
    const verdict = await judge(join(dirname(sumsFile), name), sum);
    isGood = isGood && verdict === "as released";
    lines.push(`${name}: ${verdict}`);
  }
  return lines.length === 0
    ? report(EXIT.notDone, [`${sumsFile} names no file.`])
    : report(isGood ? EXIT.done : EXIT.failed, lines, { files: lines });
}

async function judge(file: string, sum: string): Promise<string> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    return "is missing";
  }
  return createHash("sha256").update(bytes).digest("hex") === sum ? "as released" : "is NOT what was released";
}

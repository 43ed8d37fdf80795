import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";

/** The strings of a resx file by name. */
export function resx(...path: readonly string[]): ReadonlyMap<string, string> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => name === "data",
  });
  const parsed: unknown = parser.parse(readFileSync(join(__dirname, "..", "..", ...path), "utf8"));
  const { root } = parsed as { root: { data: readonly { "@_name": string; value: string }[] } };
  return new Map(root.data.map((entry) => [entry["@_name"], entry.value]));
}

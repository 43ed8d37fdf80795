import { XMLParser } from "fast-xml-parser";

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  isArray: (name) => name === "data",
});

/** The strings of a resx file by name. */
export function resxTexts(resx: string): ReadonlyMap<string, string> {
  const { root } = parser.parse(resx) as { root: { data: readonly { "@_name": string; value: string }[] } };
  return new Map(root.data.map((entry) => [entry["@_name"], entry.value]));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HealthWords } from "../../../core/setup/health/describeHealth";
import { attribute, childElements, childText } from "../../build/xml/findElements";
import { parseXml } from "../../build/xml/parseXml";

const STRINGS = join(__dirname, "..", "..", "..", "webresources", "strings");

/**
 * The words that the set-up page shows, so that both say the same.
 * @throws Error naming the file that cannot be read
 */
export function readHealthWords(languageId: number): HealthWords {
  const file = join(STRINGS, `health.${languageId}.resx`);
  const parsed = parseXml(readFileSync(file, "utf8"), file);
  if (!parsed.ok) throw new Error(`${file}: ${parsed.message}`);
  const texts = new Map(
    childElements(parsed.root, "data").map((data) => [attribute(data, "name"), childText(data, "value")]),
  );
  return (key, ...values) =>
    (texts.get(key) ?? key).replace(/\{(\d)\}/g, (placeholder, at: string) => values[Number(at)] ?? placeholder);
}

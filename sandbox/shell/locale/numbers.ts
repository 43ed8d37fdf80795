import { writeNumber } from "../../contract/userFormats";
import type { Culture } from "./culture";

/** Writes a number with exactly `precision` decimals and the person's separators. */
export function formatNumber(value: number, precision: number, { formats }: Culture): string {
  return writeNumber(value, precision, formats);
}

/** Reads what a person typed; null when it is not a number in their notation. */
export function parseNumber(text: string, { formats }: Culture): number | null {
  const withoutGroups = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .split(formats.numberSeparator)
    .join("");
  const plain = withoutGroups.replace(formats.decimalSymbol, ".").replace("\u2212", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

import type { Culture } from "./culture";

/** Writes a number with exactly `precision` decimals and the person's separators. */
export function formatNumber(value: number, precision: number, culture: Culture): string {
  const text = value.toLocaleString(culture.locale, {
    minimumFractionDigits: precision,
    maximumFractionDigits: precision,
  });
  // Browsers write a typographic minus in Norwegian; Dataverse writes the one on the keyboard.
  return text.replace("\u2212", "-");
}

/** Reads what a person typed; null when it is not a number in their notation. */
export function parseNumber(text: string, culture: Culture): number | null {
  const withoutGroups = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .split(culture.groupSeparator)
    .join("");
  const plain = withoutGroups.replace(culture.decimalSeparator, ".").replace("\u2212", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

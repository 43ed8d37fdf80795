import type { GridCell, GridColumn } from "./mapping";

/** Longest text in a column of figures, days or units that is shown whole. */
const MOST_CHARACTERS = 18;
/** How much wider bold letters are. */
export const BOLD = 1.1;
/** Of the item: room for its number. */
export const FEWEST_ITEM_CHARACTERS = 11;
/** Of a heading's longest word, e.g. "leveringsdato": a longer one is hyphenated, by browsers that know the language. */
const MOST_HEADING_CHARACTERS = 13;

/**
 * How many digits wide each column is, so that figures are shown whole and the item gets what is left. Null: the rest, which is the item's.
 * @param rows texts of some rows, by column
 */
export function columnWidths(
  columns: readonly GridColumn[],
  rows: readonly (readonly GridCell[])[],
): readonly (number | null)[] {
  const first = columns.findIndex(({ role }) => role === "item");
  return columns.map(({ label }, at) => {
    if (at === Math.max(0, first)) {
      return null;
    }
    const longestWord = BOLD * Math.max(...label.split(/\s+/).map(widthOf));
    const texts = rows.flatMap((row) => [widthOf(row[at]?.text ?? ""), widthOf(row[at]?.under ?? "")]);
    return Math.min(MOST_CHARACTERS, Math.max(Math.min(longestWord, MOST_HEADING_CHARACTERS), ...texts));
  });
}

/** By how much signs are wider than a digit, or narrower, in the fonts of the platform and of systems. */
const DIFFERENCES: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,/:'|\s-]/g, -0.5],
  [/[ftr]/g, -0.35],
  [/[A-HJ-LN-VX-ZÆØÅ]/g, 0.2],
  [/[mwMW]/g, 0.5],
];

/** In the width of a digit. */
export function widthOf(text: string): number {
  return DIFFERENCES.reduce((sum, [signs, more]) => sum + more * (text.match(signs)?.length ?? 0), text.length);
}

/** A line out of a spreadsheet, as it was written there. */
export interface PastedLine {
  readonly number: string;
  readonly quantity: string;
}

/**
 * Lines copied from a spreadsheet: number and quantity, parted by a tab or, from a text file, a semicolon; what stands after them is left.
 * Null for a text that is no list, which one types into a field.
 */
export function parsePasted(text: string): readonly PastedLine[] | null {
  const rows = text.split(/\r\n|\r|\n/).filter((row) => row.trim() !== "");
  if (rows.length < 2 && !text.includes("\t")) {
    return null;
  }
  return rows.map((row) => {
    const [number = "", quantity = ""] = row.split(row.includes("\t") ? "\t" : ";");
    return { number: number.trim(), quantity: quantity.trim() };
  });
}

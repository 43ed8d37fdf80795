/** A lookup's value: which row of which table. */
export interface Reference {
  readonly table: string;
  readonly id: string;
}

/**
 * What a cell holds. Dates are ISO text in UTC ("2026-11-22T07:00:00Z", or "2026-11-22" for date-only columns), GUIDs are in lower case,
 * multi-select choices are number lists.
 */
export type Value = string | number | boolean | null | Reference | readonly number[];

/** One row by column. Rows are never changed in place: a write puts a new object into the store. */
export type Row = Readonly<Record<string, Value>>;

export function isReference(value: Value | undefined): value is Reference {
  return typeof value === "object" && value !== null && "id" in value;
}

export function textOf(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}

export function numberOf(value: Value | undefined): number | null {
  return typeof value === "number" ? value : null;
}

export function referenceOf(value: Value | undefined): Reference | null {
  return isReference(value) ? value : null;
}

/** The text of a cell that always has one: primary keys, the columns of links, names that the sandbox itself wrote. */
export function keyText(value: Value | undefined): string {
  if (typeof value === "string") {
    return value;
  }
  if (typeof value === "number") {
    return String(value);
  }
  throw new Error(`A key is missing in a stored row: ${JSON.stringify(value)}.`);
}

import type { ColumnDescription } from "../../contract/tableDescription";

export interface LookupReference {
  /** Lower case without braces. */
  readonly id: string;
  readonly name: string;
  readonly entityType: string;
}

/**
 * A column's value as the shell keeps it. Dates stay the text of the Web API: `yyyy-MM-dd` for dates without time,
 * ISO 8601 in UTC otherwise; they become moments only where someone looks at them.
 */
export type ColumnValue = string | number | boolean | LookupReference | readonly number[] | null;

export function isLookupColumn({ type }: Pick<ColumnDescription, "type">): boolean {
  return type === "lookup" || type === "customer" || type === "owner";
}

export function isLookupReference(value: ColumnValue): value is LookupReference {
  return typeof value === "object" && value !== null && "entityType" in value;
}

export function isChoiceList(value: ColumnValue): value is readonly number[] {
  return Array.isArray(value);
}

export function sameValue(a: ColumnValue, b: ColumnValue): boolean {
  if (isLookupReference(a) && isLookupReference(b)) {
    return a.id === b.id && a.entityType === b.entityType;
  }
  if (isChoiceList(a) && isChoiceList(b)) {
    return a.length === b.length && a.every((value, index) => value === b[index]);
  }
  return a === b;
}

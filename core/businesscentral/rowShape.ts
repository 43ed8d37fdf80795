import { calendarDate } from "../values/calendarDate";
import type { CalendarDate } from "../values/calendarDate";
import { quantityOf } from "../values/quantity";
import { optionName } from "./optionName";

/** Values of a document's type, as OData writes them whatever the user's language. */
export const ORDER = "Order";
export const RETURN_ORDER = "Return Order";
const ORDER_TYPES = [ORDER, RETURN_ORDER] as const;

/** What is read of a page's rows: usual property names, and what each must hold. With `?`, a page need not have it. */
export type Shape = Readonly<Record<string, Kind>>;
type Kind = keyof typeof READERS;

/** A row whose values were checked. */
export type RowOf<S extends Shape> = {
  readonly [Name in keyof S]: Exclude<ReturnType<(typeof READERS)[S[Name]]>, undefined>;
};

/** A row as it came, by usual property names; undefined for a property that it does not have. */
export type ServiceRow = (usual: string) => unknown;

/** Each gives the value, or undefined for what cannot be one: text is never taken for a number, nothing never for zero. */
const READERS = {
  /** Trimmed. Empty is a value: a line without location. */
  text: (value: unknown) => (typeof value === "string" ? value.trim() : undefined),
  "text?": (value: unknown) => (typeof value === "string" ? value.trim() : ""),
  /** As BC keeps codes: in capitals. */
  code: (value: unknown) => (typeof value === "string" ? value.trim().toUpperCase() : undefined),
  "code?": (value: unknown) => (typeof value === "string" ? value.trim().toUpperCase() : ""),
  /** Null: the page does not show it, which is not the same as empty. */
  "codeIfShown?": (value: unknown) => (typeof value === "string" ? value.trim().toUpperCase() : null),
  "textIfShown?": (value: unknown) => (typeof value === "string" ? value.trim() : null),
  "flagIfShown?": (value: unknown) => (typeof value === "boolean" ? value : null),
  /** A document whose lines will move goods. */
  orderType: (value: unknown) => ORDER_TYPES.find((type) => typeof value === "string" && optionName(value) === type),
  quantity: (value: unknown) => quantityOf(value) ?? undefined,
  "quantity?": (value: unknown) => ((value ?? null) === null ? null : (quantityOf(value) ?? undefined)),
  flag: (value: unknown) => (typeof value === "boolean" ? value : undefined),
  "flag?": (value: unknown) => (value === undefined || typeof value === "boolean" ? value === true : undefined),
  /** BC writes an empty date as one of year 1. */
  date: (value: unknown): CalendarDate | null | undefined =>
    value === null || (typeof value === "string" && value.startsWith("0001-"))
      ? null
      : (calendarDate(value) ?? undefined),
  "date?": (value: unknown): CalendarDate | null => calendarDate(value),
  /** Whether an item of this type has stock; a page without the type has stock items. */
  "stockType?": (value: unknown) =>
    value === undefined || value === "Inventory" ? true : isWithoutStock(value) ? false : undefined,
} as const;

const WITHOUT_STOCK: readonly string[] = ["Service", "Non-Inventory"];

function isWithoutStock(value: unknown): boolean {
  return typeof value === "string" && WITHOUT_STOCK.includes(optionName(value));
}

/** The checked row, or the name of the first property that cannot be used. */
export function readRow<S extends Shape>(row: ServiceRow, shape: S): RowOf<S> | string {
  const values: Record<string, unknown> = {};
  for (const usual of Object.keys(shape)) {
    const kind = shape[usual];
    values[usual] = kind === undefined ? undefined : READERS[kind](row(usual));
    if (values[usual] === undefined) {
      return usual;
    }
  }
  return values as RowOf<S>;
}

/** The names without which a row is of no use. */
export function neededNames(shape: Shape): readonly string[] {
  return Object.keys(shape).filter((usual) => shape[usual]?.endsWith("?") === false);
}

import type { ConversionName } from "../values/conversions";
import type { FieldMapping } from "../mapping";

type Options = Omit<FieldMapping, "field" | "column" | "direction" | "conversion">;

/** A field that goes both ways. */
export const both = (
  field: string,
  column: string,
  conversion?: ConversionName,
  options: Options = {},
): FieldMapping => ({ field, column, direction: "both", ...(conversion !== undefined && { conversion }), ...options });

/** A field that goes to Sales. */
export const toSales = (
  field: string,
  column: string,
  conversion?: ConversionName,
  options: Options = {},
): FieldMapping => ({
  field,
  column,
  direction: "toSales",
  ...(conversion !== undefined && { conversion }),
  ...options,
});

/** A field that comes from Sales. */
export const fromSales = (field: string, column: string, options: Options = {}): FieldMapping => ({
  field,
  column,
  direction: "fromSales",
  ...options,
});

/** The owner, as BC's ownership model Person has it: the user of the record's salesperson. */
export const owner = (field: string): FieldMapping => toSales(field, "ownerid", "owner", { notNull: true });

export const NO_COLUMN = "the sandbox's Sales has no such column";

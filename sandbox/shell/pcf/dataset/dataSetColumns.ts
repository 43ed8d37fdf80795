import type { ColumnDescription } from "../../../contract/tableDescription";
import type { GridColumn } from "../../query/gridColumns";
import { isDateOnly } from "../../record/formatValue";
import { strict } from "../../unsupported";

/** `DataSetApi.Column` of a view's columns, and of those that the control has added: they come after, as not laid out (-1). */
export function dataSetColumns(
  path: string,
  shown: readonly GridColumn[],
  added: readonly GridColumn[],
  { primaryName, bound }: { readonly primaryName: string; readonly bound: ReadonlyMap<string, string> | undefined },
): readonly object[] {
  return [...shown.map((column, order) => ({ column, order })), ...added.map((column) => ({ column, order: -1 }))].map(
    ({ column, order }) =>
      strict(`${path}.columns[${column.key}]`, {
        name: column.key,
        alias: bound?.get(column.key) ?? column.key,
        displayName: column.label,
        dataType: dataTypeOf(column.description),
        order,
        visualSizeFactor: column.width,
        isHidden: order < 0,
        isPrimary: column.key === primaryName,
        disableSorting: !column.isSortable,
      }),
  );
}

const TEXT_FORMATS: Readonly<Record<string, string>> = {
  url: "SingleLine.URL",
  email: "SingleLine.Email",
  phone: "SingleLine.Phone",
  textarea: "SingleLine.TextArea",
};

/** The manifest's name of a column's type. */
export function dataTypeOf(column: ColumnDescription): string {
  switch (column.type) {
    case "memo":
      return "Multiple";
    case "integer":
    case "bigint":
      return "Whole.None";
    case "decimal":
      return "Decimal";
    case "double":
      return "FP";
    case "money":
      return "Currency";
    case "boolean":
      return "TwoOptions";
    case "datetime":
      return isDateOnly(column) ? "DateAndTime.DateOnly" : "DateAndTime.DateAndTime";
    case "picklist":
    case "state":
    case "status":
      return "OptionSet";
    case "multiselectpicklist":
      return "MultiSelectPicklist";
    case "lookup":
      return "Lookup.Simple";
    case "customer":
      return "Lookup.Customer";
    case "owner":
      return "Lookup.Owner";
    case "string":
    case "uniqueidentifier":
    case "entityname":
      return TEXT_FORMATS[column.format ?? ""] ?? "SingleLine.Text";
  }
}

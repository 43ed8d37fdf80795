import type { ColumnDescription, TableDescription } from "../../contract/tableDescription";
import type { Culture } from "../locale/culture";
import type { LinkedEntity } from "./fetchXml";
import type { LayoutColumn } from "./layoutXml";
import { isLookupReference } from "../record/columnValue";
import type { LookupReference } from "../record/columnValue";
import { formatValue } from "../record/formatValue";
import { readColumn } from "../record/wire";
import type { WireColumn } from "../record/wire";
import type { Row } from "../server/row";
import type { Tables } from "../server/tables";

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  /** Pixels, as the view's maker set them. */
  readonly width: number;
  readonly isNumber: boolean;
  readonly isSortable: boolean;
  /** The column shown; lookups of linked tables are texts here. */
  readonly description: ColumnDescription;
  readonly read: (row: Row) => WireColumn;
  readonly text: (row: Row) => string;
  /** The record the cell points to, null when it is no lookup or empty. */
  readonly reference: (row: Row) => LookupReference | null;
}

const NUMBERS: ReadonlySet<ColumnDescription["type"]> = new Set(["integer", "bigint", "decimal", "double", "money"]);
const MASK = "********";

/** The columns of a view's layout, those of linked tables (`alias.column`) included. */
export async function gridColumns({
  table,
  layout,
  links,
  tables,
  culture,
}: {
  readonly table: TableDescription;
  readonly layout: readonly LayoutColumn[];
  /** The tables that the query links. */
  readonly links: readonly LinkedEntity[];
  readonly tables: Tables;
  readonly culture: Culture;
}): Promise<readonly GridColumn[]> {
  return Promise.all(
    layout.map(async ({ name, width, isSortable }) => {
      const [alias, linked] = name.includes(".")
        ? [name.slice(0, name.indexOf(".")), name.slice(name.indexOf(".") + 1)]
        : [null, name];
      const owner = alias === null ? table : await tables.describe(linkedTable(links, alias, name));
      return toGridColumn({ name, width, isSortable, column: columnOf(owner, linked), culture });
    }),
  );
}

function toGridColumn({
  name,
  width,
  isSortable,
  column,
  culture,
}: LayoutColumn & { readonly column: ColumnDescription; readonly culture: Culture }): GridColumn {
  // Columns of linked tables come under their alias, lookups among them without the underscores of the table's own.
  const description = name === column.logicalName ? column : { ...column, logicalName: name, type: plainType(column) };
  const read = (row: Row) => readColumn(row, description);
  return {
    key: name,
    label: column.label,
    width,
    isNumber: NUMBERS.has(column.type),
    isSortable,
    description,
    read,
    text: (row) => {
      if (!column.canRead) {
        return MASK;
      }
      const { value, formatted } = read(row);
      return formatted ?? formatValue(value, column, culture);
    },
    reference: (row) => {
      const { value } = read(row);
      return isLookupReference(value) ? value : null;
    },
  };
}

function plainType({ type }: ColumnDescription): ColumnDescription["type"] {
  return type === "lookup" || type === "customer" || type === "owner" ? "string" : type;
}

function linkedTable(links: readonly LinkedEntity[], alias: string, name: string): string {
  const link = links.find((each) => each.alias === alias);
  if (link === undefined) {
    throw new Error(`The view shows the column ${name}, but its query has no link with the alias ${alias}.`);
  }
  return link.name;
}

function columnOf(table: TableDescription, name: string): ColumnDescription {
  const column = table.columns.find(({ logicalName }) => logicalName === name);
  if (column === undefined) {
    throw new Error(`The view shows the column ${name}, which the table ${table.logicalName} does not have.`);
  }
  return column;
}

import type { SalesReader } from "../ports";
import type { RowReader } from "./rowReader";

/** The narrower port of availability and statistics over the reader of orders. */
export function salesReaderOf(reader: RowReader): SalesReader {
  return {
    row: (table, id, columns) => reader.row(table, id, { select: columns }),
    rows: (table, columns, filter) => reader.rows(table, { select: columns, filter }),
  };
}

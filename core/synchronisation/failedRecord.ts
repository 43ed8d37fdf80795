import { listPage } from "../orders/businessCentralPage";
import type { SalesReader, SalesTable } from "../ports";
import { AccountFields, AccountTable } from "../tables/Account.generated";
import { InvoiceFields, InvoiceTable } from "../tables/Invoice.generated";
import { PriceLevelFields, PriceLevelTable } from "../tables/PriceLevel.generated";
import { ProductFields, ProductTable } from "../tables/Product.generated";
import { findStatistics } from "../statistics/readStatistics";
import { stringLiteral } from "../values/stringLiteral";
import { idOf } from "../values/wireValue";
import { recordNumber } from "./mapping";
import type { SkippedPair } from "./mapping";

interface Place {
  /** BC's list of the table, and the field that the key is. */
  readonly page: number;
  readonly field: string;
  /** Where Sales keeps the key; null where it keeps none. */
  readonly row: { readonly table: SalesTable; readonly column: string } | null;
}

const PRODUCT = { table: ProductTable, column: ProductFields.productnumber };

/** By the number of BC's table. */
const PLACES: ReadonlyMap<number, Place> = new Map<number, Place>([
  [4, { page: 5, field: "Code", row: null }],
  [13, { page: 14, field: "Code", row: null }],
  [18, { page: 22, field: "No.", row: null }],
  [27, { page: 31, field: "No.", row: PRODUCT }],
  [36, { page: 9305, field: "No.", row: null }],
  [112, { page: 143, field: "No.", row: { table: InvoiceTable, column: InvoiceFields.invoicenumber } }],
  [156, { page: 77, field: "No.", row: PRODUCT }],
  [5050, { page: 5052, field: "No.", row: null }],
  [5092, { page: 5123, field: "No.", row: null }],
  [7000, { page: 7015, field: "Code", row: { table: PriceLevelTable, column: PriceLevelFields.name } }],
]);

const CUSTOMER = 18;

/** Where Business Central shows the record of a pair; null for a kind whose list is not known. */
export function failedRecordPage(webClientUrl: string, pair: SkippedPair): string | null {
  const place = PLACES.get(pair.tableId ?? 0);
  return place === undefined || pair.record === ""
    ? null
    : listPage(webClientUrl, place.page, { field: place.field, value: recordNumber(pair) });
}

/** Whether Sales keeps something by which the row of a pair can be found. */
export function hasFailedRow({ tableId, record }: SkippedPair): boolean {
  return record !== "" && (tableId === CUSTOMER || (PLACES.get(tableId ?? 0)?.row ?? null) !== null);
}

/** The one row of a pair, by what Business Central wrote to it; null where there is none, or several. */
export async function findFailedRow(
  sales: SalesReader,
  pair: SkippedPair,
): Promise<{ readonly table: SalesTable; readonly id: string } | null> {
  const number = recordNumber(pair);
  if (pair.tableId === CUSTOMER) {
    const figures = await findStatistics(sales, number);
    return figures.kind === "found"
      ? onlyRow(sales, AccountTable, `${AccountFields._nav_accountstatisticsid_value} eq ${figures.id}`)
      : null;
  }
  const row = PLACES.get(pair.tableId ?? 0)?.row ?? null;
  return row === null ? null : onlyRow(sales, row.table, `${row.column} eq ${stringLiteral(number)}`);
}

async function onlyRow(sales: SalesReader, table: SalesTable, filter: string) {
  const found = await sales.rows(table, { select: [table.primaryId], filter, top: 2 });
  const [row, ...others] = found.ok ? found.value : [];
  const id = others.length > 0 ? null : idOf(row?.[table.primaryId]);
  return id === null ? null : { table, id };
}

import { QuoteFields, QuoteStatecode, QuoteStatuscode, QuoteTable } from "../tables/Quote.generated";
import {
  SalesOrderFields,
  SalesOrderStatecode,
  SalesOrderStatuscode,
  SalesOrderTable,
} from "../tables/SalesOrder.generated";

export type DocumentKind = "order" | "quote";

/** Where a kind of document lives, and the states between which it is handed to Business Central. */
export interface DocumentTable {
  readonly kind: DocumentKind;
  readonly table: string;
  readonly entitySet: string;
  readonly numberColumn: string;
  /** `statecode` while salespeople work on it. */
  readonly openState: number;
  /** What submitting an order and activating a quote write. */
  readonly handedOver: { readonly statecode: number; readonly statuscode: number };
}

const ORDER: DocumentTable = {
  kind: "order",
  table: SalesOrderTable.logicalName,
  entitySet: SalesOrderTable.entitySetName,
  numberColumn: SalesOrderFields.ordernumber,
  openState: SalesOrderStatecode.Active,
  handedOver: { statecode: SalesOrderStatecode.Submitted, statuscode: SalesOrderStatuscode.InProgress },
};

const QUOTE: DocumentTable = {
  kind: "quote",
  table: QuoteTable.logicalName,
  entitySet: QuoteTable.entitySetName,
  numberColumn: QuoteFields.quotenumber,
  openState: QuoteStatecode.Draft,
  handedOver: { statecode: QuoteStatecode.Active, statuscode: QuoteStatuscode.InProgress },
};

export const DOCUMENT_TABLES: Readonly<Record<DocumentKind, DocumentTable>> = { order: ORDER, quote: QUOTE };

/** The kind of document that a table holds; null for other tables. */
export function documentTable(table: string): DocumentTable | null {
  return table === ORDER.table ? ORDER : table === QUOTE.table ? QUOTE : null;
}

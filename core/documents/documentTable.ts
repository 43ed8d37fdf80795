import type { SalesTable } from "../ports";
import { InvoiceFields, InvoiceStatecode, InvoiceTable } from "../tables/Invoice.generated";
import { InvoiceDetailFields, InvoiceDetailTable } from "../tables/InvoiceDetail.generated";
import { OpportunityStatecode, OpportunityTable } from "../tables/Opportunity.generated";
import { OpportunityProductFields, OpportunityProductTable } from "../tables/OpportunityProduct.generated";
import { QuoteFields, QuoteStatecode, QuoteStatuscode, QuoteTable } from "../tables/Quote.generated";
import { QuoteDetailFields, QuoteDetailTable } from "../tables/QuoteDetail.generated";
import {
  SalesOrderFields,
  SalesOrderStatecode,
  SalesOrderStatuscode,
  SalesOrderTable,
} from "../tables/SalesOrder.generated";
import { SalesOrderDetailFields, SalesOrderDetailTable } from "../tables/SalesOrderDetail.generated";

export type DocumentKind = "opportunity" | "quote" | "order" | "invoice";

/** A kind of document that has lines, and where its parts live. Names as the wire spells them. */
export interface DocumentTable {
  readonly kind: DocumentKind;
  readonly table: SalesTable;
  readonly lineTable: SalesTable;
  /** The line's lookup to its document. */
  readonly lineParent: string;
  /** Null: this kind has no number. */
  readonly numberColumn: string | null;
  /** The day the customer wants everything; null: this kind has none. */
  readonly requestedDate: string | null;
  /** The day the customer wants one line; null: its lines have none. */
  readonly lineRequestedDate: string | null;
  /** What of a line has been delivered; null: its lines do not tell. */
  readonly lineShipped: string | null;
  /** `statecode` while something may still have to be delivered. */
  readonly openStates: readonly number[];
  /** `statecode` while salespeople work on it. */
  readonly editableStates: readonly number[];
}

/** Orders are submitted to Business Central, and quotes are activated for it. */
export type SubmittableKind = "order" | "quote";

export interface SubmittableTable extends DocumentTable {
  readonly kind: SubmittableKind;
  readonly numberColumn: string;
  /** The only one of `editableStates`. */
  readonly openState: number;
  /** What submitting an order and activating a quote write. */
  readonly submitted: { readonly statecode: number; readonly statuscode: number };
}

const OPPORTUNITY: DocumentTable = {
  kind: "opportunity",
  table: OpportunityTable,
  lineTable: OpportunityProductTable,
  lineParent: OpportunityProductFields._opportunityid_value,
  numberColumn: null,
  requestedDate: null,
  lineRequestedDate: null,
  lineShipped: null,
  openStates: [OpportunityStatecode.Open],
  editableStates: [OpportunityStatecode.Open],
};

const QUOTE: SubmittableTable = {
  kind: "quote",
  table: QuoteTable,
  lineTable: QuoteDetailTable,
  lineParent: QuoteDetailFields._quoteid_value,
  numberColumn: QuoteFields.quotenumber,
  requestedDate: QuoteFields.requestdeliveryby,
  lineRequestedDate: QuoteDetailFields.requestdeliveryby,
  lineShipped: null,
  openStates: [QuoteStatecode.Draft, QuoteStatecode.Active],
  editableStates: [QuoteStatecode.Draft],
  openState: QuoteStatecode.Draft,
  submitted: { statecode: QuoteStatecode.Active, statuscode: QuoteStatuscode.InProgress },
};

const ORDER: SubmittableTable = {
  kind: "order",
  table: SalesOrderTable,
  lineTable: SalesOrderDetailTable,
  lineParent: SalesOrderDetailFields._salesorderid_value,
  numberColumn: SalesOrderFields.ordernumber,
  requestedDate: SalesOrderFields.requestdeliveryby,
  lineRequestedDate: SalesOrderDetailFields.requestdeliveryby,
  lineShipped: SalesOrderDetailFields.quantityshipped,
  openStates: [SalesOrderStatecode.Active, SalesOrderStatecode.Submitted],
  editableStates: [SalesOrderStatecode.Active],
  openState: SalesOrderStatecode.Active,
  submitted: { statecode: SalesOrderStatecode.Submitted, statuscode: SalesOrderStatuscode.InProgress },
};

const INVOICE: DocumentTable = {
  kind: "invoice",
  table: InvoiceTable,
  lineTable: InvoiceDetailTable,
  lineParent: InvoiceDetailFields._invoiceid_value,
  numberColumn: InvoiceFields.invoicenumber,
  requestedDate: null,
  lineRequestedDate: null,
  lineShipped: null,
  openStates: [InvoiceStatecode.Active],
  editableStates: [InvoiceStatecode.Active],
};

export const DOCUMENT_TABLES = {
  opportunity: OPPORTUNITY,
  quote: QUOTE,
  order: ORDER,
  invoice: INVOICE,
} as const satisfies Readonly<Record<DocumentKind, DocumentTable>>;

const ALL: readonly DocumentTable[] = Object.values(DOCUMENT_TABLES);
const SUBMITTABLE: readonly SubmittableTable[] = [ORDER, QUOTE];

/** @param table logical name of the document's own table */
export function documentTable(table: string): DocumentTable | null {
  return ALL.find((document) => document.table.logicalName === table) ?? null;
}

/** @param lineTable logical name of the table of its lines */
export function documentTableOfLines(lineTable: string): DocumentTable | null {
  return ALL.find((document) => document.lineTable.logicalName === lineTable) ?? null;
}

/** @param table logical name; null for a table whose documents do not go to Business Central */
export function submittableTable(table: string): SubmittableTable | null {
  return SUBMITTABLE.find((document) => document.table.logicalName === table) ?? null;
}

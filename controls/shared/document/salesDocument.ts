import { InvoiceStatecode, InvoiceTable } from "../../../core/tables/Invoice.generated";
import { InvoiceDetailFields, InvoiceDetailTable } from "../../../core/tables/InvoiceDetail.generated";
import { OpportunityStatecode, OpportunityTable } from "../../../core/tables/Opportunity.generated";
import { OpportunityProductFields, OpportunityProductTable } from "../../../core/tables/OpportunityProduct.generated";
import { QuoteFields, QuoteStatecode, QuoteTable } from "../../../core/tables/Quote.generated";
import { QuoteDetailFields, QuoteDetailTable } from "../../../core/tables/QuoteDetail.generated";
import { SalesOrderFields, SalesOrderStatecode, SalesOrderTable } from "../../../core/tables/SalesOrder.generated";
import { SalesOrderDetailFields, SalesOrderDetailTable } from "../../../core/tables/SalesOrderDetail.generated";

/** A kind of document whose lines can be judged, and where its parts live. Names as the wire spells them. */
export interface SalesDocument {
  readonly table: string;
  readonly lineTable: string;
  readonly lineId: string;
  /** The line's lookup to its document. */
  readonly lineParent: string;
  /** The day the customer wants everything; null: this kind has none. */
  readonly requestedDate: string | null;
  /** The day the customer wants one line; null: its lines have none. */
  readonly lineRequestedDate: string | null;
  /** `statecode` while something may still have to be delivered. */
  readonly openStates: readonly number[];
  /** `statecode` while people may change it. */
  readonly editableStates: readonly number[];
}

const DOCUMENTS: readonly SalesDocument[] = [
  {
    table: OpportunityTable.logicalName,
    lineTable: OpportunityProductTable.logicalName,
    lineId: OpportunityProductFields.opportunityproductid,
    lineParent: OpportunityProductFields._opportunityid_value,
    requestedDate: null,
    lineRequestedDate: null,
    openStates: [OpportunityStatecode.Open],
    editableStates: [OpportunityStatecode.Open],
  },
  {
    table: QuoteTable.logicalName,
    lineTable: QuoteDetailTable.logicalName,
    lineId: QuoteDetailFields.quotedetailid,
    lineParent: QuoteDetailFields._quoteid_value,
    requestedDate: QuoteFields.requestdeliveryby,
    lineRequestedDate: QuoteDetailFields.requestdeliveryby,
    openStates: [QuoteStatecode.Draft, QuoteStatecode.Active],
    editableStates: [QuoteStatecode.Draft],
  },
  {
    table: SalesOrderTable.logicalName,
    lineTable: SalesOrderDetailTable.logicalName,
    lineId: SalesOrderDetailFields.salesorderdetailid,
    lineParent: SalesOrderDetailFields._salesorderid_value,
    requestedDate: SalesOrderFields.requestdeliveryby,
    lineRequestedDate: SalesOrderDetailFields.requestdeliveryby,
    openStates: [SalesOrderStatecode.Active, SalesOrderStatecode.Submitted],
    editableStates: [SalesOrderStatecode.Active],
  },
  {
    table: InvoiceTable.logicalName,
    lineTable: InvoiceDetailTable.logicalName,
    lineId: InvoiceDetailFields.invoicedetailid,
    lineParent: InvoiceDetailFields._invoiceid_value,
    requestedDate: null,
    lineRequestedDate: null,
    openStates: [InvoiceStatecode.Active],
    editableStates: [InvoiceStatecode.Active],
  },
];

/** @param table logical name of the document's own table */
export function salesDocument(table: string): SalesDocument | null {
  return DOCUMENTS.find((document) => document.table === table) ?? null;
}

/** @param lineTable logical name of the table of its lines */
export function salesDocumentOfLines(lineTable: string): SalesDocument | null {
  return DOCUMENTS.find((document) => document.lineTable === lineTable) ?? null;
}

/** Present on every kind. `bcbi_` columns come with Business Central's base solution and may be absent. */
export const DocumentColumns = {
  statecode: SalesOrderFields.statecode,
  bcbi_companyid: SalesOrderFields.bcbi_companyid,
  _bcbi_companyid_value: SalesOrderFields._bcbi_companyid_value,
  bcbi_businesscentralordernumber: SalesOrderFields.bcbi_businesscentralordernumber,
  lastbackofficesubmit: SalesOrderFields.lastbackofficesubmit,
} as const;

import { QuoteDetailFields, QuoteDetailTable } from "../tables/QuoteDetail.generated";
import { SalesOrderDetailFields, SalesOrderDetailTable } from "../tables/SalesOrderDetail.generated";
import type { DocumentKind } from "./documentTable";

/** Where the lines of a kind of document live. */
export interface LineTable {
  readonly table: string;
  readonly id: string;
  /** The line's lookup to its document, as the wire spells it. */
  readonly parent: string;
}

export const LINE_TABLES: Readonly<Record<DocumentKind, LineTable>> = {
  order: {
    table: SalesOrderDetailTable.logicalName,
    id: SalesOrderDetailFields.salesorderdetailid,
    parent: SalesOrderDetailFields._salesorderid_value,
  },
  quote: {
    table: QuoteDetailTable.logicalName,
    id: QuoteDetailFields.quotedetailid,
    parent: QuoteDetailFields._quoteid_value,
  },
};

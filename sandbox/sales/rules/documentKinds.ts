/** What the four documents with lines have in common, and how they differ. */
export interface DocumentKind {
  readonly table: string;
  readonly lineTable: string;
  /** The line's lookup to its document. */
  readonly lineColumn: string;
  readonly lineName: string;
  readonly number: { readonly column: string; readonly prefix: string; readonly counter: string } | null;
  readonly addresses: readonly string[];
}

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  {
    table: "opportunity",
    lineTable: "opportunityproduct",
    lineColumn: "opportunityid",
    lineName: "opportunityproductname",
    number: null,
    addresses: [],
  },
  {
    table: "quote",
    lineTable: "quotedetail",
    lineColumn: "quoteid",
    lineName: "quotedetailname",
    number: { column: "quotenumber", prefix: "quoteprefix", counter: "currentquotenumber" },
    addresses: ["shipto_", "billto_"],
  },
  {
    table: "salesorder",
    lineTable: "salesorderdetail",
    lineColumn: "salesorderid",
    lineName: "salesorderdetailname",
    number: { column: "ordernumber", prefix: "orderprefix", counter: "currentordernumber" },
    addresses: ["shipto_", "billto_"],
  },
  {
    table: "invoice",
    lineTable: "invoicedetail",
    lineColumn: "invoiceid",
    lineName: "invoicedetailname",
    number: { column: "invoicenumber", prefix: "invoiceprefix", counter: "currentinvoicenumber" },
    addresses: ["shipto_", "billto_"],
  },
];

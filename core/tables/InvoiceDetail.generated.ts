// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Invoice product */
export const InvoiceDetailTable = {
  logicalName: "invoicedetail",
  entitySetName: "invoicedetails",
  primaryId: "invoicedetailid",
  primaryName: "invoicedetailname",
} as const;

/** Columns of Invoice product as the wire spells them; `_…_value` is a lookup's id in a row. */
export const InvoiceDetailFields = {
  /** Invoice product */
  invoicedetailid: "invoicedetailid",
  /** Name */
  invoicedetailname: "invoicedetailname",
  /** Invoice; → invoice */
  invoiceid: "invoiceid",
  /** Invoice; → invoice */
  _invoiceid_value: "_invoiceid_value",
} as const;

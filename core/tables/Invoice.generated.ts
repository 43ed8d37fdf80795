// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Invoice */
export const InvoiceTable = {
  logicalName: "invoice",
  entitySetName: "invoices",
  primaryId: "invoiceid",
  primaryName: "name",
} as const;

/** Columns of Invoice as the wire spells them; `_…_value` is a lookup's id in a row. */
export const InvoiceFields = {
  /** Invoice */
  invoiceid: "invoiceid",
  /** Invoice ID */
  invoicenumber: "invoicenumber",
  /** Name */
  name: "name",
  /** Total amount */
  totalamount: "totalamount",
  /** Detail amount */
  totallineitemamount: "totallineitemamount",
  /** Total tax */
  totaltax: "totaltax",
  /** Pre-freight amount */
  totalamountlessfreight: "totalamountlessfreight",
  /** Freight amount */
  freightamount: "freightamount",
  /** Discount amount */
  discountamount: "discountamount",
  /** Discount (%) */
  discountpercentage: "discountpercentage",
  /** Price list; → pricelevel */
  pricelevelid: "pricelevelid",
  /** Price list; → pricelevel */
  _pricelevelid_value: "_pricelevelid_value",
  /** Potential customer; → account, contact */
  customerid: "customerid",
  /** Potential customer; → account, contact */
  _customerid_value: "_customerid_value",
  /** Order; → salesorder */
  salesorderid: "salesorderid",
  /** Order; → salesorder */
  _salesorderid_value: "_salesorderid_value",
  /** Opportunity; → opportunity */
  opportunityid: "opportunityid",
  /** Opportunity; → opportunity */
  _opportunityid_value: "_opportunityid_value",
  /** Due date; date without time */
  duedate: "duedate",
  /** Date delivered; date without time */
  datedelivered: "datedelivered",
  /** Last submitted to back office; date and time */
  lastbackofficesubmit: "lastbackofficesubmit",
  /** Prices locked */
  ispricelocked: "ispricelocked",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
  /** Currency; → transactioncurrency */
  transactioncurrencyid: "transactioncurrencyid",
  /** Currency; → transactioncurrency */
  _transactioncurrencyid_value: "_transactioncurrencyid_value",
  /** Exchange rate */
  exchangerate: "exchangerate",
  /** Owner; → systemuser, team */
  ownerid: "ownerid",
  /** Owner; → systemuser, team */
  _ownerid_value: "_ownerid_value",
  /** Status */
  statecode: "statecode",
  /** Status reason */
  statuscode: "statuscode",
  /** Created on; date and time */
  createdon: "createdon",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
} as const;

/** Status */
export const InvoiceStatecode = {
  /** Active */
  Active: 0,
  /** Closed (deprecated) */
  ClosedDeprecated: 1,
  /** Paid */
  Paid: 2,
  /** Canceled */
  Canceled: 3,
} as const;

export type InvoiceStatecode = (typeof InvoiceStatecode)[keyof typeof InvoiceStatecode];

/** Status reason */
export const InvoiceStatuscode = {
  /** New */
  New: 1,
  /** Partially shipped */
  PartiallyShipped: 2,
  /** Billed */
  Billed: 4,
  /** Booked (applies to services) */
  BookedAppliesToServices: 5,
  /** Installed (applies to services) */
  InstalledAppliesToServices: 6,
  /** Canceled (deprecated) */
  CanceledDeprecated: 3,
  /** Paid in full (deprecated) */
  PaidInFullDeprecated: 7,
  /** Complete */
  Complete: 100001,
  /** Partial */
  Partial: 100002,
  /** Canceled */
  Canceled: 100003,
} as const;

export type InvoiceStatuscode = (typeof InvoiceStatuscode)[keyof typeof InvoiceStatuscode];

// Written by `npm run types` from solution/build/standard/standardTables.json and solution/BusinessCentralSales/Entities/SalesOrder/Entity.xml. Do not edit.

/** Order */
export const SalesOrderTable = {
  logicalName: "salesorder",
  entitySetName: "salesorders",
  primaryId: "salesorderid",
  primaryName: "name",
} as const;

/** Columns of Order as the wire spells them; `_…_value` is a lookup's id in a row. */
export const SalesOrderFields = {
  /** Order */
  salesorderid: "salesorderid",
  /** Order ID */
  ordernumber: "ordernumber",
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
  /** Requested delivery date; date without time */
  requestdeliveryby: "requestdeliveryby",
  /** Date fulfilled; date without time */
  datefulfilled: "datefulfilled",
  /** Quote; → quote */
  quoteid: "quoteid",
  /** Quote; → quote */
  _quoteid_value: "_quoteid_value",
  /** Opportunity; → opportunity */
  opportunityid: "opportunityid",
  /** Opportunity; → opportunity */
  _opportunityid_value: "_opportunityid_value",
  /** Date submitted; date without time */
  submitdate: "submitdate",
  /** Submitted status */
  submitstatus: "submitstatus",
  /** Submitted status description */
  submitstatusdescription: "submitstatusdescription",
  /** Last submitted to back office; date and time */
  lastbackofficesubmit: "lastbackofficesubmit",
  /** Prices locked */
  ispricelocked: "ispricelocked",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
  /** Business Central order number; brought by Business Central, may be absent */
  bcbi_businesscentralordernumber: "bcbi_businesscentralordernumber",
  /** Business Central document occurrence number; brought by Business Central, may be absent */
  bcbi_businesscentraldocumentoccurrencenumber: "bcbi_businesscentraldocumentoccurrencenumber",
  /** Bill to: street 1 */
  billto_line1: "billto_line1",
  /** Bill to: street 2 */
  billto_line2: "billto_line2",
  /** Bill to: ZIP/postal code */
  billto_postalcode: "billto_postalcode",
  /** Bill to: city */
  billto_city: "billto_city",
  /** Bill to: state/province */
  billto_stateorprovince: "billto_stateorprovince",
  /** Bill to: country/region */
  billto_country: "billto_country",
  /** Ship to name */
  shipto_name: "shipto_name",
  /** Ship to: street 1 */
  shipto_line1: "shipto_line1",
  /** Ship to: street 2 */
  shipto_line2: "shipto_line2",
  /** Ship to: ZIP/postal code */
  shipto_postalcode: "shipto_postalcode",
  /** Ship to: city */
  shipto_city: "shipto_city",
  /** Ship to: state/province */
  shipto_stateorprovince: "shipto_stateorprovince",
  /** Ship to: country/region */
  shipto_country: "shipto_country",
  /** Ship to (will call) */
  willcall: "willcall",
  /** Shipping method */
  shippingmethodcode: "shippingmethodcode",
  /** Payment terms */
  paymenttermscode: "paymenttermscode",
  /** Freight terms */
  freighttermscode: "freighttermscode",
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
  /** Promised Delivery Date; date and time */
  bcs_promiseddate: "bcs_promiseddate",
  /** Promised Delivery Dates by Line */
  bcs_promiseddatesbyline: "bcs_promiseddatesbyline",
} as const;

/** Status */
export const SalesOrderStatecode = {
  /** Active */
  Active: 0,
  /** Submitted */
  Submitted: 1,
  /** Canceled */
  Canceled: 2,
  /** Fulfilled */
  Fulfilled: 3,
  /** Invoiced */
  Invoiced: 4,
} as const;

export type SalesOrderStatecode = (typeof SalesOrderStatecode)[keyof typeof SalesOrderStatecode];

/** Status reason */
export const SalesOrderStatuscode = {
  /** New */
  New: 1,
  /** Pending */
  Pending: 2,
  /** In progress */
  InProgress: 3,
  /** No money */
  NoMoney: 4,
  /** Complete */
  Complete: 100001,
  /** Partial */
  Partial: 100002,
  /** Invoiced */
  Invoiced: 100003,
} as const;

export type SalesOrderStatuscode = (typeof SalesOrderStatuscode)[keyof typeof SalesOrderStatuscode];

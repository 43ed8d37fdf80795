// Written by `npm run types` from solution/build/standard/standardTables.json and solution/BusinessCentralSales/Entities/Quote/Entity.xml. Do not edit.

/** Quote */
export const QuoteTable = {
  logicalName: "quote",
  entitySetName: "quotes",
  primaryId: "quoteid",
  primaryName: "name",
} as const;

/** Columns of Quote as the wire spells them; `_…_value` is a lookup's id in a row. */
export const QuoteFields = {
  /** Quote */
  quoteid: "quoteid",
  /** Quote ID */
  quotenumber: "quotenumber",
  /** Revision ID */
  revisionnumber: "revisionnumber",
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
  /** Effective from; date and time */
  effectivefrom: "effectivefrom",
  /** Effective to; date and time */
  effectiveto: "effectiveto",
  /** Due by; date without time */
  expireson: "expireson",
  /** Closed on; date and time */
  closedon: "closedon",
  /** Requested delivery date; date without time */
  requestdeliveryby: "requestdeliveryby",
  /** Opportunity; → opportunity */
  opportunityid: "opportunityid",
  /** Opportunity; → opportunity */
  _opportunityid_value: "_opportunityid_value",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
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
export const QuoteStatecode = {
  /** Draft */
  Draft: 0,
  /** Active */
  Active: 1,
  /** Won */
  Won: 2,
  /** Closed */
  Closed: 3,
} as const;

export type QuoteStatecode = (typeof QuoteStatecode)[keyof typeof QuoteStatecode];

/** Status reason */
export const QuoteStatuscode = {
  /** In progress (draft) */
  InProgressDraft: 1,
  /** In progress */
  InProgress: 2,
  /** Open */
  Open: 3,
  /** Won */
  Won: 4,
  /** Lost */
  Lost: 5,
  /** Canceled */
  Canceled: 6,
  /** Revised */
  Revised: 7,
} as const;

export type QuoteStatuscode = (typeof QuoteStatuscode)[keyof typeof QuoteStatuscode];

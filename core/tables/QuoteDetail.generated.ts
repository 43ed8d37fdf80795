// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Quote product */
export const QuoteDetailTable = {
  logicalName: "quotedetail",
  entitySetName: "quotedetails",
  primaryId: "quotedetailid",
  primaryName: "quotedetailname",
} as const;

/** Columns of Quote product as the wire spells them; `_…_value` is a lookup's id in a row. */
export const QuoteDetailFields = {
  /** Quote product */
  quotedetailid: "quotedetailid",
  /** Name */
  quotedetailname: "quotedetailname",
  /** Quote; → quote */
  quoteid: "quoteid",
  /** Quote; → quote */
  _quoteid_value: "_quoteid_value",
  /** Existing product; → product */
  productid: "productid",
  /** Existing product; → product */
  _productid_value: "_productid_value",
  /** Write-in product */
  productdescription: "productdescription",
  /** Description */
  description: "description",
  /** Product is written in */
  isproductoverridden: "isproductoverridden",
  /** Unit; → uom */
  uomid: "uomid",
  /** Unit; → uom */
  _uomid_value: "_uomid_value",
  /** Quantity */
  quantity: "quantity",
  /** Price per unit */
  priceperunit: "priceperunit",
  /** Price is overridden */
  ispriceoverridden: "ispriceoverridden",
  /** Amount */
  baseamount: "baseamount",
  /** Manual discount */
  manualdiscountamount: "manualdiscountamount",
  /** Volume discount */
  volumediscountamount: "volumediscountamount",
  /** Tax */
  tax: "tax",
  /** Extended amount */
  extendedamount: "extendedamount",
  /** Line item number */
  lineitemnumber: "lineitemnumber",
  /** Sequence number */
  sequencenumber: "sequencenumber",
  /** Product type */
  producttypecode: "producttypecode",
  /** Parent bundle */
  parentbundleid: "parentbundleid",
  /** Requested delivery date; date without time */
  requestdeliveryby: "requestdeliveryby",
  /** Ship to street 1 */
  shipto_line1: "shipto_line1",
  /** Ship to postal code */
  shipto_postalcode: "shipto_postalcode",
  /** Ship to city */
  shipto_city: "shipto_city",
  /** Ship to (will call) */
  willcall: "willcall",
  /** Currency; → transactioncurrency */
  transactioncurrencyid: "transactioncurrencyid",
  /** Currency; → transactioncurrency */
  _transactioncurrencyid_value: "_transactioncurrencyid_value",
  /** Created on; date and time */
  createdon: "createdon",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
} as const;

/** Product type */
export const QuoteDetailProducttypecode = {
  /** Product */
  Product: 1,
  /** Bundle */
  Bundle: 2,
  /** Required bundle product */
  RequiredBundleProduct: 3,
  /** Optional bundle product */
  OptionalBundleProduct: 4,
} as const;

export type QuoteDetailProducttypecode = (typeof QuoteDetailProducttypecode)[keyof typeof QuoteDetailProducttypecode];

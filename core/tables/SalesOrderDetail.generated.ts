// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Order product */
export const SalesOrderDetailTable = {
  logicalName: "salesorderdetail",
  entitySetName: "salesorderdetails",
  primaryId: "salesorderdetailid",
  primaryName: "salesorderdetailname",
} as const;

/** Columns of Order product as the wire spells them; `_…_value` is a lookup's id in a row. */
export const SalesOrderDetailFields = {
  /** Order product */
  salesorderdetailid: "salesorderdetailid",
  /** Name */
  salesorderdetailname: "salesorderdetailname",
  /** Order; → salesorder */
  salesorderid: "salesorderid",
  /** Order; → salesorder */
  _salesorderid_value: "_salesorderid_value",
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
  /** Quantity shipped */
  quantityshipped: "quantityshipped",
  /** Quantity back ordered */
  quantitybackordered: "quantitybackordered",
  /** Quantity cancelled */
  quantitycancelled: "quantitycancelled",
  /** Business Central line number; brought by Business Central, may be absent */
  bcbi_businesscentrallinenumber: "bcbi_businesscentrallinenumber",
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
export const SalesOrderDetailProducttypecode = {
  /** Product */
  Product: 1,
  /** Bundle */
  Bundle: 2,
  /** Required bundle product */
  RequiredBundleProduct: 3,
  /** Optional bundle product */
  OptionalBundleProduct: 4,
} as const;

export type SalesOrderDetailProducttypecode = (typeof SalesOrderDetailProducttypecode)[keyof typeof SalesOrderDetailProducttypecode];

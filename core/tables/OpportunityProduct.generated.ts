// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Opportunity product */
export const OpportunityProductTable = {
  logicalName: "opportunityproduct",
  entitySetName: "opportunityproducts",
  primaryId: "opportunityproductid",
  primaryName: "opportunityproductname",
} as const;

/** Columns of Opportunity product as the wire spells them; `_…_value` is a lookup's id in a row. */
export const OpportunityProductFields = {
  /** Opportunity product */
  opportunityproductid: "opportunityproductid",
  /** Name */
  opportunityproductname: "opportunityproductname",
  /** Opportunity; → opportunity */
  opportunityid: "opportunityid",
  /** Opportunity; → opportunity */
  _opportunityid_value: "_opportunityid_value",
  /** Existing product; → product */
  productid: "productid",
  /** Existing product; → product */
  _productid_value: "_productid_value",
  /** Write-in product */
  productdescription: "productdescription",
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
export const OpportunityProductProducttypecode = {
  /** Product */
  Product: 1,
  /** Bundle */
  Bundle: 2,
  /** Required bundle product */
  RequiredBundleProduct: 3,
  /** Optional bundle product */
  OptionalBundleProduct: 4,
} as const;

export type OpportunityProductProducttypecode = (typeof OpportunityProductProducttypecode)[keyof typeof OpportunityProductProducttypecode];

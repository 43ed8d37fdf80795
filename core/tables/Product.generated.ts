// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Product */
export const ProductTable = {
  logicalName: "product",
  entitySetName: "products",
  primaryId: "productid",
  primaryName: "name",
} as const;

/** Columns of Product as the wire spells them; `_…_value` is a lookup's id in a row. */
export const ProductFields = {
  /** Product */
  productid: "productid",
  /** Name */
  name: "name",
  /** Product ID */
  productnumber: "productnumber",
  /** Description */
  description: "description",
  /** Product type */
  producttypecode: "producttypecode",
  /** Product structure */
  productstructure: "productstructure",
  /** Default unit; → uom */
  defaultuomid: "defaultuomid",
  /** Default unit; → uom */
  _defaultuomid_value: "_defaultuomid_value",
  /** Unit group; → uomschedule */
  defaultuomscheduleid: "defaultuomscheduleid",
  /** Unit group; → uomschedule */
  _defaultuomscheduleid_value: "_defaultuomscheduleid_value",
  /** Decimals supported */
  quantitydecimal: "quantitydecimal",
  /** Quantity on hand */
  quantityonhand: "quantityonhand",
  /** Stock item */
  isstockitem: "isstockitem",
  /** Stock weight */
  stockweight: "stockweight",
  /** Stock volume */
  stockvolume: "stockvolume",
  /** List price */
  price: "price",
  /** Standard cost */
  standardcost: "standardcost",
  /** Current cost */
  currentcost: "currentcost",
  /** Default price list; → pricelevel */
  pricelevelid: "pricelevelid",
  /** Default price list; → pricelevel */
  _pricelevelid_value: "_pricelevelid_value",
  /** Vendor */
  vendorname: "vendorname",
  /** Vendor part number */
  vendorpartnumber: "vendorpartnumber",
  /** Valid from; date and time */
  validfromdate: "validfromdate",
  /** Valid to; date and time */
  validtodate: "validtodate",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
  /** Currency; → transactioncurrency */
  transactioncurrencyid: "transactioncurrencyid",
  /** Currency; → transactioncurrency */
  _transactioncurrencyid_value: "_transactioncurrencyid_value",
  /** Status */
  statecode: "statecode",
  /** Status reason */
  statuscode: "statuscode",
  /** Created on; date and time */
  createdon: "createdon",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
} as const;

/** Product type */
export const ProductProducttypecode = {
  /** Sales inventory */
  SalesInventory: 1,
  /** Miscellaneous charges */
  MiscellaneousCharges: 2,
  /** Services */
  Services: 3,
  /** Flat fees */
  FlatFees: 4,
} as const;

export type ProductProducttypecode = (typeof ProductProducttypecode)[keyof typeof ProductProducttypecode];

/** Product structure */
export const ProductProductstructure = {
  /** Product */
  Product: 1,
  /** Product family */
  ProductFamily: 2,
  /** Product bundle */
  ProductBundle: 3,
} as const;

export type ProductProductstructure = (typeof ProductProductstructure)[keyof typeof ProductProductstructure];

/** Status */
export const ProductStatecode = {
  /** Active */
  Active: 0,
  /** Retired */
  Retired: 1,
  /** Draft */
  Draft: 2,
  /** Under revision */
  UnderRevision: 3,
} as const;

export type ProductStatecode = (typeof ProductStatecode)[keyof typeof ProductStatecode];

/** Status reason */
export const ProductStatuscode = {
  /** Active */
  Active: 1,
  /** Retired */
  Retired: 2,
  /** Draft */
  Draft: 0,
  /** Under revision */
  UnderRevision: 3,
} as const;

export type ProductStatuscode = (typeof ProductStatuscode)[keyof typeof ProductStatuscode];

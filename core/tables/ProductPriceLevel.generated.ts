// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Price list item */
export const ProductPriceLevelTable = {
  logicalName: "productpricelevel",
  entitySetName: "productpricelevels",
  primaryId: "productpricelevelid",
  primaryName: "productidname",
} as const;

/** Columns of Price list item as the wire spells them; `_…_value` is a lookup's id in a row. */
export const ProductPriceLevelFields = {
  /** Price list item */
  productpricelevelid: "productpricelevelid",
  /** Price list; → pricelevel */
  pricelevelid: "pricelevelid",
  /** Price list; → pricelevel */
  _pricelevelid_value: "_pricelevelid_value",
  /** Product; → product */
  productid: "productid",
  /** Product; → product */
  _productid_value: "_productid_value",
  /** Unit; → uom */
  uomid: "uomid",
  /** Unit; → uom */
  _uomid_value: "_uomid_value",
  /** Amount */
  amount: "amount",
  /** Created by; → systemuser */
  createdby: "createdby",
  /** Created by; → systemuser */
  _createdby_value: "_createdby_value",
  /** Modified by; → systemuser */
  modifiedby: "modifiedby",
  /** Modified by; → systemuser */
  _modifiedby_value: "_modifiedby_value",
} as const;

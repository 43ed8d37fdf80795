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

/** A row of Price list item as the Web API returns it: a column that was not asked for is absent. */
export interface ProductPriceLevelRow {
  /** Price list item */
  readonly productpricelevelid?: string | null;
  /** Price list; → pricelevel */
  readonly _pricelevelid_value?: string | null;
  /** Product; → product */
  readonly _productid_value?: string | null;
  /** Unit; → uom */
  readonly _uomid_value?: string | null;
  /** Amount */
  readonly amount?: number | null;
  /** Created by; → systemuser */
  readonly _createdby_value?: string | null;
  /** Modified by; → systemuser */
  readonly _modifiedby_value?: string | null;
}

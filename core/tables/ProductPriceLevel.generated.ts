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
  /** Pricing method */
  pricingmethodcode: "pricingmethodcode",
  /** Created by; → systemuser */
  createdby: "createdby",
  /** Created by; → systemuser */
  _createdby_value: "_createdby_value",
  /** Modified by; → systemuser */
  modifiedby: "modifiedby",
  /** Modified by; → systemuser */
  _modifiedby_value: "_modifiedby_value",
} as const;

/** Pricing method */
export const ProductPriceLevelPricingmethodcode = {
  /** Currency amount */
  CurrencyAmount: 1,
  /** Percent of list */
  PercentOfList: 2,
  /** Percent markup - current cost */
  PercentMarkupCurrentCost: 3,
  /** Percent margin - current cost */
  PercentMarginCurrentCost: 4,
  /** Percent markup - standard cost */
  PercentMarkupStandardCost: 5,
  /** Percent margin - standard cost */
  PercentMarginStandardCost: 6,
} as const;

export type ProductPriceLevelPricingmethodcode = (typeof ProductPriceLevelPricingmethodcode)[keyof typeof ProductPriceLevelPricingmethodcode];

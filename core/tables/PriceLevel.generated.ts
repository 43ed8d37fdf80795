// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Price list */
export const PriceLevelTable = {
  logicalName: "pricelevel",
  entitySetName: "pricelevels",
  primaryId: "pricelevelid",
  primaryName: "name",
} as const;

/** Columns of Price list as the wire spells them; `_…_value` is a lookup's id in a row. */
export const PriceLevelFields = {
  /** Price list */
  pricelevelid: "pricelevelid",
  /** Name */
  name: "name",
  /** Start date; date without time */
  begindate: "begindate",
  /** End date; date without time */
  enddate: "enddate",
  /** Description */
  description: "description",
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
  /** Created by; → systemuser */
  createdby: "createdby",
  /** Created by; → systemuser */
  _createdby_value: "_createdby_value",
  /** Modified by; → systemuser */
  modifiedby: "modifiedby",
  /** Modified by; → systemuser */
  _modifiedby_value: "_modifiedby_value",
  /** Created on; date and time */
  createdon: "createdon",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
} as const;

/** Status */
export const PriceLevelStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type PriceLevelStatecode = (typeof PriceLevelStatecode)[keyof typeof PriceLevelStatecode];

/** Status reason */
export const PriceLevelStatuscode = {
  /** Active */
  Active: 100001,
  /** Inactive */
  Inactive: 100002,
} as const;

export type PriceLevelStatuscode = (typeof PriceLevelStatuscode)[keyof typeof PriceLevelStatuscode];

// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Business Central company */
export const BusinessCentralCompanyTable = {
  logicalName: "bcbi_company",
  entitySetName: "bcbi_companies",
  primaryId: "bcbi_companyid",
  primaryName: "bcbi_name",
} as const;

/** Columns of Business Central company as the wire spells them; `_…_value` is a lookup's id in a row. */
export const BusinessCentralCompanyFields = {
  /** Business Central company */
  bcbi_companyid: "bcbi_companyid",
  /** Name */
  bcbi_name: "bcbi_name",
  /** Status */
  statecode: "statecode",
} as const;

/** Status */
export const BusinessCentralCompanyStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type BusinessCentralCompanyStatecode = (typeof BusinessCentralCompanyStatecode)[keyof typeof BusinessCentralCompanyStatecode];

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

/** A row of Business Central company as the Web API returns it: a column that was not asked for is absent. */
export interface BusinessCentralCompanyRow {
  /** Business Central company */
  readonly bcbi_companyid?: string | null;
  /** Name */
  readonly bcbi_name?: string | null;
  /** Status */
  readonly statecode?: BusinessCentralCompanyStatecode | null;
}

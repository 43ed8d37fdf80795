// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Organization */
export const OrganizationTable = {
  logicalName: "organization",
  entitySetName: "organizations",
  primaryId: "organizationid",
  primaryName: "name",
} as const;

/** Columns of Organization as the wire spells them; `_…_value` is a lookup's id in a row. */
export const OrganizationFields = {
  /** Organization */
  organizationid: "organizationid",
  /** Organization name */
  name: "name",
  /** Base currency; → transactioncurrency */
  basecurrencyid: "basecurrencyid",
  /** Base currency; → transactioncurrency */
  _basecurrencyid_value: "_basecurrencyid_value",
  /** Base language */
  languagecode: "languagecode",
  /** Locale */
  localeid: "localeid",
  /** Content security policy is strict */
  iscontentsecuritypolicyenabled: "iscontentsecuritypolicyenabled",
  /** Content security policy configuration */
  contentsecuritypolicyconfiguration: "contentsecuritypolicyconfiguration",
  /** Sales order processing integration is enabled */
  issopintegrationenabled: "issopintegrationenabled",
  /** System pricing calculation is enabled */
  oobpricecalculationenabled: "oobpricecalculationenabled",
  /** Pricing decimal precision */
  pricingdecimalprecision: "pricingdecimalprecision",
} as const;

// Written by `npm run types` from solution/build/standard/standardTables.json and solution/BusinessCentralSalesBase/Entities/Account/Entity.xml. Do not edit.

/** Account */
export const AccountTable = {
  logicalName: "account",
  entitySetName: "accounts",
  primaryId: "accountid",
  primaryName: "name",
} as const;

/** Columns of Account as the wire spells them; `_…_value` is a lookup's id in a row. */
export const AccountFields = {
  /** Account */
  accountid: "accountid",
  /** Account name */
  name: "name",
  /** Account number */
  accountnumber: "accountnumber",
  /** Main phone */
  telephone1: "telephone1",
  /** E-mail */
  emailaddress1: "emailaddress1",
  /** Website */
  websiteurl: "websiteurl",
  /** Credit limit */
  creditlimit: "creditlimit",
  /** Credit hold */
  creditonhold: "creditonhold",
  /** Relationship type */
  customertypecode: "customertypecode",
  /** Payment terms */
  paymenttermscode: "paymenttermscode",
  /** Primary contact; → contact */
  primarycontactid: "primarycontactid",
  /** Primary contact; → contact */
  _primarycontactid_value: "_primarycontactid_value",
  /** Parent account; → account */
  parentaccountid: "parentaccountid",
  /** Parent account; → account */
  _parentaccountid_value: "_parentaccountid_value",
  /** Price list; → pricelevel */
  defaultpricelevelid: "defaultpricelevelid",
  /** Price list; → pricelevel */
  _defaultpricelevelid_value: "_defaultpricelevelid_value",
  /** Address 1: name */
  address1_name: "address1_name",
  /** Address 1: street 1 */
  address1_line1: "address1_line1",
  /** Address 1: street 2 */
  address1_line2: "address1_line2",
  /** Address 1: city */
  address1_city: "address1_city",
  /** Address 1: postal code */
  address1_postalcode: "address1_postalcode",
  /** Address 1: country/region */
  address1_country: "address1_country",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
  /** Currency; → transactioncurrency */
  transactioncurrencyid: "transactioncurrencyid",
  /** Currency; → transactioncurrency */
  _transactioncurrencyid_value: "_transactioncurrencyid_value",
  /** Exchange rate */
  exchangerate: "exchangerate",
  /** Owner; → systemuser, team */
  ownerid: "ownerid",
  /** Owner; → systemuser, team */
  _ownerid_value: "_ownerid_value",
  /** Status */
  statecode: "statecode",
  /** Status reason */
  statuscode: "statuscode",
  /** Created on; date and time */
  createdon: "createdon",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
  /** Business Central Account Statistics */
  nav_accountstatisticsid: "nav_accountstatisticsid",
  /** Business Central Account Statistics */
  _nav_accountstatisticsid_value: "_nav_accountstatisticsid_value",
} as const;

/** Relationship type */
export const AccountCustomertypecode = {
  /** Competitor */
  Competitor: 1,
  /** Consultant */
  Consultant: 2,
  /** Customer */
  Customer: 3,
  /** Investor */
  Investor: 4,
  /** Partner */
  Partner: 5,
  /** Influencer */
  Influencer: 6,
  /** Press */
  Press: 7,
  /** Prospect */
  Prospect: 8,
  /** Reseller */
  Reseller: 9,
  /** Supplier */
  Supplier: 10,
  /** Vendor */
  Vendor: 11,
  /** Other */
  Other: 12,
} as const;

export type AccountCustomertypecode = (typeof AccountCustomertypecode)[keyof typeof AccountCustomertypecode];

/** Status */
export const AccountStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type AccountStatecode = (typeof AccountStatecode)[keyof typeof AccountStatecode];

/** Status reason */
export const AccountStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type AccountStatuscode = (typeof AccountStatuscode)[keyof typeof AccountStatuscode];

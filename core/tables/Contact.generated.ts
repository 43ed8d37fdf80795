// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Contact */
export const ContactTable = {
  logicalName: "contact",
  entitySetName: "contacts",
  primaryId: "contactid",
  primaryName: "fullname",
} as const;

/** Columns of Contact as the wire spells them; `_…_value` is a lookup's id in a row. */
export const ContactFields = {
  /** Contact */
  contactid: "contactid",
  /** Full name */
  fullname: "fullname",
  /** First name */
  firstname: "firstname",
  /** Last name */
  lastname: "lastname",
  /** Job title */
  jobtitle: "jobtitle",
  /** E-mail */
  emailaddress1: "emailaddress1",
  /** Business phone */
  telephone1: "telephone1",
  /** Mobile phone */
  mobilephone: "mobilephone",
  /** Company name; → account, contact */
  parentcustomerid: "parentcustomerid",
  /** Company name; → account, contact */
  _parentcustomerid_value: "_parentcustomerid_value",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
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
} as const;

/** Status */
export const ContactStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type ContactStatecode = (typeof ContactStatecode)[keyof typeof ContactStatecode];

/** Status reason */
export const ContactStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type ContactStatuscode = (typeof ContactStatuscode)[keyof typeof ContactStatuscode];

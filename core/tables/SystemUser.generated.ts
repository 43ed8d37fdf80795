// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** User */
export const SystemUserTable = {
  logicalName: "systemuser",
  entitySetName: "systemusers",
  primaryId: "systemuserid",
  primaryName: "fullname",
} as const;

/** Columns of User as the wire spells them; `_…_value` is a lookup's id in a row. */
export const SystemUserFields = {
  /** User */
  systemuserid: "systemuserid",
  /** Full name */
  fullname: "fullname",
  /** First name */
  firstname: "firstname",
  /** Last name */
  lastname: "lastname",
  /** Primary e-mail */
  internalemailaddress: "internalemailaddress",
  /** User name */
  domainname: "domainname",
  /** Job title */
  jobtitle: "jobtitle",
  /** Business unit; → businessunit */
  businessunitid: "businessunitid",
  /** Business unit; → businessunit */
  _businessunitid_value: "_businessunitid_value",
  /** Is disabled */
  isdisabled: "isdisabled",
  /** User licensed */
  islicensed: "islicensed",
  /** Access mode */
  accessmode: "accessmode",
  /** Is integration user */
  isintegrationuser: "isintegrationuser",
} as const;

/** Access mode */
export const SystemUserAccessmode = {
  /** Read-write */
  ReadWrite: 0,
  /** Administrative */
  Administrative: 1,
  /** Read */
  Read: 2,
  /** Support user */
  SupportUser: 3,
  /** Non-interactive */
  NonInteractive: 4,
} as const;

export type SystemUserAccessmode = (typeof SystemUserAccessmode)[keyof typeof SystemUserAccessmode];

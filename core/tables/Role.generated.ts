// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Security role */
export const RoleTable = {
  logicalName: "role",
  entitySetName: "roles",
  primaryId: "roleid",
  primaryName: "name",
} as const;

/** Columns of Security role as the wire spells them; `_…_value` is a lookup's id in a row. */
export const RoleFields = {
  /** Security role */
  roleid: "roleid",
  /** Name */
  name: "name",
  /** Business unit; → businessunit */
  businessunitid: "businessunitid",
  /** Business unit; → businessunit */
  _businessunitid_value: "_businessunitid_value",
  /** Parent root role; → role */
  parentrootroleid: "parentrootroleid",
  /** Parent root role; → role */
  _parentrootroleid_value: "_parentrootroleid_value",
} as const;

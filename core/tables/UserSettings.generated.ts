// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** User settings */
export const UserSettingsTable = {
  logicalName: "usersettings",
  entitySetName: "usersettingscollection",
  primaryId: "systemuserid",
  primaryName: "businessunitidname",
} as const;

/** Columns of User settings as the wire spells them; `_…_value` is a lookup's id in a row. */
export const UserSettingsFields = {
  /** User */
  systemuserid: "systemuserid",
  /** Decimal symbol */
  decimalsymbol: "decimalsymbol",
  /** Number separator */
  numberseparator: "numberseparator",
} as const;

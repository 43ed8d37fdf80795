// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Model-driven app */
export const AppModuleTable = {
  logicalName: "appmodule",
  entitySetName: "appmodules",
  primaryId: "appmoduleid",
  primaryName: "name",
} as const;

/** Columns of Model-driven app as the wire spells them; `_…_value` is a lookup's id in a row. */
export const AppModuleFields = {
  /** Model-driven app */
  appmoduleid: "appmoduleid",
  /** Name */
  name: "name",
  /** Unique name */
  uniquename: "uniquename",
  /** Managed */
  ismanaged: "ismanaged",
} as const;

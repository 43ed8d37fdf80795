// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Form */
export const SystemFormTable = {
  logicalName: "systemform",
  entitySetName: "systemforms",
  primaryId: "formid",
  primaryName: "name",
} as const;

/** Columns of Form as the wire spells them; `_…_value` is a lookup's id in a row. */
export const SystemFormFields = {
  /** Form */
  formid: "formid",
  /** Name */
  name: "name",
  /** Table */
  objecttypecode: "objecttypecode",
  /** Type */
  type: "type",
} as const;

// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Environment variable definition */
export const EnvironmentVariableDefinitionTable = {
  logicalName: "environmentvariabledefinition",
  entitySetName: "environmentvariabledefinitions",
  primaryId: "environmentvariabledefinitionid",
  primaryName: "schemaname",
} as const;

/** Columns of Environment variable definition as the wire spells them; `_…_value` is a lookup's id in a row. */
export const EnvironmentVariableDefinitionFields = {
  /** Environment variable definition */
  environmentvariabledefinitionid: "environmentvariabledefinitionid",
  /** Schema name */
  schemaname: "schemaname",
  /** Default value */
  defaultvalue: "defaultvalue",
} as const;

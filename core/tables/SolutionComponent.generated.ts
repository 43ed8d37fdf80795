// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Solution component */
export const SolutionComponentTable = {
  logicalName: "solutioncomponent",
  entitySetName: "solutioncomponents",
  primaryId: "solutioncomponentid",
  primaryName: "solutioncomponentid",
} as const;

/** Columns of Solution component as the wire spells them; `_…_value` is a lookup's id in a row. */
export const SolutionComponentFields = {
  /** Solution component */
  solutioncomponentid: "solutioncomponentid",
  /** Component */
  objectid: "objectid",
  /** Component type */
  componenttype: "componenttype",
  /** Solution; → solution */
  solutionid: "solutionid",
  /** Solution; → solution */
  _solutionid_value: "_solutionid_value",
} as const;

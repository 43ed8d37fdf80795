// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Solution */
export const SolutionTable = {
  logicalName: "solution",
  entitySetName: "solutions",
  primaryId: "solutionid",
  primaryName: "friendlyname",
} as const;

/** Columns of Solution as the wire spells them; `_…_value` is a lookup's id in a row. */
export const SolutionFields = {
  /** Solution */
  solutionid: "solutionid",
  /** Name */
  uniquename: "uniquename",
  /** Display name */
  friendlyname: "friendlyname",
  /** Version */
  version: "version",
  /** Managed */
  ismanaged: "ismanaged",
} as const;

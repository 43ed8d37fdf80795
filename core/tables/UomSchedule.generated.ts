// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Unit group */
export const UomScheduleTable = {
  logicalName: "uomschedule",
  entitySetName: "uomschedules",
  primaryId: "uomscheduleid",
  primaryName: "name",
} as const;

/** Columns of Unit group as the wire spells them; `_…_value` is a lookup's id in a row. */
export const UomScheduleFields = {
  /** Unit group */
  uomscheduleid: "uomscheduleid",
  /** Name */
  name: "name",
  /** Description */
  description: "description",
  /** Base unit name */
  baseuomname: "baseuomname",
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
export const UomScheduleStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type UomScheduleStatecode = (typeof UomScheduleStatecode)[keyof typeof UomScheduleStatecode];

/** Status reason */
export const UomScheduleStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type UomScheduleStatuscode = (typeof UomScheduleStatuscode)[keyof typeof UomScheduleStatuscode];

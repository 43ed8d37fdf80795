// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Unit */
export const UomTable = {
  logicalName: "uom",
  entitySetName: "uoms",
  primaryId: "uomid",
  primaryName: "name",
} as const;

/** Columns of Unit as the wire spells them; `_…_value` is a lookup's id in a row. */
export const UomFields = {
  /** Unit */
  uomid: "uomid",
  /** Name */
  name: "name",
  /** Unit group; → uomschedule */
  uomscheduleid: "uomscheduleid",
  /** Unit group; → uomschedule */
  _uomscheduleid_value: "_uomscheduleid_value",
  /** Base unit; → uom */
  baseuom: "baseuom",
  /** Base unit; → uom */
  _baseuom_value: "_baseuom_value",
  /** Quantity of the base unit */
  quantity: "quantity",
  /** Is base unit of its group */
  isschedulebaseuom: "isschedulebaseuom",
  /** Created on; date and time */
  createdon: "createdon",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
} as const;

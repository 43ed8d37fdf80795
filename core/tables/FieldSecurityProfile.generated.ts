// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Field security profile */
export const FieldSecurityProfileTable = {
  logicalName: "fieldsecurityprofile",
  entitySetName: "fieldsecurityprofiles",
  primaryId: "fieldsecurityprofileid",
  primaryName: "name",
} as const;

/** Columns of Field security profile as the wire spells them; `_…_value` is a lookup's id in a row. */
export const FieldSecurityProfileFields = {
  /** Field security profile */
  fieldsecurityprofileid: "fieldsecurityprofileid",
  /** Name */
  name: "name",
} as const;

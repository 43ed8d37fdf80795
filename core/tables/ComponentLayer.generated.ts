// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Component layer */
export const ComponentLayerTable = {
  logicalName: "msdyn_componentlayer",
  entitySetName: "msdyn_componentlayers",
  primaryId: "msdyn_componentlayerid",
  primaryName: "msdyn_name",
} as const;

/** Columns of Component layer as the wire spells them; `_…_value` is a lookup's id in a row. */
export const ComponentLayerFields = {
  /** Component layer */
  msdyn_componentlayerid: "msdyn_componentlayerid",
  /** Name */
  msdyn_name: "msdyn_name",
  /** Component id */
  msdyn_componentid: "msdyn_componentid",
  /** Kind of component */
  msdyn_solutioncomponentname: "msdyn_solutioncomponentname",
  /** Solution */
  msdyn_solutionname: "msdyn_solutionname",
  /** Order */
  msdyn_order: "msdyn_order",
} as const;

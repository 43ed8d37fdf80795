// Written by `npm run types` from solution/BusinessCentralSalesBase/Entities/nav_connection/Entity.xml. Do not edit.

/** Business Central Connection */
export const NavConnectionTable = {
  logicalName: "nav_connection",
  entitySetName: "nav_connections",
  primaryId: "nav_connectionid",
  primaryName: "nav_name",
} as const;

/** Columns of Business Central Connection as the wire spells them; `_…_value` is a lookup's id in a row. */
export const NavConnectionFields = {
  /** Created By */
  createdby: "createdby",
  /** Created By */
  _createdby_value: "_createdby_value",
  /** Created On; date and time */
  createdon: "createdon",
  /** Created By (Delegate) */
  createdonbehalfby: "createdonbehalfby",
  /** Created By (Delegate) */
  _createdonbehalfby_value: "_createdonbehalfby_value",
  /** Import Sequence Number */
  importsequencenumber: "importsequencenumber",
  /** Modified By */
  modifiedby: "modifiedby",
  /** Modified By */
  _modifiedby_value: "_modifiedby_value",
  /** Modified On; date and time */
  modifiedon: "modifiedon",
  /** Modified By (Delegate) */
  modifiedonbehalfby: "modifiedonbehalfby",
  /** Modified By (Delegate) */
  _modifiedonbehalfby_value: "_modifiedonbehalfby_value",
  /** Business Central Connection */
  nav_connectionid: "nav_connectionid",
  /** Business Central OData Access Key */
  nav_dynamicsnavodataaccesskey: "nav_dynamicsnavodataaccesskey",
  /** Business Central OData URL */
  nav_dynamicsnavodataurl: "nav_dynamicsnavodataurl",
  /** Business Central OData User Name */
  nav_dynamicsnavodatausername: "nav_dynamicsnavodatausername",
  /** Business Central URL */
  nav_dynamicsnavurl: "nav_dynamicsnavurl",
  /** Name */
  nav_name: "nav_name",
  /** Organization Id */
  organizationid: "organizationid",
  /** Organization Id */
  _organizationid_value: "_organizationid_value",
  /** Record Created On; date and time */
  overriddencreatedon: "overriddencreatedon",
  /** Status */
  statecode: "statecode",
  /** Status Reason */
  statuscode: "statuscode",
  /** Time Zone Rule Version Number */
  timezoneruleversionnumber: "timezoneruleversionnumber",
  /** UTC Conversion Time Zone Code */
  utcconversiontimezonecode: "utcconversiontimezonecode",
} as const;

/** Status */
export const NavConnectionStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type NavConnectionStatecode = (typeof NavConnectionStatecode)[keyof typeof NavConnectionStatecode];

/** Status Reason */
export const NavConnectionStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type NavConnectionStatuscode = (typeof NavConnectionStatuscode)[keyof typeof NavConnectionStatuscode];

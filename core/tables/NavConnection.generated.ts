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

/** A row of Business Central Connection as the Web API returns it: a column that was not asked for is absent. */
export interface NavConnectionRow {
  /** Created By */
  readonly _createdby_value?: string | null;
  /** Created On; date and time */
  readonly createdon?: string | null;
  /** Created By (Delegate) */
  readonly _createdonbehalfby_value?: string | null;
  /** Import Sequence Number */
  readonly importsequencenumber?: number | null;
  /** Modified By */
  readonly _modifiedby_value?: string | null;
  /** Modified On; date and time */
  readonly modifiedon?: string | null;
  /** Modified By (Delegate) */
  readonly _modifiedonbehalfby_value?: string | null;
  /** Business Central Connection */
  readonly nav_connectionid?: string | null;
  /** Business Central OData Access Key */
  readonly nav_dynamicsnavodataaccesskey?: string | null;
  /** Business Central OData URL */
  readonly nav_dynamicsnavodataurl?: string | null;
  /** Business Central OData User Name */
  readonly nav_dynamicsnavodatausername?: string | null;
  /** Business Central URL */
  readonly nav_dynamicsnavurl?: string | null;
  /** Name */
  readonly nav_name?: string | null;
  /** Organization Id */
  readonly _organizationid_value?: string | null;
  /** Record Created On; date and time */
  readonly overriddencreatedon?: string | null;
  /** Status */
  readonly statecode?: NavConnectionStatecode | null;
  /** Status Reason */
  readonly statuscode?: NavConnectionStatuscode | null;
  /** Time Zone Rule Version Number */
  readonly timezoneruleversionnumber?: number | null;
  /** UTC Conversion Time Zone Code */
  readonly utcconversiontimezonecode?: number | null;
}

// Written by `npm run types` from solution/BusinessCentralSales/Entities/bcs_Connection/Entity.xml. Do not edit.

/** Business Central Company Connection */
export const ConnectionTable = {
  logicalName: "bcs_connection",
  entitySetName: "bcs_connections",
  primaryId: "bcs_connectionid",
  primaryName: "bcs_name",
} as const;

/** Columns of Business Central Company Connection as the wire spells them; `_…_value` is a lookup's id in a row. */
export const ConnectionFields = {
  /** OData Web Service Access Key; secured column */
  bcs_accesskey: "bcs_accesskey",
  /** Server of the Access Key; secured column */
  bcs_accesskeyorigin: "bcs_accesskeyorigin",
  /** API URL */
  bcs_apiurl: "bcs_apiurl",
  /** Authentication */
  bcs_authentication: "bcs_authentication",
  /** Availability Sources */
  bcs_availabilitysources: "bcs_availabilitysources",
  /** Client Id */
  bcs_clientid: "bcs_clientid",
  /** Business Central Company Id */
  bcs_companyid: "bcs_companyid",
  /** Business Central Company Connection */
  bcs_connectionid: "bcs_connectionid",
  /** Automatically Create Sales Orders */
  bcs_createsordersautomatically: "bcs_createsordersautomatically",
  /** Default Location */
  bcs_defaultlocation: "bcs_defaultlocation",
  /** Item Availability Web Service Enabled */
  bcs_itemavailabilityenabled: "bcs_itemavailabilityenabled",
  /** Item Card Service */
  bcs_itemcardservice: "bcs_itemcardservice",
  /** Item Substitutions Service */
  bcs_itemsubstitutionsservice: "bcs_itemsubstitutionsservice",
  /** Locations Service */
  bcs_locationsservice: "bcs_locationsservice",
  /** Name */
  bcs_name: "bcs_name",
  /** OData Web Service URL */
  bcs_odataurl: "bcs_odataurl",
  /** Mode of order integration */
  bcs_ordermode: "bcs_ordermode",
  /** Price List Lines Service */
  bcs_pricelistlinesservice: "bcs_pricelistlinesservice",
  /** Automatically Process Sales Quotes */
  bcs_processesquotesautomatically: "bcs_processesquotesautomatically",
  /** Item Availability Service */
  bcs_productavailabilityservice: "bcs_productavailabilityservice",
  /** Property Names */
  bcs_propertynames: "bcs_propertynames",
  /** Purchase Lines Service */
  bcs_purchaselinesservice: "bcs_purchaselinesservice",
  /** Relay Application Id */
  bcs_relayclientid: "bcs_relayclientid",
  /** Relay URL */
  bcs_relayurl: "bcs_relayurl",
  /** Posted Sales Invoice Lines Service */
  bcs_salesinvoicelinesservice: "bcs_salesinvoicelinesservice",
  /** Sales Lines Service */
  bcs_saleslinesservice: "bcs_saleslinesservice",
  /** Stage */
  bcs_stage: "bcs_stage",
  /** Tenant Id */
  bcs_tenantid: "bcs_tenantid",
  /** Transfer Lines Service */
  bcs_transferlinesservice: "bcs_transferlinesservice",
  /** OData Web Service User Name */
  bcs_username: "bcs_username",
  /** Way to Business Central */
  bcs_way: "bcs_way",
  /** Web Client URL */
  bcs_webclienturl: "bcs_webclienturl",
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

/** Authentication */
export const ConnectionAuthentication = {
  /** Web service access key */
  WebServiceAccessKey: 727000000,
  /** Microsoft Entra ID */
  MicrosoftEntraID: 727000001,
} as const;

export type ConnectionAuthentication = (typeof ConnectionAuthentication)[keyof typeof ConnectionAuthentication];

/** Mode of order integration */
export const ConnectionOrderMode = {
  /** One-way (legacy) */
  OneWayLegacy: 727000000,
  /** Bidirectional */
  Bidirectional: 727000001,
  /** None */
  None: 727000002,
} as const;

export type ConnectionOrderMode = (typeof ConnectionOrderMode)[keyof typeof ConnectionOrderMode];

/** Stage */
export const ConnectionStage = {
  /** Draft */
  Draft: 727000000,
  /** Active */
  Active: 727000001,
} as const;

export type ConnectionStage = (typeof ConnectionStage)[keyof typeof ConnectionStage];

/** Way to Business Central */
export const ConnectionWay = {
  /** Direct */
  Direct: 727000000,
  /** Relay */
  Relay: 727000001,
  /** Virtual tables */
  VirtualTables: 727000002,
} as const;

export type ConnectionWay = (typeof ConnectionWay)[keyof typeof ConnectionWay];

/** Status */
export const ConnectionStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type ConnectionStatecode = (typeof ConnectionStatecode)[keyof typeof ConnectionStatecode];

/** Status Reason */
export const ConnectionStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type ConnectionStatuscode = (typeof ConnectionStatuscode)[keyof typeof ConnectionStatuscode];

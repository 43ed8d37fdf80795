// Written by `npm run types` from solution/BusinessCentralSalesBase/Entities/nav_accountstatistics/Entity.xml. Do not edit.

/** Business Central Account Statistics */
export const AccountStatisticsTable = {
  logicalName: "nav_accountstatistics",
  entitySetName: "nav_accountstatisticses",
  primaryId: "nav_accountstatisticsid",
  primaryName: "nav_name",
} as const;

/** Columns of Business Central Account Statistics as the wire spells them; `_…_value` is a lookup's id in a row. */
export const AccountStatisticsFields = {
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
  /** Exchange Rate */
  exchangerate: "exchangerate",
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
  /** Business Central Account Statistics */
  nav_accountstatisticsid: "nav_accountstatisticsid",
  /** Balance (LCY) */
  nav_balancelcy: "nav_balancelcy",
  /** Balance (LCY) (Base) */
  nav_balancelcy_base: "nav_balancelcy_base",
  /** Credit Limit (LCY) */
  nav_creditlimitlcy: "nav_creditlimitlcy",
  /** Credit Limit (LCY) (Base) */
  nav_creditlimitlcy_base: "nav_creditlimitlcy_base",
  /** Customer No. */
  nav_customerno: "nav_customerno",
  /** Invoiced Prepayment Amount (LCY) */
  nav_invoicedprepaymentamountlcy: "nav_invoicedprepaymentamountlcy",
  /** Invoiced Prepayment Amount (LCY) (Base) */
  nav_invoicedprepaymentamountlcy_base: "nav_invoicedprepaymentamountlcy_base",
  /** Account Name */
  nav_name: "nav_name",
  /** Outstanding Invoices (LCY) */
  nav_outstandinginvoiceslcy: "nav_outstandinginvoiceslcy",
  /** Outstanding Invoices (LCY) (Base) */
  nav_outstandinginvoiceslcy_base: "nav_outstandinginvoiceslcy_base",
  /** Outstanding Orders (LCY) */
  nav_outstandingorderslcy: "nav_outstandingorderslcy",
  /** Outstanding Orders (LCY) (Base) */
  nav_outstandingorderslcy_base: "nav_outstandingorderslcy_base",
  /** Outstanding Serv. Orders (LCY) */
  nav_outstandingserviceorderslcy: "nav_outstandingserviceorderslcy",
  /** Outstanding Serv. Orders (LCY) (Base) */
  nav_outstandingserviceorderslcy_base: "nav_outstandingserviceorderslcy_base",
  /** Outstanding Serv. Invoices (LCY) */
  nav_outstandingservinvoiceslcy: "nav_outstandingservinvoiceslcy",
  /** Outstanding Serv. Invoices (LCY) (Base) */
  nav_outstandingservinvoiceslcy_base: "nav_outstandingservinvoiceslcy_base",
  /** Overdue Amounts as of; date without time */
  nav_overdueamountsasof: "nav_overdueamountsasof",
  /** Overdue Amounts (LCY) */
  nav_overdueamountslcy: "nav_overdueamountslcy",
  /** Overdue Amounts (LCY) (Base) */
  nav_overdueamountslcy_base: "nav_overdueamountslcy_base",
  /** Serv. Shipped Not Invd. (LCY) */
  nav_servshippednotinvoicedlcy: "nav_servshippednotinvoicedlcy",
  /** Serv. Shipped Not Invd. (LCY) (Base) */
  nav_servshippednotinvoicedlcy_base: "nav_servshippednotinvoicedlcy_base",
  /** Shipped Not Invd. (LCY) */
  nav_shippednotinvoicedlcy: "nav_shippednotinvoicedlcy",
  /** Shipped Not Invd. (LCY) (Base) */
  nav_shippednotinvoicedlcy_base: "nav_shippednotinvoicedlcy_base",
  /** Total (LCY) */
  nav_totallcy: "nav_totallcy",
  /** Total (LCY) (Base) */
  nav_totallcy_base: "nav_totallcy_base",
  /** Total Sales (LCY) */
  nav_totalsaleslcy: "nav_totalsaleslcy",
  /** Total Sales (LCY) (Base) */
  nav_totalsaleslcy_base: "nav_totalsaleslcy_base",
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
  /** Currency */
  transactioncurrencyid: "transactioncurrencyid",
  /** Currency */
  _transactioncurrencyid_value: "_transactioncurrencyid_value",
  /** UTC Conversion Time Zone Code */
  utcconversiontimezonecode: "utcconversiontimezonecode",
} as const;

/** Status */
export const AccountStatisticsStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type AccountStatisticsStatecode = (typeof AccountStatisticsStatecode)[keyof typeof AccountStatisticsStatecode];

/** Status Reason */
export const AccountStatisticsStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type AccountStatisticsStatuscode = (typeof AccountStatisticsStatuscode)[keyof typeof AccountStatisticsStatuscode];

import type { SalesTable } from "../ports";

/** Our solutions: what people see, and the tables of Business Central for environments without one. */
export const OUR_SOLUTION = "BusinessCentralSales";
export const OUR_BASE_SOLUTION = "BusinessCentralSalesBase";

/** Unique name of our app for administrators, and of its site map. */
export const OUR_APP = "bcs_BusinessCentralIntegration";

/**
 * The solution that Business Central's own set-up imports and tells by this name (codeunit 5330 "CRM Integration Management"). With it come the
 * tables `nav_*` and the two roles of fixed ids; `docs/beside-microsofts-solution.md` says what else.
 */
export const THEIR_SOLUTION = "MicrosoftDynamicsNavIntegration";
/** What Business Central's connection to Dataverse imports; it brings companies. */
export const THEIR_BASE_SOLUTION = "bcbi_CdsBaseIntegration";

/** A table that only their solution brings: it remembers which company a person opens records in. */
export const THEIR_DEFAULT_CONNECTION: SalesTable = {
  logicalName: "nav_defaultconnection",
  entitySetName: "nav_defaultconnections",
  primaryId: "nav_defaultconnectionid",
};

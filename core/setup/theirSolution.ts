import type { SalesTable } from "../ports";

/**
 * The solution that Business Central's own set-up imports and tells by this name (codeunit 5330 "CRM Integration Management"). With it come the
 * tables `nav_*` and the two roles of fixed ids; `docs/beside-microsofts-solution.md` says what else.
 */
export const THEIR_SOLUTION = "MicrosoftDynamicsNavIntegration";

/** A table that only their solution brings: it remembers which company a person opens records in. */
export const THEIR_DEFAULT_CONNECTION: SalesTable = {
  logicalName: "nav_defaultconnection",
  entitySetName: "nav_defaultconnections",
  primaryId: "nav_defaultconnectionid",
};

import type { SalesOutcome, WireRow } from "../ports";
import { ConnectionFields, ConnectionTable } from "../tables/Connection.generated";
import { NavConnectionFields, NavConnectionTable } from "../tables/NavConnection.generated";
import type { RowReader } from "../dataverse/rowReader";
import { idOf, textOf } from "../values/wireValue";

/** A Business Central company that the environment is connected with, as far as orders and quotes are concerned. */
export interface ConnectedCompany {
  readonly connectionId: string;
  readonly name: string;
  readonly companyId: string | null;
  readonly webClientUrl: string | null;
  readonly takesOrders: boolean | null;
  readonly takesQuotes: boolean | null;
}

const ACTIVE = "statecode eq 0";

/** The active connections: this product's own or, where there is none, those that Business Central's set-up wrote. */
export async function readCompanies(reader: RowReader): Promise<SalesOutcome<readonly ConnectedCompany[]>> {
  const own = await reader.rows(ConnectionTable.logicalName, {
    select: [
      ConnectionFields.bcs_connectionid,
      ConnectionFields.bcs_name,
      ConnectionFields.bcs_companyid,
      ConnectionFields.bcs_webclienturl,
      ConnectionFields.bcs_createsordersautomatically,
      ConnectionFields.bcs_processesquotesautomatically,
    ],
    filter: ACTIVE,
  });
  if (!own.ok || own.value.length > 0) return own.ok ? { ok: true, value: own.value.map(ownCompany) } : own;

  const written = await reader.rows(NavConnectionTable.logicalName, {
    select: [
      NavConnectionFields.nav_connectionid,
      NavConnectionFields.nav_name,
      NavConnectionFields.nav_dynamicsnavurl,
    ],
    filter: ACTIVE,
  });
  return { ok: true, value: written.ok ? written.value.map(companyWrittenByBc) : [] };
}

function ownCompany(row: WireRow): ConnectedCompany {
  return {
    connectionId: idOf(row[ConnectionFields.bcs_connectionid]) ?? "",
    name: textOf(row[ConnectionFields.bcs_name]) ?? "",
    companyId: idOf(row[ConnectionFields.bcs_companyid]),
    webClientUrl: textOf(row[ConnectionFields.bcs_webclienturl]),
    takesOrders: row[ConnectionFields.bcs_createsordersautomatically] === true,
    takesQuotes: row[ConnectionFields.bcs_processesquotesautomatically] === true,
  };
}

/** Business Central does not tell which of its jobs run. */
function companyWrittenByBc(row: WireRow): ConnectedCompany {
  return {
    connectionId: idOf(row[NavConnectionFields.nav_connectionid]) ?? "",
    name: textOf(row[NavConnectionFields.nav_name]) ?? "",
    companyId: null,
    webClientUrl: textOf(row[NavConnectionFields.nav_dynamicsnavurl]),
    takesOrders: null,
    takesQuotes: null,
  };
}

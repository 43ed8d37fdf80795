import { orderModeNamed } from "../connection/orderMode";
import type { OrderMode } from "../connection/orderMode";
import { OWN_CONNECTIONS, WRITTEN_CONNECTIONS } from "../connection/readConnections";
import type { SalesOutcome, SalesReader, WireRow } from "../ports";
import { ConnectionFields, ConnectionTable } from "../tables/Connection.generated";
import { NavConnectionFields, NavConnectionTable } from "../tables/NavConnection.generated";
import { idOf, textOf } from "../values/wireValue";

/** A Business Central company that the environment is connected with, as far as orders and quotes are concerned. */
export interface ConnectedCompany {
  readonly connectionId: string;
  readonly name: string;
  readonly companyId: string | null;
  readonly webClientUrl: string | null;
  readonly takesOrders: boolean | null;
  readonly takesQuotes: boolean | null;
  /** As an administrator said; null: nobody has. */
  readonly orderMode: OrderMode | null;
}

/** The active connections: this product's own or, where there is none, those that Business Central's set-up wrote. */
export async function readCompanies(sales: SalesReader): Promise<SalesOutcome<readonly ConnectedCompany[]>> {
  const own = await sales.rows(ConnectionTable, OWN_CONNECTIONS);
  if (!own.ok || own.value.length > 0) {
    return own.ok ? { ok: true, value: own.value.flatMap((row) => ownCompany(row) ?? []) } : own;
  }

  const written = await sales.rows(NavConnectionTable, WRITTEN_CONNECTIONS);
  return { ok: true, value: written.ok ? written.value.flatMap((row) => companyWrittenByBc(row) ?? []) : [] };
}

function ownCompany(row: WireRow): ConnectedCompany | null {
  const connectionId = idOf(row[ConnectionFields.bcs_connectionid]);
  if (connectionId === null) {
    return null;
  }
  return {
    connectionId,
    name: textOf(row[ConnectionFields.bcs_name]) ?? "",
    companyId: idOf(row[ConnectionFields.bcs_companyid]),
    webClientUrl: textOf(row[ConnectionFields.bcs_webclienturl]),
    takesOrders: row[ConnectionFields.bcs_createsordersautomatically] === true,
    takesQuotes: row[ConnectionFields.bcs_processesquotesautomatically] === true,
    orderMode: orderModeNamed(row[ConnectionFields.bcs_ordermode]),
  };
}

/** Business Central does not tell which of its jobs run. */
function companyWrittenByBc(row: WireRow): ConnectedCompany | null {
  const connectionId = idOf(row[NavConnectionFields.nav_connectionid]);
  if (connectionId === null) {
    return null;
  }
  return {
    connectionId,
    name: textOf(row[NavConnectionFields.nav_name]) ?? "",
    companyId: null,
    webClientUrl: textOf(row[NavConnectionFields.nav_dynamicsnavurl]),
    takesOrders: null,
    takesQuotes: null,
    orderMode: null,
  };
}

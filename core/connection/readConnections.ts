import { proposedApiUrl } from "../businesscentral/apiAddress";
import { companyAddress } from "../businesscentral/companyAddress";
import { readOverrides } from "../businesscentral/propertyNames";
import type { RowsQuery, SalesOutcome, SalesReader, WireRow } from "../ports";
import {
  ConnectionAuthentication,
  ConnectionFields,
  ConnectionStage,
  ConnectionTable,
  ConnectionWay,
} from "../tables/Connection.generated";
import { NavConnectionFields, NavConnectionTable } from "../tables/NavConnection.generated";
import { readSources } from "./availabilitySources";
import type { Authentication, Connection, PublishedServices } from "./connection";
import { orderModeNamed } from "./orderMode";
import { SERVICE_COLUMNS, SETTING_COLUMNS } from "./settings";
import { withDefaults } from "./variables";
import { wayNamed } from "./way";
import type { Way } from "./way";
import { secret } from "../values/secret";

const ID = ConnectionFields.bcs_connectionid;
const OWN_COLUMNS = [ID, ...SETTING_COLUMNS];

const BC_COLUMNS = [
  NavConnectionFields.nav_connectionid,
  NavConnectionFields.nav_name,
  NavConnectionFields.nav_dynamicsnavodataurl,
  NavConnectionFields.nav_dynamicsnavurl,
  NavConnectionFields.nav_dynamicsnavodatausername,
  NavConnectionFields.nav_dynamicsnavodataaccesskey,
] as const;

const ACTIVE = "statecode eq 0";

/** Not a draft; rows that were there before there were drafts say nothing. */
const WORKING = `${ACTIVE} and ${isOrUnset(ConnectionFields.bcs_stage, ConnectionStage.Active)}`;

/** The same for whoever asks about connections, so that everything on a page shares one reading of them. */
export const OWN_CONNECTIONS: RowsQuery = { select: OWN_COLUMNS, filter: WORKING };

const KEY_COLUMNS = [ID, ConnectionFields.bcs_accesskey, ConnectionFields.bcs_accesskeyorigin];

/** Access keys, of those connections only whose way needs one: no other key ever reaches the browser. */
const KEYS: RowsQuery = {
  select: KEY_COLUMNS,
  filter: `${WORKING} and ${isOrUnset(ConnectionFields.bcs_way, ConnectionWay.Direct)} and ${isOrUnset(ConnectionFields.bcs_authentication, ConnectionAuthentication.WebServiceAccessKey)}`,
};

/** The rows that Business Central's own set-up wrote. */
export const WRITTEN_CONNECTIONS: RowsQuery = { select: BC_COLUMNS, filter: ACTIVE };

/**
 * The active connections that are no drafts: this product's own, or, where there is none, those that Business Central's set-up wrote with an
 * OData URL. The older table counts as empty where it is absent or closed to the user: it is a fallback, not a requirement.
 */
export function readConnections(sales: SalesReader): Promise<SalesOutcome<readonly Connection[]>> {
  return readWith(sales, (query) => query);
}

/** The same with drafts among them, for whoever sets up and checks. */
export function readConnectionsAndDrafts(sales: SalesReader): Promise<SalesOutcome<readonly Connection[]>> {
  return readWith(sales, (query) => ({ ...query, filter: (query.filter ?? ACTIVE).replace(WORKING, ACTIVE) }));
}

async function readWith(
  sales: SalesReader,
  ask: (query: RowsQuery) => RowsQuery,
): Promise<SalesOutcome<readonly Connection[]>> {
  const [own, keys] = await Promise.all([
    sales.rows(ConnectionTable, ask(OWN_CONNECTIONS)),
    sales.rows(ConnectionTable, ask(KEYS)),
  ]);
  if (!own.ok) {
    return own;
  }
  if (!keys.ok) {
    return keys;
  }
  if (own.value.length > 0) {
    const keyOf = new Map(keys.value.map((row) => [text(row, ID), row]));
    const rows = await withDefaults(sales, own.value);
    return { ok: true, value: rows.flatMap((row) => connectionOf(row, keyOf.get(text(row, ID)) ?? {}) ?? []) };
  }

  const written = await sales.rows(NavConnectionTable, WRITTEN_CONNECTIONS);
  if (!written.ok) {
    return { ok: true, value: [] };
  }
  return {
    ok: true,
    value: written.value.flatMap((row) => connectionWrittenByBc(row) ?? []),
  };
}

/** The secured columns of one row, empty where there are none for this user; for whoever sets up. */
export async function readKey(sales: SalesReader, id: string): Promise<WireRow> {
  const outcome = await sales.row(ConnectionTable, id, { select: KEY_COLUMNS });
  return outcome.ok ? outcome.value : {};
}

/** A row as a connection; null for one that does not say which one it is. @param key the row's secured columns */
export function connectionOf(row: WireRow, key: WireRow): Connection | null {
  const id = text(row, ID);
  if (id === null) {
    return null;
  }
  const way = wayNamed(row[ConnectionFields.bcs_way]);
  return {
    id,
    source: "own",
    companyName: text(row, ConnectionFields.bcs_name) ?? "",
    companyId: text(row, ConnectionFields.bcs_companyid),
    itemAvailabilityEnabled: row[ConnectionFields.bcs_itemavailabilityenabled] === true,
    odataUrl: text(row, ConnectionFields.bcs_odataurl),
    apiUrl: text(row, ConnectionFields.bcs_apiurl),
    way,
    relay: {
      url: text(row, ConnectionFields.bcs_relayurl),
      clientId: text(row, ConnectionFields.bcs_relayclientid),
    },
    webClientUrl: text(row, ConnectionFields.bcs_webclienturl),
    authentication: authentication(row, way, key),
    services: servicesOf(row),
    sources: readSources(text(row, ConnectionFields.bcs_availabilitysources)),
    propertyNames: readOverrides(text(row, ConnectionFields.bcs_propertynames)),
    orderMode: orderModeNamed(row[ConnectionFields.bcs_ordermode]),
    defaultLocation: text(row, ConnectionFields.bcs_defaultlocation)?.toUpperCase() ?? null,
  };
}

function servicesOf(row: WireRow): PublishedServices {
  const named = Object.entries(SERVICE_COLUMNS).map(([service, column]) => [service, text(row, column)]);
  return Object.fromEntries(named) as Readonly<Record<keyof PublishedServices, string | null>>;
}

/** Whoever goes through a relay signs in to it, whatever the row says of keys; whoever reads virtual tables signs in to nothing. */
function authentication(row: WireRow, way: Way, key: WireRow): Authentication {
  const signsIn = row[ConnectionFields.bcs_authentication] === ConnectionAuthentication.MicrosoftEntraID;
  if (way === "relay" || signsIn) {
    return {
      kind: "entraId",
      tenantId: text(row, ConnectionFields.bcs_tenantid),
      clientId: text(row, ConnectionFields.bcs_clientid),
    };
  }
  return accessKey(
    text(row, ConnectionFields.bcs_username),
    text(key, ConnectionFields.bcs_accesskey),
    text(key, ConnectionFields.bcs_accesskeyorigin),
  );
}

/** BC's set-up fills the OData URL with the address of one service, so that service is the one known to be published. */
function connectionWrittenByBc(row: WireRow): Connection | null {
  const id = text(row, NavConnectionFields.nav_connectionid);
  const odataUrl = text(row, NavConnectionFields.nav_dynamicsnavodataurl);
  if (id === null || odataUrl === null) {
    return null;
  }
  return {
    id,
    source: "businessCentral",
    companyName: text(row, NavConnectionFields.nav_name) ?? "",
    companyId: null,
    itemAvailabilityEnabled: true,
    way: "direct",
    relay: { url: null, clientId: null },
    odataUrl,
    apiUrl: apiBeside(odataUrl),
    webClientUrl: text(row, NavConnectionFields.nav_dynamicsnavurl),
    authentication: accessKey(
      text(row, NavConnectionFields.nav_dynamicsnavodatausername),
      text(row, NavConnectionFields.nav_dynamicsnavodataaccesskey),
    ),
    services: { ...servicesOf({}), productItemAvailability: PRODUCT_ITEM_AVAILABILITY },
    sources: ["productItemAvailability", "apiItems"],
    propertyNames: {},
    orderMode: null,
    defaultLocation: null,
  };
}

/** Such a row has no place for the API's address; Business Central itself wrote where its services are, and its API stands beside them. */
function apiBeside(odataUrl: string): string | null {
  const odata = companyAddress(odataUrl, "");
  return odata.ok ? proposedApiUrl(odata.address) : null;
}

/** The name under which Business Central's own set-up publishes page 5390. */
const PRODUCT_ITEM_AVAILABILITY = "ProductItemAvailability";

function accessKey(userName: string | null, key: string | null, keyOrigin: string | null = null): Authentication {
  return { kind: "accessKey", userName, accessKey: key === null ? null : secret(key), keyOrigin };
}

function isOrUnset(column: string, value: number): string {
  return `(${column} eq null or ${column} eq ${value})`;
}

function text(row: WireRow, column: string): string | null {
  const value = row[column];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

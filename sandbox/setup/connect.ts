import { quote, textOf } from "../client/salesClient";
import type { SalesClient } from "../client/salesClient";
import type { JsonObject } from "../control/json";
import type { Way } from "./way";

const WEB_SERVICE_ACCESS_KEY = 727_000_000;
/** A new connection is a draft until an administrator activates it; here it is known to be right. */
const ACTIVE = 727_000_001;
const LEGACY = 727_000_000;

/** What BC's own set-up and an administrator know about the local Business Central. */
export interface ConnectionFacts {
  /** e.g. http://localhost:5181 */
  readonly bcUrl: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly userName: string;
  readonly accessKey: string;
}

/** The administrator's connection row: where BC is, who signs in, under which names the pages are published. @returns its id. */
export function createConnection(admin: SalesClient, facts: ConnectionFacts, way: Way): Promise<string> {
  return admin.create("bcs_connections", {
    bcs_name: facts.companyName,
    bcs_stage: ACTIVE,
    bcs_companyid: facts.companyId,
    bcs_webclienturl: webClientUrl(facts),
    bcs_itemavailabilityenabled: true,
    ...(way === "direct" ? directSettings(facts) : {}),
    bcs_itemcardservice: "ItemCard",
    bcs_productavailabilityservice: "ProductItemAvailability",
    bcs_purchaselinesservice: "PurchaseLines",
    bcs_saleslinesservice: "SalesLines",
    bcs_locationsservice: "Locations",
    bcs_itemsubstitutionsservice: "ItemSubstitutions",
    bcs_pricelistlinesservice: "PriceListLines",
    bcs_salesinvoicelinesservice: "PostedSalesInvoiceLines",
    bcs_ordermode: LEGACY,
    bcs_createsordersautomatically: true,
    bcs_processesquotesautomatically: true,
  });
}

function directSettings({ bcUrl, userName, accessKey }: ConnectionFacts): JsonObject {
  return {
    bcs_odataurl: `${bcUrl}/BC/ODataV4`,
    bcs_apiurl: `${bcUrl}/BC/api/v2.0`,
    bcs_authentication: WEB_SERVICE_ACCESS_KEY,
    bcs_username: userName,
    bcs_accesskey: accessKey,
  };
}

const WAY_RELAY = 727_000_001;

/** The administrator's entry of a relay: its address, and the registrations that people sign in with. No key is entered in Sales. */
export async function enterRelay(
  admin: SalesClient,
  connectionId: string,
  relay: {
    readonly url: string;
    readonly relayClientId: string;
    readonly tenantId: string;
    readonly pageClientId: string;
  },
): Promise<void> {
  await admin.update("bcs_connections", connectionId, {
    bcs_way: WAY_RELAY,
    bcs_relayurl: relay.url,
    bcs_relayclientid: relay.relayClientId,
    bcs_tenantid: relay.tenantId,
    bcs_clientid: relay.pageClientId,
  });
}

const WAY_VIRTUAL_TABLES = 727_000_002;

/** The administrator's choice of virtual tables: nothing but the way itself. */
export function enterVirtualTables(admin: SalesClient, connectionId: string): Promise<void> {
  return admin.update("bcs_connections", connectionId, { bcs_way: WAY_VIRTUAL_TABLES });
}

/**
 * The row that BC itself writes when its connection to Sales is enabled (SetCRMNAVConnectionUrl): one for each address, with name and web client
 * address, no OData columns any more.
 */
export async function writeNavConnection(integration: SalesClient, facts: ConnectionFacts): Promise<void> {
  const row = { nav_name: facts.companyName, nav_dynamicsnavurl: webClientUrl(facts) };
  const filter = encodeURIComponent(`nav_dynamicsnavurl eq ${quote(row.nav_dynamicsnavurl)}`);
  const [present] = await integration.rows(`nav_connections?$select=nav_connectionid&$filter=${filter}`);
  if (present === undefined) {
    await integration.create("nav_connections", row);
  } else {
    await integration.update("nav_connections", textOf(present, "nav_connectionid"), row);
  }
}

function webClientUrl(facts: ConnectionFacts): string {
  return `${facts.bcUrl}/BC/?company=${encodeURIComponent(facts.companyName)}`;
}

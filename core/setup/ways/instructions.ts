import { PAGE_ACCESS } from "../../businesscentral/pageAccess";
import { webAddress } from "../../businesscentral/webAddress";
import { VIRTUAL_ENTITY_NAMES, VirtualCompany, virtualTableName } from "../../connection/virtualTables/virtualNames";
import type { Way } from "../../connection/way";
import type { Who } from "../health/finding";
import type { Hosting } from "./whereItStands";

/** What instructions are about: this organisation and this connection. Null is not known yet. */
export interface WayFacts {
  readonly place: Hosting;
  /** The organisation's address, e.g. `https://org.crm4.dynamics.com`. */
  readonly salesUrl: string;
  /** Where Entra ID leads back to. */
  readonly redirectUrl: string;
  readonly connectionId: string | null;
  readonly companyName: string;
  readonly odataUrl: string | null;
  readonly userName: string | null;
  readonly tenantId: string | null;
  readonly clientId: string | null;
  readonly relayClientId: string | null;
}

/** One thing to do. Its words are `Do_<id>`; `code` is what to copy, the same in all languages. */
export interface Instruction {
  readonly id:
    | "proxy"
    | "signInApp"
    | "relayApp"
    | "relayPageApp"
    | "relayConfiguration"
    | "relayDeployment"
    | "relayEnter"
    | "virtualApp"
    | "virtualSetUp"
    | "virtualVisible"
    | "virtualRole"
    | "virtualUsers";
  readonly who: Who;
  readonly code: string | null;
}

/** What must be set where for a way, in the order of doing. */
export function instructionsFor(way: Way, facts: WayFacts): readonly Instruction[] {
  if (way === "relay") {
    return [
      { id: "relayApp", who: "it", code: RELAY_APP },
      { id: "relayPageApp", who: "it", code: pageApp(facts, `api://${facts.relayClientId ?? NO_ID}/access_as_user`) },
      { id: "relayConfiguration", who: "it", code: relayConfiguration(facts) },
      { id: "relayDeployment", who: "it", code: DEPLOYMENT },
      { id: "relayEnter", who: "salesAdministrator", code: null },
    ];
  }
  if (way === "virtual") {
    const tables = VIRTUAL_ENTITY_NAMES.map(virtualTableName);
    return [
      { id: "virtualApp", who: "salesAdministrator", code: "microsoftdynsmb.businesscentral_virtualentity" },
      { id: "virtualSetUp", who: "bcAdministrator", code: null },
      { id: "virtualVisible", who: "bcAdministrator", code: tables.join("\n") },
      {
        id: "virtualRole",
        who: "salesAdministrator",
        code: [VirtualCompany.table, ...tables].map((table) => `prvRead${table}`).join("\n"),
      },
      { id: "virtualUsers", who: "bcAdministrator", code: null },
    ];
  }
  return facts.place === "online"
    ? [
        {
          id: "signInApp",
          who: "it",
          code: pageApp(facts, "https://api.businesscentral.dynamics.com/user_impersonation"),
        },
      ]
    : [{ id: "proxy", who: "bcAdministrator", code: proxyHeaders(originOf(facts.salesUrl)) }];
}

const NO_ID = "00000000-0000-0000-0000-000000000000";

const RELAY_APP = [
  "Expose an API: access_as_user",
  '"requestedAccessTokenVersion": 2',
  "Dynamics CRM: user_impersonation",
].join("\n");

function pageApp({ redirectUrl }: WayFacts, permission: string): string {
  return [`Single-page application: ${redirectUrl}`, `Delegated: ${permission}`].join("\n");
}

const PREFLIGHT_SECONDS = 600;

function proxyHeaders(origin: string): string {
  const { methods, headers, exposed } = PAGE_ACCESS;
  return [
    "OPTIONS: 204",
    `Access-Control-Allow-Origin: ${origin}`,
    `Access-Control-Allow-Methods: ${methods.join(", ")}`,
    `Access-Control-Allow-Headers: ${headers.join(", ")}`,
    `Access-Control-Max-Age: ${PREFLIGHT_SECONDS}`,
    "Vary: Origin",
    "",
    "GET, POST:",
    `Access-Control-Allow-Origin: ${origin}`,
    `Access-Control-Expose-Headers: ${exposed.join(", ")}`,
    "Vary: Origin",
  ].join("\n");
}

/** As the relay reads it. Secrets stand in settings that it names. */
function relayConfiguration(facts: WayFacts): string {
  const { place, salesUrl, connectionId, companyName, odataUrl, userName, tenantId, clientId, relayClientId } = facts;
  const sales = originOf(salesUrl);
  return JSON.stringify(
    {
      callers: {
        tenantId: tenantId ?? NO_ID,
        audience: relayClientId ?? NO_ID,
        ...(clientId === null ? {} : { clients: [clientId] }),
        origins: [sales],
      },
      application: { clientId: relayClientId ?? NO_ID, secret: { setting: "RELAY_SECRET" } },
      ...(place === "private" && odataUrl !== null ? { privateHosts: [hostOf(odataUrl)] } : {}),
      connections: {
        [connectionName(companyName)]: {
          company: companyName,
          odataUrl: odataUrl ?? "https://bc.example.com:7048/BC/ODataV4",
          signIn:
            place === "online"
              ? { kind: "onBehalfOf" }
              : { kind: "accessKey", userName: userName ?? "SALESREADER", accessKey: { setting: "BC_KEY" } },
          dataverse: { url: sales, connectionId: connectionId ?? NO_ID },
        },
      },
    },
    null,
    2,
  );
}

const DEPLOYMENT = [
  "npm run build:relay",
  "az deployment group create -g <group> -f relay/infra/functions.bicep -p name=<name> configuration=@relay.json",
  "az functionapp deployment source config-zip -g <group> -n <name> --src relay.zip",
].join("\n");

const LONGEST_NAME = 64;

/** A name that the relay takes, made of the company's. */
export function connectionName(companyName: string): string {
  const plain = companyName
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "company" : plain;
}

function originOf(url: string): string {
  const outcome = webAddress(url);
  return outcome.ok ? outcome.address.origin : url;
}

function hostOf(url: string): string {
  const outcome = webAddress(url);
  return outcome.ok ? outcome.address.host.replace(/:\d+$/, "") : url;
}

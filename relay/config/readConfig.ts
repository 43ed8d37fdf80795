import { readFileSync } from "node:fs";
import { apiAddress, companyNameOf, proposedApi } from "../../core/businesscentral/apiAddress";
import { companyAddress } from "../../core/businesscentral/companyAddress";
import { sameCompanyName } from "../../core/businesscentral/companyName";
import { productServices, PRODUCT_API_SETS } from "../reads/productSets";
import { apiSet, serviceSet } from "../reads/readableSet";
import type { BusinessCentralSignIn, RelayConfig, RelayConnection } from "./config";
import { RelaySettings } from "./schema";
import type { ConnectionSettings } from "./schema";
import { ConfigProblem, readSecret, settingOf } from "./secrets";
import type { Environment } from "./secrets";

const ENTRA = "https://login.microsoftonline.com";
/** All permissions that an administrator gave the app registration for Business Central online. */
const ONLINE_SCOPE = "https://api.businesscentral.dynamics.com/.default";

/**
 * Reads the configuration from the setting RELAY_CONFIG (JSON) or from the file that RELAY_CONFIG_FILE names.
 * @throws ConfigProblem for the first thing that keeps the relay from working whole.
 */
export function readConfig(environment: Environment): RelayConfig {
  const outcome = RelaySettings.safeParse(parsed(textOf(environment)));
  if (!outcome.success) {
    const problems = outcome.error.issues.map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`);
    throw new ConfigProblem(`The relay's configuration is not complete. ${problems.join("; ")}`);
  }
  return checked(outcome.data, environment);
}

function textOf(environment: Environment): string {
  const text = settingOf("RELAY_CONFIG", environment);
  const path = settingOf("RELAY_CONFIG_FILE", environment);
  if (text !== null && path !== null) {
    throw new ConfigProblem("RELAY_CONFIG and RELAY_CONFIG_FILE are both set. Keep one of them.");
  }
  if (text !== null) {
    return text;
  }
  if (path === null) {
    throw new ConfigProblem("There is no configuration: set RELAY_CONFIG_FILE to a file, or RELAY_CONFIG to its JSON.");
  }
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new ConfigProblem(`The file ${path} that RELAY_CONFIG_FILE names cannot be read.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigProblem("The relay's configuration is not JSON.");
  }
}

function checked(settings: RelaySettings, environment: Environment): RelayConfig {
  const { callers, application, limits, metrics } = settings;
  const privateHosts = settings.privateHosts.map((host) => host.toLowerCase());
  const issuer = callers.issuer ?? `${ENTRA}/${callers.tenantId}/v2.0`;
  checkEncrypted(issuer, "callers.issuer", privateHosts);
  const connections = Object.entries(settings.connections).map(([name, each]) =>
    connectionOf(name, each, settings, environment),
  );
  return {
    callers: { ...callers, issuer, clients: callers.clients ?? null, role: callers.role ?? null },
    application:
      application === undefined
        ? null
        : {
            clientId: application.clientId,
            secret: readSecret(application.secret, "the secret of the relay's app registration", environment),
          },
    connections: new Map(connections.map((connection) => [connection.name, connection])),
    privateHosts,
    metricsToken: metrics === undefined ? null : readSecret(metrics.token, "the token for /metrics", environment),
    limits,
  };
}

function connectionOf(
  name: string,
  settings: ConnectionSettings,
  { application, callers, privateHosts }: RelaySettings,
  environment: Environment,
): RelayConnection {
  const at = `connections.${name}`;
  const { company, dataverse = null, signIn, services, propertyNames } = settings;
  const address = companyAddress(settings.odataUrl, company);
  if (!address.ok) {
    throw new ConfigProblem(
      `${at}.odataUrl is not an address of OData V4 that may be called: ${address.problem.kind}.`,
    );
  }
  const api =
    settings.apiUrl === undefined
      ? { ok: true as const, address: proposedApi(address.address) }
      : apiAddress(settings.apiUrl, address.address);
  if (!api.ok) {
    throw new ConfigProblem(`${at}.apiUrl is not an address of API v2.0 on the same server: ${api.problem.kind}.`);
  }
  if (!sameCompanyName(companyNameOf(address.address), company)) {
    throw new ConfigProblem(
      `${at}.odataUrl names another company than ${at}.company. Leave the company out of the address.`,
    );
  }
  if (dataverse === null && callers.role === undefined) {
    throw new ConfigProblem(
      `${at} says nobody who may ask: give it dataverse (url and connectionId), or give callers a role.`,
    );
  }
  if (application === undefined && (dataverse !== null || signIn.kind !== "accessKey")) {
    throw new ConfigProblem(`${at} needs tokens, but there is no application: give its clientId and secret.`);
  }
  if (dataverse !== null) {
    checkEncrypted(dataverse.url, `${at}.dataverse.url`, privateHosts);
  }
  return {
    name,
    odata: address.address,
    api: api.address,
    signIn: signInOf(signIn, at, environment),
    dataverse,
    reads: {
      companyName: company,
      query: address.address.query,
      services: [
        ...productServices(services, propertyNames),
        ...settings.alsoServices.map((one) => serviceSet(one.name, one.properties, { filters: one.filters })),
      ],
      apiSets: [...PRODUCT_API_SETS, ...settings.alsoApiSets.map((one) => apiSet(one.name, one.properties))],
    },
  };
}

function signInOf(signIn: ConnectionSettings["signIn"], at: string, environment: Environment): BusinessCentralSignIn {
  return signIn.kind === "accessKey"
    ? {
        kind: signIn.kind,
        userName: signIn.userName,
        accessKey: readSecret(signIn.accessKey, `the access key of ${at}`, environment),
      }
    : { kind: signIn.kind, scope: signIn.scope ?? ONLINE_SCOPE };
}

/** Tokens travel there. Only this machine itself may be called over http, and only if it is named as a private host. */
function checkEncrypted(url: string, at: string, privateHosts: readonly string[]): void {
  const { protocol, hostname } = new URL(url);
  const isLocal = ["localhost", "127.0.0.1"].includes(hostname) && privateHosts.includes(hostname);
  if (protocol !== "https:" && !isLocal) {
    throw new ConfigProblem(`${at} is ${url}: tokens would travel unencrypted. Use https.`);
  }
}

import { apiAddress } from "../businesscentral/apiAddress";
import { companyAddress } from "../businesscentral/companyAddress";
import type { CompanyAddress } from "../businesscentral/companyAddress";
import type { Connection } from "../connection/connection";
import { credentialsFor } from "../connection/credentials";
import type { CredentialsProblem } from "../connection/credentials";
import { readConnections } from "../connection/readConnections";
import { resolveConnection } from "../connection/resolveConnection";
import type { ConnectionChoice } from "../connection/resolveConnection";
import type { ConnectionProblem } from "../connection/usableConnection";
import { readCompanyId } from "../dataverse/readCompanyId";
import type { Credentials, SalesProblem, SalesReader } from "../ports";
import { AccountTable } from "../tables/Account.generated";

/** Why Business Central was not asked for a customer. */
export type CustomerConnectionProblem =
  | { readonly from: "connections"; readonly problem: SalesProblem }
  | { readonly from: "choice"; readonly reason: Extract<ConnectionChoice, { ok: false }>["reason"] }
  | { readonly from: "connection"; readonly companyName: string; readonly problem: CallProblem };

/** What keeps from calling at all; which services are published does not matter to the API. */
export type CallProblem = Extract<ConnectionProblem, { kind: "address" | "apiAddress" }> | CredentialsProblem;

export type CustomerConnection =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problem: CustomerConnectionProblem };

/** The connection to the company of an account. The company is asked for only where it decides. */
export async function customerConnection(sales: SalesReader, accountId: string | null): Promise<CustomerConnection> {
  const connections = await readConnections(sales);
  if (!connections.ok) {
    return { ok: false, problem: { from: "connections", problem: connections.problem } };
  }

  const companyDecides =
    connections.value.some((connection) => connection.companyId !== null) || connections.value.length > 1;
  const company = companyDecides && accountId !== null ? await readCompanyId(sales, AccountTable, accountId) : null;
  const choice = resolveConnection(connections.value, company?.ok === true ? company.value : null);
  return choice.ok ? choice : { ok: false, problem: { from: "choice", reason: choice.reason } };
}

export interface ApiCaller {
  /** Names the company. */
  readonly address: CompanyAddress;
  readonly api: CompanyAddress;
  readonly credentials: Credentials;
}

export type ApiCallerOutcome =
  { readonly ok: true; readonly caller: ApiCaller } | { readonly ok: false; readonly problem: CallProblem };

/** What a call of the API needs of a connection; names the first thing that is wrong. */
export function apiCaller({ odataUrl, apiUrl, companyName, authentication }: Connection): ApiCallerOutcome {
  const address = companyAddress(odataUrl, companyName);
  if (!address.ok) {
    return { ok: false, problem: { kind: "address", problem: address.problem } };
  }
  const api = apiAddress(apiUrl, address.address);
  if (!api.ok) {
    return { ok: false, problem: { kind: "apiAddress", problem: api.problem } };
  }
  const signing = credentialsFor(authentication, address.address);
  return signing.ok
    ? { ok: true, caller: { address: address.address, api: api.address, credentials: signing.credentials } }
    : signing;
}

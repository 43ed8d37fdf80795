import type { CompanyAddress } from "../businesscentral/companyAddress";
import type { Connection } from "../connection/connection";
import { endpointOf } from "../connection/endpoint";
import type { Endpoint, EndpointProblem } from "../connection/endpoint";
import { readConnections } from "../connection/readConnections";
import { resolveConnection } from "../connection/resolveConnection";
import type { ConnectionChoice } from "../connection/resolveConnection";
import { readCompanyId } from "../dataverse/readCompanyId";
import type { SalesProblem, SalesReader } from "../ports";
import { AccountTable } from "../tables/Account.generated";

/** Why Business Central was not asked for a customer. */
export type CustomerConnectionProblem =
  | { readonly from: "connections"; readonly problem: SalesProblem }
  | { readonly from: "choice"; readonly reason: Extract<ConnectionChoice, { ok: false }>["reason"] }
  | { readonly from: "connection"; readonly companyName: string; readonly problem: EndpointProblem };

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

/** An endpoint whose API is known. Its `address` names the company. */
export interface ApiCaller extends Endpoint {
  readonly api: CompanyAddress;
}

export type ApiCallerOutcome =
  { readonly ok: true; readonly caller: ApiCaller } | { readonly ok: false; readonly problem: EndpointProblem };

/** What a call of the API needs of a connection; names the first thing that is wrong. */
export function apiCaller(connection: Connection): ApiCallerOutcome {
  const outcome = endpointOf(connection);
  if (!outcome.ok) {
    return outcome;
  }
  const { api, ...endpoint } = outcome.endpoint;
  return api === null
    ? { ok: false, problem: { kind: "apiAddress", problem: { kind: "missing" } } }
    : { ok: true, caller: { ...endpoint, api } };
}

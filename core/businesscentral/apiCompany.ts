import { textOf } from "../values/wireValue";
import { companyNameOf, inCompany } from "./apiAddress";
import { CompanySet } from "./apiProperties";
import type { Client } from "./client";
import type { CompanyAddress } from "./companyAddress";
import { sameCompanyName } from "./companyName";
import { stringLiteral } from "../values/stringLiteral";
import { readCalls } from "./readCalls";
import type { ServiceProblem } from "./serviceProblem";

export type CompanyProblem =
  | ServiceProblem
  | { readonly kind: "companyNotFound"; readonly companyName: string; readonly host: string }
  | { readonly kind: "unexpectedProperty"; readonly service: string; readonly property: string };

export type CompanyOutcome =
  { readonly ok: true; readonly address: CompanyAddress } | { readonly ok: false; readonly problem: CompanyProblem };

/**
 * The address of one company in the API. It names companies by id, so it is asked for the id of the name, once for a page.
 * @param api where the API is; @param odata names the company
 */
export async function apiCompany(client: Client, api: CompanyAddress, odata: CompanyAddress): Promise<CompanyOutcome> {
  const companyName = companyNameOf(odata);
  const key = `${api.root} ${companyName.toLowerCase()}`;
  const known = client.server.companyIds.get(key);
  if (known !== undefined) {
    return { ok: true, address: inCompany(api, known) };
  }
  const { name: service, properties } = CompanySet;
  const options = { $filter: `${properties.name} eq ${stringLiteral(companyName)}`, $top: "1" };
  const [answer] = await readCalls(client, [{ address: api, service, options }]);
  if (answer?.ok !== true) {
    return answer ?? { ok: false, problem: { kind: "cancelled" } };
  }
  const row = answer.rows.find((each) => sameCompanyName(textOf(each[properties.name]), companyName));
  if (row === undefined) {
    return { ok: false, problem: { kind: "companyNotFound", companyName, host: api.host } };
  }
  const id = textOf(row[properties.id]);
  if (id === null) {
    return { ok: false, problem: { kind: "unexpectedProperty", service, property: properties.id } };
  }
  client.server.companyIds.set(key, id);
  return { ok: true, address: inCompany(api, id) };
}

import { serviceUrl } from "../../businesscentral/companyAddress";
import { stringLiteral } from "../../values/stringLiteral";
import { textOf } from "../../values/wireValue";
import { companyNameOf, inCompany, proposedApiUrl } from "../../businesscentral/apiAddress";
import { CompanySet, CurrencySet, CustomerSet, InvoiceSet } from "../../businesscentral/apiProperties";
import { addressesOf } from "../../connection/endpoint";
import { ask, callerName } from "./asking";
import type { Asking } from "./asking";
import { about, finding } from "./finding";
import { apiAddressFinding } from "./odataAddress";
import type { HealthFinding } from "./finding";

/** What live customer figures and the readiness of orders read. */
const SETS = [CustomerSet.name, InvoiceSet.name, CurrencySet.name] as const;

/** Whether the API v2.0 of the same server may be read; it is there without anybody publishing it. */
export async function checkApi(asking: Asking): Promise<readonly HealthFinding[]> {
  const addresses = addressesOf(asking.connection);
  const api = addresses.ok ? addresses.api : null;
  if (api === null) {
    const problem =
      !addresses.ok && addresses.problem.kind === "apiAddress"
        ? addresses.problem.problem
        : { kind: "missing" as const };
    return [about("address", apiAddressFinding(problem, proposedApiUrl(asking.address)))];
  }
  const companies = await ask(
    asking,
    serviceUrl(api, CompanySet.name, {
      $filter: `${CompanySet.properties.name} eq ${stringLiteral(companyNameOf(asking.address))}`,
      $top: "1",
    }),
    CompanySet.name,
  );
  if (!companies.ok) {
    return [unread(asking, CompanySet.name, companies.problem.kind)];
  }
  const id = textOf(companies.rows[0]?.[CompanySet.properties.id]);
  if (id === null) {
    return [about(CompanySet.name, finding("api", "apiFailed", CompanySet.name, "companyNotFound"))];
  }

  const version = textOf(companies.rows[0]?.[CompanySet.properties.systemVersion]);
  const findings: HealthFinding[] = [
    version === null
      ? finding("businessCentralVersion", "businessCentralVersionNotTold")
      : finding("businessCentralVersion", "businessCentralVersionTold", version),
  ];
  for (const set of SETS) {
    const answer = await ask(asking, serviceUrl(inCompany(api, id), set, { $top: "1" }), set);
    findings.push(
      answer.ok ? about(set, finding("api", "apiReadable", set)) : unread(asking, set, answer.problem.kind),
    );
  }
  return findings;
}

function unread(asking: Asking, set: string, problem: string): HealthFinding {
  return about(
    set,
    problem === "forbidden"
      ? finding("api", "apiForbidden", set, callerName(asking))
      : finding("api", "apiFailed", set, problem),
  );
}

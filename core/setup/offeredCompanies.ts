import { connectionOf, readKey } from "../connection/readConnections";
import { addressesOf, credentialsOf } from "../connection/endpoint";
import { ConnectionFields } from "../tables/Connection.generated";
import type { Secret } from "../values/secret";
import { textOf } from "../values/wireValue";
import { ask, rootUrl } from "./health/asking";
import { checkBusinessCentral } from "./health/checkBusinessCentral";
import type { BusinessCentralPorts } from "./health/checkBusinessCentral";
import { isFixable } from "./health/finding";
import type { HealthFinding } from "./health/finding";
import { whyNot } from "./health/whyNot";
import type { Draft } from "./settings";
import { withTypedKey } from "./tryDraft";

export type OfferedCompanies =
  | { readonly kind: "companies"; readonly names: readonly string[] }
  /** What stands in the way and can be put right, in the order of the health check. */
  | { readonly kind: "inTheWay"; readonly findings: readonly HealthFinding[] };

/**
 * The companies that Business Central shows to whoever signs in with what is typed: the entity set `Company` above all companies. Writes nothing.
 * @param id null for a connection that is not saved yet
 * @param typedKey null: the saved key, where this user may use it
 */
export async function readOfferedCompanies(
  ports: BusinessCentralPorts,
  id: string | null,
  draft: Draft,
  typedKey: Secret | null,
): Promise<OfferedCompanies> {
  const key = typedKey === null && id !== null ? await readKey(ports.store, id) : {};
  const row = { ...draft, [ConnectionFields.bcs_connectionid]: id ?? "new" };
  const read = connectionOf(row, key);
  if (read === null) {
    return { kind: "inTheWay", findings: [] };
  }
  const connection = withTypedKey(read, typedKey);
  const addresses = addressesOf({ ...connection, apiUrl: null });
  const signing = addresses.ok ? credentialsOf(connection, addresses.address) : null;
  if (!addresses.ok || signing?.ok !== true) {
    // The check of the whole connection gets no further either, and tells why.
    return {
      kind: "inTheWay",
      findings: (await checkBusinessCentral(ports, connection)).filter(({ reason }) => isFixable(reason)),
    };
  }
  const asking = { ports, connection, address: addresses.address, credentials: signing.credentials };
  const answer = await ask(asking, rootUrl(asking, "Company"), "Company");
  return answer.ok
    ? { kind: "companies", names: answer.rows.flatMap((company) => textOf(company.Name) ?? []) }
    : {
        kind: "inTheWay",
        findings: whyNot(asking, ports.isBrowser, answer.problem).filter(({ reason }) => isFixable(reason)),
      };
}

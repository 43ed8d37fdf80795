import type { Connection } from "../connection/connection";
import { connectionOf, readKey } from "../connection/readConnections";
import { ConnectionFields } from "../tables/Connection.generated";
import type { Secret } from "../values/secret";
import { checkBusinessCentral } from "./health/checkBusinessCentral";
import type { BusinessCentralPorts } from "./health/checkBusinessCentral";
import { standingOf } from "./health/finding";
import type { HealthFinding } from "./health/finding";
import type { Draft } from "./settings";

/**
 * Checks a connection as it would be with what is typed, before anything of it is saved. Writes nothing.
 * @param typedKey null: the saved key, where this user may use it
 * @returns what fails
 */
export async function tryDraft(
  ports: BusinessCentralPorts,
  id: string,
  draft: Draft,
  typedKey: Secret | null,
): Promise<readonly HealthFinding[]> {
  const row = { ...draft, [ConnectionFields.bcs_connectionid]: id };
  const connection = connectionOf(row, typedKey === null ? await readKey(ports.store, id) : {});
  if (connection === null) {
    return [];
  }
  const findings = await checkBusinessCentral(ports, withTypedKey(connection, typedKey));
  return findings.filter((one) => standingOf(one).outcome === "failed");
}

/** A key that this user typed and may not read back serves for the check. */
export function withTypedKey(connection: Connection, key: Secret | null): Connection {
  return key === null || connection.authentication.kind !== "accessKey"
    ? connection
    : { ...connection, authentication: { ...connection.authentication, accessKey: key, keyOrigin: null } };
}

import { ConnectionTable } from "../../core/tables/Connection.generated";
import { BoundedMap } from "../boundedMap";
import type { RelayConnection } from "../config/config";
import type { Outbound } from "../network/outbound";
import { RelayProblem } from "../problem";
import type { EntraTokens } from "./entraTokens";
import type { Caller } from "./tokens";

/** Lets a person pass, or throws. */
export type CheckPermission = (caller: Caller, connection: RelayConnection) => Promise<void>;

const MOST_KEPT = 10_000;
/** Somebody who just got a role must not wait for minutes. */
const REFUSED_MS = 20_000;

/**
 * Whether a person may use a connection: whoever can read its row in Dataverse may. Asked as that person, so the answer is Dataverse's own;
 * kept for minutes. A Dataverse that does not answer lets nobody pass.
 */
export function checkPermission(
  tokens: EntraTokens | null,
  outbound: Outbound,
  minutes: number,
  now: () => number,
): CheckPermission {
  const kept = new BoundedMap<string, { readonly answer: Promise<boolean>; until: number }>(MOST_KEPT);

  return async (caller, connection) => {
    const { dataverse, name } = connection;
    if (dataverse === null || tokens === null) {
      // Then the configuration asks for a role, and the token was checked for it.
      return;
    }
    const key = `${caller.oid} ${name}`;
    let entry = kept.get(key);
    if (entry === undefined || entry.until <= now()) {
      const fresh = { answer: mayRead(caller, dataverse, tokens, outbound), until: Infinity };
      entry = fresh;
      kept.set(key, fresh);
      fresh.answer.then(
        (may) => {
          fresh.until = now() + (may ? minutes * 60_000 : REFUSED_MS);
        },
        () => {
          kept.delete(key);
        },
      );
    }
    if (!(await entry.answer)) {
      throw new RelayProblem(403, "Relay_NotAllowed", "You don't have access to this connection in Sales.");
    }
  };
}

async function mayRead(
  caller: Caller,
  { url, connectionId }: NonNullable<RelayConnection["dataverse"]>,
  tokens: EntraTokens,
  outbound: Outbound,
): Promise<boolean> {
  const token = await tokens.onBehalfOf(caller, `${url}/.default`);
  const answer = await outbound.send({
    method: "GET",
    url: `${url}/api/data/v9.2/${ConnectionTable.entitySetName}(${connectionId})?$select=${ConnectionTable.primaryId}`,
    headers: { Authorization: `Bearer ${token.reveal()}`, Accept: "application/json" },
  });
  if (answer.kind === "response" && answer.status === 200) {
    return true;
  }
  // Dataverse says "not found" of a row as well as of one that is not shared with the person, and 401 of somebody who is no user there.
  if (answer.kind === "response" && [401, 403, 404].includes(answer.status)) {
    return false;
  }
  throw new RelayProblem(503, "Relay_PermissionUnknown", "The relay cannot check your access: Sales does not answer.", {
    "Retry-After": "10",
  });
}

import type { SalesProblem } from "../ports";
import { etagOf, idOf, textOf } from "../values/wireValue";
import { ConnectionFields, ConnectionTable } from "../tables/Connection.generated";
import { NavConnectionFields, NavConnectionTable } from "../tables/NavConnection.generated";
import type { SalesStore } from "../dataverse/salesStore";
import { secret } from "../values/secret";
import { keyValues } from "./savedConnections";
import type { SavedConnection } from "./savedConnections";

/** An access key in Business Central's older table, whose column is not secured: whoever may read connections there can read it. */
export interface UnsecuredKey {
  readonly id: string;
  readonly name: string;
  readonly userName: string | null;
}

const ID = NavConnectionFields.nav_connectionid;
const NAME = NavConnectionFields.nav_name;
const USER = NavConnectionFields.nav_dynamicsnavodatausername;
const KEY = NavConnectionFields.nav_dynamicsnavodataaccesskey;

/** Which rows hold a key; the keys themselves are not asked for. None where the table is absent or closed to the user. */
export async function readUnsecuredKeys(store: SalesStore): Promise<readonly UnsecuredKey[]> {
  const outcome = await store.rows(NavConnectionTable, {
    select: [ID, NAME, USER],
    filter: `${KEY} ne null`,
    orderBy: NAME,
  });
  if (!outcome.ok) {
    return [];
  }
  return outcome.value.flatMap((row) => {
    const id = idOf(row[ID]);
    return id === null ? [] : [{ id, name: textOf(row[NAME]) ?? "", userName: textOf(row[USER]) }];
  });
}

export type MoveOutcome =
  | { readonly kind: "moved" }
  /** Somebody has changed or emptied the older row meanwhile; nothing was moved. */
  | { readonly kind: "changed" }
  /** `copied`: the connection has the key already, and the older row still has it too. */
  | { readonly kind: "failed"; readonly step: "read" | "written" | "copied"; readonly problem: SalesProblem };

/**
 * Puts a key into the secured column of a connection, for its server as if it were typed there, with its user, and only then empties the older column.
 * The key is held no longer than that.
 * @param to `draft`: as saved, with what environment variables say
 */
export async function moveKey(
  store: SalesStore,
  open: UnsecuredKey,
  to: Pick<SavedConnection, "id" | "draft">,
): Promise<MoveOutcome> {
  const read = await store.row(NavConnectionTable, open.id, { select: [USER, KEY] });
  if (!read.ok) {
    return { kind: "failed", step: "read", problem: read.problem };
  }
  const key = textOf(read.value[KEY]);
  if (key === null) {
    return { kind: "changed" };
  }

  const userName = textOf(read.value[USER]);
  const user = userName === null ? {} : { [ConnectionFields.bcs_username]: userName };
  const written = await store.update(ConnectionTable, to.id, { ...user, ...keyValues(to.draft, secret(key)) }, null);
  if (written.kind === "failed") {
    return { kind: "failed", step: "written", problem: written.problem };
  }
  return empty(store, open.id, etagOf(read.value));
}

/** Removes a key that nobody needs there. */
export async function removeKey(store: SalesStore, { id }: UnsecuredKey): Promise<MoveOutcome> {
  return empty(store, id, null);
}

async function empty(store: SalesStore, id: string, etag: string | null): Promise<MoveOutcome> {
  const emptied = await store.update(NavConnectionTable, id, { [KEY]: null }, etag);
  switch (emptied.kind) {
    case "written":
      return { kind: "moved" };
    case "conflict":
      return { kind: "changed" };
    case "failed":
      return { kind: "failed", step: "copied", problem: emptied.problem };
  }
}

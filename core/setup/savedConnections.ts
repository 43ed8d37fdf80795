import type { Secret } from "../values/secret";
import { etagOf, idOf, textOf } from "../values/wireValue";
import type { SalesOutcome, SalesProblem, WireRow } from "../ports";
import { ConnectionFields, ConnectionStage, ConnectionTable } from "../tables/Connection.generated";
import { NavConnectionFields, NavConnectionTable } from "../tables/NavConnection.generated";
import { proposedApiUrl } from "../businesscentral/apiAddress";
import { companyAddress } from "../businesscentral/companyAddress";
import { sameCompanyName } from "../businesscentral/companyName";
import { filled } from "../connection/variables";
import type { Defaults } from "../connection/variables";
import { SETTING_COLUMNS } from "../connection/settings";
import type { SalesStore } from "../dataverse/salesStore";
import { changes, differences, draftOf, merge, NEW_DRAFT } from "./settings";
import type { Draft, Merge } from "./settings";

export interface SavedConnection {
  readonly id: string;
  /** Version of the row that was read. */
  readonly etag: string | null;
  readonly draft: Draft;
  /** Salespeople do not work with a draft. */
  readonly isDraft: boolean;
}

/** A row that Business Central's own set-up wrote. */
export interface WrittenConnection {
  readonly id: string;
  readonly name: string;
  readonly webClientUrl: string | null;
  readonly odataUrl: string | null;
  readonly userName: string | null;
}

const SELECT = [ConnectionFields.bcs_connectionid, ConnectionFields.bcs_stage, ...SETTING_COLUMNS];
const ACTIVE = "statecode eq 0";

/** The active connections by name. The access key is not asked for. */
export async function readSaved(store: SalesStore): Promise<SalesOutcome<readonly SavedConnection[]>> {
  const outcome = await store.rows(ConnectionTable, {
    select: SELECT,
    filter: ACTIVE,
    orderBy: ConnectionFields.bcs_name,
  });
  return outcome.ok ? { ok: true, value: outcome.value.flatMap((row) => savedOf(row) ?? []) } : outcome;
}

export async function readOneSaved(store: SalesStore, id: string): Promise<SalesOutcome<SavedConnection>> {
  const outcome = await store.row(ConnectionTable, id, { select: SELECT });
  if (!outcome.ok) {
    return outcome;
  }
  const saved = savedOf(outcome.value);
  return saved === null ? { ok: false, problem: { kind: "notFound" } } : { ok: true, value: saved };
}

/** What Business Central wrote. Its access key is not asked for. Empty where the table is absent or closed to the user. */
export async function readWritten(store: SalesStore): Promise<readonly WrittenConnection[]> {
  const id = NavConnectionFields.nav_connectionid;
  const name = NavConnectionFields.nav_name;
  const web = NavConnectionFields.nav_dynamicsnavurl;
  const odata = NavConnectionFields.nav_dynamicsnavodataurl;
  const user = NavConnectionFields.nav_dynamicsnavodatausername;
  const outcome = await store.rows(NavConnectionTable, {
    select: [id, name, web, odata, user],
    filter: ACTIVE,
    orderBy: name,
  });
  if (!outcome.ok) {
    return [];
  }
  return outcome.value.flatMap((row) => {
    const known = idOf(row[id]);
    if (known === null) {
      return [];
    }
    return [
      {
        id: known,
        name: textOf(row[name]) ?? "",
        webClientUrl: textOf(row[web]),
        odataUrl: textOf(row[odata]),
        userName: textOf(row[user]),
      },
    ];
  });
}

/** A new connection from what Business Central wrote. */
export function importedDraft(written: WrittenConnection): Draft {
  const odata = companyAddress(written.odataUrl, written.name);
  return {
    ...NEW_DRAFT,
    [ConnectionFields.bcs_name]: written.name,
    [ConnectionFields.bcs_webclienturl]: written.webClientUrl ?? "",
    [ConnectionFields.bcs_odataurl]: written.odataUrl ?? "",
    [ConnectionFields.bcs_apiurl]: odata.ok ? proposedApiUrl(odata.address) : "",
    [ConnectionFields.bcs_username]: written.userName ?? "",
  };
}

/** The web client's address that Business Central wrote for the company; null where it wrote none, or several and none of that name. */
export function webClientUrlFor(companyName: string, written: readonly WrittenConnection[]): string | null {
  const [only, ...others] = written;
  const named = written.find(({ name }) => sameCompanyName(name, companyName));
  return (named ?? (others.length === 0 ? only : undefined))?.webClientUrl ?? null;
}

export interface ToSave {
  /** Null makes a new row. */
  readonly saved: SavedConnection | null;
  readonly draft: Draft;
  /** What environment variables say where the draft says nothing. */
  readonly defaults: Defaults;
  /** A key that was just typed; null leaves what is saved. */
  readonly accessKey: Secret | null;
}

export type SaveOutcome =
  | { readonly kind: "saved"; readonly connection: SavedConnection }
  /** Somebody else has saved meanwhile. Nothing was written; `merge` is what to look at and save again. */
  | { readonly kind: "conflict"; readonly theirs: SavedConnection; readonly merge: Merge }
  | { readonly kind: "failed"; readonly problem: SalesProblem };

/** Writes what differs, and only while the row is the one that was read. */
export async function saveConnection(
  store: SalesStore,
  { saved, draft, defaults, accessKey }: ToSave,
): Promise<SaveOutcome> {
  const values: WireRow = {
    ...changes(saved?.draft ?? null, draft),
    ...(accessKey === null ? {} : keyValues(filled(draft, defaults), accessKey)),
  };
  if (saved === null) {
    const draft = { ...values, [ConnectionFields.bcs_stage]: ConnectionStage.Draft };
    const created = await store.create(ConnectionTable, draft);
    return created.ok ? await reread(store, created.value) : { kind: "failed", problem: created.problem };
  }
  if (Object.keys(values).length === 0) {
    return { kind: "saved", connection: saved };
  }
  const written = await store.update(ConnectionTable, saved.id, values, saved.etag);
  if (written.kind === "failed") {
    return written;
  }
  if (written.kind === "written") {
    return await reread(store, saved.id);
  }

  const theirs = await readOneSaved(store, saved.id);
  if (!theirs.ok) {
    return { kind: "failed", problem: theirs.problem };
  }
  // A save whose answer was lost on the way looks like this as well.
  if (accessKey === null && differences(draft, theirs.value.draft).length === 0) {
    return { kind: "saved", connection: theirs.value };
  }
  return {
    kind: "conflict",
    theirs: theirs.value,
    merge: merge({ base: saved.draft, mine: draft, theirs: theirs.value.draft }),
  };
}

const RETIRED = { statecode: 1, statuscode: 2 };

/** Salespeople work with it from now on. */
export function activate(store: SalesStore, connection: SavedConnection): Promise<SaveOutcome> {
  return change(store, connection, { [ConnectionFields.bcs_stage]: ConnectionStage.Active });
}

/** Nobody works with it any more. The row stays, inactive, and an administrator can activate it again in its list. */
export async function retire(store: SalesStore, { id }: SavedConnection): Promise<SalesProblem | null> {
  const written = await store.update(ConnectionTable, id, RETIRED, null);
  if (written.kind === "written") {
    return null;
  }
  return written.kind === "failed" ? written.problem : { kind: "failed", detail: written.kind };
}

/** Another connection of the same name, case and blanks aside: names tell companies apart everywhere. */
export function sameName(
  connections: readonly SavedConnection[],
  own: SavedConnection | null,
  draft: Draft,
): SavedConnection | null {
  const name = (one: Draft) => one[ConnectionFields.bcs_name].trim().toLowerCase();
  return connections.find((one) => one.id !== own?.id && name(one.draft) === name(draft)) ?? null;
}

/** Another connection of the same company: documents go to the connection of their company, and there can be but one. */
export function sameCompany(
  connections: readonly SavedConnection[],
  own: SavedConnection | null,
  draft: Draft,
): SavedConnection | null {
  const company = idOf(draft[ConnectionFields.bcs_companyid].trim());
  return company === null
    ? null
    : (connections.find(
        (one) => one.id !== own?.id && idOf(one.draft[ConnectionFields.bcs_companyid].trim()) === company,
      ) ?? null);
}

/**
 * The connections that people work with, where one more would leave documents without a company: with several connections each needs a company id.
 * Empty where nothing is left undecided.
 */
export function leavesUndecided(
  connections: readonly SavedConnection[],
  added: SavedConnection,
): readonly SavedConnection[] {
  const working = connections.filter(({ id, isDraft }) => id !== added.id && !isDraft);
  return [added, ...working].some(({ draft }) => draft[ConnectionFields.bcs_companyid].trim() === "") ? working : [];
}

async function change(store: SalesStore, connection: SavedConnection, values: WireRow): Promise<SaveOutcome> {
  const written = await store.update(ConnectionTable, connection.id, values, null);
  return written.kind === "failed" ? written : await reread(store, connection.id);
}

/** A key with the server of the connection that it is entered for: both stand in secured columns, so that whoever may change addresses cannot lead the key away. */
export function keyValues(draft: Draft, accessKey: Secret): WireRow {
  const address = companyAddress(draft[ConnectionFields.bcs_odataurl], draft[ConnectionFields.bcs_name]);
  return {
    [ConnectionFields.bcs_accesskey]: accessKey.reveal(),
    [ConnectionFields.bcs_accesskeyorigin]: address.ok ? address.address.origin : null,
  };
}

async function reread(store: SalesStore, id: string): Promise<SaveOutcome> {
  const outcome = await readOneSaved(store, id);
  return outcome.ok ? { kind: "saved", connection: outcome.value } : { kind: "failed", problem: outcome.problem };
}

/** Null for a row that does not say which one it is. */
function savedOf(row: WireRow): SavedConnection | null {
  const id = idOf(row[ConnectionFields.bcs_connectionid]);
  const isDraft = row[ConnectionFields.bcs_stage] === ConnectionStage.Draft;
  return id === null ? null : { id, etag: etagOf(row), draft: draftOf(row), isDraft };
}

import { numberOf, textOf } from "../values/wireValue";
import type { SalesProblem, WireRow } from "../ports";
import type { SalesAnswer, SalesHttp, SalesRequest } from "./salesHttp";

export type StoreProblem = SalesProblem | { readonly kind: "unreachable" };
export type StoreOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: StoreProblem };

export interface StoreQuery {
  /** Columns as the wire spells them. */
  readonly select: readonly string[];
  /** OData filter, not yet encoded. */
  readonly filter?: string;
  /** e.g. `modifiedon desc`. */
  readonly orderBy?: string;
  readonly top?: number;
}

export interface Count {
  readonly rows: number;
  /** Dataverse counts to 5,000 and no further. */
  readonly isAtLeast: boolean;
}

export type UpdateOutcome =
  | { readonly kind: "written" }
  /** The row is no longer the one that was read. */
  | { readonly kind: "conflict" }
  | { readonly kind: "failed"; readonly problem: StoreProblem };

/** Reads and writes Dataverse's Web API as the signed-in user. Never rejects. Collections are named by their entity set. */
export interface SalesStore {
  /** The first page of rows. */
  rows(entitySet: string, query: StoreQuery): Promise<StoreOutcome<readonly WireRow[]>>;
  count(entitySet: string, key: string, filter: string): Promise<StoreOutcome<Count>>;
  /** A row or a function by its path. */
  get(path: string): Promise<StoreOutcome<WireRow>>;
  /** @returns the new row's id */
  create(entitySet: string, values: WireRow): Promise<StoreOutcome<string>>;
  /** @param etag the version that was read; the row is written only while it is that one. Null writes whatever it is. */
  update(entitySet: string, id: string, values: WireRow, etag: string | null): Promise<UpdateOutcome>;
  /** Adds a row to a collection of another, e.g. `systemusers(…)/systemuserroles_association` and `roles(…)`. */
  associate(path: string, target: string): Promise<StoreOutcome<null>>;
  /** Which of the columns the table has. */
  columns(table: string, names: readonly string[]): Promise<StoreOutcome<readonly string[]>>;
}

const HEADERS = { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" };
const MOST_COUNTED = 5000;
const CONFLICT = 412;

/** @param root absolute address of the Web API, for references to rows, e.g. `https://org.crm4.dynamics.com/api/data/v9.2` */
export function salesStore(http: SalesHttp, root: string): SalesStore {
  const read = async (path: string): Promise<StoreOutcome<WireRow>> =>
    outcomeOf(await send(http, { method: "GET", path }));
  const rows = async (path: string): Promise<StoreOutcome<readonly WireRow[]>> => {
    const outcome = await read(path);
    return outcome.ok ? { ok: true, value: rowsOf(outcome.value) } : outcome;
  };
  return {
    rows: (entitySet, query) => rows(`${entitySet}?${optionsOf(query)}`),
    async count(entitySet, key, filter) {
      const outcome = await read(`${entitySet}?${optionsOf({ select: [key], filter, top: 1 })}&$count=true`);
      const counted = outcome.ok ? numberOf(outcome.value["@odata.count"]) : null;
      if (!outcome.ok) return outcome;
      if (counted === null) return { ok: false, problem: { kind: "failed", detail: "@odata.count" } };
      return { ok: true, value: { rows: counted, isAtLeast: counted >= MOST_COUNTED } };
    },
    get: read,
    async create(entitySet, values) {
      const answer = await send(http, { method: "POST", path: entitySet, body: JSON.stringify(values) });
      const outcome = outcomeOf(answer);
      const id = /\(([0-9a-f-]{36})\)$/i.exec(answer?.header("OData-EntityId") ?? "")?.[1]?.toLowerCase();
      if (!outcome.ok) return outcome;
      return id === undefined
        ? { ok: false, problem: { kind: "failed", detail: "OData-EntityId" } }
        : { ok: true, value: id };
    },
    async update(entitySet, id, values, etag) {
      const headers = { "If-Match": etag ?? "*" };
      const answer = await send(http, {
        method: "PATCH",
        path: `${entitySet}(${id})`,
        headers,
        body: JSON.stringify(values),
      });
      if (answer?.status === CONFLICT) return { kind: "conflict" };
      const outcome = outcomeOf(answer);
      return outcome.ok ? { kind: "written" } : { kind: "failed", problem: outcome.problem };
    },
    async associate(path, target) {
      const body = JSON.stringify({ "@odata.id": `${root}/${target}` });
      const outcome = outcomeOf(await send(http, { method: "POST", path: `${path}/$ref`, body }));
      return outcome.ok ? { ok: true, value: null } : outcome;
    },
    async columns(table, names) {
      const filter = names.map((name) => `LogicalName eq '${name}'`).join(" or ");
      const outcome = await rows(
        `EntityDefinitions(LogicalName='${table}')/Attributes?${optionsOf({ select: ["LogicalName"], filter })}`,
      );
      if (!outcome.ok) return outcome;
      const present = outcome.value.map((row) => row.LogicalName);
      return { ok: true, value: names.filter((name) => present.includes(name)) };
    },
  };
}

function send(http: SalesHttp, request: SalesRequest): Promise<SalesAnswer | null> {
  const content = request.body === undefined ? {} : { "Content-Type": "application/json" };
  return http.send({ ...request, headers: { ...HEADERS, ...content, ...request.headers } });
}

function optionsOf({ select, filter, orderBy, top }: StoreQuery): string {
  return [
    `$select=${select.join(",")}`,
    ...(filter === undefined ? [] : [`$filter=${encodeURIComponent(filter)}`]),
    ...(orderBy === undefined ? [] : [`$orderby=${encodeURIComponent(orderBy)}`]),
    ...(top === undefined ? [] : [`$top=${top}`]),
  ].join("&");
}

function outcomeOf(answer: SalesAnswer | null): StoreOutcome<WireRow> {
  if (answer === null) return { ok: false, problem: { kind: "unreachable" } };
  const body = objectOf(answer.body);
  return answer.status < 300 ? { ok: true, value: body } : { ok: false, problem: problemOf(answer.status, body) };
}

const PRIVILEGE = /\bprv\w+/;

function problemOf(status: number, { error }: WireRow): SalesProblem {
  const message = typeof error === "object" && error !== null && "message" in error ? textOf(error.message) : null;
  if (status === 403) return { kind: "noPermission", privilege: PRIVILEGE.exec(message ?? "")?.[0] ?? null };
  if (status === 404) return { kind: "notFound" };
  return { kind: "failed", detail: message ?? `HTTP ${status}` };
}

function rowsOf({ value }: WireRow): readonly WireRow[] {
  return Array.isArray(value) ? value.filter((row): row is WireRow => typeof row === "object" && row !== null) : [];
}

function objectOf(body: string): WireRow {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

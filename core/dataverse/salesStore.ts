import { jsonObject } from "../values/json";
import { numberOf, rowsIn, textOf } from "../values/wireValue";
import type { RowsQuery, SalesOutcome, SalesReader, SalesTable, SalesWriter, UpdateOutcome, WireRow } from "../ports";
import { odataOptions } from "./odataOptions";
import { readTables } from "./readTables";
import { NO_MEMORY } from "./salesMemory";
import type { SalesAnswer, SalesHttp, SalesRequest } from "./salesHttp";
import { problemOfStatus } from "./salesProblem";
import { salesReader } from "./salesReader";

export interface Count {
  readonly rows: number;
  /** Dataverse counts to 5,000 and no further. */
  readonly isAtLeast: boolean;
}

/** A row of a table. */
export interface RowReference {
  readonly table: SalesTable;
  readonly id: string;
}

/** Everything that Dataverse's Web API can do over HTTP, as the signed-in user. Never rejects, never keeps what it read. */
export interface SalesStore extends SalesReader, SalesWriter {
  count(table: SalesTable, filter: string): Promise<SalesOutcome<Count>>;
  /** The rows of another table that a row is associated with. @param collection navigation property */
  related(of: RowReference, collection: string, query: RowsQuery): Promise<SalesOutcome<readonly WireRow[]>>;
  /** What a function tells. @param on the row that it is bound to, as `RetrieveUserPrivileges` is; null for `WhoAmI` and the like */
  call(on: RowReference | null, name: string): Promise<SalesOutcome<WireRow>>;
  /** Has an action done that is bound to nothing, `PublishXml` for instance. */
  act(name: string, parameters: WireRow): Promise<SalesOutcome<WireRow>>;
  /** @returns the new row's id */
  create(table: SalesTable, values: WireRow): Promise<SalesOutcome<string>>;
  /** Adds a row to a collection of another. */
  associate(of: RowReference, collection: string, target: RowReference): Promise<SalesOutcome<null>>;
}

const HEADERS = { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" };
const MOST_COUNTED = 5000;
const CONFLICT = 412;
/** Dataverse's own functions live in this namespace. */
const NAMESPACE = "Microsoft.Dynamics.CRM";

/** @param root absolute address of the Web API, for references to rows, e.g. `https://org.crm4.dynamics.com/api/data/v9.2` */
export function salesStore(http: SalesHttp, root: string): SalesStore {
  const read = async (path: string): Promise<SalesOutcome<WireRow>> =>
    outcomeOf(await send(http, { method: "GET", path }));
  const rows = async (path: string): Promise<SalesOutcome<readonly WireRow[]>> => {
    const outcome = await read(path);
    return outcome.ok ? { ok: true, value: rowsIn(outcome.value.value) } : outcome;
  };
  const reader = salesReader(
    {
      row: (table, id, options) => read(`${pathOf({ table, id })}?${options}`),
      rows: ({ entitySetName }, options) => rows(`${entitySetName}?${options}`),
      async columns({ logicalName }, names) {
        const filter = names.map((name) => `LogicalName eq '${name}'`).join(" or ");
        const outcome = await rows(
          `EntityDefinitions(LogicalName='${logicalName}')/Attributes?${odataOptions({ select: ["LogicalName"], filter })}`,
        );
        if (!outcome.ok) {
          return outcome;
        }
        const present = outcome.value.map((row) => row.LogicalName);
        return { ok: true, value: names.filter((name) => present.includes(name)) };
      },
      tables: (names) => readTables(http, names),
    },
    NO_MEMORY,
  );
  return {
    ...reader,
    async count({ entitySetName, primaryId }, filter) {
      const outcome = await read(
        `${entitySetName}?${odataOptions({ select: [primaryId], filter, top: 1 })}&$count=true`,
      );
      const counted = outcome.ok ? numberOf(outcome.value["@odata.count"]) : null;
      if (!outcome.ok) {
        return outcome;
      }
      if (counted === null) {
        return { ok: false, problem: { kind: "failed", detail: "@odata.count" } };
      }
      return { ok: true, value: { rows: counted, isAtLeast: counted >= MOST_COUNTED } };
    },
    related: (of, collection, query) => rows(`${pathOf(of)}/${collection}?${odataOptions(query)}`),
    call: (on, name) => read(on === null ? name : `${pathOf(on)}/${NAMESPACE}.${name}`),
    async act(name, parameters) {
      return outcomeOf(await send(http, { method: "POST", path: name, body: JSON.stringify(parameters) }));
    },
    async create({ entitySetName }, values) {
      const answer = await send(http, { method: "POST", path: entitySetName, body: JSON.stringify(values) });
      const outcome = outcomeOf(answer);
      const id = /\(([0-9a-f-]{36})\)$/i.exec(answer?.header("OData-EntityId") ?? "")?.[1]?.toLowerCase();
      if (!outcome.ok) {
        return outcome;
      }
      return id === undefined
        ? { ok: false, problem: { kind: "failed", detail: "OData-EntityId" } }
        : { ok: true, value: id };
    },
    async update(table, id, values, etag): Promise<UpdateOutcome> {
      const answer = await send(http, {
        method: "PATCH",
        path: pathOf({ table, id }),
        headers: { "If-Match": etag ?? "*" },
        body: JSON.stringify(values),
      });
      if (answer?.status === CONFLICT) {
        return { kind: "conflict" };
      }
      const outcome = outcomeOf(answer);
      return outcome.ok ? { kind: "written" } : { kind: "failed", problem: outcome.problem };
    },
    async associate(of, collection, target) {
      const body = JSON.stringify({ "@odata.id": `${root}/${pathOf(target)}` });
      const outcome = outcomeOf(await send(http, { method: "POST", path: `${pathOf(of)}/${collection}/$ref`, body }));
      return outcome.ok ? { ok: true, value: null } : outcome;
    },
  };
}

function pathOf({ table, id }: RowReference): string {
  return `${table.entitySetName}(${id})`;
}

function send(http: SalesHttp, request: SalesRequest): Promise<SalesAnswer | null> {
  const content = request.body === undefined ? {} : { "Content-Type": "application/json" };
  return http.send({ ...request, headers: { ...HEADERS, ...content, ...request.headers } });
}

function outcomeOf(answer: SalesAnswer | null): SalesOutcome<WireRow> {
  if (answer === null) {
    return { ok: false, problem: { kind: "unreachable" } };
  }
  const body = jsonObject(answer.body) ?? {};
  return answer.status < 300
    ? { ok: true, value: body }
    : { ok: false, problem: problemOfStatus(answer.status, messageOf(body)) };
}

function messageOf({ error }: WireRow): string | null {
  return typeof error === "object" && error !== null && "message" in error ? textOf(error.message) : null;
}

import { withClient } from "../businesscentral/client";
import type { CompanyProblem } from "../businesscentral/apiCompany";
import type { Connection } from "../connection/connection";
import type { EndpointProblem } from "../connection/endpoint";
import { readConnections } from "../connection/readConnections";
import { resolveConnection } from "../connection/resolveConnection";
import type { ConnectionChoice } from "../connection/resolveConnection";
import type { SalesOutcome } from "../ports";
import type { StatisticsPorts } from "../statistics/askLive";
import { apiCaller } from "../statistics/customerConnection";
import { idOf } from "../values/wireValue";
import { sameCode } from "../values/sameCode";
import { askCompany } from "./askJobs";
import type { CompanyJobs } from "./askJobs";
import { MOST_SKIPPED } from "./askMappings";
import { couplingOf } from "./coupling";
import type { Coupling } from "./coupling";
import { findRecord } from "./couplingPages";
import type { FoundCoupling } from "./couplingPages";
import type { Job } from "./job";
import { COMPANY_COLUMN } from "./judgeRow";
import { keptOut } from "./keptOut";
import type { KeptOut } from "./keptOut";
import { recordNumber } from "./mapping";
import type { Mapping, SkippedPair } from "./mapping";
import { mappingOf } from "./recordMapping";
import type { NamedTable, RecordMapping } from "./recordMapping";
import { readRecord } from "./readRecord";
import type { SalesRecord } from "./readRecord";

/** How the synchronisation of one row stands. */
export interface RecordStanding {
  readonly record: SalesRecord;
  readonly mapping: RecordMapping;
  readonly companyName: string | null;
  readonly webClientUrl: string | null;
  readonly found: FoundCoupling;
  readonly coupling: Coupling;
  readonly keptOut: readonly KeptOut[];
  readonly queue: Queue;
  readonly askedOn: Date;
}

/** What Business Central told of its jobs, or why it told nothing. */
export type Queue =
  | {
      readonly kind: "told";
      /** The job that brings rows of this kind; null where none is scheduled. */
      readonly job: Job | null;
      readonly mapping: Mapping | null;
      /** `none`: it is not left alone; `notTold`: the page of those that are is not published, or holds more than were read. */
      readonly skipped: SkippedPair | "none" | "notTold";
    }
  | { readonly kind: "notTold"; readonly why: WhyNotTold };

export type WhyNotTold =
  | { readonly from: "choice"; readonly reason: Extract<ConnectionChoice, { ok: false }>["reason"] }
  | { readonly from: "connections" }
  | { readonly from: "connection"; readonly problem: EndpointProblem }
  | { readonly from: "businessCentral"; readonly problem: CompanyProblem };

/** Reads a row and asks the company that it belongs to. Null for a table without a mapping. Never rejects. */
export async function askRecord(
  ports: StatisticsPorts,
  table: NamedTable,
  id: string,
): Promise<SalesOutcome<RecordStanding | null>> {
  const [read, connections] = await Promise.all([readRecord(ports.sales, table, id), readConnections(ports.sales)]);
  if (!read.ok) {
    return read;
  }
  const record = read.value;
  const choice: ConnectionChoice | null = connections.ok
    ? resolveConnection(connections.value, idOf(record.row[COMPANY_COLUMN]))
    : null;
  const connection = choice?.ok === true ? choice.connection : null;
  const mapping = mappingOf(table.logicalName, record.row, connection?.orderMode ?? null);
  if (mapping === null) {
    return { ok: true, value: null };
  }
  const { found, queue } = choice?.ok
    ? await askOf(ports, choice.connection, { record, mapping })
    : notAsked(choice === null ? { from: "connections" } : { from: "choice", reason: choice.reason });
  const coupling = couplingOf(record, found);
  const onlyCoupled = queue.kind === "told" ? (queue.mapping?.onlyCoupled ?? null) : null;
  return {
    ok: true,
    value: {
      record,
      mapping,
      companyName: connection?.companyName ?? null,
      webClientUrl: connection?.webClientUrl ?? null,
      found,
      coupling,
      keptOut: keptOut(mapping, record, coupling, found, { onlyCoupled, companyId: connection?.companyId ?? null }),
      queue,
      askedOn: ports.clock.now(),
    },
  };
}

interface Answer {
  readonly found: FoundCoupling;
  readonly queue: Queue;
}

function notAsked(why: WhyNotTold): Answer {
  return { found: { kind: "notTold", service: null }, queue: { kind: "notTold", why } };
}

interface Asked {
  readonly record: SalesRecord;
  readonly mapping: RecordMapping;
}

async function askOf(ports: StatisticsPorts, connection: Connection, { record, mapping }: Asked): Promise<Answer> {
  const opened = apiCaller(connection);
  if (!opened.ok) {
    return notAsked({ from: "connection", problem: opened.problem });
  }
  const { credentials, address } = opened.caller;
  const [company, found] = await Promise.all([
    askCompany(ports, connection),
    withClient(ports, credentials, undefined, (client) =>
      findRecord(client, { address, overrides: connection.propertyNames }, mapping.kind, record.number),
    ),
  ]);
  const number = found.kind === "record" ? found.number : record.number;
  return { found, queue: queueOf(company, mapping, number) };
}

function queueOf(company: CompanyJobs, mapping: RecordMapping, number: string | null): Queue {
  if (company.kind === "notTold") {
    return { kind: "notTold", why: company.why };
  }
  const { jobs, mappings } = company;
  return {
    kind: "told",
    job: jobOf(jobs, mapping),
    mapping: mappings.mappings?.find(({ name }) => mapping.names.includes(name)) ?? null,
    skipped: skippedOf(mappings.skipped, mapping, number),
  };
}

/** Where a codeunit of its own does the work, its job is the one; a mapping's job goes by the mapping's name. */
function jobOf(jobs: readonly Job[], { names, codeunit }: RecordMapping): Job | null {
  return (
    jobs.find((job) => (codeunit === null ? names.includes(job.mapping ?? "") : job.codeunit === codeunit)) ??
    jobs.find((job) => names.includes(job.mapping ?? "")) ??
    null
  );
}

function skippedOf(
  skipped: readonly SkippedPair[] | null,
  { tableIds }: RecordMapping,
  number: string | null,
): SkippedPair | "none" | "notTold" {
  if (skipped === null || number === null) {
    return "notTold";
  }
  const own = skipped.find(
    (pair) => pair.tableId !== null && tableIds.includes(pair.tableId) && sameCode(recordNumber(pair), number),
  );
  return own ?? (skipped.length < MOST_SKIPPED ? "none" : "notTold");
}

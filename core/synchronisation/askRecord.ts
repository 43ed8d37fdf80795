import { withClient } from "../businesscentral/client";
import type { Connection } from "../connection/connection";
import { readConnections } from "../connection/readConnections";
import { resolveConnection } from "../connection/resolveConnection";
import type { ConnectionChoice } from "../connection/resolveConnection";
import type { SalesOutcome, SalesReader } from "../ports";
import type { StatisticsPorts } from "../statistics/askLive";
import { apiCaller } from "../statistics/customerConnection";
import { idOf } from "../values/wireValue";
import { askCompany } from "./askJobs";
import { couplingOf } from "./coupling";
import type { Coupling } from "./coupling";
import { goesByName } from "./couplingPages";
import { findRecord } from "./findRecord";
import type { FoundCoupling } from "./findRecord";
import { COMPANY_COLUMN } from "./judgeRow";
import { keptOut } from "./keptOut";
import type { KeptOut } from "./keptOut";
import { lastSynchronised } from "./lastSynchronised";
import type { LastSynchronised } from "./lastSynchronised";
import { mappingOf } from "./recordMapping";
import type { NamedTable, RecordMapping } from "./recordMapping";
import { queueOf } from "./recordQueue";
import type { Queue, WhyNotTold } from "./recordQueue";
import { isOnlyOfItsName, readRecord } from "./readRecord";
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
  /** Null for a row without a partner. */
  readonly lastSynchronised: LastSynchronised | null;
  readonly askedOn: Date;
}

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
  const reasons = keptOut(mapping, record, coupling, found, {
    onlyCoupled,
    companyId: connection?.companyId ?? null,
  });
  return {
    ok: true,
    value: {
      record,
      mapping,
      companyName: connection?.companyName ?? null,
      webClientUrl: connection?.webClientUrl ?? null,
      found,
      coupling,
      keptOut: reasons,
      queue,
      lastSynchronised: lastSynchronised(
        coupling,
        reasons,
        queue.kind === "told" ? { ...queue, runs: queue.mapping?.runs ?? [] } : null,
      ),
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
    isTold(ports.sales, record, mapping).then((isOnly) =>
      withClient(ports, credentials, undefined, (client) =>
        findRecord(
          client,
          { address, overrides: connection.propertyNames },
          mapping.kind,
          isOnly ? record.number : null,
        ),
      ),
    ),
  ]);
  const number = found.kind === "record" ? found.number : goesByName(mapping.kind) ? null : record.number;
  return { found, queue: queueOf(company, mapping, { found, number }) };
}

/** Of two rows of one name, nobody can say which one a record of that name is coupled with. */
async function isTold(sales: SalesReader, record: SalesRecord, { kind }: RecordMapping): Promise<boolean> {
  return !goesByName(kind) || isOnlyOfItsName(sales, record);
}

import { withClient } from "../businesscentral/client";
import { readCalls } from "../businesscentral/readCalls";
import type { Rows } from "../businesscentral/readCalls";
import type { Connection } from "../connection/connection";
import { endpointOf } from "../connection/endpoint";
import { readConnections } from "../connection/readConnections";
import type { StatisticsPorts } from "../statistics/askLive";
import { KNOWN_MAPPINGS } from "./knownMappings";

/** How many records of Business Central are coupled and how many are not; null where it is not told, which is never zero. */
export interface CoupledCount {
  readonly coupled: number | null;
  readonly uncoupled: number | null;
}

/** By mapping. */
export type Counts = ReadonlyMap<string, CoupledCount>;

export interface CountedList {
  readonly mapping: string;
  /** Under which an administrator publishes the list. */
  readonly service: string;
  readonly page: number;
}

/** Lists of Business Central that show of each record whether it is coupled. */
export const COUNTED_LISTS: readonly CountedList[] = Object.values(KNOWN_MAPPINGS).flatMap((known) =>
  "list" in known ? [{ mapping: known.name, ...known.list }] : [],
);

export const COUNTED_PROPERTY = "Coupled_to_Dataverse";

/** Asks every connected company, in one request each; by the company's name. A company that is not reached tells nothing. Never rejects. */
export async function askCounts(ports: StatisticsPorts): Promise<ReadonlyMap<string, Counts>> {
  const connections = await readConnections(ports.sales);
  const all = connections.ok ? connections.value : [];
  return new Map(
    await Promise.all(
      all.map(async (connection) => [connection.companyName, await countsOf(ports, connection)] as const),
    ),
  );
}

async function countsOf(ports: StatisticsPorts, connection: Connection): Promise<Counts> {
  const opened = endpointOf(connection);
  if (!opened.ok) {
    return new Map();
  }
  const { address, credentials } = opened.endpoint;
  return withClient(ports, credentials, undefined, async (client) => {
    const answers = await readCalls(
      client,
      COUNTED_LISTS.flatMap(({ service }) =>
        [true, false].map((isCoupled) => ({
          address,
          service,
          options: {
            $count: "true",
            $filter: `${COUNTED_PROPERTY} eq ${isCoupled}`,
            $select: COUNTED_PROPERTY,
            $top: "1",
          },
        })),
      ),
    );
    return new Map(
      COUNTED_LISTS.map(({ mapping }, at) => [
        mapping,
        { coupled: countIn(answers[at * 2], true), uncoupled: countIn(answers[at * 2 + 1], false) },
      ]),
    );
  });
}

/** A server that leaves the filter aside would count all. */
function countIn(answer: Rows | undefined, isCoupled: boolean): number | null {
  const isAbout = answer?.ok === true && answer.rows.every((row) => row[COUNTED_PROPERTY] === isCoupled);
  return isAbout ? (answer.count ?? null) : null;
}

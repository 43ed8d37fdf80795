import { withOption } from "../businesscentral/apiAddress";
import { apiCompany } from "../businesscentral/apiCompany";
import type { CompanyProblem } from "../businesscentral/apiCompany";
import { withClient } from "../businesscentral/client";
import type { Client } from "../businesscentral/client";
import type { CompanyAddress } from "../businesscentral/companyAddress";
import { readCalls } from "../businesscentral/readCalls";
import type { Connection } from "../connection/connection";
import type { EndpointProblem } from "../connection/endpoint";
import { readConnections } from "../connection/readConnections";
import { apiCaller } from "../statistics/customerConnection";
import type { StatisticsPorts } from "../statistics/askLive";
import { askMappings } from "./askMappings";
import type { MappingsTold } from "./askMappings";
import { CODEUNITS, jobsOf } from "./job";
import type { Job } from "./job";

/** The job queue of one company of Business Central, as its API v2.0 tells it, and its mappings, where their pages are published. */
export type CompanyJobs<Mappings = MappingsTold> =
  | {
      readonly kind: "told";
      readonly companyName: string;
      /** As the connection has it, not checked. */
      readonly webClientUrl: string | null;
      readonly jobs: readonly Job[];
      readonly mappings: Mappings;
      readonly askedOn: Date;
    }
  | {
      readonly kind: "notTold";
      readonly companyName: string;
      readonly why:
        | { readonly from: "connection"; readonly problem: EndpointProblem }
        | { readonly from: "businessCentral"; readonly problem: CompanyProblem };
    };

/** A day holds the last run of every job that runs at all. */
const LOG_MS = 24 * 60 * 60 * 1000;
const MOST_LOGGED = 200;

/** Asks every connected company for its job queue; none where there is no connection, or connections cannot be read. Never rejects. */
export async function askJobs(ports: StatisticsPorts): Promise<readonly CompanyJobs[]> {
  const connections = await readConnections(ports.sales);
  return connections.ok ? Promise.all(connections.value.map((connection) => askCompany(ports, connection))) : [];
}

/** Asks one company for its job queue and its mappings. Never rejects. */
export function askCompany(ports: StatisticsPorts, connection: Connection): Promise<CompanyJobs> {
  return askQueue(ports, connection, askMappings);
}

/** Asks one company for its job queue alone, and its mappings where `mappingsOf` does. Never rejects. */
export async function askQueue<Mappings>(
  ports: StatisticsPorts,
  connection: Connection,
  mappingsOf: (client: Client, address: CompanyAddress) => Promise<Mappings>,
): Promise<CompanyJobs<Mappings>> {
  const { companyName } = connection;
  const opened = apiCaller(connection);
  if (!opened.ok) {
    return { kind: "notTold", companyName, why: { from: "connection", problem: opened.problem } };
  }
  const { caller } = opened;
  return withClient(ports, caller.credentials, undefined, async (client): Promise<CompanyJobs<Mappings>> => {
    const company = await apiCompany(client, caller.api, caller.address);
    const [read, mappings] = await Promise.all([
      company.ok ? readJobs(client, company.address, ports.clock.now()) : company,
      mappingsOf(client, caller.address),
    ]);
    return read.ok
      ? {
          kind: "told",
          companyName,
          webClientUrl: connection.webClientUrl,
          jobs: read.jobs,
          mappings,
          askedOn: ports.clock.now(),
        }
      : { kind: "notTold", companyName, why: { from: "businessCentral", problem: read.problem } };
  });
}

/** Two questions: the entries, and what was logged of them since yesterday. Where the log is not told, only the entries count. */
async function readJobs(client: Client, company: CompanyAddress, now: Date) {
  const ours = CODEUNITS.map((codeunit) => `objectIdToRun eq ${codeunit}`).join(" or ");
  const since = new Date(now.getTime() - LOG_MS).toISOString();
  const [entries, log] = await readCalls(client, [
    { address: company, service: "jobQueueEntries", options: { $filter: ours } },
    {
      address: withOption(company, "$orderby", "startDateTime desc"),
      service: "jobQueueLogEntries",
      options: { $filter: `startDateTime gt ${since} and (${ours})`, $top: String(MOST_LOGGED) },
    },
  ]);
  if (entries?.ok !== true) {
    return { ok: false as const, problem: entries?.problem ?? { kind: "cancelled" as const } };
  }
  return { ok: true as const, jobs: jobsOf(entries.rows, log?.ok === true ? log.rows : []) };
}

import { withOption } from "../businesscentral/apiAddress";
import type { Client } from "../businesscentral/client";
import type { CompanyAddress } from "../businesscentral/companyAddress";
import { readCalls } from "../businesscentral/readCalls";
import { readMappings, readSkipped } from "./mapping";
import type { Mapping, SkippedPair } from "./mapping";

/** Names under which an administrator publishes the pages 5335, 5338 and 5333. */
export const SYNCHRONISATION_SERVICES = {
  mappings: "IntegrationTableMappings",
  jobs: "IntegrationSynchJobs",
  skipped: "SkippedSynchRecords",
} as const;

/** What the published pages tell of the mappings of a company. */
export interface MappingsTold {
  /** Null: the page of mappings is not published, or may not be read. */
  readonly mappings: readonly Mapping[] | null;
  readonly skipped: readonly SkippedPair[] | null;
}

const MOST_JOBS = 300;
/** So many records are read of those that jobs leave alone. */
export const MOST_SKIPPED = 50;

/** Asks the three pages in one round. What is not published is null; without the page of jobs, no run is told. Never rejects. */
export async function askMappings(client: Client, company: CompanyAddress): Promise<MappingsTold> {
  const [mappings, jobs, skipped] = await readCalls(client, [
    { address: company, service: SYNCHRONISATION_SERVICES.mappings, options: {} },
    {
      address: withOption(company, "$orderby", "Start_Date_Time desc"),
      service: SYNCHRONISATION_SERVICES.jobs,
      options: { $top: String(MOST_JOBS) },
    },
    { address: company, service: SYNCHRONISATION_SERVICES.skipped, options: { $top: String(MOST_SKIPPED) } },
  ]);
  return {
    mappings: mappings?.ok === true ? readMappings(mappings.rows, jobs?.ok === true ? jobs.rows : []) : null,
    skipped: skipped?.ok === true ? readSkipped(skipped.rows) : null,
  };
}

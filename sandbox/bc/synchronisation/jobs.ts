import type { SynchJob } from "../ledger/synchronisation";
import type { Job, JobContext, JobReport } from "../jobs/job";
import { createContext } from "./context";
import { localTable } from "./local/localTables";
import type { MappingJob, TableMapping } from "./mapping";
import { MAPPINGS, mappingsOf } from "./mappings";
import { hasNewRows, runMapping } from "./runMapping";
import { latestOf, stampRecords } from "./stamps";
import { isIdle } from "./synchJob";

/** The recurring jobs of the mappings that the engine runs, in its order (codeunit 5339 with a mapping each). */
export const mappingJobs: readonly Job[] = MAPPINGS.flatMap((mapping) =>
  mapping.job === null ? [] : [jobOf(mapping, mapping.job)],
);

function jobOf(mapping: TableMapping, { name, minutes, inactivityMinutes, norwegian, product }: MappingJob): Job {
  return {
    name,
    codeunit: { id: 5339, name: "Integration Synch. Job Runner" },
    mapping: mapping.name,
    description: `${mapping.name} - ${product} synchronization job.`,
    norwegian: `${norwegian} – ${product}-synkroniseringsjobb`,
    minutes,
    inactivityMinutes,
    isIn: (company) => mappingsOf(company).includes(mapping),
    lastChange: (company) => {
      const tables = [mapping.tableId, ...(mapping.alsoWokenBy === undefined ? [] : [mapping.alsoWokenBy])].map(
        localTable,
      );
      return latestOf(tables.flatMap((table) => [...stampRecords(company, table, table.records(company)).values()]));
    },
    isNeeded: (context) => hasNewRows(createContext(context), mapping),
    run: (context) => run(context, mapping),
  };
}

async function run(context: JobContext, mapping: TableMapping): Promise<JobReport> {
  const jobs = await runMapping(createContext(context), mapping);
  return { messages: jobs.map(describe), isIdle: isIdle(jobs) };
}

/** What one direction came to, in words. */
export function describe({ direction, counts }: SynchJob): string {
  const { inserted, modified, unchanged, skipped, failed } = counts;
  const way = direction === "ToIntegrationTable" ? "To Sales" : "From Sales";
  return `${way}: ${inserted} inserted, ${modified} modified, ${unchanged} unchanged, ${skipped} skipped, ${failed} failed.`;
}

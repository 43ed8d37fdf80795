import { randomUUID } from "node:crypto";

import type { Company } from "../ledger/company";
import { nextNumber } from "../ledger/numberSeries";
import type { SynchCounts, SynchError, SynchJob } from "../ledger/synchronisation";
import { NO_COUNTS } from "../ledger/synchronisation";
import type { TableMapping } from "./mapping";

/** Rows that are kept of each log; BC keeps them until somebody deletes them. */
const MOST_KEPT = 1000;

export function beginJob(
  company: Company,
  mapping: Pick<TableMapping, "name">,
  parts: Pick<SynchJob, "direction" | "type"> & { readonly now: Date },
): SynchJob {
  const job: SynchJob = {
    id: randomUUID(),
    mapping: mapping.name,
    direction: parts.direction,
    type: parts.type,
    startedAt: parts.now.toISOString(),
    finishedAt: "",
    counts: { ...NO_COUNTS },
  };
  const { jobs } = company.integration.synchronisation;
  jobs.push(job);
  jobs.splice(0, Math.max(0, jobs.length - MOST_KEPT));
  return job;
}

export function count(job: SynchJob, what: keyof SynchCounts): void {
  job.counts[what] += 1;
}

export function finishJob(job: SynchJob, now: Date): void {
  job.finishedAt = now.toISOString();
}

export function logError(company: Company, job: SynchJob, error: Omit<SynchError, "no" | "jobId" | "mapping">): void {
  const { errors } = company.integration.synchronisation;
  errors.push({ ...error, no: nextNumber(company, "synchError"), jobId: job.id, mapping: job.mapping });
  errors.splice(0, Math.max(0, errors.length - MOST_KEPT));
}

/** Table 5338, HaveJobsBeenIdle: did jobs find nothing to do? Skipped and unchanged ones do not count. */
export function isIdle(jobs: readonly SynchJob[]): boolean {
  return jobs.every(({ counts }) => counts.inserted + counts.modified + counts.failed === 0);
}

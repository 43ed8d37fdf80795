import type { Connection } from "../../connection/connection";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";

/** A job of Business Central's queue, as far as its age counts. */
export interface JobAge {
  /** As Business Central names it; text from elsewhere. */
  readonly name: string;
  /** Null where no run is logged. */
  readonly lastRunOn: Date | null;
  /** Somebody must look at it: it is in error, on hold, late or fails. */
  readonly isTroubled: boolean;
}

export type JobAges =
  | { readonly kind: "told"; readonly jobs: readonly JobAge[] }
  /** `why`: for a person to read. */
  | { readonly kind: "notTold"; readonly why: string };

/** Tells the jobs of a connection's company. This floor does not know how they are read (docs/decisions/098). Never rejects. */
export type ReadJobAges = (connection: Connection) => Promise<JobAges>;

const MINUTE_MS = 60_000;

/** How long ago each job of a company ran last. */
export function checkJobs(ages: JobAges, now: Date): HealthFinding {
  if (ages.kind === "notTold") {
    return finding("jobs", "jobsNotTold", ages.why);
  }
  if (ages.jobs.length === 0) {
    return finding("jobs", "jobsNone");
  }
  const troubled = ages.jobs.filter(({ isTroubled }) => isTroubled);
  return troubled.length > 0
    ? finding("jobs", "jobsTroubled", listOf(troubled, now), listOf(ages.jobs, now))
    : finding("jobs", "jobsRun", String(ages.jobs.length), listOf(ages.jobs, now));
}

/** e.g. `CUSTOMER 12 min, CONTACT –`: the longest ago first, those without a run before all. */
function listOf(jobs: readonly JobAge[], now: Date): string {
  return [...jobs]
    .sort((one, other) => (one.lastRunOn?.getTime() ?? 0) - (other.lastRunOn?.getTime() ?? 0))
    .map(({ name, lastRunOn }) => `${name} ${ageOf(lastRunOn, now)}`)
    .join(", ");
}

function ageOf(on: Date | null, now: Date): string {
  return on === null ? "–" : `${Math.max(0, Math.floor((now.getTime() - on.getTime()) / MINUTE_MS))} min`;
}

import { optionName } from "../businesscentral/optionName";
import type { WireRow } from "../ports";
import { instantOf, numberOf, textOf } from "../values/wireValue";

/**
 * How an entry of the job queue stands (table 472). `onHold`: somebody has stopped it; `inactive`: BC itself lets it rest until something changes;
 * `error`: all its attempts have failed, and it does not run again before somebody sets it ready.
 */
export type JobState = "ready" | "running" | "error" | "onHold" | "inactive" | "waiting" | "finished" | "unknown";

/** One run of a job (table 474). */
export interface JobRun {
  /** Null where the log does not tell it. */
  readonly startedOn: Date | null;
  readonly endedOn: Date | null;
  readonly isGood: boolean;
}

/** A job of the integration with Sales, as Business Central's job queue has it. */
export interface Job {
  /** BC's id of the entry, which its log names too. */
  readonly id: string;
  readonly codeunit: number;
  /** The integration table mapping that codeunit 5339 runs; null for other codeunits, and where it is not told. */
  readonly mapping: string | null;
  readonly description: string;
  readonly state: JobState;
  readonly minutes: number | null;
  readonly dueOn: Date | null;
  /** What its last run said, where that failed. */
  readonly error: string | null;
  /** Null where no run is logged. */
  readonly last: JobRun | null;
}

/** Codeunits that BC schedules for the integration with Sales (codeunits 5334 and 7204); 5339 runs a mapping. */
export const CODEUNITS = [5339, 5349, 5350, 5352, 5354, 5355, 5356, 5366] as const;

const STATES: Readonly<Record<string, JobState>> = {
  Ready: "ready",
  "In Process": "running",
  Error: "error",
  "On Hold": "onHold",
  "On Hold with Inactivity Timeout": "inactive",
  Waiting: "waiting",
  Finished: "finished",
};

/**
 * Jobs of rows of API v2.0 `jobQueueEntries` and `jobQueueLogEntries`; an entry without an id or codeunit is none.
 * @param log in any order
 */
export function jobsOf(entries: readonly WireRow[], log: readonly WireRow[]): readonly Job[] {
  return entries.flatMap((row): readonly Job[] => {
    const id = textOf(row.jobQueueEntryId);
    const codeunit = numberOf(row.objectIdToRun);
    if (id === null || codeunit === null) {
      return [];
    }
    const last = lastRun(log.filter((run) => run.jobQueueEntryId === id));
    const error = textOf(row.errorMessage);
    return [
      {
        id,
        codeunit,
        mapping: /: *(\S.*)$/.exec(textOf(row.recordIdToProcess) ?? "")?.[1] ?? null,
        description: textOf(row.description)?.trim() ?? "",
        state: STATES[optionName(textOf(row.status) ?? "")] ?? "unknown",
        minutes: numberOf(row.numberOfMinutesBetweenRuns),
        dueOn: instantOf(row.earliestStartDateTime),
        error: last?.isGood === true ? null : error,
        last,
      },
    ];
  });
}

function lastRun(log: readonly WireRow[]): JobRun | null {
  const [latest] = log
    .map((row) => ({
      status: optionName(textOf(row.status) ?? ""),
      startedOn: instantOf(row.startDateTime),
      endedOn: instantOf(row.endDateTime),
    }))
    .filter(({ status }) => status === "Success" || status === "Error")
    .sort((left, right) => (right.endedOn?.getTime() ?? 0) - (left.endedOn?.getTime() ?? 0));
  if (latest === undefined) {
    return null;
  }
  const { startedOn, endedOn, status } = latest;
  return { startedOn, endedOn, isGood: status === "Success" };
}

/** Interval of BC's jobs "Automatically create sales orders" and "Automatically process sales quotes". */
export const JOB_INTERVAL_MS = 30 * 60_000;

/** After two of the job's rounds something is wrong more likely than not. */
export const LATE_AFTER_MS = 2 * JOB_INTERVAL_MS;

/** What keeps Business Central from taking a document. `refused`: it does not take this one, and tells nobody why. */
export type LateReason = "jobStopped" | "refused";

export interface Waiting {
  readonly since: Date;
  /**
   * `hand`: someone in Business Central has to take it. `coupling`: its mapping takes it once it is coupled. `unknown`: Sales cannot tell; the job is
   * the usual way.
   */
  readonly takenBy: "job" | "hand" | "coupling" | "unknown";
  /** When the job has had its round; null where no job takes it. */
  readonly dueBy: Date | null;
  readonly isLate: boolean;
  /** The likely ones, likeliest first; empty while it is not late. */
  readonly lateReasons: readonly LateReason[];
}

export interface WaitingFacts {
  readonly since: Date;
  /** Business Central's job takes such documents by itself; null: not known. */
  readonly isTakenAutomatically: boolean | null;
  /** Another document has waited as long; null: not known. */
  readonly othersWaitAsLong: boolean | null;
  /** Orders are synchronised both ways, which the mapping does with coupled ones only as long as nobody has changed that. */
  readonly isTwoWay: boolean;
}

/** How long a document has waited for Business Central, and what that means. */
export function waiting({ since, isTakenAutomatically, othersWaitAsLong, isTwoWay }: WaitingFacts, now: Date): Waiting {
  if (isTwoWay) {
    return { since, takenBy: "coupling", dueBy: null, isLate: false, lateReasons: [] };
  }
  if (isTakenAutomatically === false) {
    return { since, takenBy: "hand", dueBy: null, isLate: false, lateReasons: [] };
  }
  const late = isLate(since, now);
  return {
    since,
    takenBy: isTakenAutomatically === true ? "job" : "unknown",
    dueBy: new Date(since.getTime() + JOB_INTERVAL_MS),
    isLate: late,
    lateReasons: late ? reasons(othersWaitAsLong) : [],
  };
}

export function isLate(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= LATE_AFTER_MS;
}

/** A job that takes other documents refuses this one; a job that takes none has stopped. */
function reasons(othersWaitAsLong: boolean | null): readonly LateReason[] {
  return othersWaitAsLong === false ? ["refused", "jobStopped"] : ["jobStopped", "refused"];
}

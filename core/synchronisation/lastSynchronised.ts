import type { Coupling } from "./coupling";
import { isPair } from "./coupling";
import type { Job } from "./job";
import type { KeptOut } from "./keptOut";
import type { MappingRun, SkippedPair } from "./mapping";

/**
 * What can be told of when a pair was last synchronised. Table 5331, where it stands, is on no page that can be published (page 5390 shows its pairs of items,
 * and none of its times). What is told is the last run of the job of the mapping, which looks at everything that has changed on both sides.
 */
export type LastSynchronised =
  /** Every change until then has been carried over, for nothing failed. */
  | { readonly kind: "until"; readonly on: Date }
  /** As many records failed in that run; which ones, page 5339 does not say. */
  | { readonly kind: "someFailed"; readonly on: Date; readonly failed: number }
  /** The job ran; what it came to is not told (page 5338), or not whether the pair was left alone (page 5333). */
  | { readonly kind: "ran"; readonly on: Date }
  /** No job runs the mapping: somebody did, for some of its records. */
  | { readonly kind: "byHand"; readonly on: Date }
  /** The whole run failed. */
  | { readonly kind: "runFailed"; readonly on: Date }
  /** The pair is left alone since it failed twice. */
  | { readonly kind: "leftAlone"; readonly since: Date | null }
  | { readonly kind: "keptOut" }
  | { readonly kind: "notTold" };

export interface ToldOfPair {
  readonly job: Job | null;
  /** Runs of the mapping, of both directions, one by one. */
  readonly runs: readonly MappingRun[];
  readonly skipped: SkippedPair | "none" | "notTold";
}

/** Null for a row without a partner. @param told null where Business Central told nothing of its jobs */
export function lastSynchronised(
  coupling: Coupling,
  keptOut: readonly KeptOut[],
  told: ToldOfPair | null,
): LastSynchronised | null {
  if (!isPair(coupling)) {
    return null;
  }
  if (told === null) {
    return { kind: "notTold" };
  }
  const { job, runs, skipped } = told;
  if (typeof skipped === "object") {
    return { kind: "leftAlone", since: skipped.failedOn };
  }
  if (keptOut.some(({ kind }) => kind !== "byHand")) {
    return { kind: "keptOut" };
  }
  const last = job?.last ?? null;
  const endedOn = last?.endedOn ?? null;
  if (last === null || endedOn === null) {
    // The log of a day may lack a run that page 5338 has; whether that was all of the mapping or one record, nobody tells.
    const latest = Math.max(0, ...runs.map((run) => run.startedOn?.getTime() ?? 0));
    return latest === 0 ? { kind: "notTold" } : { kind: job === null ? "byHand" : "ran", on: new Date(latest) };
  }
  if (!last.isGood) {
    return { kind: "runFailed", on: endedOn };
  }
  const own = runsWithin(runs, last.startedOn, endedOn);
  const failed = own.reduce<number | null>(
    (sum, run) => (sum === null || run.failed === null ? null : sum + run.failed),
    own.length === 0 ? null : 0,
  );
  const startedOn = own[0]?.startedOn ?? null;
  if (failed === null || startedOn === null || skipped === "notTold") {
    return { kind: "ran", on: endedOn };
  }
  return failed === 0 ? { kind: "until", on: startedOn } : { kind: "someFailed", on: startedOn, failed };
}

/** Runs that the job itself made, the first of them first: one record that somebody synchronises by hand is a run of its own in page 5338. */
function runsWithin(runs: readonly MappingRun[], from: Date | null, to: Date): readonly MappingRun[] {
  const at = ({ startedOn }: MappingRun) => startedOn?.getTime() ?? Number.NaN;
  return from === null
    ? []
    : runs
        .filter((run) => at(run) >= from.getTime() && at(run) <= to.getTime())
        .sort((left, right) => at(left) - at(right));
}

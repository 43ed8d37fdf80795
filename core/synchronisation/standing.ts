import type { Job } from "./job";

/**
 * How a job does, worst first. `inError`, `onHold`: it does not run before somebody sets it ready; `late`: it should have run by now; `failing`: its
 * last run failed and it is tried again; `unknown`: a state that this product does not know.
 */
export const STANDINGS = ["inError", "onHold", "late", "failing", "unknown", "running", "resting", "good"] as const;
export type Standing = (typeof STANDINGS)[number];

/** A job queue that works takes a job within seconds; some minutes more are what a busy server needs. */
const LATE_MS = 10 * 60_000;

export function standingOf({ state, dueOn, error, last }: Job, now: Date): Standing {
  switch (state) {
    case "error":
      return "inError";
    case "onHold":
      return "onHold";
    case "unknown":
      return "unknown";
    case "running":
      return "running";
    case "inactive":
      return "resting";
    case "ready":
    case "waiting":
    case "finished":
      if (dueOn !== null && now.getTime() - dueOn.getTime() > LATE_MS) {
        return "late";
      }
      return error !== null || last?.isGood === false ? "failing" : "good";
  }
}

export interface JudgedJob {
  readonly job: Job;
  readonly standing: Standing;
}

export interface JudgedQueue {
  /** The worst first, otherwise as Business Central told them. */
  readonly jobs: readonly JudgedJob[];
  /** Jobs that somebody must look at. */
  readonly troubled: number;
  /** Every job that could run is late: the queue itself stands still. */
  readonly isStill: boolean;
}

/** Somebody must look at it. */
export const TROUBLE: readonly Standing[] = ["inError", "onHold", "late", "failing", "unknown"];

export function judgeQueue(jobs: readonly Job[], now: Date): JudgedQueue {
  const judged = jobs.map((job) => ({ job, standing: standingOf(job, now) }));
  const rank = ({ standing }: JudgedJob) => STANDINGS.indexOf(standing);
  const able = judged.filter(({ standing }) => standing !== "inError" && standing !== "onHold");
  return {
    jobs: [...judged].sort((left, right) => rank(left) - rank(right)),
    troubled: judged.filter(({ standing }) => TROUBLE.includes(standing)).length,
    isStill: able.length > 0 && able.every(({ standing }) => standing === "late"),
  };
}

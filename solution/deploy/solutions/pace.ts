/** How long to wait for a system job, and how. */
export interface Pace {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly everyMs: number;
  readonly patienceMs: number;
  /** Told each time that a job still runs. */
  readonly progress: () => void;
}

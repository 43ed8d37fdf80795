import type { Clock } from "../../control/clock";
import type { SalesClient } from "../../client/salesClient";
import type { Company } from "../ledger/company";
import type { Database } from "../ledger/database";
import type { JobLogEntry, JobStatus } from "../ledger/integration";
import { attemptsOf, RERUN_DELAY_S } from "./job";
import type { Job } from "./job";
import { JOBS } from "./jobs";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** Log entries that are kept; BC keeps them for a month. */
const MOST_LOGGED = 500;
/** How often a running clock is looked at. */
const TICK_MS = 1000;

export interface JobQueueParts {
  readonly database: () => Database;
  readonly clock: Clock;
  /** null: this BC is not connected to any Sales. */
  readonly sales: SalesClient | null;
}

export interface JobRun {
  readonly job: string;
  readonly company: string;
  readonly result: "Success" | "Error";
  readonly messages: readonly string[];
}

/** BC's job queue: runs what is due by the sandbox's clock, one job at a time. */
export class JobQueue {
  readonly #parts: JobQueueParts;
  #last: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: JobQueueParts) {
    this.#parts = parts;
  }

  /** Enables the connection and schedules every job anew, as BC does when its connection to Sales is enabled. */
  enable(company: Company): void {
    const { clock } = this.#parts;
    company.integration.isEnabled = true;
    company.integration.itemAvailabilitySynchronisedAt = clock.now().toISOString();
    company.integration.ordersSynchronisedAt = clock.now().toISOString();
    for (const job of JOBS) {
      this.schedule(company, job, true);
    }
  }

  disable(company: Company): void {
    company.integration.isEnabled = false;
    company.integration.jobs.clear();
  }

  /** Sets one job ready, due an interval from now, or on hold. */
  schedule(company: Company, job: Job, isEnabled: boolean): JobStatus {
    const before = company.integration.jobs.get(job.name);
    const status: JobStatus = {
      ranAt: "",
      result: "",
      messages: [],
      ...before,
      isEnabled,
      attempts: 0,
      isInError: false,
      dueAt: this.#nextDue(job),
    };
    company.integration.jobs.set(job.name, status);
    return status;
  }

  /** Counts the intervals of all jobs from now. */
  reschedule(): void {
    for (const { integration } of this.#parts.database().companies.values()) {
      for (const job of JOBS) {
        const status = integration.jobs.get(job.name);
        if (status !== undefined) {
          integration.jobs.set(job.name, { ...status, dueAt: this.#nextDue(job) });
        }
      }
    }
  }

  /** Runs one job now, after those that run already. */
  run(company: Company, job: Job): Promise<JobRun> {
    return this.#afterOthers(() => this.#execute(company, job));
  }

  /** Runs all enabled jobs whose time has come by the clock. */
  runDue(): Promise<readonly JobRun[]> {
    return this.#afterOthers(async () => {
      const runs: JobRun[] = [];
      for (const company of this.#parts.database().companies.values()) {
        for (const job of JOBS) {
          if (this.#isDue(company, job)) {
            runs.push(await this.#execute(company, job));
          }
        }
      }
      return runs;
    });
  }

  /** Lets the queue work by itself while the clock runs; a clock that stands still waits for runDue. */
  start(): void {
    this.#timer ??= setInterval(() => {
      if (!this.#parts.clock.isFixed) {
        void this.runDue();
      }
    }, TICK_MS).unref();
  }

  stop(): void {
    if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }

  #isDue(company: Company, job: Job): boolean {
    const status = company.integration.jobs.get(job.name);
    return (
      company.integration.isEnabled &&
      status?.isEnabled === true &&
      !status.isInError &&
      status.dueAt <= this.#parts.clock.now().toISOString()
    );
  }

  async #execute(company: Company, job: Job): Promise<JobRun> {
    const { clock, sales } = this.#parts;
    const startedAt = clock.now().toISOString();
    const outcome = await perform({ company, job, sales, now: () => clock.now() });
    const { isEnabled = false, attempts = 0 } = company.integration.jobs.get(job.name) ?? {};
    const isAgain = outcome.result === "Error" && attempts < attemptsOf(job);
    const ranAt = clock.now().toISOString();
    company.integration.jobs.set(job.name, {
      ...outcome,
      isEnabled,
      attempts: outcome.result === "Success" ? 0 : attempts + (isAgain ? 1 : 0),
      isInError: outcome.result === "Error" && !isAgain,
      ranAt,
      dueAt: isAgain ? this.#in(RERUN_DELAY_S * SECOND_MS) : this.#nextDue(job),
    });
    log(company, { job: job.name, startedAt, endedAt: ranAt, ...outcome });
    return { ...outcome, job: job.name, company: company.name };
  }

  #nextDue(job: Job): string {
    return this.#in(job.minutes * MINUTE_MS);
  }

  #in(ms: number): string {
    return new Date(this.#parts.clock.now().getTime() + ms).toISOString();
  }

  #afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

function log(
  { integration: { jobLog } }: Company,
  { messages, ...run }: Omit<JobLogEntry, "entryNo" | "message"> & Pick<JobRun, "messages">,
): void {
  const message = run.result === "Error" ? messages.join(" ") : "";
  jobLog.push({
    job: run.job,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    result: run.result,
    entryNo: (jobLog.at(-1)?.entryNo ?? 0) + 1,
    message,
  });
  jobLog.splice(0, Math.max(0, jobLog.length - MOST_LOGGED));
}

async function perform(parts: {
  readonly company: Company;
  readonly job: Job;
  readonly sales: SalesClient | null;
  readonly now: () => Date;
}): Promise<Pick<JobRun, "result" | "messages">> {
  const { company, job, sales, now } = parts;
  if (sales === null || !company.integration.isEnabled) {
    return { result: "Error", messages: ["The Dynamics 365 Sales connection is not enabled."] };
  }
  try {
    return { result: "Success", messages: await job.run({ company, sales, now }) };
  } catch (error) {
    return { result: "Error", messages: [describe(error)] };
  }
}

/** fetch tells why a connection failed only in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

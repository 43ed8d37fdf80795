import type { Clock } from "../../control/clock";
import type { SalesClient } from "../../client/salesClient";
import type { Company } from "../ledger/company";
import type { Database } from "../ledger/database";
import type { JobLogEntry, JobStatus } from "../ledger/integration";
import { attemptsOf, RERUN_DELAY_S } from "./job";
import type { Job, JobContext } from "./job";
import { jobsOf } from "./jobs";

const NOT_ENABLED = "The Dynamics 365 Sales connection is not enabled.";
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** Log entries that are kept; BC keeps them for a month. */
const MOST_LOGGED = 500;
/** How often a running clock is looked at. */
const TICK_MS = 1000;
/** After a change BC gives the person time for more of them (codeunit 5330, ReactivateJobForTable). */
const AFTER_CHANGE_MS = 30_000;
/** How often the tables are looked at for changes while the queue runs by itself. */
const LOOK_TICKS = 10;

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
  #ticks = 0;

  constructor(parts: JobQueueParts) {
    this.#parts = parts;
  }

  /** Enables the connection and schedules every job anew, as BC does when its connection to Sales is enabled. */
  enable(company: Company): void {
    const { clock } = this.#parts;
    company.integration.isEnabled = true;
    company.integration.itemAvailabilitySynchronisedAt = clock.now().toISOString();
    company.integration.ordersSynchronisedAt = clock.now().toISOString();
    for (const job of jobsOf(company)) {
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
      isInactive: false,
      attempts: 0,
      isInError: false,
      dueAt: this.#nextDue(job),
      ...(job.lastChange !== undefined && { seenChange: job.lastChange(company) }),
    };
    company.integration.jobs.set(job.name, status);
    return status;
  }

  /** Counts the intervals of all jobs from now. */
  reschedule(): void {
    for (const company of this.#parts.database().companies.values()) {
      for (const job of jobsOf(company)) {
        const status = company.integration.jobs.get(job.name);
        if (status !== undefined) {
          const isInactive = status.isInactive === true;
          company.integration.jobs.set(job.name, {
            ...status,
            dueAt: isInactive ? this.#in((job.inactivityMinutes ?? job.minutes) * MINUTE_MS) : this.#nextDue(job),
          });
        }
      }
    }
  }

  /** Lets the queue's turn pass before and after some other work on Sales, so that no two write at once. */
  inTurn<T>(company: Company, work: (context: JobContext) => Promise<T>): Promise<T> {
    return this.#afterOthers(() => {
      const { sales, clock } = this.#parts;
      if (sales === null || !company.integration.isEnabled) {
        return Promise.reject(new Error(NOT_ENABLED));
      }
      return work({ company, sales, now: () => clock.now() });
    });
  }

  /** A person signs in to BC: jobs that rest are set ready where Sales holds something new for them. @returns their names. */
  signIn(company: Company): Promise<readonly string[]> {
    return this.inTurn(company, async (context) => {
      const woken: string[] = [];
      for (const job of jobsOf(company)) {
        const status = company.integration.jobs.get(job.name);
        if (status?.isInactive === true && status.isEnabled && (await job.isNeeded?.(context)) === true) {
          company.integration.jobs.set(job.name, { ...status, isInactive: false, dueAt: context.now().toISOString() });
          woken.push(job.name);
        }
      }
      return woken;
    });
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
        this.#wake(company);
        for (const job of jobsOf(company)) {
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
      this.#ticks += 1;
      if (!this.#parts.clock.isFixed && (this.#ticks % LOOK_TICKS === 0 || this.#isAnyDue())) {
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

  /**
   * A change of what a job carries makes it ready, 30 seconds from now, unless it comes sooner anyway. BC does so when a record is written; here it
   * is noticed at the next look.
   */
  #wake(company: Company): void {
    if (!company.integration.isEnabled) {
      return;
    }
    for (const job of jobsOf(company)) {
      const status = company.integration.jobs.get(job.name);
      const change = job.lastChange?.(company);
      if (status === undefined || change === undefined || change === status.seenChange) {
        continue;
      }
      const isSooner = status.dueAt <= this.#in(2 * AFTER_CHANGE_MS);
      const isWoken = status.isEnabled && !status.isInError && !isSooner;
      company.integration.jobs.set(job.name, {
        ...status,
        seenChange: change,
        ...(isWoken && { isInactive: false, dueAt: this.#in(AFTER_CHANGE_MS) }),
      });
    }
  }

  #isAnyDue(): boolean {
    return [...this.#parts.database().companies.values()].some((company) =>
      jobsOf(company).some((job) => this.#isDue(company, job)),
    );
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
    const { isIdle, ...outcome } = await perform({ company, job, sales, now: () => clock.now() });
    const { isEnabled = false, attempts = 0 } = company.integration.jobs.get(job.name) ?? {};
    const rests = isIdle && job.inactivityMinutes !== undefined;
    const isAgain = outcome.result === "Error" && attempts < attemptsOf(job);
    const ranAt = clock.now().toISOString();
    company.integration.jobs.set(job.name, {
      ...outcome,
      isEnabled,
      isInactive: rests,
      attempts: outcome.result === "Success" ? 0 : attempts + (isAgain ? 1 : 0),
      isInError: outcome.result === "Error" && !isAgain,
      ranAt,
      dueAt: isAgain
        ? this.#in(RERUN_DELAY_S * SECOND_MS)
        : this.#in((rests ? (job.inactivityMinutes ?? job.minutes) : job.minutes) * MINUTE_MS),
      ...(job.lastChange !== undefined && { seenChange: job.lastChange(company) }),
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
}): Promise<Pick<JobRun, "result" | "messages"> & { readonly isIdle: boolean }> {
  const { company, job, sales, now } = parts;
  if (sales === null || !company.integration.isEnabled) {
    return { result: "Error", messages: [NOT_ENABLED], isIdle: false };
  }
  try {
    const ran = await job.run({ company, sales, now });
    return "isIdle" in ran ? { result: "Success", ...ran } : { result: "Success", messages: ran, isIdle: false };
  } catch (error) {
    return { result: "Error", messages: [describe(error)], isIdle: false };
  }
}

/** fetch tells why a connection failed only in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

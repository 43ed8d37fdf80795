import type { SalesClient } from "../../client/salesClient";
import type { Company } from "../ledger/company";

/** What a job works with: BC's own data directly, Sales only over its Web API as the integration user. */
export interface JobContext {
  readonly company: Company;
  readonly sales: SalesClient;
  readonly now: () => Date;
}

/** A job queue entry of BC's integration with Sales. */
export interface Job {
  /** As routes and pages name it. */
  readonly name: string;
  readonly codeunit: { readonly id: number; readonly name: string };
  /** The integration table mapping that codeunit 5339 runs; null for other codeunits. */
  readonly mapping: string | null;
  readonly description: string;
  /** The description where the queue works in Norwegian; without it, the same. */
  readonly norwegian?: string;
  readonly minutes: number;
  /** "Inactivity Timeout Period": how long the job rests after a run that found nothing to do; without it, it never rests. */
  readonly inactivityMinutes?: number;
  /** Which set-ups have the job; without it, all. */
  readonly isIn?: (company: Company) => boolean;
  /** A number that grows with every change of what the job carries, so that a change wakes it. */
  readonly lastChange?: (company: Company) => number;
  /** Does Sales hold something new for the job? It is asked when a person signs in to BC (table 472, OnFindingIfJobNeedsToBeRun). */
  readonly isNeeded?: (context: JobContext) => Promise<boolean>;
  /**
   * @returns what was done, in words, and of a mapping whether there was anything to do.
   * @throws Error when the job as a whole fails; what fails for one record only is kept with it.
   */
  run(context: JobContext): Promise<readonly string[] | JobReport>;
}

export interface JobReport {
  readonly messages: readonly string[];
  /** Nothing was inserted, changed or failed. */
  readonly isIdle: boolean;
}

/** What the queue calls a job, in its language. */
export function describeJob({ description, norwegian }: Job, { integration }: Company): string {
  return integration.language === "nb" ? (norwegian ?? description) : description;
}

/** Codeunit 7204 and 5334 give the jobs of mappings ten attempts, all others two. */
export function attemptsOf({ mapping }: Pick<Job, "mapping">): number {
  return mapping === null ? 2 : 10;
}

/** Between two attempts, for all of them. */
export const RERUN_DELAY_S = 30;

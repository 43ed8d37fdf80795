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
  readonly minutes: number;
  /**
   * @returns what was done, in words.
   * @throws Error when the job as a whole fails; what fails for one record only is kept with it.
   */
  run(context: JobContext): Promise<readonly string[]>;
}

/** Codeunit 7204 and 5334 give the jobs of mappings ten attempts, all others two. */
export function attemptsOf({ mapping }: Pick<Job, "mapping">): number {
  return mapping === null ? 2 : 10;
}

/** Between two attempts, for all of them. */
export const RERUN_DELAY_S = 30;

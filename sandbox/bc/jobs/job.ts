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
  /** BC's codeunit, or the integration table mapping that codeunit 5339 runs. */
  readonly runs: string;
  readonly description: string;
  readonly minutes: number;
  /**
   * @returns what was done, in words.
   * @throws Error when the job as a whole fails; what fails for one record only is kept with it.
   */
  run(context: JobContext): Promise<readonly string[]>;
}

import type { Clock } from "../../control/clock";
import type { SalesClient } from "../../client/salesClient";
import type { JobQueue } from "../jobs/jobQueue";
import type { Database } from "../ledger/database";
import type { Page } from "../pages/page";

/** What the routes of the person in BC's place work on. */
export interface AdminParts {
  readonly database: () => Database;
  readonly pages: ReadonlyMap<number, Page>;
  readonly clock: Clock;
  readonly queue: JobQueue;
  /** Sales as BC's integration user; null when BC is not connected. */
  readonly sales: SalesClient | null;
  /** e.g. http://localhost:5180; null when BC is not connected. */
  readonly salesUrl: string | null;
  /** BC's "Redeploy Integration Solution": brings the columns to Sales that orders both ways need, as an administrator there. Null: nobody can. */
  readonly deployColumns: (() => Promise<void>) | null;
}

import type { SynchronisationState } from "./synchronisation";
import { createSynchronisationState } from "./synchronisation";

/** What BC remembers of its integration with Sales, of the tables CRM Synch Status, CRM Post Buffer and the job queue. */
export interface IntegrationState {
  /** Is the connection enabled? Without it no job runs. */
  isEnabled: boolean;
  /** Table 5330, field "Bidirectional Sales Order Int.": orders go both ways by their mapping, and not one way by codeunit 5349. */
  ordersGoBothWays: boolean;
  /** In which language the job queue works: the one that its user has chosen. */
  language: "en" | "nb";
  /** Job → what became of it. A job without a row has not been scheduled. */
  readonly jobs: Map<string, JobStatus>;
  /** Table Job Queue Log Entry: what each run came to, the latest last. */
  readonly jobLog: JobLogEntry[];
  readonly postBuffer: PostBufferEntry[];
  /** By id of the document in Sales: what the last attempt to take it said. Nothing of this reaches Sales. */
  readonly refusals: Map<string, Refusal>;
  readonly synchronisation: SynchronisationState;
  /** ISO 8601, UTC; "" before the first run. */
  statisticsSynchronisedAt: string;
  itemAvailabilitySynchronisedAt: string;
  ordersSynchronisedAt: string;
  /** Detailed customer ledger entries up to this one have reached the invoices in Sales. */
  lastInvoiceEntryNo: number;
}

export interface JobStatus {
  /** False: on hold. */
  readonly isEnabled: boolean;
  /** Status "On Hold with Inactivity Timeout": the last run found nothing to do. */
  readonly isInactive?: boolean;
  /** Of a mapping's job: number of the last change in BC that it has been woken for. */
  readonly seenChange?: number;
  /** Failed runs since the last good one. */
  readonly attempts: number;
  /** All attempts have failed: it stands in error until somebody sets it ready again. */
  readonly isInError: boolean;
  /** ISO 8601, UTC, by BC's clock. */
  readonly dueAt: string;
  /** "" when it has never run. */
  readonly ranAt: string;
  readonly result: "" | "Success" | "Error";
  /** What the last run did, or BC's words for why it failed. */
  readonly messages: readonly string[];
}

export interface JobLogEntry {
  readonly entryNo: number;
  readonly job: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly result: "Success" | "Error";
  /** Why it failed; "" where it did not. */
  readonly message: string;
}

export type OrderEvent = "Released" | "ShipmentCreated" | "InvoiceCreated";

export interface PostBufferEntry {
  /** SystemId of the sales order. */
  readonly orderId: string;
  readonly event: OrderEvent;
  readonly at: string;
}

export interface Refusal {
  readonly kind: "order" | "quote" | "invoice";
  /** Number of the document in Sales, or of the posted invoice. */
  readonly number: string;
  readonly name: string;
  readonly message: string;
  /** Id of the fact that refused; "" for what else went wrong. */
  readonly fact: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly attempts: number;
}

export function createIntegrationState(): IntegrationState {
  return {
    isEnabled: false,
    ordersGoBothWays: false,
    language: "en",
    jobs: new Map(),
    jobLog: [],
    postBuffer: [],
    refusals: new Map(),
    synchronisation: createSynchronisationState(),
    statisticsSynchronisedAt: "",
    itemAvailabilitySynchronisedAt: "",
    ordersSynchronisedAt: "",
    lastInvoiceEntryNo: 0,
  };
}

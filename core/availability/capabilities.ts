import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { LiveSource } from "../connection/availabilitySources";

/** A source that was asked before the one that answered, or in vain, and why it gave nothing. */
export interface PassedOver {
  readonly source: LiveSource;
  readonly problem: ItemProblem;
}

/** What a source could tell of an item, given what the connection names. */
export interface Capabilities {
  readonly source: LiveSource;
  /** What open sales orders take. */
  readonly demand: boolean;
  readonly outgoingDates: boolean;
  readonly incomingDates: boolean;
  readonly locations: boolean;
  readonly substitutes: boolean;
}

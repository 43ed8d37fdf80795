import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { LiveSource } from "../connection/availabilitySources";

/** A source that was asked before the one that answered, or in vain, and why it gave nothing. */
export interface PassedOver {
  readonly source: LiveSource;
  readonly problem: ItemProblem;
}

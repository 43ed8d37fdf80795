import type { ClientPorts } from "../businesscentral/client";
import type { SalesReader } from "../ports";

/** What asking for availability needs of the outside world. */
export interface AskingPorts extends ClientPorts {
  readonly sales: SalesReader;
}

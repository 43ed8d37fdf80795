import type { Clock, SalesReader, Transport } from "../ports";
import type { Memory } from "./memory";

/** What asking for availability needs of the outside world. */
export interface AskingPorts {
  readonly sales: SalesReader;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly memory: Memory;
}

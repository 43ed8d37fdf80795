import type { ClientPorts } from "../core/businesscentral/client";
import { fetchTransport } from "./fetchTransport";
import { pageShelf } from "./pageShelf";

/** What asking Business Central needs of this page: its fetch, its time, and what everybody on it shares. */
export function businessCentralPorts(): ClientPorts {
  return {
    transport: fetchTransport,
    clock: {
      now: () => new Date(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    memory: pageShelf(),
  };
}

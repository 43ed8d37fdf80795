import type { AskingPorts } from "../../core/availability/askingPorts";
import { sharedMemory } from "../../core/availability/memory";
import { fetchTransport } from "../../browser/fetchTransport";
import { pageShelf } from "../../browser/pageShelf";
import { salesReader } from "./salesReader";

/** What the availability rules need of this page. Make it once: its memory is shared with every other control of the page. */
export function askingPorts(webApi: ComponentFramework.WebApi): AskingPorts {
  return {
    sales: salesReader(webApi),
    transport: fetchTransport,
    clock: {
      now: () => new Date(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    memory: sharedMemory(pageShelf()),
  };
}

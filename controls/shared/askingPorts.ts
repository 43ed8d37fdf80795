import { businessCentralPorts } from "../../browser/businessCentralPorts";
import type { AskingPorts } from "../../core/availability/askingPorts";
import type { SalesReader } from "../../core/ports";

/** What the availability rules need of this page. Make it once: its memory is shared with every other control of the page. */
export function askingPorts(sales: SalesReader): AskingPorts {
  return { ...businessCentralPorts(), sales };
}

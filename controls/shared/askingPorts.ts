import { businessCentralPorts } from "../../browser/businessCentralPorts";
import type { AskingPorts } from "../../core/availability/askingPorts";
import { salesReader } from "./salesReader";

/** What the availability rules need of this page. Make it once: its memory is shared with every other control of the page. */
export function askingPorts(webApi: ComponentFramework.WebApi): AskingPorts {
  return { ...businessCentralPorts(), sales: salesReader(webApi) };
}

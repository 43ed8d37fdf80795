import { businessCentralPorts } from "../../../browser/businessCentralPorts";
import { tryServer } from "../../../browser/tryServer";
import { checksWith } from "./checks";
import type { CheckPorts } from "./checks";
import type { SetUpChecks } from "./ports";

/** The checks in this browser. It shares the memory of the page, and so its tokens. */
export function browserChecks(sales: Pick<CheckPorts, "store" | "userId" | "readXml">): SetUpChecks {
  return checksWith({ ...sales, ...businessCentralPorts(), isBrowser: true, tryServer, now: () => new Date() });
}

import { NOT_ASKED } from "../../../core/orders/readiness/facts";
import { loadScript } from "../../../browser/loadScript";
import type { askBusinessCentral, QuestionPorts } from "./askBusinessCentral";
import type { AskBusinessCentral } from "./ports";

/** What the script hangs on the page: see askBusinessCentral.ts. */
interface AskingScript {
  readonly askBusinessCentral: typeof askBusinessCentral;
}

/** Beside the page's own script. */
const SCRIPT = "asking.js";

/**
 * One round of questions. The script that asks them is large, and is loaded while the page shows what Sales knows; where it cannot be loaded
 * nothing was asked, and the next round tries again.
 */
export function askWhenLoaded(ports: QuestionPorts): AskBusinessCentral {
  const round = loadScript<AskingScript>(SCRIPT, "Asking", "askBusinessCentral").then(
    (script) => script?.askBusinessCentral(ports) ?? null,
  );
  return async (facts) => {
    const ask = await round;
    return ask === null ? NOT_ASKED : ask(facts);
  };
}

import { loadScript } from "../../browser/loadScript";
import type { maySellAgain } from "./soldBefore";

interface SoldBeforeScript {
  readonly maySellAgain: typeof maySellAgain;
}

const SCRIPT = "bcs_/ribbon/soldBefore.js";

/**
 * Whether an order may be looked at for submitting: see soldBefore.ts, whose script is loaded only when somebody submits. Where it cannot be loaded
 * nobody is stopped; readiness looks again.
 */
export async function maySubmit(form: Xrm.FormContext): Promise<boolean> {
  const address = Xrm.Utility.getGlobalContext().getWebResourceUrl(SCRIPT);
  const script = await loadScript<SoldBeforeScript>(address, "SoldBefore", "maySellAgain");
  return script === null || script.maySellAgain(form);
}

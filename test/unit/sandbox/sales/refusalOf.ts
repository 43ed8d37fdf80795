import type { SalesError } from "../../../../sandbox/sales/errors";
import { isSalesError } from "../../../../sandbox/sales/errors";

/** The refusal that the work throws; anything else is the test's failure. */
export function refusalOf(work: () => unknown): SalesError {
  try {
    work();
  } catch (error) {
    if (isSalesError(error)) {
      return error;
    }
    throw error;
  }
  throw new Error("Nothing was refused.");
}

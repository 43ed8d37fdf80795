import type { FoundCoupling } from "./couplingPages";
import type { SalesRecord } from "./readRecord";

/** Whether a row of Sales has a partner in Business Central, and what tells it. */
export type Coupling =
  /** `basis` `businessCentral`: it says so now; otherwise what Sales shows, which may be older. */
  | {
      readonly kind: "coupled";
      readonly number: string | null;
      readonly basis: "businessCentral" | Exclude<SalesRecord["evidence"], null>;
    }
  /** Business Central has a record of that number and says that it is not coupled. */
  | { readonly kind: "notCoupled"; readonly number: string }
  /** It has none of that number. */
  | { readonly kind: "noRecord"; readonly number: string }
  /** Nothing in Sales shows a partner, and Business Central does not tell. */
  | { readonly kind: "notShown" };

/**
 * What Business Central says stands above what Sales shows. An order that was taken and is no longer in its list of open orders was invoiced or
 * deleted there, and stays one that was taken. An account's number comes from its figures, so that a record of that number is its partner.
 */
export function couplingOf({ evidence, number, table }: SalesRecord, found: FoundCoupling): Coupling {
  if (found.kind === "record") {
    return found.isCoupled || (evidence === "taken" && table.logicalName === "salesorder")
      ? { kind: "coupled", number: found.number, basis: "businessCentral" }
      : { kind: "notCoupled", number: found.number };
  }
  if (found.kind === "none" && number !== null && evidence !== "taken") {
    return { kind: "noRecord", number };
  }
  return evidence === null
    ? { kind: "notShown" }
    : { kind: "coupled", number: evidence === "figures" ? number : null, basis: evidence };
}

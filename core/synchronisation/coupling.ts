import type { FoundCoupling } from "./findRecord";
import type { SalesRecord } from "./readRecord";

/** Whether a row of Sales has a partner in Business Central, and what tells it. */
export type Coupling =
  /** `basis` `businessCentral`: it says so now; `name`: it says so of the one record of that name; otherwise what Sales shows, which may be older. */
  | {
      readonly kind: "coupled";
      readonly number: string | null;
      readonly basis: "businessCentral" | "name" | Exclude<SalesRecord["evidence"], "made" | null>;
    }
  /** Business Central made the row, and nothing tells whether the pair still stands. `number`: of a record that it has by that number. */
  | { readonly kind: "made"; readonly number: string | null }
  /** Business Central has a record of that number, or name, and says that it is not coupled. */
  | { readonly kind: "notCoupled"; readonly number: string; readonly by: "number" | "name" }
  /** It has none of that number. */
  | { readonly kind: "noRecord"; readonly number: string; readonly isMade: boolean }
  /** Nothing in Sales shows a partner, and Business Central does not tell. `sameNumber`: of a record that it has by that number. */
  | { readonly kind: "notShown"; readonly sameNumber: string | null; readonly isNameUnknown: boolean };

/**
 * What Business Central says stands above what Sales shows. An order that was taken and is no longer in its list of open orders was invoiced or
 * deleted there, and stays one that was taken. An account's number comes from its figures, so that a record of that number is its partner.
 * A name that finds nothing proves nothing.
 */
export function couplingOf({ evidence, number, table }: SalesRecord, found: FoundCoupling): Coupling {
  if (found.kind === "record" && found.isCoupled !== null) {
    return found.isCoupled || (evidence === "taken" && table.logicalName === "salesorder")
      ? { kind: "coupled", number: found.number, basis: found.by === "name" ? "name" : "businessCentral" }
      : { kind: "notCoupled", number: found.number, by: found.by };
  }
  if (found.kind === "none" && found.by === "number" && number !== null && evidence !== "taken") {
    return { kind: "noRecord", number, isMade: evidence === "made" };
  }
  const thereNumber = found.kind === "record" ? found.number : null;
  switch (evidence) {
    case null:
      return { kind: "notShown", sameNumber: thereNumber, isNameUnknown: found.kind === "none" };
    case "made":
      return { kind: "made", number: thereNumber };
    default:
      return { kind: "coupled", number: evidence === "figures" ? number : null, basis: evidence };
  }
}

/** Whether the job is taken to look at the row as one of a pair. */
export function isPair({ kind }: Coupling): boolean {
  return kind === "coupled" || kind === "made";
}

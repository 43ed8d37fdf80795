import type { Figures } from "./figures";
import { precisionOf, sum } from "../values/money";

/** What a customer has used of the credit limit, in Business Central's local currency. */
export type CreditPicture =
  | { readonly kind: "within"; readonly used: number; readonly limit: number; readonly free: number }
  | { readonly kind: "over"; readonly used: number; readonly limit: number; readonly over: number }
  /** A limit of zero means no limit in Business Central. */
  | { readonly kind: "noLimit"; readonly used: number }
  | { readonly kind: "unknown"; readonly missing: "total" | "creditLimit" };

/**
 * Compares the customer's total with the credit limit, as BC's own credit warning does.
 * @param added an amount in local currency that is not in the total yet
 */
export function creditPicture(figures: Figures, added = 0): CreditPicture {
  const { total, creditLimit: limit } = figures.amounts;
  const precision = precisionOf(figures.currency);
  if (total === null) {
    return { kind: "unknown", missing: "total" };
  }
  if (limit === null) {
    return { kind: "unknown", missing: "creditLimit" };
  }

  const used = sum([total, added], precision);
  if (limit === 0) {
    return { kind: "noLimit", used };
  }
  const free = sum([limit, -used], precision);
  return free < 0 ? { kind: "over", used, limit, over: -free } : { kind: "within", used, limit, free };
}

/** How much of the limit is used, from 0 to 1 and beyond; null where there is nothing to compare with. */
export function usedShare(picture: CreditPicture): number | null {
  if (picture.kind !== "within" && picture.kind !== "over") {
    return null;
  }
  // BC does not keep anyone from typing a limit below zero; everything is then over it.
  return picture.limit <= 0 ? 1 : Math.max(0, picture.used / picture.limit);
}

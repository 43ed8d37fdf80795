import type { DocumentLine } from "../../documents/salesDocument";
import { DEFAULT_PRECISION, rounded, sum } from "../../values/money";

/** Amounts of a line in the document's currency, each rounded as Business Central rounds it. */
export interface LineAmount {
  /** Quantity times price. */
  readonly whole: number;
  /** What Sales takes off: the volume discount of each unit, and the manual one. */
  readonly discount: number;
}

/** @param price of one unit as Business Central takes it */
export function lineAmount(line: DocumentLine, price = line.price ?? 0): LineAmount {
  const quantity = line.quantity ?? 0;
  return {
    whole: toCents(quantity * price),
    discount: toCents(quantity * line.volumeDiscount + line.manualDiscount),
  };
}

/** The discount in per cent of the whole, to five decimals; null where that is nothing. */
export function discountPercent({ whole, discount }: LineAmount): number | null {
  return whole === 0 ? null : Number(((discount / whole) * 100).toFixed(5));
}

export function sumOf(amounts: readonly number[]): number {
  return sum(amounts, DEFAULT_PRECISION);
}

/** Halves go away from zero. */
function toCents(amount: number): number {
  return Math.sign(amount) * rounded(Math.abs(amount), DEFAULT_PRECISION) || 0;
}

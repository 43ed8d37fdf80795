import type { DocumentLine } from "../../documents/salesDocument";
import { rounded, sum } from "../../values/money";
import type { DocumentFacts } from "./facts";

const DECIMALS = 2;

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

/**
 * What Business Central spreads over the lines as invoice discount: the lines' amount less the amount without freight, where Sales says that the
 * document has a discount at all. Null: Sales does not tell.
 */
export function invoiceDiscount({
  discountAmount,
  discountPercentage,
  linesAmount,
  amountLessFreight,
}: Pick<DocumentFacts, "discountAmount" | "discountPercentage" | "linesAmount" | "amountLessFreight">): number | null {
  if (discountAmount === 0 && discountPercentage === 0) {
    return 0;
  }
  return linesAmount === null || amountLessFreight === null ? null : sum([linesAmount, -amountLessFreight], DECIMALS);
}

export function sumOf(amounts: readonly number[]): number {
  return sum(amounts, DECIMALS);
}

/** Halves go away from zero. */
function toCents(amount: number): number {
  return Math.sign(amount) * rounded(Math.abs(amount), DECIMALS) || 0;
}

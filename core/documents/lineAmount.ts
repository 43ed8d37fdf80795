import { rounded } from "../values/money";
import type { DocumentLine } from "./salesDocument";

/** Amounts of a line in the document's currency, each rounded to its decimals as Business Central rounds it. */
export interface LineAmount {
  /** Quantity times price. */
  readonly whole: number;
  /** What Sales takes off: the volume discount of each unit, and the manual one. */
  readonly discount: number;
}

type CountedLine = Pick<DocumentLine, "quantity" | "price" | "volumeDiscount" | "manualDiscount">;

/**
 * @param precision decimals of the document's currency
 * @param unitPrice as Business Central takes it
 */
export function lineAmount(line: CountedLine, precision: number, unitPrice = line.price ?? 0): LineAmount {
  const quantity = line.quantity ?? 0;
  return {
    whole: rounded(quantity * unitPrice, precision),
    discount: rounded(quantity * line.volumeDiscount + line.manualDiscount, precision),
  };
}

/** The discount in per cent of the whole, to five decimals; null where that is nothing. */
export function discountPercent({ whole, discount }: LineAmount): number | null {
  return whole === 0 ? null : Number(((discount / whole) * 100).toFixed(5));
}

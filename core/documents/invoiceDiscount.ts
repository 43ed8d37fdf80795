import { sum } from "../values/money";
import type { SalesDocument } from "./salesDocument";

/**
 * What Business Central spreads over the lines as invoice discount (codeunit 5343): the lines' amount less the amount without freight, where Sales
 * says that the document has a discount at all. Null: Sales does not tell.
 * @param precision decimals of the document's currency
 */
export function invoiceDiscount(
  {
    discountAmount,
    discountPercentage,
    linesAmount,
    amountLessFreight,
  }: Pick<SalesDocument, "discountAmount" | "discountPercentage" | "linesAmount" | "amountLessFreight">,
  precision: number,
): number | null {
  if (discountAmount === 0 && discountPercentage === 0) {
    return 0;
  }
  return linesAmount === null || amountLessFreight === null ? null : sum([linesAmount, -amountLessFreight], precision);
}

import { amountOf } from "./lineAmounts";
import { roundMoney, sumMoney, times } from "./money";
import type { SalesLine } from "./rows";

/**
 * Table 37, UpdateVATAmounts: VAT is rounded over all lines of one VAT identifier together, and each line bears what it adds to that, so that
 * the document's VAT is that of its sums. Where prices include VAT nothing is to be added.
 * @param lines all of one document, in their order.
 */
export function withVatAmounts(lines: readonly SalesLine[]): readonly SalesLine[] {
  const sums = new Map<string, { readonly amount: number; readonly vat: number }>();
  return lines.map((line) => {
    if (line.vatPercent === 0 || line.pricesIncludingVat === true) {
      return line;
    }
    const key = `${line.vatIdentifier ?? ""}/${line.vatPercent}`;
    const before = sums.get(key) ?? { amount: 0, vat: 0 };
    const amount = sumMoney([before.amount, amountOf(line)]);
    const vat = roundMoney(times(amount, line.vatPercent).div(100));
    sums.set(key, { amount, vat });
    return { ...line, vatAmount: sumMoney([vat, -before.vat]) };
  });
}

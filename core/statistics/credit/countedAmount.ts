import type { CreditQuestion } from "../../documents/creditQuestion";
import { converted, rounded } from "../../values/money";
import type { Currency } from "../../values/money";
import type { Trade } from "../trade/trade";
import type { CreditDocument } from "./creditAfterDocument";
import { documentAmount } from "./documentAmount";

/**
 * What a document adds by Business Central's reckoning; where its VAT is not to be had, by Sales' own tax if Sales reckons one, else without.
 * Where Business Central has told no exchange rate, Sales' rate counts.
 * @param own the document's currency, and BC's local one; null where they are not known
 */
export function countedAmount(
  { totalAmount, totalTax, ...document }: CreditQuestion["document"],
  trade: Trade,
  { own, local }: { readonly own: Currency | null; readonly local: Currency | null },
): CreditDocument["amount"] {
  if (own === null) {
    return { missing: "currency" };
  }
  if (local === null) {
    return { missing: "localCurrency" };
  }
  const isRateOfSales = own.code !== local.code && trade.rate === null;
  const inLocal = (amount: number): number | null =>
    trade.rate === null ? converted(amount, own, local) : rounded(amount * trade.rate, local.precision);
  if (inLocal(1) === null) {
    return { missing: "rate" };
  }
  const toLocal = (amount: number): number => inLocal(amount) ?? 0;
  const amount = documentAmount(document, trade, {
    precision: own.precision,
    localPrecision: local.precision,
    toLocal,
  });
  if (amount === null) {
    return { missing: "amount" };
  }
  if (amount.vat === "withVat") {
    return { ...amount, isRateOfSales };
  }
  return totalAmount === null || (totalTax ?? 0) === 0
    ? { vat: "withoutVat", least: amount.least, most: null, isRateOfSales }
    : { vat: "taxOfSales", least: toLocal(totalAmount), most: toLocal(totalAmount), isRateOfSales };
}

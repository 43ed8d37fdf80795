import type { Expansion, WireRow } from "../ports";
import { TransactionCurrencyFields as Fields } from "../tables/TransactionCurrency.generated";
import { DEFAULT_PRECISION } from "../values/money";
import type { Currency } from "../values/money";
import { numberOf, textOf } from "../values/wireValue";

/** What is read of a currency, along with the row whose amounts stand in it or by itself. */
export const CURRENCY = {
  select: [Fields.transactioncurrencyid, Fields.isocurrencycode, Fields.currencyprecision, Fields.exchangerate],
} as const satisfies Expansion;

/** Null where the currency was not read, or has no ISO code. */
export function currencyOf(row: WireRow | null | undefined): Currency | null {
  const code = textOf(row?.[Fields.isocurrencycode]);
  if (row === undefined || row === null || code === null) {
    return null;
  }
  return {
    code,
    precision: numberOf(row[Fields.currencyprecision]) ?? DEFAULT_PRECISION,
    rate: numberOf(row[Fields.exchangerate]),
  };
}

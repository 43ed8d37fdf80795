import { CURRENCY, currencyOf } from "../dataverse/currency";
import type { SalesReader } from "../ports";
import { TransactionCurrencyFields as Fields, TransactionCurrencyTable } from "../tables/TransactionCurrency.generated";
import type { Currency } from "../values/money";

/** The currencies of Sales by ISO code. */
export type Currencies = (code: string) => Currency | null;

/** Inactive ones too: figures may still stand in them. */
const HAS_CODE = `${Fields.isocurrencycode} ne null`;

/** Reads all currencies, a handful. Where they cannot be read none is known, and amounts are shown without one. */
export async function readCurrencies(sales: SalesReader): Promise<Currencies> {
  const outcome = await sales.rows(TransactionCurrencyTable, { ...CURRENCY, filter: HAS_CODE });
  const rows = outcome.ok ? outcome.value : [];
  return (code) => currencyOf(rows.find((row) => row[Fields.isocurrencycode] === code));
}

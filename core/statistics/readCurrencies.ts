import { idOf, numberOf, textOf } from "../values/wireValue";
import type { SalesReader, WireRow } from "../ports";
import { TransactionCurrencyFields as Fields, TransactionCurrencyTable } from "../tables/TransactionCurrency.generated";
import { DEFAULT_PRECISION } from "../values/money";
import type { Currency } from "../values/money";

/** The currencies of Sales, found by id or by ISO code. */
export interface Currencies {
  readonly byId: (id: string) => Currency | null;
  readonly byCode: (code: string) => Currency | null;
}

/** Inactive ones too: figures may still stand in them. */
const HAS_CODE = `${Fields.isocurrencycode} ne null`;
const COLUMNS = [
  Fields.transactioncurrencyid,
  Fields.isocurrencycode,
  Fields.currencyprecision,
  Fields.exchangerate,
] as const;

/** Reads all currencies, a handful. Where they cannot be read none is known, and amounts are shown without one. */
export async function readCurrencies(sales: SalesReader): Promise<Currencies> {
  const outcome = await sales.rows(TransactionCurrencyTable, { select: COLUMNS, filter: HAS_CODE });
  const rows = outcome.ok ? outcome.value : [];
  return {
    byId: (id) => currencyOf(rows.find((row) => idOf(row[Fields.transactioncurrencyid]) === idOf(id))),
    byCode: (code) => currencyOf(rows.find((row) => row[Fields.isocurrencycode] === code)),
  };
}

function currencyOf(row: WireRow | undefined): Currency | null {
  const code = textOf(row?.[Fields.isocurrencycode]);
  if (row === undefined || code === null) {
    return null;
  }
  return {
    code,
    precision: numberOf(row[Fields.currencyprecision]) ?? DEFAULT_PRECISION,
    rate: numberOf(row[Fields.exchangerate]),
  };
}

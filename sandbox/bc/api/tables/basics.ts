import type { Company } from "../../ledger/company";
import type { Currency } from "../../ledger/rows";
import { CURRENCY, systemIdOf, UNIT_OF_MEASURE } from "../../tables/systemId";
import { times } from "../../ledger/money";
import { currencyTrade } from "../../ledger/trade";
import { byKey, defineTable, fieldsOf } from "../../tables/table";

interface Unit {
  readonly code: string;
}

const unit = fieldsOf<Unit>();
const currency = fieldsOf<Currency>();

/** Table 204: every unit that an item or a resource of the company uses. */
export const unitOfMeasureTable = defineTable<Unit>({
  number: UNIT_OF_MEASURE,
  name: "Unit of Measure",
  key: ["Code"],
  rows: unitsOf,
  rowVersion: () => 1,
  fields: {
    SystemId: unit.guid((row) => systemIdOf(UNIT_OF_MEASURE, row.code)),
    Code: unit.code(10, (row) => row.code),
    Description: unit.text(50, (row) => row.code),
    "International Standard Code": unit.code(10),
    Symbol: unit.text(10),
    SystemModifiedAt: unit.dateTime(),
  },
});

function unitsOf(company: Company): readonly Unit[] {
  const codes = new Set([
    ...[...company.itemUnits.values()].flat().map(({ code }) => code),
    ...[...company.resources.values()].map(({ baseUnit }) => baseUnit),
  ]);
  return [...codes].sort(byKey).map((code) => ({ code }));
}

/** Table 4. The company's own currency is none of its rows in BC. */
export const currencyTable = defineTable<Currency>({
  number: CURRENCY,
  name: "Currency",
  key: ["Code"],
  rows: (company) =>
    [...company.currencies.values()]
      .filter(({ code }) => code !== company.currencyCode)
      .sort((a, b) => byKey(a.code, b.code)),
  rowVersion: (row) => Math.round(row.rate * 10_000),
  fields: {
    SystemId: currency.guid((row) => systemIdOf(CURRENCY, row.code)),
    Code: currency.code(10, (row) => row.code),
    Description: currency.text(30, (row) => row.description),
    Symbol: currency.text(10, (row) => row.symbol),
    "Amount Decimal Places": currency.text(5, () => "2:2"),
    "Invoice Rounding Precision": { type: "Decimal", initial: 0.01 },
    SystemModifiedAt: currency.dateTime(),
  },
});

const CURRENCY_EXCHANGE_RATE = 330;
/** A rate holds from its day until the next one's; here one holds from long ago. */
const SINCE = "2020-01-01";

/** Table 330: what the exchange rate amount of a currency costs in the company's own. */
export const currencyExchangeRateTable = defineTable<Currency>({
  number: CURRENCY_EXCHANGE_RATE,
  name: "Currency Exchange Rate",
  key: ["Currency Code", "Starting Date"],
  rows: (company) =>
    [...company.currencies.values()]
      .filter(({ code }) => code !== company.currencyCode && currencyTrade(company, code).hasRate)
      .sort((a, b) => byKey(a.code, b.code)),
  rowVersion: (row) => Math.round(row.rate * 10_000),
  fields: {
    SystemId: currency.guid((row) => systemIdOf(CURRENCY_EXCHANGE_RATE, row.code, SINCE)),
    "Currency Code": currency.code(10, (row) => row.code),
    "Starting Date": currency.date(() => SINCE),
    "Exchange Rate Amount": currency.decimal((row, company) => currencyTrade(company, row.code).exchangeRateAmount),
    "Relational Currency Code": currency.code(10),
    "Relational Exch. Rate Amount": currency.decimal((row, company) =>
      times(row.rate, currencyTrade(company, row.code).exchangeRateAmount).toNumber(),
    ),
    SystemModifiedAt: currency.dateTime(),
  },
});

import { SynchFailure } from "../failures";
import { plain } from "./column";
import { equals } from "./prices";
import type { MappingRules } from "../run";

const DECIMALS = 2;

/** Codeunit 5341: a currency is known by its ISO code, and its rate is Sales' way round: units of it for one of the base currency. */
export const currencyRules: MappingRules = {
  columns: ["exchangerate"],
  find: async ({ context }, record) => {
    const [row] = await context.sales.rows(
      `transactioncurrencies?$select=transactioncurrencyid&$filter=${encodeURIComponent(equals("isocurrencycode", record.key))}`,
    );
    return row === undefined ? null : String(row.transactioncurrencyid).toLowerCase();
  },
  more: ({ context }, record) => {
    const rate = Number(record.read("Rate"));
    if (!(rate > 0) || context.company.trade.currencies.get(record.key)?.hasRate === false) {
      throw new SynchFailure(
        `Cannot create or update the currency ${record.key} in Dataverse, because there is no exchange rate defined for it.`,
      );
    }
    return Promise.resolve(new Map([["exchangerate", plain(Math.round(1e8 / rate) / 1e8)]]));
  },
  beforeInsert: () => Promise.resolve(new Map([["currencyprecision", plain(DECIMALS)]])),
};

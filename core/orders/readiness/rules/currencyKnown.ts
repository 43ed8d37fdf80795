import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** Business Central looks the currency up by its ISO code, and needs a rate that has begun once there is a line. */
export const currencyKnown = rule({
  source: "CRMSynchHelper.Codeunit.al:1308, SalesLine.Table.al:5118",
  reads: ["salesorder.transactioncurrencyid"],
  asks: ["Currencies", "CurrencyExchangeRates", "GeneralLedgerSetup", "api: currencies"],
  finds: { currencyUnknown: "blocks", rateMissing: "blocks", rateEmpty: "blocks", foreignCurrency: "serious" },
  check: ({ document: { currency, lines }, environment, businessCentral: { currencies, trade } }, find) => {
    if (currency?.code === null || currency?.code === undefined) {
      return NOT_APPLICABLE;
    }
    const { id, code } = currency;
    const fix = { kind: "field", column: SalesOrderFields.transactioncurrencyid } as const;
    const { local, codes, rates } = trade?.currencies ?? NOTHING_TOLD;
    const payer = typeof trade?.payer === "object" ? (trade.payer?.currency ?? "") : "";
    const empty = [payer, code].find((each) => each !== local && rates?.get(each) === 0);
    if (empty !== undefined) {
      return outcomeOf([find("rateEmpty", [empty])]);
    }
    if (local === code) {
      return outcomeOf([]);
    }
    const known = codes ?? (currencies === null ? null : new Set(currencies));
    if (known?.has(code) === false) {
      return outcomeOf([find("currencyUnknown", [code], fix)]);
    }
    if (known !== null) {
      // Without its own word the organisation's currency is taken for BC's, which needs no rate.
      const isLocal = local === null && id === environment.baseCurrencyId;
      if (rates === null) {
        return isLocal ? outcomeOf([]) : NOT_ASKED;
      }
      return outcomeOf([!isLocal && lines.length > 0 && !rates.has(code) ? find("rateMissing", [code], fix) : null]);
    }
    if (environment.baseCurrencyId === null) {
      return NOT_APPLICABLE;
    }
    return outcomeOf([id === environment.baseCurrencyId ? null : find("foreignCurrency", [code], fix)]);
  },
});

const NOTHING_TOLD = { local: null, codes: null, rates: null };

import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { blocks, NOT_APPLICABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central looks the currency up by its ISO code. Without its list, the organisation's own currency is taken for its local one. */
export const currencyKnown: Rule = ({ document: { currency }, environment, businessCentral: { currencies } }) => {
  if (currency?.code === null || currency?.code === undefined) {
    return NOT_APPLICABLE;
  }
  const { id, code } = currency;
  const fix = { kind: "field", column: SalesOrderFields.transactioncurrencyid } as const;
  if (currencies !== null) {
    return outcomeOf([currencies.includes(code) ? null : blocks({ kind: "currencyUnknown", currency: code }, fix)]);
  }
  if (environment.baseCurrencyId === null) {
    return NOT_APPLICABLE;
  }
  return outcomeOf([
    id === environment.baseCurrencyId ? null : warns({ kind: "foreignCurrency", currency: code }, fix),
  ]);
};

import type { Shape } from "../../businesscentral/rowShape";
import { SALES_SETUP, VAT_POSTING_SETUP } from "../../businesscentral/trade/setupServices";

interface TradeService {
  readonly name: string;
  /** Object id of the page. */
  readonly page: number;
  readonly shape: Shape;
}

/**
 * The published pages that readiness reads beside those of the promise (`services.ts` there), under the names that an administrator publishes
 * them by. None of them must be there: what is not published is named as not checked. Property names are those of version 29 (W1).
 */
export const TRADE_SERVICES = {
  salesSetup: SALES_SETUP,
  vat: VAT_POSTING_SETUP,
  countries: { name: "CountriesRegions", page: 10, shape: { Code: "code" } },
  currencies: { name: "Currencies", page: 5, shape: { Code: "code" } },
  rates: {
    name: "CurrencyExchangeRates",
    page: 483,
    shape: {
      Currency_Code: "code",
      Starting_Date: "date",
      Exchange_Rate_Amount: "quantity",
      Relational_Exch_Rate_Amount: "quantity",
    },
  },
  ledgerSetup: { name: "GeneralLedgerSetup", page: 118, shape: { LCY_Code: "code" } },
  account: {
    name: "GLAccount",
    page: 17,
    shape: { No: "code", Blocked: "flag", Direct_Posting: "flag", VAT_Prod_Posting_Group: "code" },
  },
  resources: {
    name: "Resource",
    page: 76,
    shape: {
      No: "code",
      Blocked: "flag",
      Privacy_Blocked: "flagIfShown?",
      Gen_Prod_Posting_Group: "codeIfShown?",
      VAT_Prod_Posting_Group: "codeIfShown?",
    },
  },
} as const satisfies Readonly<Record<string, TradeService>>;

export type TradeServiceId = keyof typeof TRADE_SERVICES;

/** Small tables, which are read whole. */
export const WHOLE_TRADE_SERVICES = [
  "salesSetup",
  "vat",
  "countries",
  "currencies",
  "rates",
  "ledgerSetup",
] as const satisfies readonly TradeServiceId[];

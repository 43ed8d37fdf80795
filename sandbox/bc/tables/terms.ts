import type { Company } from "../ledger/company";
import type { Currency, Resource } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { accountTrade, currencyTrade, resourceTrade } from "../ledger/trade";
import { coupledIn } from "./coupled";
import countryFacts from "./facts/countryRegion.json";
import currencyFacts from "./facts/currency.json";
import rateFacts from "./facts/currencyExchangeRate.json";
import ledgerSetupFacts from "./facts/generalLedgerSetup.json";
import accountFacts from "./facts/glAccount.json";
import resourceFacts from "./facts/resource.json";
import { CURRENCY, systemIdOf } from "./systemId";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

const isCurrencyCoupled = coupledIn(COUPLED_TABLES.currency);

/** A rate that has long begun, and one that has not. */
const STARTED = "2020-01-01";

function foreign(company: Company): readonly Currency[] {
  return [...company.currencies.values()].filter(({ code }) => code !== company.currencyCode);
}

/** Table 9. */
export const countryTable = tableOf<readonly [string, string]>(countryFacts, {
  rows: (company) => [...company.countries],
  rowVersion: versionOf,
  values: { Code: ([code]) => code, Name: ([, name]) => name, "ISO Code": ([code]) => code },
});

/** Table 4: without the company's own currency, which is none of its currencies. */
export const currencyTable = tableOf<Currency>(currencyFacts, {
  rows: foreign,
  rowVersion: versionOf,
  values: {
    Code: ({ code }) => code,
    Description: ({ description }) => description,
    "ISO Code": ({ code }) => code,
    Symbol: ({ symbol }) => symbol,
    "Coupled to Dataverse": ({ code }, company) => isCurrencyCoupled({ systemId: systemIdOf(CURRENCY, code) }, company),
    "Amount Rounding Precision": ({ code }, company) => currencyTrade(company, code).amountRoundingPrecision,
  },
});

/** Table 330: one rate for each currency that has any. */
export const currencyExchangeRateTable = tableOf<Currency>(rateFacts, {
  rows: (company) => foreign(company).filter(({ code }) => currencyTrade(company, code).hasRate),
  rowVersion: versionOf,
  values: {
    "Currency Code": ({ code }) => code,
    "Starting Date": () => STARTED,
    "Exchange Rate Amount": ({ code }, company) => currencyTrade(company, code).exchangeRateAmount,
    "Relational Exch. Rate Amount": ({ rate }) => rate * 100,
  },
});

/** Table 98. */
export const generalLedgerSetupTable = tableOf<Company>(ledgerSetupFacts, {
  rows: (company) => [company],
  rowVersion: ({ currencyCode }) => versionOf({ currencyCode }),
  values: { "LCY Code": ({ currencyCode }) => currencyCode },
});

/** Table 15: the accounts that anything here is said of. */
export const glAccountTable = tableOf<{ readonly no: string }>(accountFacts, {
  rows: (company) =>
    [...new Set([company.setup.freightAccountNo, ...company.trade.accounts.keys()])]
      .filter((no) => no !== "")
      .sort()
      .map((no) => ({ no })),
  rowVersion: versionOf,
  values: {
    "No.": ({ no }) => no,
    Blocked: ({ no }, company) => accountTrade(company, no).blocked,
    "Direct Posting": ({ no }, company) => accountTrade(company, no).directPosting,
    "VAT Prod. Posting Group": ({ no }, company) => accountTrade(company, no).vatProdPostingGroup,
  },
});

/** Table 156. */
export const resourceTable = tableOf<Resource>(resourceFacts, {
  rows: (company) => [...company.resources.values()],
  rowVersion: versionOf,
  values: {
    "No.": ({ no }) => no,
    Name: ({ name }) => name,
    "Base Unit of Measure": ({ baseUnit }) => baseUnit,
    "Unit Price": ({ unitPrice }) => unitPrice,
    "Unit Cost": ({ unitCost }) => unitCost,
    Blocked: ({ no }, company) => resourceTrade(company, no).blocked,
    "Privacy Blocked": ({ no }, company) => resourceTrade(company, no).privacyBlocked,
    "Gen. Prod. Posting Group": ({ no }, company) => resourceTrade(company, no).genProdPostingGroup,
    "VAT Prod. Posting Group": ({ no }, company) => resourceTrade(company, no).vatProdPostingGroup,
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.resource),
  },
});

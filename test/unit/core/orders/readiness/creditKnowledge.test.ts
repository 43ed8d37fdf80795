import type { DocumentCredit, KnownCredit } from "../../../../../core/statistics/credit/askDocumentCredit";
import type { CreditDocument } from "../../../../../core/statistics/credit/creditAfterDocument";
import { creditKnowledge } from "../../../../../core/orders/readiness/creditKnowledge";
import type { Figures } from "../../../../../core/statistics/figures";
import { figures, NOK } from "../../statistics/builders";

const COUNTED = { vat: "withVat", least: 500, most: 500, isRateOfSales: false } as const;

function credit(
  known: Figures,
  document: Partial<CreditDocument> = {},
  change: Partial<KnownCredit> = {},
): DocumentCredit {
  const payer = { number: "K1", name: "F", from: "card" } as const;
  return {
    kind: "statistics",
    accountName: "F",
    payer,
    otherPayer: null,
    statistics: { kind: "filled", figures: known },
    document: { stage: "open", amount: COUNTED, ...document },
    said: { amount: 500, currency: NOK },
    isReached: true,
    warnsOfCredit: null,
    ...change,
  };
}

describe("what readiness is told of the credit", () => {
  it.each<[string, DocumentCredit, object | null]>([
    [
      "over the limit and overdue",
      credit(figures({ total: 800, creditLimit: 1000, overdue: 62 })),
      { currencyCode: "NOK", over: 300, limit: 1000, overdue: 62 },
    ],
    [
      "within the limit",
      credit(figures({ total: 1, creditLimit: 1000 })),
      { currencyCode: "NOK", over: 0, limit: 1000, overdue: 0 },
    ],
    ["without a limit", credit(figures({ total: 1 })), { currencyCode: "NOK", over: 0, limit: 0, overdue: 0 }],
    [
      "money to the customer's credit",
      credit(figures({ overdue: -5 })),
      { currencyCode: "NOK", over: 0, limit: 0, overdue: 0 },
    ],
    [
      "nothing known of limit and overdue",
      credit(figures({ creditLimit: null, overdue: null })),
      { currencyCode: "NOK", over: null, limit: null, overdue: null },
    ],
    [
      "no exchange rate",
      credit(figures({ creditLimit: 9 }), { amount: { missing: "rate" } }),
      { currencyCode: "NOK", over: null, limit: 9, overdue: 0 },
    ],
    [
      "no currency of the document",
      credit(figures({ creditLimit: 9 }), { amount: { missing: "currency" } }),
      { currencyCode: "NOK", over: null, limit: 9, overdue: 0 },
    ],
    [
      "what might be within the limit, had Business Central told the VAT",
      credit(figures({ total: 1, creditLimit: 1000 }), { amount: { ...COUNTED, vat: "withoutVat", most: null } }),
      { currencyCode: "NOK", over: null, limit: 1000, overdue: 0 },
    ],
    [
      "what is over the limit even without VAT",
      credit(figures({ total: 800, creditLimit: 1000 }), { amount: { ...COUNTED, vat: "withoutVat", most: null } }),
      { currencyCode: "NOK", over: 300, limit: 1000, overdue: 0 },
    ],
    [
      "an order in Business Central",
      credit(figures({ creditLimit: 9 }), { stage: "counted" }),
      { currencyCode: "NOK", over: null, limit: 9, overdue: 0 },
    ],
    ["figures without a currency", credit(figures({}, { currency: null })), null],
    [
      "placeholders",
      { ...credit(figures()), statistics: { kind: "placeholder", figures: figures() } } as DocumentCredit,
      null,
    ],
    ["an account that is not coupled", { kind: "notCoupled", accountName: "F" }, null],
  ])("with %s", (_name, given, expected) => {
    expect(creditKnowledge(given)).toEqual(expected);
  });
});

import type { DocumentCredit } from "../../../../../core/statistics/askDocumentCredit";
import { creditKnowledge } from "../../../../../core/orders/readiness/creditKnowledge";
import type { Figures } from "../../../../../core/statistics/figures";
import type { CreditQuestion } from "../../../../../core/documents/creditQuestion";
import { EUR, figures, NOK } from "../../statistics/builders";

const DOCUMENT: CreditQuestion = {
  accountId: "a1",
  account: null,
  isForContact: false,
  companyId: null,
  amount: 500,
  currencyId: "nok",
  stage: "open",
};

function credit(known: Figures, document: Partial<CreditQuestion> = {}): DocumentCredit {
  const currencyOf = (id: string) => (id === "nok" ? NOK : id === "eur" ? { ...EUR, rate: null } : null);
  return {
    kind: "statistics",
    accountName: "F",
    statistics: { kind: "filled", figures: known },
    document: { ...DOCUMENT, ...document },
    currencyOf,
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
      credit(figures({ creditLimit: 9 }), { currencyId: "eur" }),
      { currencyCode: "NOK", over: null, limit: 9, overdue: 0 },
    ],
    [
      "no currency of the document",
      credit(figures({ creditLimit: 9 }), { currencyId: null }),
      { currencyCode: "NOK", over: null, limit: 9, overdue: 0 },
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

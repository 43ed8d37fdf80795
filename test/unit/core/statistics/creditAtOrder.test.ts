import { creditAtOrder } from "../../../../core/statistics/creditAtOrder";
import type { CreditDocument } from "../../../../core/statistics/creditAtOrder";
import { EUR, figures, NOK } from "./builders";
import fc from "../../../support/properties";

function document(change: Partial<CreditDocument> = {}): CreditDocument {
  return { amount: 500, currency: NOK, stage: "open", ...change };
}

const LIMITED = figures({ total: 800, creditLimit: 1000 });

describe("creditAtOrder", () => {
  it("tells how far a document takes the customer over the limit", () => {
    expect(creditAtOrder(LIMITED, document())).toEqual({
      kind: "judged",
      after: { kind: "over", used: 1300, limit: 1000, over: 300 },
      added: 500,
      before: 0,
    });
  });

  it("tells what was over before", () => {
    expect(creditAtOrder(figures({ total: 1100, creditLimit: 1000 }), document())).toMatchObject({
      after: { kind: "over", over: 600 },
      before: 100,
    });
  });

  it("tells what is left", () => {
    expect(creditAtOrder(LIMITED, document({ amount: 200 }))).toMatchObject({
      after: { kind: "within", free: 0 },
      before: 0,
    });
  });

  it("counts a foreign amount by the exchange rates of Sales", () => {
    expect(creditAtOrder(LIMITED, document({ amount: 85, currency: EUR }))).toMatchObject({
      after: { kind: "over", used: 1800 },
      added: 1000,
    });
  });

  it("knows customers without a limit", () => {
    expect(creditAtOrder(figures({ total: 800, creditLimit: 0 }), document())).toMatchObject({
      after: { kind: "noLimit", used: 1300 },
      added: 500,
    });
  });

  it.each([
    ["amount", LIMITED, document({ amount: null })],
    ["currency", LIMITED, document({ currency: null })],
    ["localCurrency", { ...LIMITED, currency: null }, document()],
    ["rate", LIMITED, document({ currency: { ...EUR, rate: null } })],
    ["total", figures({ total: null, creditLimit: 1000 }), document()],
    ["creditLimit", figures({ total: 1, creditLimit: null }), document()],
  ] as const)("does not judge without the %s", (missing, known, open) => {
    expect(creditAtOrder(known, open)).toEqual({ kind: "unknown", missing });
  });

  it.each(["counted", "closed"] as const)("adds nothing for a document that is %s", (stage) => {
    expect(creditAtOrder(LIMITED, document({ stage }))).toEqual({ kind: stage });
  });

  it("is over exactly when total and document in whole øre are", () => {
    const ore = fc.integer({ min: 0, max: 1e10 });
    fc.assert(
      fc.property(ore, fc.integer({ min: 1, max: 1e10 }), ore, (total, limit, amount) => {
        const verdict = creditAtOrder(
          figures({ total: total / 100, creditLimit: limit / 100 }),
          document({ amount: amount / 100 }),
        );
        expect(verdict).toMatchObject({ kind: "judged", after: { kind: total + amount > limit ? "over" : "within" } });
      }),
    );
  });
});

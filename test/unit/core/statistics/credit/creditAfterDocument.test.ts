import { creditAfterDocument } from "../../../../../core/statistics/credit/creditAfterDocument";
import type { CountedAmount, CreditDocument, Doubt } from "../../../../../core/statistics/credit/creditAfterDocument";
import { figures } from "../builders";
import fc from "../../../../support/properties";

function counted(least: number, change: Partial<CountedAmount> = {}): CountedAmount {
  return { vat: "withVat", least, most: least, isRateOfSales: false, ...change };
}

function document(change: Partial<CreditDocument> = {}): CreditDocument {
  return { amount: counted(500), stage: "open", ...change };
}

const LIMITED = figures({ total: 800, creditLimit: 1000 });

describe("creditAfterDocument", () => {
  it("tells how far a document takes the payer over the limit", () => {
    expect(creditAfterDocument(LIMITED, document(), true)).toEqual({
      kind: "judged",
      after: { kind: "over", used: 1300, limit: 1000, over: 300 },
      added: 500,
      before: 0,
      vat: "withVat",
      doubt: null,
    });
  });

  it("tells what was over before", () => {
    expect(creditAfterDocument(figures({ total: 1100, creditLimit: 1000 }), document(), true)).toMatchObject({
      after: { kind: "over", over: 600 },
      before: 100,
    });
  });

  it("tells what is left", () => {
    expect(creditAfterDocument(LIMITED, document({ amount: counted(200) }), true)).toMatchObject({
      after: { kind: "within", free: 0 },
      before: 0,
      doubt: null,
    });
  });

  it("knows payers without a limit", () => {
    expect(creditAfterDocument(figures({ total: 800, creditLimit: 0 }), document(), true)).toMatchObject({
      after: { kind: "noLimit", used: 1300 },
      added: 500,
      doubt: null,
    });
  });

  it.each<[string, CountedAmount, boolean, Doubt | null]>([
    ["all is known", counted(100), true, null],
    ["VAT is not known", counted(100, { vat: "withoutVat", most: null }), true, "withoutVat"],
    ["Sales reckons the tax", counted(100, { vat: "taxOfSales" }), true, "taxOfSales"],
    ["Sales tells the rate", counted(100, { isRateOfSales: true }), true, "rateOfSales"],
    ["some VAT might take it over", counted(100, { most: 201 }), true, "someVat"],
    ["some VAT is not known and does not matter", counted(100, { most: 200 }), true, null],
    ["the payer is not known", counted(100), false, "payer"],
    ["neither payer nor VAT is known", counted(100, { vat: "withoutVat", most: null }), false, "withoutVat"],
  ])("doubts what is within the limit where %s", (_name, amount, isPayerCertain, doubt) => {
    expect(creditAfterDocument(LIMITED, document({ amount }), isPayerCertain)).toMatchObject({
      after: { kind: "within" },
      doubt,
    });
  });

  it.each<[string, CountedAmount, Doubt | null]>([
    ["all is known", counted(300), null],
    ["the VAT of some lines is not known", counted(300, { most: 310 }), "someVat"],
    ["no VAT is known", counted(300, { vat: "withoutVat", most: null }), "withoutVat"],
  ])("doubts by how much it is over where %s", (_name, amount, doubt) => {
    expect(creditAfterDocument(LIMITED, document({ amount }), true)).toMatchObject({ after: { kind: "over" }, doubt });
  });

  it.each([
    ["amount", LIMITED, document({ amount: { missing: "amount" } })],
    ["rate", LIMITED, document({ amount: { missing: "rate" } })],
    ["total", figures({ total: null, creditLimit: 1000 }), document()],
    ["creditLimit", figures({ total: 1, creditLimit: null }), document()],
  ] as const)("does not judge without the %s", (missing, known, open) => {
    expect(creditAfterDocument(known, open, true)).toEqual({ kind: "unknown", missing });
  });

  it.each(["counted", "closed"] as const)("adds nothing for a document that is %s", (stage) => {
    expect(creditAfterDocument(LIMITED, document({ stage }), true)).toEqual({ kind: stage });
  });

  it("is over exactly when total and document in whole øre are", () => {
    const ore = fc.integer({ min: 0, max: 1e10 });
    fc.assert(
      fc.property(ore, fc.integer({ min: 1, max: 1e10 }), ore, (total, limit, amount) => {
        const known = figures({ total: total / 100, creditLimit: limit / 100 });
        expect(creditAfterDocument(known, document({ amount: counted(amount / 100) }), true)).toMatchObject({
          kind: "judged",
          after: { kind: total + amount > limit ? "over" : "within" },
        });
      }),
    );
  });
});

import { creditPicture, usedShare } from "../../../../core/statistics/creditPicture";
import { figures, JPY } from "./builders";
import fc from "../../../support/properties";

describe("creditPicture", () => {
  it.each([
    ["within the limit", { total: 400, creditLimit: 1000 }, { kind: "within", used: 400, limit: 1000, free: 600 }],
    ["exactly at the limit", { total: 1000, creditLimit: 1000 }, { kind: "within", used: 1000, limit: 1000, free: 0 }],
    ["one øre over", { total: 1000.01, creditLimit: 1000 }, { kind: "over", used: 1000.01, limit: 1000, over: 0.01 }],
    ["owed money by us", { total: -50, creditLimit: 1000 }, { kind: "within", used: -50, limit: 1000, free: 1050 }],
    ["without a limit", { total: 400, creditLimit: 0 }, { kind: "noLimit", used: 400 }],
    ["with a limit below zero", { total: 0, creditLimit: -1 }, { kind: "over", used: 0, limit: -1, over: 1 }],
    ["with an unknown limit", { total: 400, creditLimit: null }, { kind: "unknown", missing: "creditLimit" }],
    ["with an unknown total", { total: null, creditLimit: 1000 }, { kind: "unknown", missing: "total" }],
    ["with nothing known", { total: null, creditLimit: null }, { kind: "unknown", missing: "total" }],
  ])("of a customer %s", (_name, amounts, expected) => {
    expect(creditPicture(figures(amounts))).toEqual(expected);
  });

  it("adds what a document would add", () => {
    expect(creditPicture(figures({ total: 600, creditLimit: 1000 }), 500.5)).toEqual({
      kind: "over",
      used: 1100.5,
      limit: 1000,
      over: 100.5,
    });
  });

  it("counts in the decimals of the currency", () => {
    expect(creditPicture(figures({ total: 999, creditLimit: 1000 }, { currency: JPY }), 0.4)).toMatchObject({
      kind: "within",
      used: 999,
      free: 1,
    });
  });

  it("counts with two decimals where the currency is not known", () => {
    expect(creditPicture(figures({ total: 0.1, creditLimit: 0.3 }, { currency: null }), 0.2)).toMatchObject({
      kind: "within",
      free: 0,
    });
  });

  it("agrees with whole øre, whatever the amounts", () => {
    const ore = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(ore, fc.integer({ min: 0, max: 1e11 }), ore, (total, limit, added) => {
        const picture = creditPicture(figures({ total: total / 100, creditLimit: limit / 100 }), added / 100);
        const used = BigInt(total) + BigInt(added);
        const free = BigInt(limit) - used;
        if (limit === 0) {
          expect(picture).toEqual({ kind: "noLimit", used: Number(used) / 100 });
        } else if (free < 0n) {
          expect(picture).toEqual({
            kind: "over",
            used: Number(used) / 100,
            limit: limit / 100,
            over: Number(-free) / 100,
          });
        } else {
          expect(picture).toEqual({
            kind: "within",
            used: Number(used) / 100,
            limit: limit / 100,
            free: Number(free) / 100,
          });
        }
      }),
    );
  });
});

describe("usedShare", () => {
  it.each([
    ["half", { total: 500, creditLimit: 1000 }, 0.5],
    ["more than all", { total: 1500, creditLimit: 1000 }, 1.5],
    ["nothing, where the customer has money to their credit", { total: -500, creditLimit: 1000 }, 0],
    ["all, where the limit is below zero", { total: 0, creditLimit: -5 }, 1],
    ["not told without a limit", { total: 500, creditLimit: 0 }, null],
    ["not told without a total", { total: null, creditLimit: 5 }, null],
  ])("is %s", (_name, amounts, expected) => {
    expect(usedShare(creditPicture(figures(amounts)))).toBe(expected);
  });
});

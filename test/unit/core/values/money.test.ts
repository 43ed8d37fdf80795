import { converted, rounded, sum } from "../../../../core/values/money";
import { EUR, JPY, NOK } from "../statistics/builders";
import fc from "../../../support/properties";

describe("rounded", () => {
  it.each([
    [1.005, 2, 1.01],
    [0.1 + 0.2, 2, 0.3],
    [-0.001, 2, 0],
    [-1.005, 2, -1.01],
    [-2.5, 0, -3],
    [1234.5, 0, 1235],
    [12400, 2, 12400],
  ])("writes %d with %i decimals as %d", (amount, precision, expected) => {
    expect(rounded(amount, precision)).toBe(expected);
  });
});

describe("sum", () => {
  it("is exact to the last øre, whatever the order", () => {
    const ore = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(fc.array(ore, { maxLength: 20 }), (amounts) => {
        const exact = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
        expect(
          sum(
            amounts.map((amount) => amount / 100),
            2,
          ),
        ).toBe(Number(exact) / 100);
      }),
    );
  });
});

describe("converted", () => {
  it.each([
    ["the same currency", 12.34, NOK, NOK, 12.34],
    ["the same currency without a rate", 12.34, { ...NOK, rate: null }, { ...NOK, rate: null }, 12.34],
    ["from a foreign currency to the base", 850, EUR, NOK, 10000],
    ["from the base to a foreign currency", 10000, NOK, EUR, 850],
    ["between two foreign currencies, by the decimals of the second", 1, EUR, JPY, 165],
  ])("converts %s", (_name, amount, from, to, expected) => {
    expect(converted(amount, from, to)).toBe(expected);
  });

  it.each([
    ["none", null],
    ["zero", 0],
    ["negative", -1],
  ])("does not guess where the rate is %s", (_name, rate) => {
    expect(converted(1, { ...EUR, rate }, NOK)).toBeNull();
    expect(converted(1, NOK, { ...EUR, rate })).toBeNull();
  });
});

import { roundMoney, sumMoney, toLcy } from "../../../../sandbox/bc/ledger/money";
import { salesCompany } from "./salesCompany";

describe("money", () => {
  test.each([
    [1.005, 1.01],
    [2.675, 2.68],
    [-1.005, -1.01],
    [0.004999, 0],
    [4138.4375, 4138.44],
    [1.0049, 1],
  ])("%p is rounded to %p: halves away from zero", (amount, rounded) => {
    expect(roundMoney(amount)).toBe(rounded);
  });

  test("there is no negative zero", () => {
    expect(Object.is(roundMoney(-0.001), 0)).toBe(true);
    expect(Object.is(sumMoney([0.1, -0.1]), 0)).toBe(true);
  });

  test("a sum loses nothing", () => {
    expect(sumMoney(Array.from({ length: 1000 }, () => 0.1))).toBe(100);
    expect(sumMoney([0.1, 0.2])).toBe(0.3);
  });

  test("an amount is turned into the company's currency by what one unit costs", () => {
    const company = salesCompany();
    expect(toLcy(company, 100.01, "EUR")).toBe(1170.12);
    expect(toLcy(company, 100.01, "")).toBe(100.01);
    expect(toLcy(company, 100.01, "NOK")).toBe(100.01);
    expect(() => toLcy(company, 1, "XYZ")).toThrow("A document of Test AS is in XYZ, which is none of its currencies.");
  });
});

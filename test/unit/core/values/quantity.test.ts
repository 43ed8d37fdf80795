import { compareQuantities, quantityOf, roundDown, roundTo, roundUp, sum } from "../../../../core/values/quantity";
import fc from "../../../support/properties";

describe("quantityOf", () => {
  it.each([
    [0, 0],
    [-5, -5],
    [0.1, 0.1],
    [1e10, 1e10],
    [1.1e10, null],
    [-1.1e10, null],
    [Infinity, null],
    [Number.NaN, null],
    ["1", null],
    [null, null],
    [undefined, null],
    [true, null],
  ])("reads %p as %p", (value, expected) => {
    expect(quantityOf(value)).toBe(expected);
  });
});

describe("sums and roundings of quantities", () => {
  it.each([
    [5.44308, 0.01, 5.44],
    [1.005, 0.01, 1.01],
    [-2.5, 1, -3],
    [0.49999, 1, 0],
  ])("take %p to the nearest %p as %p", (value, precision, expected) => {
    expect(roundTo(value, precision)).toBe(expected);
  });

  it("add without drifting", () => {
    expect(sum([0.1, 0.2, -0.3])).toBe(0);
    expect(compareQuantities(0.1 + 0.2, 0.3)).toBe(0);
  });

  it.each([
    [0.3, 5, 0.3],
    [4.16667, 2, 4.16],
    [11.99999 / 12, 0, 0],
    [-0.5, 0, -1],
    [-0.000000001, 0, 0],
    [12, 9, 12],
  ])("round %p down to %i decimals", (value, decimals, expected) => {
    expect(roundDown(value, decimals)).toBe(expected);
  });

  it("never round a promise up nor a lack down", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 0, max: 5 }),
        (ticks, factor, decimals) => {
          const value = ticks / 100_000 / factor;
          const [down, up] = [roundDown(value, decimals), roundUp(value)];
          expect(down).toBeLessThanOrEqual(value + 1e-7);
          expect(value - down).toBeLessThan(10 ** -decimals + 1e-7);
          expect(up).toBeGreaterThanOrEqual(value - 1e-7);
          expect(up - value).toBeLessThan(1e-5 + 1e-7);
        },
      ),
    );
  });
});

import { round } from "../../../../../sandbox/sales/writes/round";
import fc from "../../../../support/properties";

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [0.1 + 0.2, 10, 0.3],
  [1e21, 2, 1e21],
  [1e-7, 2, 0],
  [1234.5678, 4, 1234.5678],
])("%d to %d decimals is %d", (value, digits, expected) => {
  expect(round(value, digits)).toBeCloseTo(expected, 12);
});

test("a rounded number stays as it is", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, digits) => {
      const once = round(value, digits);
      expect(round(once, digits)).toBe(once);
    }),
  );
});

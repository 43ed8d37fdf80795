import { compareVersions } from "../../../../../sandbox/sales/import/compareVersions";

test.each([
  ["1.0.0.0", "1.0", 0],
  ["1.0.0.10", "1.0.0.9", 1],
  ["1.2", "1.10", -1],
  ["2", "1.9.9.9", 1],
])("%s beside %s", (a, b, expected) => {
  expect(Math.sign(compareVersions(a, b))).toBe(expected);
});

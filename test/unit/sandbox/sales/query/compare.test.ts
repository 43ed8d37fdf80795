import type { Comparison } from "../../../../../sandbox/sales/odata/expression";
import type { Scalar, ValueType } from "../../../../../sandbox/sales/query/accessor";
import { holds, order } from "../../../../../sandbox/sales/query/compare";

test.each<[ValueType, Scalar, Comparison, Scalar, boolean]>([
  ["text", "Fjord", "eq", "fjord", true],
  ["text", "a", "lt", "B", true],
  ["text", "é", "eq", "e", false],
  ["text", null, "eq", null, true],
  ["text", null, "ne", null, false],
  ["text", null, "eq", "x", false],
  ["text", null, "ne", "x", true],
  ["text", null, "lt", "x", false],
  ["text", null, "ge", null, false],
  ["number", 10, "gt", 9, true],
  ["number", 10, "gt", "9", true],
  ["number", 10, "eq", "x", false],
  ["number", 10, "ne", "x", true],
  ["number", 1, "le", 1, true],
  ["number", 1, "ge", 1, true],
  ["boolean", true, "eq", true, true],
  ["boolean", false, "ne", true, true],
  ["instant", "2026-11-22T07:00:00Z", "eq", "2026-11-22T08:00:00+01:00", true],
  ["instant", "2026-11-22T07:00:00Z", "gt", "2026-11-22", true],
  ["date", "2026-11-22", "eq", "2026-11-22T00:00:00Z", true],
  ["date", "2026-11-22", "lt", "2026-11-23", true],
  ["id", "ab", "eq", "AB", true],
])("%s %p %s %p: %s", (type, left, operator, right, expected) => {
  expect(holds(operator, type, left, right)).toBe(expected);
});

test("what cannot be compared has no order", () => {
  expect(order("instant", "2026-11-22", "yesterday")).toBeNull();
  expect(order("number", 1, null)).toBeNull();
});

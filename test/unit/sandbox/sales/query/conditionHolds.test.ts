import type { ConditionContext } from "../../../../../sandbox/sales/query/conditionContext";
import type { Literal } from "../../../../../sandbox/sales/odata/expression";
import { conditionHolds, requireKnownCondition } from "../../../../../sandbox/sales/query/conditionHolds";
import { refusalOf } from "../refusalOf";

/** Sunday 22 November 2026, 08:00 in Oslo. */
const context: ConditionContext = {
  nowMs: Date.parse("2026-11-22T07:00:00Z"),
  timeZone: "Europe/Oslo",
  userId: "u",
  businessUnitId: "b",
  teamIds: new Set(["t"]),
  languageId: 1044,
  rowsAbove: () => [],
};

test.each<[string, Literal, string, boolean]>([
  ["today", null, "2026-11-21T23:00:00Z", true],
  ["today", null, "2026-11-21T22:59:59Z", false],
  ["today", null, "2026-11-22", true],
  ["yesterday", null, "2026-11-21", true],
  ["tomorrow", null, "2026-11-23", true],
  ["tomorrow", null, "2026-11-22", false],
  ["this-week", null, "2026-11-28", true],
  ["this-week", null, "2026-11-21", false],
  ["last-week", null, "2026-11-15", true],
  ["next-week", null, "2026-11-29", true],
  ["last-seven-days", null, "2026-11-15", true],
  ["last-seven-days", null, "2026-11-14", false],
  ["next-seven-days", null, "2026-11-29", true],
  ["this-month", null, "2026-11-30", true],
  ["last-month", null, "2026-10-31", true],
  ["next-month", null, "2026-12-01", true],
  ["this-year", null, "2026-12-31", true],
  ["last-year", null, "2025-01-01", true],
  ["next-year", null, "2027-01-01", true],
  ["last-x-days", 2, "2026-11-20", true],
  ["last-x-days", 2, "2026-11-19", false],
  ["next-x-days", 2, "2026-11-24", true],
  ["next-x-days", 2, "2026-11-25", false],
  ["last-x-weeks", 1, "2026-11-15", true],
  ["next-x-weeks", 1, "2026-11-29", true],
  ["last-x-months", 1, "2026-10-22", true],
  ["next-x-months", 1, "2026-12-22", true],
  ["last-x-years", 1, "2025-11-22", true],
  ["next-x-years", 1, "2027-11-22", true],
  ["olderthan-x-days", 2, "2026-11-19", true],
  ["olderthan-x-days", 2, "2026-11-20", false],
  ["olderthan-x-weeks", 1, "2026-11-14", true],
  ["olderthan-x-months", 1, "2026-10-21", true],
  ["olderthan-x-years", 1, "2025-11-21", true],
  ["last-x-hours", 2, "2026-11-22T05:00:00Z", true],
  ["last-x-hours", 2, "2026-11-22T04:59:59Z", false],
  ["next-x-hours", 2, "2026-11-22T09:00:00Z", true],
  ["next-x-hours", 2, "2026-11-22T06:00:00Z", false],
  ["on", "2026-11-22", "2026-11-22T22:59:59Z", true],
  ["on", "2026-11-22", "2026-11-22T23:00:00Z", false],
  ["on-or-before", "2026-11-22", "2026-11-22T22:59:59Z", true],
  ["on-or-before", "2026-11-22", "2026-11-22T23:00:00Z", false],
  ["on-or-after", "2026-11-22", "2026-11-21T23:00:00Z", true],
  ["on-or-after", "2026-11-22", "2026-11-21T22:59:59Z", false],
])("%s %p of %s: %s", (operator, argument, value, expected) => {
  expect(conditionHolds(operator, { type: "instant", value }, [argument], context)).toBe(expected);
});

test("no date is on no day", () => {
  expect(conditionHolds("today", { type: "instant", value: null }, [], context)).toBe(false);
});

test.each<[string, string | null, readonly Literal[], boolean]>([
  ["eq", "Fjord", ["FJORD"], true],
  ["neq", null, ["x"], true],
  ["null", null, [], true],
  ["not-null", null, [], false],
  ["in", "b", ["a", "B"], true],
  ["not-in", "b", ["a"], true],
  ["like", "Fjordlys", ["fj%"], true],
  ["like", "Fjordlys", ["%lys"], true],
  ["like", "Fjordlys", ["f_ord%"], true],
  ["like", "Fjordlys", ["ord"], false],
  ["like", "a.b", ["a_b"], true],
  ["like", "axb", ["a.b"], false],
  ["not-like", "Fjordlys", ["x%"], true],
  ["begins-with", "Fjordlys", ["fj"], true],
  ["not-begin-with", "Fjordlys", ["fj"], false],
  ["ends-with", "Fjordlys", ["LYS"], true],
  ["not-end-with", "Fjordlys", ["lys"], false],
  ["eq-userid", "u", [], true],
  ["ne-userid", "u", [], false],
  ["eq-userteams", "t", [], true],
  ["eq-useroruserteams", "u", [], true],
  ["eq-businessid", "b", [], true],
  ["ne-businessid", "b", [], false],
])("text: %s of %p with %p is %s", (operator, value, values, expected) => {
  expect(conditionHolds(operator, { type: "text", value }, values, context)).toBe(expected);
});

test.each<[string, number | null, readonly Literal[], boolean]>([
  ["between", 2, [1, 3], true],
  ["between", 3, [1, 3], true],
  ["between", 4, [1, 3], false],
  ["between", null, [1, 3], false],
  ["not-between", 4, [1, 3], true],
  ["gt", 10, ["9"], true],
  ["le", null, [9], false],
  ["eq-userlanguage", 1044, [], true],
])("number: %s of %p with %p is %s", (operator, value, values, expected) => {
  expect(conditionHolds(operator, { type: "number", value }, values, context)).toBe(expected);
});

test("choices contain any of the values", () => {
  expect(conditionHolds("contain-values", { type: "choices", value: [1, 2] }, [2, 3], context)).toBe(true);
  expect(conditionHolds("not-contain-values", { type: "choices", value: [1, 2] }, [2], context)).toBe(false);
});

test.each([
  ["eq-useroruserhierarchy", 501],
  ["in-or-before-fiscal-period-and-year", 501],
  ["this-fiscal-year", 501],
  ["last-x-fiscal-periods", 501],
  ["sounds-like", 400],
  ["toString", 400],
  ["constructor", 400],
])("the operator %s is refused by name with %i", (operator, status) => {
  expect(refusalOf(() => requireKnownCondition(operator))).toMatchObject({
    status,
    message: expect.stringContaining(`'${operator}'`) as string,
  });
  expect(() => conditionHolds(operator, { type: "text", value: "x" }, [], context)).toThrow(`'${operator}'`);
});

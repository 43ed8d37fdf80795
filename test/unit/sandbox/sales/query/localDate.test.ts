import {
  addDays,
  addMonths,
  dayOf,
  startOfMonth,
  startOfWeek,
  startOfYear,
} from "../../../../../sandbox/sales/query/localDate";

test.each([
  ["2026-11-22T22:59:59Z", "Europe/Oslo", "2026-11-22"],
  ["2026-11-22T23:00:00Z", "Europe/Oslo", "2026-11-23"],
  ["2026-07-01T21:59:59Z", "Europe/Oslo", "2026-07-01"],
  ["2026-07-01T22:00:00Z", "Europe/Oslo", "2026-07-02"],
  ["2026-01-01T04:00:00Z", "America/New_York", "2025-12-31"],
])("%s in %s is %s", (instant, zone, day) => {
  expect(dayOf(Date.parse(instant), zone)).toBe(day);
});

test("counts days across a change of the clocks", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-11-22", -12, "2025-11-22"],
])("%s and %d months is %s", (day, count, expected) => {
  expect(addMonths(day, count)).toBe(expected);
});

test("weeks begin on Sunday", () => {
  expect(startOfWeek("2026-11-22")).toBe("2026-11-22");
  expect(startOfWeek("2026-11-28")).toBe("2026-11-22");
});

test("starts of month and year", () => {
  expect(startOfMonth("2026-11-22")).toBe("2026-11-01");
  expect(startOfYear("2026-11-22")).toBe("2026-01-01");
});

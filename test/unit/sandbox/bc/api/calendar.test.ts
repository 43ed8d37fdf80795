import { addDays, addMonths, toUsText } from "../../../../../sandbox/bc/api/tables/calendar";

describe("calendar", () => {
  test.each([
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-29", 1, "2026-03-30"],
  ])("%s and %d days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test.each([
    ["2026-12-31", -1, "2026-11-30"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s and %d months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test("a date in a text for an American is month, day, year", () => {
    expect(toUsText("2026-11-03")).toBe("11/03/26");
  });
});

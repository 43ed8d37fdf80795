import {
  calcDate,
  dateFormula,
  periodEnd,
  periodStart,
  weekday,
} from "../../../../../core/availability/dates/dateFormula";
import type { CalendarDate } from "../../../../../core/values/calendarDate";

describe("a date formula", () => {
  it.each<readonly [string, CalendarDate, CalendarDate]>([
    ["", "2026-11-30", "2026-11-30"],
    ["0D", "2026-11-30", "2026-11-30"],
    ["<2D>", "2026-11-30", "2026-12-02"],
    ["1w", "2026-11-30", "2026-12-07"],
    ["-1W", "2026-11-30", "2026-11-23"],
    ["1M", "2026-01-31", "2026-02-28"],
    ["3M", "2026-11-30", "2027-02-28"],
    ["1Q", "2026-11-30", "2027-02-28"],
    ["1Y", "2028-02-29", "2029-02-28"],
    ["CM", "2026-12-05", "2026-12-31"],
    ["-CM", "2026-12-05", "2026-12-01"],
    ["CW+1D", "2026-12-02", "2026-12-07"],
    ["CM+10D", "2026-12-05", "2027-01-10"],
    ["90D", "2026-12-01", "2027-03-01"],
  ])("%s leads from %s to %s", (text, from, to) => {
    const formula = dateFormula(text);
    expect(formula === null ? null : calcDate(formula, from)).toBe(to);
  });

  it.each(["2U", "WD2", "D15", "x", "D", "5", "C2D", "1D x", "99999D"])(
    "%s is not understood, and not taken for blank",
    (text) => {
      expect(dateFormula(text)).toBeNull();
    },
  );
});

describe("a period", () => {
  it.each<readonly ["D" | "W" | "M" | "Q" | "Y", CalendarDate, CalendarDate]>([
    ["D", "2026-12-09", "2026-12-09"],
    ["W", "2026-12-07", "2026-12-13"],
    ["M", "2026-12-01", "2026-12-31"],
    ["Q", "2026-10-01", "2026-12-31"],
    ["Y", "2026-01-01", "2026-12-31"],
  ])("of kind %s around 9 December goes from %s to %s", (unit, first, last) => {
    expect([periodStart("2026-12-09", unit), periodEnd("2026-12-09", unit)]).toEqual([first, last]);
  });

  it("of weeks begins on Monday", () => {
    expect([weekday("2026-11-30"), weekday("2026-12-06")]).toEqual([1, 7]);
  });
});

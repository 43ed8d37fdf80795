import { addDays, calendarDate, daysBetween, laterOf, localCalendarDate } from "../../../../core/values/calendarDate";

describe("calendarDate", () => {
  it.each([
    ["a day", "2026-11-02", "2026-11-02"],
    ["a day with a time that nobody means", "2026-11-02T23:30:00Z", "2026-11-02"],
    ["a leap day", "2028-02-29", "2028-02-29"],
    ["BC's empty date", "0001-01-01", null],
    ["a day that no month has", "2026-02-30", null],
    ["a month that no year has", "2026-13-01", null],
    ["another way to write days", "02.11.2026", null],
    ["nothing", null, null],
    ["a number", 20261102, null],
    ["an empty text", "", null],
  ])("reads %s", (_name, value, expected) => {
    expect(calendarDate(value)).toBe(expected);
  });
});

describe("localCalendarDate", () => {
  it("is the day on the clock in front of the person, late at night too", () => {
    expect(localCalendarDate(new Date(2026, 10, 2, 23, 59))).toBe("2026-11-02");
    expect(localCalendarDate(new Date(2026, 10, 2, 0, 1))).toBe("2026-11-02");
  });
});

describe("addDays", () => {
  it.each([
    ["2026-11-02", 1, "2026-11-03"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-03-28", 2, "2026-03-30"],
  ] as const)("counts %s and %i days", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it("refuses to leave the calendar", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow("The calendar ends at the year 9999");
  });
});

describe("daysBetween", () => {
  it.each([
    ["2026-11-02", "2026-11-02", 0],
    ["2026-12-31", "2027-01-01", 1],
    ["2026-03-30", "2026-03-28", -2],
    ["2028-02-28", "2028-03-01", 2],
  ] as const)("counts from %s to %s %i", (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });
});

describe("laterOf", () => {
  it.each([
    ["2026-11-02", "2026-11-03", "2026-11-03"],
    ["2026-11-02", "2026-11-01", "2026-11-02"],
    ["2026-11-02", null, "2026-11-02"],
  ] as const)("of %s and %s", (date, other, expected) => {
    expect(laterOf(date, other)).toBe(expected);
  });
});

import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import { formatDate, formatTime, parseDate, parseTime } from "../../../../../sandbox/shell/locale/dates";
import { instantAt, offsetMinutesAt, wallTimeAt } from "../../../../../sandbox/contract/timeZone";
import { NORWEGIAN_SESSION, SESSION } from "../fake/fakeServer";

const english = cultureOf(SESSION);
const norwegian = cultureOf(NORWEGIAN_SESSION);
const FIFTH = { year: 2026, month: 11, day: 5 };

describe("dates", () => {
  it("writes them in the person's order", () => {
    expect([formatDate(FIFTH, english), formatDate(FIFTH, norwegian)]).toEqual(["11/5/2026", "05.11.2026"]);
  });

  it.each([
    ["11/5/2026", english, FIFTH],
    ["11.5.26", english, FIFTH],
    ["5.11.2026", norwegian, FIFTH],
    ["2026-11-05", norwegian, FIFTH],
    ["31.2.2026", norwegian, null],
    ["13/5/2026", english, null],
    ["tomorrow", english, null],
  ])("reads %p", (text, culture, date) => {
    expect(parseDate(text, culture)).toEqual(date);
  });

  it.each([
    [{ hour: 0, minute: 5 }, "12:05 AM", "00:05"],
    [{ hour: 13, minute: 0 }, "1:00 PM", "13:00"],
  ])("writes the time %p", (time, american, nordic) => {
    expect([formatTime(time, english), formatTime(time, norwegian)]).toEqual([american, nordic]);
  });

  it.each([
    ["13:05", { hour: 13, minute: 5 }],
    ["1:05 pm", { hour: 13, minute: 5 }],
    ["12 AM", { hour: 0, minute: 0 }],
    ["9", { hour: 9, minute: 0 }],
    ["13 PM", null],
    ["24:00", null],
    ["9:75", null],
  ])("reads the time %p", (text, time) => {
    expect(parseTime(text)).toEqual(time);
  });
});

describe("time zones", () => {
  it("shows an instant as clocks in the zone do", () => {
    expect(wallTimeAt(new Date("2026-07-01T22:30:00Z"), "Europe/Oslo")).toEqual({
      year: 2026,
      month: 7,
      day: 2,
      hour: 0,
      minute: 30,
    });
  });

  it.each([
    [{ year: 2026, month: 1, day: 15, hour: 8, minute: 0 }, "2026-01-15T07:00:00.000Z"],
    [{ year: 2026, month: 7, day: 15, hour: 8, minute: 0 }, "2026-07-15T06:00:00.000Z"],
    // In the night to 29 March 2026 the hour from two to three does not exist in Oslo.
    [{ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, "2026-03-29T01:30:00.000Z"],
  ])("finds the instant of %p", (wall, instant) => {
    expect(instantAt(wall, "Europe/Oslo").toISOString()).toBe(instant);
  });

  it("knows how far ahead of UTC a zone is", () => {
    expect([
      offsetMinutesAt(new Date("2026-01-01T12:00:30Z"), "Europe/Oslo"),
      offsetMinutesAt(new Date("2026-01-01T12:00:00Z"), "America/New_York"),
    ]).toEqual([60, -300]);
  });
});

import { beginningOf, dayAt, dayReader, midnightOf, writersDay } from "../../../../core/values/userDay";

const minutes = (offset: number) => () => offset;
/** Clocks go back an hour at the end of 25 October 2026, 01:00 UTC. */
const oslo = (at: Date) => (at.getTime() < Date.UTC(2026, 9, 25, 1) ? 120 : 60);

describe("the day that a date column means", () => {
  it.each([
    ["a day", "2026-11-05", 60, "2026-11-05"],
    ["the moment it begins in Norway", "2026-11-04T23:00:00Z", 60, "2026-11-05"],
    ["the moment it begins in New York", "2026-11-05T05:00:00Z", -300, "2026-11-05"],
    ["midnight of Greenwich", "2026-11-05T00:00:00Z", 0, "2026-11-05"],
    [
      "the moment it begins in Auckland in summer, which is another day in Greenwich",
      "2026-12-17T11:00:00Z",
      780,
      "2026-12-18",
    ],
    ["a Date of such a moment", new Date("2026-11-04T12:00:00Z"), 720, "2026-11-05"],
  ])("reads %s", (_name, value, offset, day) => {
    expect(dayReader(minutes(offset))(value)).toBe(day);
  });

  it("takes midnight of the browser for the day that the browser has", () => {
    expect(dayReader(minutes(-720))(new Date(2026, 10, 5))).toBe("2026-11-05");
  });

  it.each([
    [null],
    [undefined],
    [""],
    ["1753-01-01T00:00:00Z"],
    ["1900-01-01"],
    ["soon"],
    ["2026-02-31"],
    [20261105],
    [new Date(Number.NaN)],
  ])("finds no day in %p", (value) => {
    expect(dayReader(minutes(0))(value)).toBeNull();
  });
});

describe("beginningOf", () => {
  it.each([
    ["2026-11-05", minutes(60), "2026-11-04T23:00:00.000Z"],
    ["2026-11-05", minutes(-300), "2026-11-05T05:00:00.000Z"],
    ["2026-10-25", oslo, "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", oslo, "2026-10-25T23:00:00.000Z"],
  ] as const)("is the moment at which %s begins for the user", (day, offset, moment) => {
    expect(beginningOf(day, offset)).toBe(moment);
    expect(dayReader(offset)(moment)).toBe(day);
  });
});

describe("midnightOf", () => {
  it("has the day's own parts in the browser", () => {
    const date = midnightOf("2026-03-01");
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()]).toEqual([2026, 2, 1, 0]);
  });
});

describe("the day of a moment", () => {
  it.each([
    ["2026-11-04T23:30:00Z", 60, "2026-11-05"],
    ["2026-11-05T04:30:00Z", -300, "2026-11-04"],
  ])("%s is the one that the user's zone has, %d minutes ahead", (moment, offset, day) => {
    expect(dayAt(new Date(moment), minutes(offset))).toBe(day);
  });
});

describe("a day that Business Central writes", () => {
  it.each([
    ["a day", "2026-03-03", "2026-03-03"],
    ["midnight in Oslo, told in UTC", "2026-03-02T23:00:00Z", "2026-03-03"],
    ["midnight in Oslo in summer", "2026-07-02T22:00:00Z", "2026-07-03"],
    ["midnight in New York", "2026-03-03T05:00:00Z", "2026-03-03"],
    ["midnight in UTC", "2026-03-03T00:00:00Z", "2026-03-03"],
    ["nothing", null, null],
    ["an empty date of Business Central", "0001-01-01", null],
    ["an empty date of Business Central with a time", "0001-01-01T00:00:00Z", null],
    ["Dataverse's smallest date", "1753-01-01", null],
    ["the date that older rows keep for nothing", "1900-01-01T00:00:00Z", null],
    ["no date", "soon", null],
    ["no date with a time", "xT12:00", null],
  ])("is read from %s", (_name, value, expected) => {
    expect(writersDay(value)).toBe(expected);
  });
});

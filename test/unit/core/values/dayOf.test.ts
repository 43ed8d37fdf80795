import { dayOf } from "../../../../core/values/dayOf";

describe("dayOf", () => {
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
  ])("reads %s", (_name, value, expected) => {
    expect(dayOf(value)).toBe(expected);
  });
});

import { NO_PROMISED_LINES, promisedLinesOf, promisedLinesText } from "../../../../core/documents/promisedLines";

const ONE = "0f3d9a52-1c3e-4c55-9d2e-6a0b7f0d1c01";
const OTHER = "0f3d9a52-1c3e-4c55-9d2e-6a0b7f0d1c02";

describe("the days promised of single lines", () => {
  it("come back as they were written, by lines in lower case", () => {
    const days = new Map([
      [ONE, "2026-12-24"],
      [OTHER, "2027-01-04"],
    ] as const);
    expect(promisedLinesText(days)).toBe(`{"${ONE}":"2026-12-24","${OTHER}":"2027-01-04"}`);
    expect(promisedLinesOf(promisedLinesText(days))).toEqual(days);
    expect(promisedLinesOf(`{"${ONE.toUpperCase()}":"2026-12-24"}`)).toEqual(new Map([[ONE, "2026-12-24"]]));
  });

  it("are an empty column where there are none, and none where the column is empty or absent", () => {
    expect(promisedLinesText(NO_PROMISED_LINES)).toBeNull();
    expect([null, undefined, "", "{}"].map((text) => promisedLinesOf(text)?.size)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ["no JSON", "24 December"],
    ["cut off", `{"${ONE}":"2026-12-24"`],
    ["a list", `["2026-12-24"]`],
    ["nothing at all", "null"],
    ["a number", 7],
    ["no id of a line", `{"line 1":"2026-12-24"}`],
    ["an id that every object has", `{"__proto__":"2026-12-24"}`],
    ["no day of the calendar", `{"${ONE}":"2026-02-31"}`],
    ["Business Central's empty date", `{"${ONE}":"0001-01-01"}`],
    ["a moment", `{"${ONE}":"2026-12-24T00:00:00Z"}`],
    ["a number for a day", `{"${ONE}":20261224}`],
    ["one line of two", `{"${ONE}":"2026-12-24","${OTHER}":""}`],
  ])("cannot be read where they are %s", (_name, text) => {
    expect(promisedLinesOf(text)).toBeNull();
  });
});

import { writePattern } from "../../../webresources/shared/writePattern";
import type { DateSettings } from "../../../webresources/shared/writePattern";
import { AMERICAN } from "./pageUser";

const AFTERNOON = new Date("2026-03-05T15:04:09Z");
const MIDNIGHT = new Date("2026-11-29T00:30:00Z");

const PATTERNS: readonly (readonly [pattern: string, at: Date, written: string, settings: Partial<DateSettings>])[] = [
  ["M/d/yyyy", AFTERNOON, "3/5/2026", {}],
  ["MM/dd/yyyy", AFTERNOON, "03/05/2026", {}],
  ["dd/MM/yyyy", AFTERNOON, "05-03-2026", { DateSeparator: "-" }],
  ["yyyy-MM-dd", AFTERNOON, "2026-03-05", {}],
  ["d.M.yy", AFTERNOON, "5.3.26", {}],
  ["ddd d MMM", AFTERNOON, "Thu 5 Mar", {}],
  ["dddd d MMMM", AFTERNOON, "Thursday 5 March", {}],
  ["d 'de' MMMM", AFTERNOON, "5 de March", {}],
  ["d \\de", AFTERNOON, "5 de", {}],
  ["HH:mm", AFTERNOON, "15.04", { TimeSeparator: "." }],
  ["H:mm:ss", AFTERNOON, "15:04:09", {}],
  ["h:mm tt", AFTERNOON, "3:04 PM", {}],
  ["hh:mm t", AFTERNOON, "03:04 P", {}],
  ["h:mm tt", MIDNIGHT, "12:30 AM", {}],
  ["tt h:mm", MIDNIGHT, "vorm. 12:30", { AmDesignator: "vorm." }],
];

describe("a pattern of the user's", () => {
  it.each(PATTERNS)("%s of %s is %s", (pattern, at, written, settings) => {
    expect(writePattern(pattern, at, { ...AMERICAN, ...settings })).toBe(written);
  });

  it.each([
    ["d MMM", AFTERNOON, "5 3"],
    ["h:mm tt", MIDNIGHT, "12:30 AM"],
    ["h:mm tt", AFTERNOON, "3:04 PM"],
  ])("%s of %s is %s where Sales tells no names", (pattern, at, written) => {
    const { ShortDatePattern, ShortTimePattern, DateSeparator, TimeSeparator } = AMERICAN;
    const bare = { ShortDatePattern, ShortTimePattern, DateSeparator, TimeSeparator };
    expect(writePattern(pattern, at, bare)).toBe(written);
  });
});

import { unplayedPattern, writeDate, writeNumber, writeTime } from "../../../../sandbox/contract/userFormats";
import { AMERICAN, NORWEGIAN } from "../formats";

const FIFTH = { year: 2026, month: 3, day: 5 };

describe("a user's formats", () => {
  it.each([
    ["M/d/yyyy", "/", "3/5/2026"],
    ["dd/MM/yy", "-", "05-03-26"],
    ["yyyy-MM-dd", "/", "2026-03-05"],
  ])("write the fifth of March by %s with %s between", (datePattern, dateSeparator, written) => {
    expect(writeDate(FIFTH, { ...AMERICAN, datePattern, dateSeparator })).toBe(written);
  });

  it.each([
    ["h:mm tt", { hour: 0, minute: 5 }, "12:05 AM"],
    ["hh:mm tt", { hour: 13, minute: 0 }, "01:00 PM"],
    ["HH:mm", { hour: 7, minute: 30 }, "07:30"],
    ["H:mm", { hour: 7, minute: 30 }, "7:30"],
  ])("write by %s the time %p", (timePattern, time, written) => {
    expect(writeTime(time, { ...AMERICAN, timePattern })).toBe(written);
  });

  it.each([
    [1234567.891, 2, AMERICAN, "1,234,567.89"],
    [1234567.891, 2, NORWEGIAN, "1\u00a0234\u00a0567,89"],
    [-123, 0, AMERICAN, "-123"],
    [-3.14159, 3, AMERICAN, "-3.142"],
    [-0.001, 2, AMERICAN, "0.00"],
    [1234.5, 1, { ...NORWEGIAN, numberSeparator: "" }, "1234,5"],
  ])("write the number %d with %d decimals", (value, decimals, formats, written) => {
    expect(writeNumber(value, decimals, formats)).toBe(written);
  });

  it.each([
    [AMERICAN, null],
    [NORWEGIAN, null],
    [{ ...AMERICAN, datePattern: "dd-MMM-yyyy" }, "dd-MMM-yyyy"],
    [{ ...AMERICAN, timePattern: "HH'h'mm" }, "HH'h'mm"],
  ])("with names or texts in a pattern are not played", (formats, unplayed) => {
    expect(unplayedPattern(formats)).toBe(unplayed);
  });
});

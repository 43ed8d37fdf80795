import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import { formatNumber, parseNumber } from "../../../../../sandbox/shell/locale/numbers";
import { NORWEGIAN_SESSION, SESSION } from "../fake/fakeServer";

const english = cultureOf(SESSION);
const norwegian = cultureOf(NORWEGIAN_SESSION);

describe("numbers", () => {
  it.each([
    [1234567.891, 2, english, "1,234,567.89"],
    [-3.5, 1, english, "-3.5"],
    [1234567.891, 2, norwegian, "1\u00a0234\u00a0567,89"],
    [-3.5, 1, norwegian, "-3,5"],
    [0, 0, norwegian, "0"],
  ])("writes %p with %p decimals", (value, precision, culture, text) => {
    expect(formatNumber(value, precision, culture)).toBe(text);
  });

  it.each([
    ["1,234.50", english, 1234.5],
    [" 7 ", english, 7],
    [".5", english, 0.5],
    ["1 234,50", norwegian, 1234.5],
    ["\u2212 12", norwegian, -12],
    ["abc", english, null],
    ["1.2.3", english, null],
    ["", english, null],
    ["1e3", english, null],
  ])("reads %p", (text, culture, value) => {
    expect(parseNumber(text, culture)).toBe(value);
  });

  it("refuses a language it has no words for", () => {
    expect(() => cultureOf({ ...SESSION, languageId: 1031 })).toThrow(
      "The sandbox does not support the language 1031. Give the user 1033 (English) or 1044 (Norwegian).",
    );
  });
});

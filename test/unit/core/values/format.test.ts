import { format } from "../../../../core/values/format";
import type { Conventions } from "../../../../core/values/format";
import { dayAt } from "../../../../core/values/userDay";

const NOW = new Date("2026-11-02T12:00:00Z");
const isEnglish = (culture: string) => culture.startsWith("en");

/** A user in Norway in winter. */
const conventions = (culture: string): Conventions => ({
  culture,
  justNow: isEnglish(culture) ? "just now" : "nå",
  decimal: (value, decimals) => value.toFixed(decimals).replace(".", ","),
  shortDate: (day) => day.split("-").reverse().join("."),
  time: (at) => new Date(at.getTime() + 3_600_000).toISOString().slice(11, 16),
  dayAt: (at) => dayAt(at, () => 60),
  now: () => NOW,
});
const english = format(conventions("en-GB"));
const norwegian = format(conventions("nb-NO"));

describe("a quantity", () => {
  it.each([
    [12, "12"],
    [-12, "-12"],
    [0, "0"],
    [2.5, "2,5"],
    [0.1 + 0.2, "0,3"],
    [1 / 3, "0,33333"],
    [1e9, "1000000000"],
  ])("of %d has the decimals that it has", (value, text) => {
    expect(english.quantity(value)).toBe(text);
  });
});

describe("an amount", () => {
  it.each([
    [12400.5, "NOK", 2, "NOK\u00a012400,50"],
    [12400, "JPY", 0, "JPY\u00a012400"],
  ])("of %d %s has its currency's code and decimals", (value, code, precision, text) => {
    expect(english.money(value, { code, precision })).toBe(text);
  });
});

describe("an amount of which only the currency's code is known", () => {
  it.each<[number, string | null, string]>([
    [12400, "JPY", "JPY\u00a012400"],
    [12400.5, "NOK", "NOK\u00a012400,50"],
    [1.125, "KWD", "KWD\u00a01,125"],
    [1.5, "KWD", "KWD\u00a01,500"],
    [12.5, "JPY", "JPY\u00a012,5"],
    [12.5, "EURO", "EURO\u00a012,50"],
    [12.5, "X9$", "X9$\u00a012,50"],
    [-0.125, null, "-0,125"],
    [80, null, "80,00"],
  ])("of %d %s hides none of its decimals", (value, code, text) => {
    expect(english.amount(value, code)).toBe(text);
  });
});

describe("a day", () => {
  it.each([
    [english, "2026-12-19", "19 Dec"],
    [norwegian, "2026-12-19", "19. desember"],
    [english, "2027-01-04", "4 Jan 2027"],
    [norwegian, "2027-01-04", "4. januar 2027"],
  ] as const)("has its year in a sentence only where it is another one: %#", (by, day, text) => {
    expect(by.day(day)).toBe(text);
  });

  it("is short in a table, as the user writes it", () => {
    expect(english.shortDate("2026-11-05")).toBe("05.11.2026");
  });
});

describe("a moment", () => {
  it.each([
    ["today", "2026-11-02T07:05:00Z", "08:05"],
    ["today in the user's time zone", "2026-11-01T23:30:00Z", "00:30"],
    ["on another day", "2026-10-30T07:05:00Z", "30 Oct 08:05"],
    ["in another year", "2025-12-31T07:05:00Z", "31 Dec 2025 08:05"],
  ])("%s is told by the clock", (_name, at, text) => {
    expect(english.moment(new Date(at))).toBe(text);
  });
});

describe("an age", () => {
  it.each([
    [english, "2026-11-02T11:59:31Z", "just now"],
    [norwegian, "2026-11-02T11:59:31Z", "nå"],
    [english, "2026-11-02T11:59:00Z", "1 minute ago"],
    [norwegian, "2026-11-02T11:57:30Z", "for 2 minutter siden"],
    [english, "2026-11-02T11:00:01Z", "59 minutes ago"],
    [english, "2026-11-02T11:00:00Z", "12:00"],
    [norwegian, "2026-11-01T09:00:00Z", "1. november 10:00"],
    // Clocks of two machines differ.
    [english, "2026-11-02T12:00:20Z", "just now"],
  ] as const)("is in words for an hour, then by the clock: %#", (by, from, text) => {
    expect(by.age(new Date(from), NOW)).toBe(text);
  });
});

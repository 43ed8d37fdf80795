import { statisticsFormat } from "../../../../controls/AccountStatistics/statisticsFormat";

describe("formats", () => {
  const formatting = {
    formatDecimal: (value: number, precision: number) => value.toFixed(precision).replace(".", ","),
    formatDateShort: (value: Date, includeTime: boolean) => `${value.toISOString()} ${String(includeTime)}`,
  } as unknown as ComponentFramework.Formatting;

  it("writes amounts with the currency's decimals and moments with their time", () => {
    const format = statisticsFormat(formatting, "nb");
    expect(format.amount(12400.5, 2)).toBe("12400,50");
    expect(format.amount(12400, 0)).toBe("12400");
    expect(format.moment(new Date("2026-03-03T08:50:00Z"))).toBe("2026-03-03T08:50:00.000Z true");
  });

  it.each([
    ["en-GB", "3 March 2026"],
    ["nb", "3. mars 2026"],
  ])("writes a day in the language of the words: %s", (culture, text) => {
    expect(statisticsFormat(formatting, culture).day("2026-03-03")).toBe(text);
  });
});

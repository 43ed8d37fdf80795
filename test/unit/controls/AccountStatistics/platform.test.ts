import { columnProbe } from "../../../../controls/AccountStatistics/columnProbe";
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

describe("columnProbe", () => {
  const utils = (getEntityMetadata: unknown) => ({ getEntityMetadata }) as unknown as ComponentFramework.Utility;
  const withColumns = (...names: readonly string[]) => ({
    Attributes: { get: (name: string) => (names.includes(name) ? { LogicalName: name } : null) },
  });

  it.each([
    ["is there", () => Promise.resolve(withColumns("bcbi_companyid")), true],
    ["is not there", () => Promise.resolve(withColumns("name")), false],
    ["is not there, told as undefined", () => Promise.resolve({ Attributes: { get: () => undefined } }), false],
    ["cannot be known: no collection", () => Promise.resolve({ Attributes: {} }), false],
    ["cannot be known: no metadata", () => Promise.resolve(null), false],
    ["cannot be known: refused", () => Promise.reject(new Error("no")), false],
  ])("tells that a column %s", async (_name, getEntityMetadata, expected) => {
    expect(await columnProbe(utils(getEntityMetadata))("account", "bcbi_companyid")).toBe(expected);
  });

  it("asks once", async () => {
    const asked: string[] = [];
    const hasColumn = columnProbe(
      utils((table: string, [column]: string[]) => {
        asked.push(`${table}.${column ?? ""}`);
        return Promise.resolve(withColumns());
      }),
    );
    await Promise.all([hasColumn("account", "x"), hasColumn("account", "x"), hasColumn("quote", "x")]);
    expect(asked).toEqual(["account.x", "quote.x"]);
  });
});

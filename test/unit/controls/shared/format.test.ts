import { format } from "../../../../controls/shared/format";

const formatting = {
  formatDecimal: (value: number, precision: number) => value.toFixed(precision).replace(".", ","),
} as unknown as ComponentFramework.Formatting;

describe("format", () => {
  it.each([
    [12, "12"],
    [-12, "-12"],
    [0, "0"],
    [2.5, "2,5"],
    [0.1 + 0.2, "0,3"],
    [1 / 3, "0,33333"],
    [1e9, "1000000000"],
  ])("writes %d with the decimals it has", (value, text) => {
    expect(format(formatting, "en").quantity(value)).toBe(text);
  });

  const now = new Date("2026-11-02T12:00:00Z");
  it.each([
    ["en", "2026-11-02T11:59:31Z", "now"],
    ["en", "2026-11-02T11:59:00Z", "1 minute ago"],
    ["nb", "2026-11-02T11:57:30Z", "for 2 minutter siden"],
    ["en", "2026-11-02T09:00:01Z", "2 hours ago"],
    ["nb", "2026-11-01T09:00:00Z", "i går"],
    ["en", "2026-11-02T12:00:20Z", "now"],
  ])("tells an age in %s", (culture, from, text) => {
    expect(format(formatting, culture).age(new Date(from), now)).toBe(text);
  });
});

describe("a day", () => {
  it("is written in the user's short form, as the platform writes dates without time", () => {
    const asked: Date[] = [];
    const platform = {
      formatDateShort: (date: Date) => {
        asked.push(date);
        return "05.11.2026";
      },
    } as unknown as ComponentFramework.Formatting;
    expect(format(platform, "nb").day("2026-11-05")).toBe("05.11.2026");
    expect(asked).toEqual([new Date(2026, 10, 5)]);
  });
});

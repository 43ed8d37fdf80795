import { userFormat } from "../../../../controls/shared/format";
import { stringsOf } from "../../../support/strings";

type Platform = Parameters<typeof userFormat>[0];

/** Writes down what it was asked for. */
const platform = {
  formatting: {
    formatDecimal: (value: number, precision: number) => `${value}/${precision}`,
    formatDateShort: (date: Date) => `${date.getDate()}.${date.getMonth() + 1}.${date.getFullYear()} local`,
    formatTime: (at: Date, behavior: number) => `${at.toISOString()} ${behavior}`,
  },
  userSettings: { getTimeZoneOffsetMinutes: () => 60 },
} as unknown as Platform;
const by = userFormat(platform, stringsOf("OrderProgress"));

describe("the platform's way of writing", () => {
  it("is kept for numbers, with the decimals that they have", () => {
    expect([by.quantity(2.5), by.decimal(2, 2)]).toEqual(["2.5/1", "2/2"]);
  });

  it("is kept for days of a table, which no time zone touches", () => {
    expect(by.shortDate("2026-11-05")).toBe("5.11.2026 local");
  });

  it("is kept for the clock, in the user's time zone", () => {
    const now = new Date();
    expect(by.moment(now)).toBe(`${now.toISOString()} 1`);
  });

  it("has the words of the control's language", () => {
    expect(by.age(new Date(), new Date())).toBe("just now");
  });
});

import { daysToShow, forecastPicture } from "../../../../../controls/shared/item/forecastPicture";
import type { ForecastPoint } from "../../../../../core/availability/forecast";

const point = (date: ForecastPoint["date"], balance: number): ForecastPoint => ({ date, balance, available: balance });

describe("forecastPicture", () => {
  it("steps from day to day", () => {
    const points = [point("2026-11-01", 10), point("2026-11-03", 0), point("2026-11-06", 20), point("2026-11-11", 20)];
    expect(forecastPicture(points, { date: "2026-11-06", quantity: 15 })).toEqual({
      path: "M0 50H20V100H50V0H100V0",
      zero: 100,
      wantedDay: 50,
      wantedAmount: 25,
      highest: 20,
      lowest: 0,
    });
  });

  it("has room below zero, and for what is wanted above all stock", () => {
    const picture = forecastPicture([point("2026-11-01", -10), point("2026-11-02", -10)], {
      date: "2026-11-01",
      quantity: 30,
    });
    expect(picture).toMatchObject({ path: "M0 100H100V100", zero: 75, wantedAmount: 0, highest: 30, lowest: -10 });
  });

  it("marks nothing that is not wanted, and no day outside the picture", () => {
    expect(
      forecastPicture([point("2026-11-01", 0), point("2026-11-02", 0)], { date: "2027-01-01", quantity: null }),
    ).toMatchObject({ path: "M0 0H100V0", zero: 0, wantedDay: null, wantedAmount: null });
  });

  it("refuses a forecast without points", () => {
    expect(() => forecastPicture([], { date: "2026-11-01", quantity: 1 })).toThrow(
      "A forecast without points cannot be drawn.",
    );
  });
});

describe("daysToShow", () => {
  it.each([
    ["eight weeks", null, 56],
    ["eight weeks where the day is near", "2026-11-10", 56],
    ["two weeks beyond a later day", "2027-01-10", 84],
    ["a year at the most", "2030-01-01", 366],
    ["eight weeks where the day has passed", "2020-01-01", 56],
  ] as const)("shows %s", (_name, day, days) => {
    expect(daysToShow("2026-11-01", [day])).toBe(days);
  });
});

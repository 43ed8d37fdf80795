import { daysToShow, forecastPicture } from "../../../../../controls/shared/item/forecastPicture";
import { addDays } from "../../../../../core/values/calendarDate";
import type { ForecastPoint } from "../../../../../core/availability/forecast";

const point = (date: ForecastPoint["date"], balance: number): ForecastPoint => ({ date, balance, available: balance });

const WANTED = { date: "2026-11-06", quantity: 15 } as const;

describe("forecastPicture", () => {
  const points = [point("2026-11-01", 10), point("2026-11-03", 0), point("2026-11-06", 20), point("2026-11-11", 20)];

  it("steps from day to day, and keeps away from the upper edge", () => {
    const picture = forecastPicture(points, WANTED);
    expect(picture).toMatchObject({
      path: "M0 53.7H20V100H50V7.41",
      promisePath: "M0 53.7H20V100H50V7.41H100V7.41",
      zero: 100,
      steps: [0, 20, 50, 100],
      wantedDay: 50,
      wantedAmount: 30.56,
    });
    expect(picture.heightOf(10)).toBe(53.7);
  });

  it("goes on otherwise after the last day of which anything is known", () => {
    expect(forecastPicture(points, WANTED)).toMatchObject({ lastKnown: 2, unknownPath: "M50 7.41H100V7.41" });
    const untilTheEnd = [point("2026-11-01", 10), point("2026-11-11", 20)];
    expect(forecastPicture(untilTheEnd, WANTED)).toMatchObject({ lastKnown: null, unknownPath: "" });
    const never = [point("2026-11-01", 10), point("2026-11-11", 10)];
    expect(forecastPicture(never, WANTED)).toMatchObject({
      lastKnown: null,
      path: "M0 38.27",
      unknownPath: "M0 38.27H100V38.27",
    });
  });

  it("has round amounts beside it, zero among them", () => {
    const amounts = (balance: number) =>
      forecastPicture([point("2026-11-01", balance), point("2026-11-02", balance)], {
        ...WANTED,
        quantity: null,
      }).amounts.map(({ amount }) => amount);
    expect(amounts(20)).toEqual([20, 10, 0]);
    expect(amounts(-7)).toEqual([0, -5]);
    expect(amounts(0.3)).toEqual([0.3, 0.2, 0.1, 0]);
  });

  it("names the ends and the days that have room between", () => {
    const close = [0, 1, 2, 10, 11, 30].map((day) => point(addDays("2026-11-01", day), day));
    expect(forecastPicture(close, WANTED).named).toEqual([0, 3, 5]);
  });

  it("has room below zero, and for what is wanted above all stock", () => {
    const picture = forecastPicture([point("2026-11-01", -10), point("2026-11-02", -10)], {
      date: "2026-11-01",
      quantity: 30,
    });
    expect(picture).toMatchObject({ zero: 71.55, wantedAmount: 6.9 });
    expect(picture.heightOf(-10)).toBe(93.1);
  });

  it("marks nothing that is not wanted, and no day outside the picture", () => {
    expect(
      forecastPicture([point("2026-11-01", 0), point("2026-11-02", 0)], { date: "2027-01-01", quantity: null }),
    ).toMatchObject({ wantedDay: null, wantedAmount: null });
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

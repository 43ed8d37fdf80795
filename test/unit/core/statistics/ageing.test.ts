import { ageingOf } from "../../../../core/statistics/ageing";

const PART = {
  agedAsOfDate: "2026-11-29",
  balanceDue: 60,
  currentAmount: 10,
  period1Label: "10/30/26-11/29/26",
  period1Amount: 20,
  period2Amount: 30,
  period3Amount: 0,
};

describe("how old open amounts are", () => {
  it.each([
    ["thirty days where nobody asked for another", {}, [1, 31, 61], [30, 60, null]],
    ["the days of the report", { periodLengthFilter: "14D" }, [1, 15, 29], [14, 28, null]],
  ])("counts by %s", (_name, change, from, to) => {
    const days = ageingOf({ ...PART, ...change })?.periods.map((period) => period.days);
    expect(days).toEqual(from.map((first, index) => ({ from: first, to: to[index] })));
  });

  it.each(["1M", "CW", "30T"])(
    "counts no days in a period of %s, and keeps Business Central's name of it",
    (length) => {
      const [first] = ageingOf({ ...PART, periodLengthFilter: length })?.periods ?? [];
      expect(first).toEqual({ days: null, label: "10/30/26-11/29/26", amount: 20 });
    },
  );

  it("is not known where Business Central gives none", () => {
    expect(ageingOf(null)).toBeNull();
  });
});

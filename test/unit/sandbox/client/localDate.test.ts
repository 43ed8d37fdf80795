import { localDate, localMidnight } from "../../../../sandbox/client/localMidnight";

describe("localDate", () => {
  test.each([
    ["2026-11-22T22:59:59Z", "2026-11-22"],
    ["2026-11-22T23:00:00Z", "2026-11-23"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01", "2026-07-01"],
  ])("%s is %s where the demo's people work", (time, date) => {
    expect(localDate(time)).toBe(date);
  });

  test("is the way back from a local midnight, in winter and in summer", () => {
    for (const date of ["2026-01-01", "2026-03-29", "2026-07-15", "2026-10-25", "2026-12-31"]) {
      expect(localDate(localMidnight(date))).toBe(date);
    }
  });
});

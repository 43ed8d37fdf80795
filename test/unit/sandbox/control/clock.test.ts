import { Clock } from "../../../../sandbox/control/clock";

describe("Clock", () => {
  test("runs with the machine's until it is fixed, and again once freed", () => {
    const clock = new Clock();
    const fixed = new Date("2026-11-23T08:00:00Z");
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000);
    clock.set(fixed);
    expect(clock.now().toISOString()).toBe("2026-11-23T08:00:00.000Z");
    expect(clock.isFixed).toBe(true);
    clock.set(null);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000);
    expect(clock.isFixed).toBe(false);
  });

  test("keeps its time when a caller changes the Date it was given or gave", () => {
    const given = new Date("2026-11-23T08:00:00Z");
    const clock = new Clock(given);
    given.setFullYear(2000);
    clock.now().setFullYear(2001);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });
});

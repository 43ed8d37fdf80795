import { waiting } from "../../../../../core/orders/progress/waiting";

const SINCE = new Date("2026-11-02T08:00:00Z");
const after = (minutes: number) => new Date(SINCE.getTime() + minutes * 60_000);
const wait = (minutes: number, isTakenAutomatically: boolean | null = true, othersWaitAsLong: boolean | null = null) =>
  waiting({ since: SINCE, isTakenAutomatically, othersWaitAsLong, isTwoWay: false }, after(minutes));

describe("a document that waits", () => {
  it("is due with the job's next round, half an hour at the latest", () => {
    expect(wait(0).dueBy).toEqual(after(30));
  });

  it.each([
    [59.9, false],
    [60, true],
    [600, true],
  ])("after %s minutes: late %s", (minutes, isLate) => {
    expect(wait(minutes).isLate).toBe(isLate);
  });

  it.each([
    ["the job has stopped where others wait as long", true, ["jobStopped", "refused"]],
    ["it is refused where it waits alone", false, ["refused", "jobStopped"]],
    ["either, where that is not known", null, ["jobStopped", "refused"]],
  ])("is late most likely because %s", (_name, others, reasons) => {
    expect(wait(61, true, others).lateReasons).toEqual(reasons);
  });

  it("is never late where a person has to take it, and due at no time", () => {
    expect(wait(600, false)).toEqual({ since: SINCE, takenBy: "hand", dueBy: null, isLate: false, lateReasons: [] });
  });

  it("is judged by the job's rounds where nobody knows whether it runs", () => {
    expect(wait(61, null)).toMatchObject({ takenBy: "unknown", isLate: true });
  });

  it("has waited no time by a clock that is behind", () => {
    expect(wait(-5).isLate).toBe(false);
  });
});

it("where orders go both ways, an order waits to be coupled, however long", () => {
  const facts = { since: SINCE, isTakenAutomatically: true, othersWaitAsLong: true, isTwoWay: true };
  expect(waiting(facts, new Date(SINCE.getTime() + 600 * 60_000))).toEqual({
    since: SINCE,
    takenBy: "coupling",
    dueBy: null,
    isLate: false,
    lateReasons: [],
  });
});

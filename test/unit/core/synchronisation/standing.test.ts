import type { Job } from "../../../../core/synchronisation/job";
import { judgeQueue, standingOf } from "../../../../core/synchronisation/standing";

const NOW = new Date("2026-11-02T10:00:00Z");
const JOB: Job = {
  id: "e1",
  codeunit: 5350,
  mapping: null,
  description: "Customer Statistics",
  state: "ready",
  minutes: 30,
  dueOn: new Date("2026-11-02T10:20:00Z"),
  error: null,
  last: { startedOn: null, endedOn: new Date("2026-11-02T09:50:00Z"), isGood: true },
};
const LATE: Partial<Job> = { dueOn: new Date("2026-11-02T09:49:59Z") };

describe("a job", () => {
  it.each<[string, Partial<Job>, string]>([
    ["waits for its time", {}, "good"],
    ["has not been run yet", { last: null }, "good"],
    ["tells no time", { dueOn: null }, "good"],
    ["is due these ten minutes", { dueOn: new Date("2026-11-02T09:50:00Z") }, "good"],
    ["should have run", LATE, "late"],
    ["failed and should have run", { ...LATE, error: "No." }, "late"],
    ["failed last", { last: { startedOn: null, endedOn: null, isGood: false } }, "failing"],
    ["has an error of which no run is logged", { error: "No.", last: null }, "failing"],
    ["has failed for good", { state: "error", error: "No." }, "inError"],
    ["was put on hold", { state: "onHold", ...LATE }, "onHold"],
    ["rests", { state: "inactive", ...LATE }, "resting"],
    ["runs", { state: "running", ...LATE }, "running"],
    ["waits for another", { state: "waiting" }, "good"],
    ["is in a state that nobody knows", { state: "unknown" }, "unknown"],
  ])("that %s: %#", (_name, change, standing) => {
    expect(standingOf({ ...JOB, ...change }, NOW)).toBe(standing);
  });
});

describe("a job queue", () => {
  const job = (id: string, change: Partial<Job> = {}): Job => ({ ...JOB, id, ...change });

  it("tells the worst jobs first, the others as they came", () => {
    const { jobs, troubled } = judgeQueue(
      [job("a"), job("b", LATE), job("c"), job("d", { state: "error" }), job("e", { state: "inactive" })],
      NOW,
    );
    expect(jobs.map(({ job: { id } }) => id)).toEqual(["d", "b", "e", "a", "c"]);
    expect(troubled).toBe(2);
  });

  it.each<[string, readonly Job[], boolean]>([
    ["every job that could run is late", [job("a", LATE), job("b", { state: "onHold" })], true],
    ["one runs in time", [job("a", LATE), job("b")], false],
    ["there is none that could run", [job("a", { state: "error" })], false],
    ["there is none", [], false],
  ])("stands still where %s: %#", (_name, jobs, isStill) => {
    expect(judgeQueue(jobs, NOW).isStill).toBe(isStill);
  });
});

import { checkJobs } from "../../../../../core/setup/health/checkJobs";
import type { JobAge } from "../../../../../core/setup/health/checkJobs";

const NOW = new Date("2026-11-29T08:00:00Z");
const job = (name: string, minutes: number | null, isTroubled = false): JobAge => ({
  name,
  lastRunOn: minutes === null ? null : new Date(NOW.getTime() - minutes * 60_000),
  isTroubled,
});

describe("the jobs of the synchronisation", () => {
  it("are told with how long ago each ran, the longest ago first", () => {
    expect(
      checkJobs({ kind: "told", jobs: [job("CUSTOMER", 2), job("CONTACT", 31), job("CURRENCY", null)] }, NOW),
    ).toMatchObject({ reason: "jobsRun", values: ["3", "CURRENCY –, CONTACT 31 min, CUSTOMER 2 min"] });
  });

  it("are a warning where one needs attention, which is named before all", () => {
    expect(checkJobs({ kind: "told", jobs: [job("CUSTOMER", 2), job("CONTACT", 95, true)] }, NOW)).toMatchObject({
      reason: "jobsTroubled",
      values: ["CONTACT 95 min", "CONTACT 95 min, CUSTOMER 2 min"],
    });
  });

  it("never ran in the future, whatever the clocks say", () => {
    expect(checkJobs({ kind: "told", jobs: [job("CUSTOMER", -3)] }, NOW).values).toEqual(["1", "CUSTOMER 0 min"]);
  });

  it.each([
    ["there is none", { kind: "told", jobs: [] }, "jobsNone", []],
    ["it is not told", { kind: "notTold", why: "forbidden" }, "jobsNotTold", ["forbidden"]],
  ] as const)("say so where %s", (_name, ages, reason, values) => {
    expect(checkJobs(ages, NOW)).toMatchObject({ reason, values });
  });
});

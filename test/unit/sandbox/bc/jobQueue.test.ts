import { createBusinessCentral } from "../../../../sandbox/bc/createBusinessCentral";
import type { Job } from "../../../../sandbox/bc/jobs/job";
import { JOBS } from "../../../../sandbox/bc/jobs/jobs";
import type { Company } from "../../../../sandbox/bc/ledger/company";
import { Clock } from "../../../../sandbox/control/clock";
import { createDemo } from "../../../../sandbox/demo/createDemo";

const START = Date.parse("2026-11-23T10:00:00Z");

/** BC connected to a Sales that does not answer: every job fails, but runs. */
function connected(clock = new Clock(new Date(START))) {
  const bc = createBusinessCentral({ clock, demo: createDemo, salesOrigins: [], salesUrl: "http://127.0.0.1:9" });
  const [company] = bc.database().companies.values();
  if (company === undefined) {
    throw new Error("The demo has no company.");
  }
  return { ...bc, clock, company, at: (minutes: number) => clock.set(new Date(START + minutes * 60_000)) };
}

function jobNamed(name: string): Job {
  const job = JOBS.find((each) => each.name === name);
  if (job === undefined) {
    throw new Error(`There is no job ${name}.`);
  }
  return job;
}

const dueAt = (company: Company, name: string) => company.integration.jobs.get(name)?.dueAt;

describe("the job queue", () => {
  test("runs nothing before the connection is enabled, and each job an interval after", async () => {
    const { queue, company, at } = connected();
    at(120);
    expect(await queue.runDue()).toEqual([]);
    at(0);
    queue.enable(company);
    expect(await queue.runDue()).toEqual([]);
    at(5);
    expect((await queue.runDue()).map(({ job }) => job)).toEqual(["notes"]);
    at(7);
    expect((await queue.runDue()).map(({ job }) => job)).toEqual(["orderStatus"]);
    at(30);
    expect((await queue.runDue()).map(({ job }) => job)).toEqual([
      "salespeople",
      "currencies",
      "unitGroups",
      "itemUnits",
      "resourceUnits",
      "customers",
      "contacts",
      "resourceProducts",
      "itemProducts",
      "priceLists",
      "priceListLines",
      "paymentTerms",
      "shipmentMethods",
      "shippingAgents",
      "autoCreateSalesOrders",
      "autoProcessSalesQuotes",
      "salesOrders",
      "postedSalesInvoices",
      "customerStatistics",
      "itemAvailability",
      "orderStatus",
      "notes",
    ]);
    expect(await queue.runDue()).toEqual([]);
  });

  test("keeps what a failed run said and tries again 30 seconds later", async () => {
    const { queue, company, at } = connected();
    queue.enable(company);
    at(3);
    const run = await queue.run(company, jobNamed("autoCreateSalesOrders"));
    expect(run).toMatchObject({
      job: "autoCreateSalesOrders",
      company: "Skarvholm Kontor AS",
      result: "Error",
      messages: [expect.stringContaining("fetch failed") as string],
    });
    expect(company.integration.jobs.get("autoCreateSalesOrders")).toMatchObject({
      isEnabled: true,
      result: "Error",
      attempts: 1,
      isInError: false,
      ranAt: "2026-11-23T10:03:00.000Z",
      dueAt: "2026-11-23T10:03:30.000Z",
    });
  });

  test.each([
    ["autoCreateSalesOrders", 2],
    ["postedSalesInvoices", 10],
  ])("leaves %s in error after %i more attempts, until somebody sets it ready", async (name, attempts) => {
    const { queue, company, at } = connected();
    const job = { ...jobNamed(name), run: () => Promise.reject(new Error("Refused.")) };
    const due = () => dueAt(company, name);
    queue.enable(company);
    for (let attempt = 0; attempt < attempts; attempt++) {
      await queue.run(company, job);
      expect(company.integration.jobs.get(name)).toMatchObject({ attempts: attempt + 1, isInError: false });
      expect(due()).toBe("2026-11-23T10:00:30.000Z");
    }
    await queue.run(company, job);
    expect(company.integration.jobs.get(name)).toMatchObject({ isEnabled: true, isInError: true, attempts });
    at(300);
    expect((await queue.runDue()).map((run) => run.job)).not.toContain(name);
    queue.schedule(company, job, true);
    expect(company.integration.jobs.get(name)).toMatchObject({ isInError: false, attempts: 0 });
    at(330);
    expect((await queue.runDue()).map((run) => run.job)).toContain(name);
  });

  test("logs each run, with why it failed", async () => {
    const { queue, company, at } = connected();
    queue.enable(company);
    at(3);
    await queue.run(company, jobNamed("customerStatistics"));
    expect(company.integration.jobLog).toEqual([
      {
        entryNo: 1,
        job: "customerStatistics",
        startedAt: "2026-11-23T10:03:00.000Z",
        endedAt: "2026-11-23T10:03:00.000Z",
        result: "Error",
        message: expect.stringContaining("fetch failed") as string,
      },
    ]);
  });

  test("leaves out a job that is switched off; by hand it still runs", async () => {
    const { queue, company, at } = connected();
    queue.enable(company);
    const job = jobNamed("notes");
    queue.schedule(company, job, false);
    at(6);
    expect(await queue.runDue()).toEqual([]);
    expect(await queue.run(company, job)).toMatchObject({ job: "notes" });
    expect(company.integration.jobs.get("notes")?.isEnabled).toBe(false);
  });

  test("forgets its schedule when the connection is disabled", async () => {
    const { queue, company, at } = connected();
    queue.enable(company);
    queue.disable(company);
    at(60);
    expect([await queue.runDue(), company.integration.jobs.size]).toEqual([[], 0]);
  });

  test("counts anew when the server is put back, so that not all is due at once", async () => {
    const { queue, company, state, at, database } = connected();
    queue.enable(company);
    const snapshot = state.snapshot();
    at(600);
    state.restore(snapshot);
    const [restored] = database().companies.values();
    expect(restored && dueAt(restored, "notes")).toBe("2026-11-23T20:05:00.000Z");
    expect(await queue.runDue()).toEqual([]);
  });

  test("works by itself while the clock runs, and not while it stands still", async () => {
    const { queue, company, clock } = connected(new Clock());
    queue.enable(company);
    const due = company.integration.jobs.get("notes");
    company.integration.jobs.set("notes", {
      isEnabled: true,
      attempts: 0,
      isInError: false,
      ranAt: "",
      result: "",
      messages: [],
      ...due,
      dueAt: "2000-01-01T00:00:00.000Z",
    });
    clock.set(new Date());
    queue.start();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(company.integration.jobs.get("notes")?.ranAt).toBe("");
    clock.set(null);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    queue.stop();
    expect(company.integration.jobs.get("notes")).toMatchObject({
      result: "Success",
      dueAt: expect.stringMatching(/^20[2-9]/) as string,
    });
  }, 20_000);
});

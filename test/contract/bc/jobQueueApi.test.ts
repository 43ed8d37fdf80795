import { newPageMemory } from "../../../core/values/pageMemory";
import { salesStore } from "../../../core/dataverse/salesStore";
import { askJobs } from "../../../core/synchronisation/askJobs";
import { nodeClock, nodeTransport } from "../../../solution/deploy/health/nodeTransport";
import { tokenHttp } from "../../../solution/deploy/health/tokenHttp";
import type { BothSides } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
beforeEach(() => both.reset(), 30_000);
afterAll(() => both.close());

/** What an administrator's page is told of the connected company. */
async function told() {
  const root = `${both.sandbox.sales.url}/api/data/v9.2`;
  const sales = salesStore(tokenHttp(root, "sandbox:admin"), root);
  const ports = { sales, transport: nodeTransport, clock: nodeClock, memory: newPageMemory() };
  const [company] = await askJobs(ports);
  return company;
}

async function jobs() {
  const company = await told();
  return company?.kind === "told" ? company.jobs : company;
}

test("the job queue of a connected company is told job by job", async () => {
  expect(await jobs()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ codeunit: 5349, state: "ready", minutes: 30, error: null }),
      expect.objectContaining({ codeunit: 5339, mapping: "POSTEDSALESINV-INV", state: "ready" }),
    ]),
  );
});

test("a job that fails is told with why, is in error after its last attempt, and ready again once somebody says so", async () => {
  await both.passMinutes(1);
  await both.control("sales", "POST", "faults", { match: "/api/data/", kind: "status", status: 503 });
  await both.bc("POST", "jobs/customerStatistics/run");
  const failing = expect.objectContaining({
    codeunit: 5350,
    state: "ready",
    error: expect.stringContaining("503") as string,
    last: expect.objectContaining({ isGood: false }) as unknown,
  }) as unknown;
  expect(await withoutFault(jobs)).toContainEqual(failing);

  await both.control("sales", "POST", "faults", { match: "/api/data/", kind: "status", status: 503 });
  await both.bc("POST", "jobs/customerStatistics/run");
  await both.bc("POST", "jobs/customerStatistics/run");
  expect(await withoutFault(jobs)).toContainEqual(expect.objectContaining({ codeunit: 5350, state: "error" }));

  await both.passMinutes(1);
  await both.bc("POST", "jobs/customerStatistics", { enabled: true });
  expect(await both.run("customerStatistics")).toBeDefined();
  expect(await jobs()).toContainEqual(
    expect.objectContaining({
      codeunit: 5350,
      state: "ready",
      error: null,
      last: expect.objectContaining({ isGood: true }) as unknown,
    }),
  );

  await both.bc("POST", "jobs/customerStatistics", { enabled: false });
  expect(await jobs()).toContainEqual(expect.objectContaining({ codeunit: 5350, state: "onHold" }));
}, 60_000);

test("what each mapping brought is told where its pages are published, and not where they are not", async () => {
  await both.passMinutes(1);
  await both.run("customers");
  expect(await told()).toMatchObject({
    mappings: {
      mappings: expect.arrayContaining([
        expect.objectContaining({
          name: "CUSTOMER",
          direction: "both",
          last: expect.objectContaining({ inserted: 0, changed: 0, failed: 0 }) as unknown,
        }),
      ]) as unknown,
      skipped: [],
    },
  });
  for (const name of ["IntegrationTableMappings", "SkippedSynchRecords"]) {
    await both.bc("POST", "services", { name, published: false });
  }
  expect(await told()).toMatchObject({ kind: "told", mappings: { mappings: null, skipped: null } });
});

async function withoutFault<T>(ask: () => Promise<T>): Promise<T> {
  await both.control("sales", "DELETE", "faults");
  return ask();
}

import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
beforeEach(async () => {
  await both.reset();
  // Intervals count from the noon that the clocks stand at.
  await both.bc("POST", "connection", { enabled: true });
}, 30_000);
afterAll(() => both.close());

const jobNamed = async (name: string): Promise<Row> =>
  (await both.bc("GET", "jobs")).rows.find((row) => row.name === name) ?? {};
const due = async (): Promise<readonly unknown[]> => (await both.bc("POST", "jobs/runDue")).rows.map(({ job }) => job);
const at = (minutes: number): string =>
  new Date(Date.parse(`${both.today()}T12:00:00Z`) + minutes * 60_000).toISOString();

test("the queue runs mappings every half hour in the guide's order, before what needs them", async () => {
  await both.passMinutes(30);
  const ran = await due();
  const mapped = [
    "unitGroups",
    "resourceProducts",
    "itemProducts",
    "priceLists",
    "priceListLines",
    "postedSalesInvoices",
  ];
  expect(ran.filter((job) => mapped.includes(String(job)))).toEqual(mapped);
});

test.each([
  ["en", "ITEM-PRODUCT - Dynamics 365 Sales synchronization job."],
  ["nb", "VARE-PRODUKT – Dynamics 365 Sales-synkroniseringsjobb"],
])("a job is called in the queue's language, %s", async (language, description) => {
  await hands.post("language", { language });
  expect((await jobNamed("itemProducts")).description).toBe(description);
});

describe("a job that finds nothing to do", () => {
  test.each([
    ["customers", 720],
    ["resourceProducts", 720],
    ["itemProducts", 1440],
  ])("%s rests for %d minutes", async (name, minutes) => {
    await both.run(name);
    expect(await jobNamed(name)).toMatchObject({ isInactive: true, inactivityMinutes: minutes, dueAt: at(minutes) });
  });

  test("of customers' figures never rests", async () => {
    await both.run("customerStatistics");
    expect(await jobNamed("customerStatistics")).toMatchObject({ isInactive: false, dueAt: at(30) });
  });

  test("is on hold with inactivity timeout in the job queue's API", async () => {
    await both.run("customers");
    const { rows } = await both.bc("GET", "jobs");
    expect(rows.filter(({ isInactive }) => isInactive === true).map(({ name }) => name)).toEqual(["customers"]);
  });

  test("is woken half a minute after a change in Business Central, and only the one that carries it", async () => {
    await both.run("customers");
    await both.run("itemProducts");
    await both.passMinutes(1);
    await hands.card("customers", { no: "K10010", name: "Ny" });
    expect(await due()).toEqual([]);
    expect(await jobNamed("customers")).toMatchObject({ isInactive: false, dueAt: at(1.5) });
    expect(await jobNamed("itemProducts")).toMatchObject({ isInactive: true });
    await both.passMinutes(1);
    expect(await due()).toEqual(["customers"]);
    expect((await hands.row(`accounts(${both.accountId("K10010")})`)).name).toBe("Ny");
    expect(await jobNamed("customers")).toMatchObject({ isInactive: false });
  });

  test("is woken when somebody signs in to Business Central and Sales holds something new, not by Sales itself", async () => {
    await both.run("customers");
    await both.passMinutes(1);
    await hands.change(`accounts(${both.accountId("K10010")})`, { name: "Ny" });
    await both.passMinutes(3);
    expect(await due()).toEqual([]);
    expect((await both.bc("POST", "jobs/signIn")).status).toBe(200);
    expect(await due()).toEqual(["customers"]);
    expect((await both.bc("GET", "cards/customers")).rows.find(({ no }) => no === "K10010")).toMatchObject({
      name: "Ny",
    });
  });
});

test("a job that changed something is ready again after half an hour", async () => {
  await hands.card("customers", { no: "K10010", name: "Ny" });
  await both.run("customers");
  expect(await jobNamed("customers")).toMatchObject({ isInactive: false, dueAt: at(30) });
});

test("a job that cannot reach Sales is in error after ten more attempts, and no pair is touched", async () => {
  await hands.card("customers", { no: "K10010", name: "Ny" });
  await both.control("sales", "POST", "faults", { match: "/api/data/", kind: "status", status: 503 });
  for (let attempt = 0; attempt <= 10; attempt++) {
    await both.bc("POST", "jobs/customers/run");
  }
  await both.control("sales", "DELETE", "faults");
  expect(await jobNamed("customers")).toMatchObject({ isInError: true, attempts: 10 });
  expect((await both.bc("GET", "synchronisation/skipped")).rows).toEqual([]);
  await both.bc("POST", "jobs/customers", { enabled: true });
  await both.run("customers");
  expect((await hands.row(`accounts(${both.accountId("K10010")})`)).name).toBe("Ny");
});

test("what a run came to stands in the pages that an administrator publishes", async () => {
  await both.run("customers");
  await both.passMinutes(1);
  await hands.card("customers", { no: "K10010", name: "Ny" });
  await hands.change(`accounts(${both.accountId("K10010")})`, { name: "Annen" });
  await both.run("customers");
  await both.run("customers");
  const service = async (name: string, options = ""): Promise<readonly Row[]> => {
    const company = encodeURIComponent("Skarvholm Kontor AS");
    const response = await fetch(`${both.sandbox.bc.url}/BC/ODataV4/Company('${company}')/${name}${options}`, {
      headers: { Authorization: `Basic ${btoa("SALESREADER:skarvholm-demo-key")}` },
    });
    return ((await response.json()) as { readonly value: readonly Row[] }).value;
  };
  expect(await service("IntegrationTableMappings", "?$filter=Name eq 'CUSTOMER'")).toMatchObject([
    {
      TableCaptionValue: "Customer",
      Direction: "Bidirectional",
      IntegrationTableCaptionValue: "Dataverse Account",
      Synch_Only_Coupled_Records: true,
      Update_Conflict_Resolution: "None",
    },
  ]);
  expect(
    (await service("IntegrationSynchJobs", "?$filter=Integration_Table_Mapping_Name eq 'CUSTOMER'")).at(-2),
  ).toMatchObject({ Direction: "Customer to Dataverse Account.", Failed: 1, Inserted: 0, Type: "Synchronization" });
  expect((await service("IntegrationSynchErrors")).at(-1)?.Message).toContain("Cannot update a record");
  expect(await service("SkippedSynchRecords")).toMatchObject([
    { Table_ID: 18, Table_Name: "Customer", Description: "K10010", Record_Exists: true },
  ]);
});

describe("the page of the person in Business Central", () => {
  const form = async (values: Readonly<Record<string, string>>): Promise<string> => {
    const response = await fetch(`${both.sandbox.bc.url}/synchronisation`, {
      method: "POST",
      body: new URLSearchParams(values),
    });
    return response.text();
  };
  const page = async (): Promise<string> => (await fetch(`${both.sandbox.bc.url}/?tab=synchronisation`)).text();

  test("shows how mappings stand, and the log", async () => {
    await both.run("customers");
    const shown = await page();
    expect(shown).toContain("CUSTOMER<br");
    expect(shown).toMatch(/To Sales: 0 inserted, 0 modified, \d+ unchanged, 0 skipped, 0 failed\./);
    expect(shown).toContain("Nothing is skipped.");
  });

  test.each([
    [{ action: "toSales", mapping: "CUSTOMER", key: "K10010" }, "To Sales: 0 inserted, 1 modified"],
    [{ action: "fromSales", mapping: "CUSTOMER", key: "K10010" }, "From Sales: 0 inserted, 1 modified"],
    [{ action: "toSales", mapping: "CUSTOMER", key: "K1" }, "There is no record K1 in Customer."],
    [{ action: "couple", mapping: "CUSTOMER", key: "K10010", crmId: "x" }, "There is no row x in Dataverse Account."],
    [{ action: "match", mapping: "CURRENCY" }, "CURRENCY: 0 coupled, 0 without a match."],
    [{ action: "full", mapping: "CONTACT" }, "CONTACT: To Sales: 0 inserted"],
    [{ action: "match", mapping: "NONE" }, "There is no mapping NONE to choose here."],
    [{ action: "retry" }, "0 will be tried again."],
    [{ action: "signIn" }, "No job rests while Sales holds something new."],
  ])("does %j", async (values, said) => {
    expect(await form(values)).toContain(said);
  });

  test("ends a pair, once", async () => {
    await form({ action: "uncouple", mapping: "CUSTOMER", key: "K10010" });
    expect(await form({ action: "uncouple", mapping: "CUSTOMER", key: "K10010" })).toContain(
      "CUSTOMER: K10010 is not coupled.",
    );
  });
});

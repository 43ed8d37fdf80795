import { DynamicsWebApi } from "dynamics-web-api";
import type { Served } from "../../../sandbox/serve";
import { serve } from "../../../sandbox/serve";
import { createSales } from "../../../sandbox/sales/createSales";

/** A client that we did not write, over a real port. */
let served: Served;
let client: DynamicsWebApi;

beforeAll(async () => {
  const sales = createSales({ clock: { now: () => new Date() }, shellFolder: "/nowhere" });
  served = await serve(sales.app, 0);
  client = new DynamicsWebApi({
    serverUrl: served.url,
    dataApi: { version: "9.2" },
    onTokenRefresh: () => Promise.resolve("sandbox:admin"),
  });
});

afterAll(() => served.close());

async function created(collection: string, data: object): Promise<string> {
  const id = await client.create<object>({ collection, data });
  if (typeof id !== "string") {
    throw new TypeError("The client answered no id.");
  }
  return id;
}

test("creates, reads with formatted values, updates, counts and deletes", async () => {
  const key = await created("accounts", { name: "Fjordlys", creditlimit: 10, customertypecode: 3 });
  expect(key).toMatch(/^[0-9a-f-]{36}$/);
  const row = await client.retrieve<Record<string, unknown>>({
    collection: "accounts",
    key,
    select: ["name", "customertypecode"],
    includeAnnotations: "*",
  });
  expect(row).toMatchObject({ name: "Fjordlys", customertypecode_Formatted: "Customer" });
  await client.update({ collection: "accounts", key, data: { name: "Fjordlys AS" } });
  expect(await client.retrieve({ collection: "accounts", key, select: ["name"] })).toMatchObject({
    name: "Fjordlys AS",
  });
  expect(await client.count({ collection: "accounts" })).toBe(1);
  expect(await client.deleteRecord({ collection: "accounts", key })).toBe(true);
});

test("queries with filter, order, expand and paging", async () => {
  const account = await created("accounts", { name: "Parent" });
  for (const lastname of ["Dahl", "Eide", "Moe"]) {
    await client.create({
      collection: "contacts",
      data: { lastname, "parentcustomerid_account@odata.bind": `/accounts(${account})` },
    });
  }
  const page = await client.retrieveMultiple<Record<string, unknown>>({
    collection: "contacts",
    select: ["lastname"],
    filter: `_parentcustomerid_value eq ${account}`,
    orderBy: ["lastname desc"],
    maxPageSize: 2,
    count: true,
    expand: [{ property: "parentcustomerid_account", select: ["name"] }],
  });
  expect(page.value?.map((each) => each.lastname)).toEqual(["Moe", "Eide"]);
  expect(page.oDataCount).toBe(3);
  expect(page.value?.[0]).toMatchObject({ parentcustomerid_account: { name: "Parent" } });
  const all = await client.retrieveAll<Record<string, unknown>>({
    collection: "contacts",
    select: ["lastname"],
    maxPageSize: 2,
  });
  expect(all.value).toHaveLength(3);
  const fetched = await client.fetch<Record<string, unknown>>({
    collection: "contacts",
    fetchXml:
      '<fetch><entity name="contact"><attribute name="lastname" /><filter><condition attribute="lastname" operator="like" value="M%" /></filter></entity></fetch>',
  });
  expect(fetched.value).toMatchObject([{ lastname: "Moe" }]);
});

test("links rows, upserts and guards against lost updates", async () => {
  const account = await created("accounts", { name: "A" });
  const contact = await created("contacts", { lastname: "B" });
  await client.associate({
    collection: "accounts",
    primaryKey: account,
    relationshipName: "contact_customer_accounts",
    relatedCollection: "contacts",
    relatedKey: contact,
  });
  expect(
    await client.retrieve({ collection: "contacts", key: contact, select: ["_parentcustomerid_value"] }),
  ).toMatchObject({ _parentcustomerid_value: account });
  await client.disassociate({
    collection: "accounts",
    primaryKey: account,
    relationshipName: "contact_customer_accounts",
    relatedKey: contact,
  });
  await client.upsert({ collection: "accounts", key: "44444444-2222-3333-4444-555555555555", data: { name: "U" } });
  // The client answers false for 412 when it was asked to guard a version.
  expect(await client.update({ collection: "accounts", key: account, data: { name: "x" }, ifmatch: 'W/"1"' })).toBe(
    false,
  );
  expect(await client.retrieve({ collection: "accounts", key: account, select: ["name"] })).toMatchObject({
    name: "A",
  });
});

test("calls functions and actions, reads metadata and sends batches", async () => {
  expect(await client.callFunction({ functionName: "WhoAmI" })).toHaveProperty("UserId");
  await client.callAction({ actionName: "PublishAllXml", action: {} });
  const table = await client.retrieveEntity<{ MetadataId: string; EntitySetName: string }>({
    key: "LogicalName='account'",
    select: ["EntitySetName"],
  });
  expect(table).toMatchObject({ EntitySetName: "accounts" });
  const columns = await client.retrieveAttributes({ entityKey: table.MetadataId, select: ["LogicalName"] });
  expect(columns.value?.length).toBeGreaterThan(50);
  client.startBatch();
  void client.create({ collection: "accounts", data: { name: "Batch 1" } });
  void client.create({ collection: "accounts", data: { name: "Batch 2" } });
  expect(await client.executeBatch()).toHaveLength(2);
});

test("of many writers at once that guard the same version, exactly one wins", async () => {
  const key = await created("accounts", { name: "0" });
  const row = await client.retrieve<Record<string, unknown>>({ collection: "accounts", key, select: ["name"] });
  const etag = row["@odata.etag"] as string;
  const wins = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      client.update<unknown>({ collection: "accounts", key, data: { name: String(index + 1) }, ifmatch: etag }),
    ),
  );
  expect(wins.filter((won) => won !== false)).toHaveLength(1);
});

test("many writers at once lose nothing", async () => {
  const parent = await created("accounts", { name: "Many" });
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      created("contacts", { lastname: `No. ${index}`, "parentcustomerid_account@odata.bind": `/accounts(${parent})` }),
    ),
  );
  expect(await client.count({ collection: "contacts", filter: `_parentcustomerid_value eq ${parent}` })).toBe(50);
});

test("hands on the server's refusals", async () => {
  await expect(
    client.retrieve({ collection: "accounts", key: "11111111-2222-3333-4444-555555555555" }),
  ).rejects.toMatchObject({ status: 404, code: "0x80040217" });
  const stranger = client.initializeInstance({
    serverUrl: served.url,
    dataApi: { version: "9.2" },
    onTokenRefresh: () => Promise.resolve("sandbox:integration"),
  });
  await expect(stranger.retrieveMultiple({ collection: "accounts" })).rejects.toMatchObject({
    status: 403,
    code: "0x80040220",
    message: expect.stringContaining("prvReadAccount") as string,
  });
});

import { API, createClient, errorOf, REPRESENTATION, rowsOf } from "./client";
import type { Json } from "./client";
import { importZip } from "./importing";
import { attribute, COLUMNS, DEFAULT_PARTS, projectEntity, relationship, replaced, solutionZip } from "./solutionZip";

const KEYS =
  '<EntityKeys><EntityKey><Name>demo_Code</Name><LogicalName>demo_code</LogicalName><EntityKeyAttributes><AttributeName>demo_number</AttributeName></EntityKeyAttributes><displaynames><displayname description="Project Code" languagecode="1033" /></displaynames></EntityKey>' +
  "<EntityKey><Name>demo_PerAccount</Name><LogicalName>demo_peraccount</LogicalName><EntityKeyAttributes><AttributeName>demo_account</AttributeName><AttributeName>demo_rank</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>";
const columns = [
  ...Object.values(COLUMNS),
  attribute("demo_Number", "nvarchar", "<MaxLength>20</MaxLength>"),
  attribute("demo_Rank", "int", ""),
].join("");
const account = DEFAULT_PARTS.entities.slice(projectEntity().length);
const withKeys = (keys: string) =>
  replaced(projectEntity({ columns }), "<attributes>", `${keys}<attributes>`) + account;
const zip = (keys = KEYS, version = "1.0.0.0") =>
  solutionZip({ entities: withKeys(keys), relationships: relationship(), version });

const client = createClient();
beforeAll(async () => {
  expect(await importZip(client, zip())).toMatchObject({ status: 30, warnings: [] });
});

const number = (code: string) => `demo_projects(demo_number='${encodeURIComponent(code)}')`;

describe("a row by its alternate key", () => {
  test("is read, changed and deleted, whatever the case of the letters", async () => {
    const id = await client.create("demo_projects", { demo_name: "Quay", demo_number: "P-1" });
    expect((await client.get(number("p-1"))).json).toMatchObject({ demo_projectid: id });
    expect((await client.get(`${number("P-1")}/demo_name`)).json.value).toBe("Quay");
    expect((await client.send("PATCH", number("P-1"), { body: { demo_name: "Pier" } })).status).toBe(204);
    expect((await client.get(`demo_projects(${id})`)).json.demo_name).toBe("Pier");
    expect((await client.send("DELETE", number("P-1"))).status).toBe(204);
    expect(errorOf(await client.get(number("P-1")))).toEqual([
      404,
      "0x80060891",
      "A record with the specified key values does not exist in demo_project entity",
    ]);
  });

  test("is made by an upsert, with the key's values, and changed by the next", async () => {
    const made = await client.send("PATCH", number("it''s 2"), { body: { demo_name: "New" }, headers: REPRESENTATION });
    expect([made.status, made.json.demo_number]).toEqual([201, "it's 2"]);
    const changed = await client.send("PATCH", number("it''s 2"), {
      body: { demo_name: "Newer" },
      headers: REPRESENTATION,
    });
    expect([changed.status, changed.json.demo_projectid]).toEqual([200, made.json.demo_projectid]);
    expect((await client.send("PATCH", number("P-99"), { body: {}, headers: { "If-Match": "*" } })).status).toBe(404);
    const [, code] = errorOf(
      await client.send("PATCH", number("it''s 2"), { body: { demo_name: "x" }, headers: { "If-None-Match": "*" } }),
    );
    expect(code).toBe("0x80060892");
  });

  test("is bound to, also by a key of several columns with a lookup", async () => {
    const accountid = await client.create("accounts", { name: "Fjordlys" });
    const bound = { "demo_Account@odata.bind": `/accounts(${accountid})` };
    const id = await client.create("demo_projects", { demo_name: "Ranked", demo_rank: 7, ...bound });
    expect((await client.get(`demo_projects(_demo_account_value=${accountid},demo_rank=7)`)).json.demo_projectid).toBe(
      id,
    );
    expect(errorOf(await client.get("demo_projects(demo_rank=7)"))[1]).toBe("0x80060888");
    await client.create("demo_projects", { demo_name: "Numbered", demo_number: "P-5" });
    const link = await client.send("POST", `accounts(${accountid})/demo_account_project/$ref`, {
      body: { "@odata.id": `${API}${number("P-5")}` },
    });
    expect(link.status).toBe(204);
    expect((await client.get(number("P-5"))).json._demo_account_value).toBe(accountid);
  });
});

describe("two rows with one key", () => {
  const refusal = [
    412,
    "0x80060892",
    "Entity Key Project Code violated. A record with the same value for demo_Number already exists. A duplicate record cannot be created. Select one or more unique values and try again.",
  ];

  test("are refused at creation and at change", async () => {
    await client.create("demo_projects", { demo_name: "A", demo_number: "D-1" });
    const other = await client.create("demo_projects", { demo_name: "B", demo_number: "D-2" });
    const body = { demo_name: "C", demo_number: "d-1" };
    expect(errorOf(await client.send("POST", "demo_projects", { body }))).toEqual(refusal);
    expect(errorOf(await client.send("PATCH", `demo_projects(${other})`, { body: { demo_number: "D-1" } }))).toEqual(
      refusal,
    );
    expect((await client.send("PATCH", `demo_projects(${other})`, { body: { demo_number: "D-2" } })).status).toBe(204);
  });

  test("may both leave it empty", async () => {
    await client.create("demo_projects", { demo_name: "Empty" });
    await client.create("demo_projects", { demo_name: "Empty too" });
  });
});

test("metadata tells the keys", async () => {
  const rows = rowsOf(
    await client.get(
      "EntityDefinitions(LogicalName='demo_project')/Keys?$select=SchemaName,KeyAttributes,EntityKeyIndexStatus",
    ),
  );
  expect(rows).toMatchObject([
    { SchemaName: "demo_Code", KeyAttributes: ["demo_number"], EntityKeyIndexStatus: "Active" },
    { SchemaName: "demo_PerAccount", KeyAttributes: ["demo_account", "demo_rank"] },
  ]);
  expect((await client.get("$metadata")).text).toContain(
    '<PropertyValue Property="Alias" String="_demo_account_value" /><PropertyValue Property="Name" PropertyPath="_demo_account_value" />',
  );
});

test("a key over rows that are not unique is imported, named, and not to be used", async () => {
  const late = createClient();
  await importZip(late, zip(""));
  const twin: Json = { demo_name: "Twin", demo_number: "T" };
  await late.create("demo_projects", twin);
  await late.create("demo_projects", twin);
  const { status, warnings } = await importZip(late, zip(KEYS, "1.0.0.1"));
  expect([status, warnings]).toEqual([
    30,
    [
      "The index of the alternate key demo_Code could not be built: rows of demo_project have the same values in it. The key cannot be used.",
    ],
  ]);
  expect(rowsOf(await late.get("EntityDefinitions(LogicalName='demo_project')/Keys"))[0]).toMatchObject({
    EntityKeyIndexStatus: "Failed",
  });
  expect(errorOf(await late.get(number("T")))[1]).toBe("0x80060888");
});

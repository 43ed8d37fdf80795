import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asking, SalesClient } from "../sales/client";
import { createClient, errorOf, userId } from "../sales/client";
import { importZip } from "../sales/importing";

const ZIPS = join(__dirname, "..", "..", "..", "out", "solution");
const AVAILABILITY_USER = "92b48399-f90a-58e3-be6e-5346746bf7c6";
const INTEGRATION_ADMINISTRATOR = "8c8d4f51-a72b-e511-80d9-3863bb349780";
const INTEGRATION_USER = "6f960e32-a72b-e511-80d9-3863bb349780";
const KEY_USER = "a1dc0a4d-62c2-549e-8807-4a0f9e2d169e";
const KEY_ADMINISTRATOR = "fca85683-5211-5bc0-b9c5-eb517ac374ff";
/** Has no role of its own. */
const PERSON = "integration";

async function importAll(client: SalesClient): Promise<void> {
  for (const zip of ["BusinessCentralSalesBase_managed.zip", "BusinessCentralSales_managed.zip"]) {
    await importZip(client, readFileSync(join(ZIPS, zip)));
  }
}

async function give(client: SalesClient, collection: string, set: string, id: string): Promise<void> {
  const person = await userId(client, PERSON);
  const answer = await client.send("POST", `systemusers(${person})/${collection}/$ref`, {
    body: { "@odata.id": `http://localhost:5180/api/data/v9.2/${set}(${id})` },
  });
  expect(answer.status).toBe(204);
}

/** A Sales with both solutions, some rows, and a person who has these roles and nothing else. */
async function personWith(...roles: readonly string[]) {
  const client = createClient();
  await importAll(client);
  const rows = {
    account: await client.create("accounts", { name: "Fjordkontor AS", customertypecode: 3 }),
    connection: await client.create("bcs_connections", {
      bcs_name: "Skarvholm",
      bcs_username: "READER",
      bcs_accesskey: "top-secret",
    }),
    written: await client.create("nav_connections", { nav_name: "Skarvholm" }),
    organization: String((await client.get("WhoAmI")).json.OrganizationId),
  };
  for (const role of roles) {
    await give(client, "systemuserroles_association", "roles", role);
  }
  const ask = (method: string, path: string, body?: unknown) => {
    const named = path.replace(/@(\w+)/g, (_all, name: keyof typeof rows) => rows[name]);
    const asking: Asking = { as: PERSON, ...(body === undefined ? {} : { body }) };
    return client.send(method, named, asking);
  };
  return { client, rows, ask };
}

type Step = readonly [method: string, path: string, body?: unknown];
type Ask = Awaited<ReturnType<typeof personWith>>["ask"];

async function allowed(ask: Ask, steps: readonly Step[]): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const [method, path, body] of steps) {
    const answer = await ask(method, path, body);
    if (answer.status >= 300) {
      refused.push(`${method} ${path}: ${answer.text}`);
    }
  }
  return refused;
}

/** What was not refused for a missing privilege or right. */
async function notRefused(ask: Ask, steps: readonly Step[]): Promise<readonly string[]> {
  const through: string[] = [];
  for (const [method, path, body] of steps) {
    const answer = await ask(method, path, body);
    if (answer.status !== 403) {
      through.push(`${method} ${path}: ${answer.status} ${answer.text}`);
    }
  }
  return through;
}

/** Nobody with one of these roles may do any of this. */
const ADMINISTRATION: readonly Step[] = [
  ["POST", "ImportSolutionAsync", { CustomizationFile: "" }],
  ["POST", "PublishAllXml", {}],
  ["POST", "bcs_connections", { bcs_name: "x" }],
  ["PATCH", "bcs_connections(@connection)", { bcs_name: "x" }],
  ["DELETE", "bcs_connections(@connection)"],
  ["DELETE", "accounts(@account)"],
  ["GET", "solutions"],
  ["POST", "systemusers", { fullname: "x" }],
];

const ENTRIES = "bcs_diagnosticentries";

describe("the role Business Central for Sales User", () => {
  test("lets people write what they submitted and read it, and neither read others' nor change or delete any", async () => {
    const { client, ask } = await personWith(AVAILABILITY_USER);
    const others = await client.create(ENTRIES, { bcs_name: "ORD-1" });
    const created = await ask("POST", ENTRIES, { bcs_name: "ORD-2" });
    const own = /\(([^)]+)\)$/.exec(created.headers.get("OData-EntityId") ?? "")?.[1] ?? "";
    expect([created.status, own]).toEqual([204, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect((await ask("GET", `${ENTRIES}?$select=bcs_name`)).json.value).toEqual([
      expect.objectContaining({ bcs_name: "ORD-2" }),
    ]);
    expect(
      await notRefused(ask, [
        ["GET", `${ENTRIES}(${others})`],
        ["PATCH", `${ENTRIES}(${own})`, { bcs_name: "ORD-3" }],
        ["DELETE", `${ENTRIES}(${own})`],
      ]),
    ).toEqual([]);
    expect((await client.get(`${ENTRIES}?$select=bcs_name`)).json.value).toHaveLength(2);
    expect((await client.send("DELETE", `${ENTRIES}(${own})`)).status).toBe(204);
  });

  test("reads connections and statistics, and does nothing else", async () => {
    const { ask } = await personWith(AVAILABILITY_USER);
    expect(
      await allowed(ask, [
        ["GET", "bcs_connections"],
        ["GET", "nav_connections"],
        ["GET", "nav_accountstatisticses"],
        ["GET", "environmentvariabledefinitions?$expand=environmentvariabledefinition_environmentvariablevalue"],
      ]),
    ).toEqual([]);
    expect(
      await notRefused(ask, [
        ...ADMINISTRATION,
        ["POST", "environmentvariablevalues", { value: "x" }],
        ["POST", "nav_connections", { nav_name: "x" }],
        ["PATCH", "nav_connections(@written)", { nav_name: "x" }],
        ["POST", "nav_accountstatisticses", { nav_name: "x" }],
        ["GET", "accounts"],
        ["GET", "salesorders"],
        ["GET", "organizations"],
        ["PATCH", "organizations(@organization)", { issopintegrationenabled: true }],
      ]),
    ).toEqual([]);
  });

  test("gets the access key only with the profile for using it, and never to change it", async () => {
    const { client, ask } = await personWith(AVAILABILITY_USER);
    const key = async () => (await ask("GET", "bcs_connections(@connection)?$select=bcs_accesskey")).json.bcs_accesskey;
    expect(await key()).toBeNull();
    await give(client, "systemuserprofiles_association", "fieldsecurityprofiles", KEY_ADMINISTRATOR);
    expect(await key()).toBeNull();
    await give(client, "systemuserprofiles_association", "fieldsecurityprofiles", KEY_USER);
    expect(await key()).toBe("top-secret");
  });
});

describe("the role Integration Administrator", () => {
  test("keeps the row with Business Central's address and switches on posts, and does nothing else", async () => {
    const { ask } = await personWith(INTEGRATION_ADMINISTRATOR);
    expect(
      await allowed(ask, [
        ["GET", "nav_connections"],
        ["POST", "nav_connections", { nav_name: "New" }],
        ["PATCH", "nav_connections(@written)", { nav_dynamicsnavurl: "https://web" }],
        ["DELETE", "nav_connections(@written)"],
        ["GET", "nav_accountstatisticses"],
        ["GET", "msdyn_postconfigs"],
        ["GET", "appmodules"],
      ]),
    ).toEqual([]);
    expect(
      await notRefused(ask, [
        ...ADMINISTRATION,
        ["GET", "bcs_connections"],
        ["POST", "nav_accountstatisticses", { nav_name: "x" }],
        ["GET", "accounts"],
        ["PATCH", "organizations(@organization)", { issopintegrationenabled: true }],
      ]),
    ).toEqual([]);
  });
});

describe("the role Integration User", () => {
  test("synchronises, and neither reads our settings nor deletes what is not its own", async () => {
    const { ask } = await personWith(INTEGRATION_USER);
    expect(
      await allowed(ask, [
        ["GET", "nav_connections"],
        ["GET", "accounts"],
        ["PATCH", "accounts(@account)", { telephone1: "1" }],
        ["POST", "accounts", { name: "New" }],
        ["POST", "contacts", { lastname: "New" }],
        ["GET", "products"],
        ["POST", "nav_accountstatisticses", { nav_name: "Fjordkontor AS" }],
        ["GET", "salesorders"],
        ["GET", "quotes"],
        ["GET", "organizations"],
        ["PATCH", "organizations(@organization)", { issopintegrationenabled: true }],
        ["GET", "systemusers"],
        ["GET", "transactioncurrencies"],
      ]),
    ).toEqual([]);
    expect(
      await notRefused(ask, [
        ...ADMINISTRATION,
        ["GET", "bcs_connections"],
        ["POST", "nav_connections", { nav_name: "x" }],
        ["DELETE", "nav_connections(@written)"],
      ]),
    ).toEqual([]);
  });
});

describe("two-way integration of orders", () => {
  test("lets the Integration User write an order of Business Central, and fulfil it once it is shipped", async () => {
    const { ask, rows } = await personWith(INTEGRATION_USER);
    const created = await ask("POST", "salesorders", {
      name: "Both ways",
      "customerid_account@odata.bind": `/accounts(${rows.account})`,
    });
    expect([created.status, created.text]).toEqual([204, ""]);
    const order = /\(([^)]+)\)$/.exec(created.headers.get("OData-EntityId") ?? "")?.[1];
    expect(
      await allowed(ask, [
        [
          "POST",
          "FulfillSalesOrder",
          {
            OrderClose: { subject: "Shipped", "salesorderid@odata.bind": `/salesorders(${String(order)})` },
            Status: -1,
          },
        ],
      ]),
    ).toEqual([]);
    expect((await ask("GET", `salesorders(${String(order)})?$select=statecode`)).json).toMatchObject({ statecode: 3 });
  });
});

describe("importing again", () => {
  test("gives a role back what somebody took from it, and takes what somebody gave", async () => {
    const { client, ask } = await personWith(AVAILABILITY_USER);
    const privilege = async (name: string) =>
      String(
        (
          (await client.get(`privileges?$select=privilegeid&$filter=name eq '${name}'`)).json.value as readonly {
            readonly privilegeid: string;
          }[]
        )[0]?.privilegeid,
      );
    const held = `roles(${AVAILABILITY_USER})/roleprivileges_association`;
    const taken = await client.send("DELETE", `${held}(${await privilege("prvReadnav_accountstatistics")})/$ref`);
    const given = await client.send("POST", `${held}/$ref`, {
      body: { "@odata.id": `http://localhost:5180/api/data/v9.2/privileges(${await privilege("prvReadAccount")})` },
    });
    expect([taken.status, given.status]).toEqual([204, 204]);
    expect(errorOf(await ask("GET", "nav_accountstatisticses"))[0]).toBe(403);

    await importAll(client);
    expect((await ask("GET", "nav_accountstatisticses")).status).toBe(200);
    expect((await ask("GET", "accounts")).status).toBe(403);
  });
});

import { ANNOTATIONS, API, createClient, errorOf, NOW, REPRESENTATION, rowsOf, userId } from "./client";
import { createCatalog, lineBody, orderBody } from "./catalog";
import type { Json } from "./client";

const client = createClient();
const MISSING = "11111111-2222-3333-4444-555555555555";
const inner = (text: string) => text.split("InnerException : ")[1];

describe("creating", () => {
  test("answers 204 with the row's address, 201 with the row when asked for it", async () => {
    const plain = await client.send("POST", "accounts", { body: { name: "A" } });
    expect([plain.status, plain.text, plain.headers.get("OData-EntityId")]).toEqual([
      204,
      "",
      expect.stringMatching(new RegExp(`^${API}accounts\\([0-9a-f-]{36}\\)$`)),
    ]);
    const full = await client.send("POST", "accounts?$select=name", { body: { name: "B" }, headers: REPRESENTATION });
    expect([full.status, full.json.name, full.headers.get("Preference-Applied")]).toEqual([
      201,
      "B",
      "return=representation",
    ]);
    expect(full.headers.get("OData-Version")).toBe("4.0");
  });

  test("fills what the platform fills", async () => {
    const id = await client.create("accounts", { name: "C" }, "salesperson");
    const me = await userId(client, "salesperson");
    expect((await client.get(`accounts(${id})`)).json).toMatchObject({
      createdon: NOW,
      modifiedon: NOW,
      _createdby_value: me,
      _ownerid_value: me,
      _owninguser_value: me,
      _owningteam_value: null,
      statecode: 0,
      statuscode: 1,
      creditonhold: false,
      exchangerate: 1,
      preferredcontactmethodcode: 1,
    });
  });

  test("money has a twin in base currency", async () => {
    const [euro] = rowsOf(await client.get("transactioncurrencies?$filter=isocurrencycode eq 'EUR'"));
    const id = await client.create("accounts", {
      name: "D",
      creditlimit: 100.005,
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(euro?.transactioncurrencyid)})`,
    });
    const { json } = await client.get(`accounts(${id})?$select=creditlimit,creditlimit_base,exchangerate`, {
      headers: ANNOTATIONS,
    });
    expect(json).toMatchObject({
      creditlimit: 100.01,
      exchangerate: 0.0855,
      creditlimit_base: 1169.71,
      "creditlimit@OData.Community.Display.V1.FormattedValue": "€100.01",
    });
  });

  test("takes the id that it is given, once", async () => {
    const id = "22222222-2222-3333-4444-555555555555";
    expect(await client.create("accounts", { accountid: id.toUpperCase(), name: "E" })).toBe(id);
    expect(errorOf(await client.send("POST", "accounts", { body: { accountid: id, name: "E" } }))).toEqual([
      412,
      "0x80040237",
      "Cannot insert duplicate key.",
    ]);
  });

  test("read-only columns are ignored, as in Dataverse", async () => {
    const id = await client.create("accounts", {
      name: "F",
      createdon: "2020-01-01T00:00:00Z",
      versionnumber: 1,
      statecode: 1,
      creditlimit_base: 5,
    });
    expect((await client.get(`accounts(${id})`)).json).toMatchObject({
      createdon: NOW,
      statecode: 0,
      creditlimit_base: null,
    });
  });

  test("makes the rows inside of it as well, with what they point to", async () => {
    const catalog = await createCatalog(client);
    const body = {
      ...orderBody(catalog),
      order_details: [lineBody(catalog, catalog.desk, 2), lineBody(catalog, catalog.chair, 8)],
    };
    const id = await client.create("salesorders", body, "salesperson");
    expect(
      rowsOf(
        await client.get(`salesorders(${id})/order_details?$select=quantity,lineitemnumber&$orderby=lineitemnumber`),
      ),
    ).toMatchObject([
      { quantity: 2, lineitemnumber: 1 },
      { quantity: 8, lineitemnumber: 2 },
    ]);
    const account = await client.send("POST", "accounts", {
      body: { name: "G", primarycontactid: { firstname: "Kari", lastname: "Moe" } },
      headers: REPRESENTATION,
    });
    expect(
      (await client.get(`contacts(${String(account.json._primarycontactid_value)})?$select=fullname`)).json.fullname,
    ).toBe("Kari Moe");
  });

  test("nothing is left when a row inside is refused", async () => {
    const before = (await client.get("accounts/$count")).text;
    expect(
      errorOf(
        await client.send("POST", "accounts", {
          body: { name: "H", contact_customer_accounts: [{ lastname: "ok" }, { lastname: "x".repeat(51) }] },
        }),
      )[1],
    ).toBe("0x80044331");
    expect((await client.get("accounts/$count")).text).toBe(before);
    expect(rowsOf(await client.get("contacts?$filter=lastname eq 'ok'"))).toEqual([]);
  });

  test.each<[string, string, Json, string, string]>([
    [
      "too long a text",
      "accounts",
      { name: "x".repeat(161) },
      "0x80044331",
      "A validation error occurred. The length of the 'name' attribute of the 'account' entity exceeded the maximum allowed length of '160'.",
    ],
    [
      "an option that there is not",
      "accounts",
      { customertypecode: 99 },
      "0x8004431a",
      "A validation error occurred. The value 99 of 'customertypecode' on record of type 'account' is outside the valid range. Accepted Values: 1,2,3,4,5,6,7,8,9,10,11,12",
    ],
    [
      "a number out of range",
      "accounts",
      { numberofemployees: -1 },
      "0x8004432f",
      "A validation error occurred. The value -1 of 'numberofemployees' on record of type 'account' is outside the valid range. The value must be between 0 and 2147483647.",
    ],
    [
      "a reason of another state",
      "accounts",
      { name: "x", statuscode: 2 },
      "0x80048408",
      "2 is not a valid status code for state code AccountState.Active with Id",
    ],
    [
      "a missing system-required column",
      "quotedetails",
      { quantity: 1 },
      "0x80040200",
      "Required field 'quoteid' of entity 'quotedetail' is missing.",
    ],
    [
      "a row that there is not",
      "accounts",
      { name: "x", "primarycontactid@odata.bind": `/contacts(${MISSING})` },
      "0x80040217",
      `Entity 'contact' With Id = ${MISSING} Does Not Exist`,
    ],
    [
      "an address that is none",
      "accounts",
      { "primarycontactid@odata.bind": "contacts" },
      "0x80090800",
      "Invalid url value 'contacts' for lookup property 'primarycontactid'.",
    ],
    [
      "a row of the wrong table",
      "accounts",
      { "primarycontactid@odata.bind": `/accounts(${MISSING})` },
      "0x80090800",
      `Invalid url value 'account(${MISSING})' for lookup property 'primarycontactid'.`,
    ],
  ])("refuses %s", async (_what, set, body, code, message) => {
    const [status, given, text] = errorOf(await client.send("POST", set, { body }));
    expect([status === 400 || status === 404, given]).toEqual([true, code]);
    expect(text.startsWith(message)).toBe(true);
  });

  test.each<[string, Json, string]>([
    [
      "an unknown property",
      { nope: 1 },
      "Microsoft.Crm.CrmException: Invalid property 'nope' was found in entity 'Microsoft.Dynamics.CRM.account'.",
    ],
    [
      "a property in other case",
      { Name: "x" },
      "Microsoft.Crm.CrmException: Invalid property 'Name' was found in entity 'Microsoft.Dynamics.CRM.account'.",
    ],
    [
      "a lookup bound by its column where the navigation property has another name",
      { "customerid@odata.bind": "/accounts(x)" },
      "Microsoft.OData.ODataException: An undeclared property 'customerid' which only has property annotations in the payload",
    ],
    [
      "a lookup set directly",
      { _primarycontactid_value: MISSING },
      "Microsoft.Crm.CrmException: CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.",
    ],
    [
      "text for a number",
      { numberofemployees: "many" },
      "Microsoft.OData.ODataException: Cannot convert the literal 'many' to the expected type 'Edm.Int32'.",
    ],
    [
      "a number for text",
      { name: 7 },
      "Microsoft.OData.ODataException: Cannot convert the literal '7' to the expected type 'Edm.String'.",
    ],
    [
      "a fraction for a whole number",
      { numberofemployees: 1.5 },
      "Microsoft.OData.ODataException: Cannot convert the literal '1.5' to the expected type 'Edm.Int32'.",
    ],
    [
      "text for a yes or no",
      { creditonhold: "yes" },
      "Microsoft.OData.ODataException: Cannot convert the literal 'yes' to the expected type 'Edm.Boolean'.",
    ],
    [
      "text for an option",
      { customertypecode: "3" },
      "Microsoft.OData.ODataException: Cannot convert the literal '3' to the expected type 'Edm.Int32'.",
    ],
  ])("refuses %s as a payload", async (_what, body, message) => {
    const [status, code, text] = errorOf(await client.send("POST", "accounts", { body }));
    expect([status, code]).toEqual([400, "0x80048d19"]);
    expect(inner(text)?.startsWith(message)).toBe(true);
  });

  test.each([
    [
      "birthdate",
      "2026-11-23T00:00:00Z",
      "Cannot convert the literal '2026-11-23T00:00:00Z' to the expected type 'Edm.Date'.",
    ],
    ["birthdate", "2026-02-31x", "Cannot convert the literal '2026-02-31x' to the expected type 'Edm.Date'."],
    [
      "overriddencreatedon",
      "2026-11-23",
      "The time zone information is missing on the DateTimeOffset value '2026-11-23'. A DateTimeOffset value must contain the time zone information.",
    ],
    [
      "overriddencreatedon",
      "yesterday",
      "Cannot convert the literal 'yesterday' to the expected type 'Edm.DateTimeOffset'.",
    ],
  ])("refuses %s = %s", async (column, value, message) => {
    expect(errorOf(await client.send("POST", "contacts", { body: { lastname: "x", [column]: value } }))[2]).toContain(
      message,
    );
  });

  test("a body that is no JSON, or no object, is refused", async () => {
    expect(errorOf(await client.send("POST", "accounts", { body: "{" }))[2]).toContain(
      "An unexpected token was found when reading the JSON body",
    );
    expect(errorOf(await client.send("POST", "accounts", { body: "[]" }))[2]).toContain(
      "The body of the request is not a JSON object.",
    );
    expect(errorOf(await client.send("POST", "accounts"))[2]).toContain(
      "The body of the request is not a JSON object.",
    );
  });
});

describe("updating", () => {
  let id = "";
  beforeEach(async () => {
    id = await client.create("accounts", { name: "Before", telephone1: "22 33 44 55" });
  });

  test("changes what is given and nothing else, and tells who and when", async () => {
    client.setNow("2026-11-23T09:30:00Z");
    expect(
      (await client.send("PATCH", `accounts(${id})`, { as: "salesperson", body: { name: "After", telephone1: null } }))
        .status,
    ).toBe(204);
    client.setNow(NOW);
    expect((await client.get(`accounts(${id})`)).json).toMatchObject({
      name: "After",
      telephone1: null,
      createdon: NOW,
      modifiedon: "2026-11-23T09:30:00Z",
      _modifiedby_value: await userId(client, "salesperson"),
    });
  });

  test("gives the row back when asked", async () => {
    const answer = await client.send("PATCH", `accounts(${id})?$select=name`, {
      body: { name: "After" },
      headers: REPRESENTATION,
    });
    expect([answer.status, answer.json.name]).toEqual([200, "After"]);
  });

  test("sets and empties a lookup by either name", async () => {
    const contact = await client.create("contacts", { lastname: "Moe" });
    await client.send("PATCH", `accounts(${id})`, {
      body: { "primarycontactid@odata.bind": `${API}contacts(${contact})` },
    });
    expect((await client.get(`accounts(${id})`)).json._primarycontactid_value).toBe(contact);
    await client.send("PATCH", `accounts(${id})`, { body: { "primarycontactid@odata.bind": null } });
    expect((await client.get(`accounts(${id})`)).json._primarycontactid_value).toBeNull();
    await client.send("PUT", `accounts(${id})/primarycontactid/$ref`, {
      body: { "@odata.id": `${API}contacts(${contact})` },
    });
    await client.send("PATCH", `accounts(${id})`, { body: { primarycontactid: null } });
    expect((await client.get(`accounts(${id})`)).json._primarycontactid_value).toBeNull();
  });

  test("one property is set with PUT and emptied with DELETE", async () => {
    await client.send("PUT", `accounts(${id})/name`, { body: { value: "Put" } });
    await client.send("DELETE", `accounts(${id})/telephone1`);
    expect((await client.get(`accounts(${id})`)).json).toMatchObject({ name: "Put", telephone1: null });
    expect(errorOf(await client.send("PUT", `accounts(${id})/name`, { body: { name: "x" } }))[2]).toContain(
      'The body of PUT name must be {"value": ...}.',
    );
  });

  test("a row that there is not is created, unless If-Match forbids it", async () => {
    const other = "33333333-2222-3333-4444-555555555555";
    expect(
      errorOf(await client.send("PATCH", `accounts(${other})`, { body: { name: "x" }, headers: { "If-Match": "*" } })),
    ).toEqual([404, "0x80040217", `Entity 'account' With Id = ${other} Does Not Exist`]);
    expect((await client.send("PATCH", `accounts(${other})`, { body: { name: "Upserted" } })).status).toBe(204);
    expect((await client.get(`accounts(${other})`)).json.name).toBe("Upserted");
    expect(
      errorOf(
        await client.send("PATCH", `accounts(${other})`, { body: { name: "x" }, headers: { "If-None-Match": "*" } }),
      ),
    ).toEqual([412, "0x80060892", "A record with matching key values already exists."]);
  });

  test("a version that is no longer the row's is refused", async () => {
    const etag = (await client.get(`accounts(${id})`)).headers.get("ETag") ?? "";
    expect(
      (await client.send("PATCH", `accounts(${id})`, { body: { name: "1" }, headers: { "If-Match": etag } })).status,
    ).toBe(204);
    const refusal = [
      412,
      "0x80060882",
      "The version of the existing record doesn't match the RowVersion property provided.",
    ];
    expect(
      errorOf(await client.send("PATCH", `accounts(${id})`, { body: { name: "2" }, headers: { "If-Match": etag } })),
    ).toEqual(refusal);
    expect(errorOf(await client.send("DELETE", `accounts(${id})`, { headers: { "If-Match": etag } }))).toEqual(refusal);
  });

  test("a state brings its status reason, a reason alone must fit the state", async () => {
    await client.send("PATCH", `accounts(${id})`, { body: { statecode: 1 } });
    expect((await client.get(`accounts(${id})`)).json).toMatchObject({ statecode: 1, statuscode: 2 });
    expect(errorOf(await client.send("PATCH", `accounts(${id})`, { body: { statuscode: 1 } }))).toEqual([
      400,
      "0x80048408",
      `1 is not a valid status code for state code AccountState.Inactive with Id ${id}.`,
    ]);
  });

  test("giving the row to another takes Assign, and lines go with their document", async () => {
    const catalog = await createCatalog(client);
    const [me, other] = [await userId(client, "salesperson"), await userId(client, "norwegian")];
    const order = await client.create(
      "salesorders",
      { ...orderBody(catalog), order_details: [lineBody(catalog, catalog.desk, 1)] },
      "salesperson",
    );
    expect(rowsOf(await client.get(`salesorders(${order})/order_details`))[0]).toMatchObject({ _ownerid_value: me });
    expect(
      (
        await client.send("PATCH", `salesorders(${order})`, {
          as: "salesperson",
          body: { "ownerid@odata.bind": `/systemusers(${other})` },
        })
      ).status,
    ).toBe(204);
    expect((await client.get(`salesorders(${order})`)).json).toMatchObject({
      _ownerid_value: other,
      _owninguser_value: other,
    });
    expect(rowsOf(await client.get(`salesorders(${order})/order_details`))[0]).toMatchObject({ _ownerid_value: other });
  });

  test("rows inside of an update are refused", async () => {
    expect(
      errorOf(
        await client.send("PATCH", `accounts(${id})`, { body: { contact_customer_accounts: [{ lastname: "x" }] } }),
      ),
    ).toEqual([
      501,
      "NotImplemented",
      "The local Sales does not support rows inside of an update ('contact_customer_accounts'). docs/sandbox-parity.md lists what it does.",
    ]);
  });
});

describe("deleting", () => {
  test("takes lines along, and empties lookups of rows that stay", async () => {
    const catalog = await createCatalog(client);
    const order = await client.create("salesorders", {
      ...orderBody(catalog),
      order_details: [lineBody(catalog, catalog.desk, 1)],
    });
    const line = String(rowsOf(await client.get(`salesorders(${order})/order_details`))[0]?.salesorderdetailid);
    const contact = await client.create("contacts", { lastname: "Moe" });
    const account = await client.create("accounts", {
      name: "x",
      "primarycontactid@odata.bind": `/contacts(${contact})`,
    });
    expect((await client.send("DELETE", `salesorders(${order})`)).status).toBe(204);
    expect((await client.get(`salesorderdetails(${line})`)).status).toBe(404);
    expect((await client.send("DELETE", `contacts(${contact})`)).status).toBe(204);
    expect((await client.get(`accounts(${account})`)).json._primarycontactid_value).toBeNull();
  });

  test("a row that there is not is 404", async () => {
    expect(errorOf(await client.send("DELETE", `accounts(${MISSING})`))[0]).toBe(404);
  });
});

describe("links", () => {
  test("a row joins a collection and leaves it", async () => {
    const [account, contact] = [
      await client.create("accounts", { name: "x" }),
      await client.create("contacts", { lastname: "Moe" }),
    ];
    const path = `accounts(${account})/contact_customer_accounts`;
    expect(
      (await client.send("POST", `${path}/$ref`, { body: { "@odata.id": `${API}contacts(${contact})` } })).status,
    ).toBe(204);
    expect(rowsOf(await client.get(path))).toHaveLength(1);
    expect((await client.send("DELETE", `${path}/$ref?$id=${API}contacts(${contact})`)).status).toBe(204);
    expect(rowsOf(await client.get(path))).toHaveLength(0);
  });

  test("a row can be made in a collection", async () => {
    const account = await client.create("accounts", { name: "x" });
    expect(
      (await client.send("POST", `accounts(${account})/contact_customer_accounts`, { body: { lastname: "Moe" } }))
        .status,
    ).toBe(204);
    expect(
      rowsOf(await client.get(`accounts(${account})/contact_customer_accounts?$select=_parentcustomerid_value`)),
    ).toMatchObject([{ _parentcustomerid_value: account }]);
  });

  test.each([
    [
      "PUT",
      "contact_customer_accounts/$ref",
      405,
      "The requested resource does not support http method 'PUT': contact_customer_accounts/$ref.",
    ],
    [
      "POST",
      "primarycontactid/$ref",
      405,
      "The requested resource does not support http method 'POST': primarycontactid/$ref.",
    ],
    [
      "POST",
      "contact_customer_accounts/$ref",
      400,
      `Invalid url value 'account(${MISSING})' for lookup property 'contact_customer_accounts'.`,
    ],
    [
      "GET",
      "contact_customer_accounts/x",
      501,
      "The local Sales does not support the path 'contact_customer_accounts/x'. docs/sandbox-parity.md lists what it does.",
    ],
  ])("%s %s is refused", async (method, path, status, message) => {
    const account = await client.create("accounts", { name: "x" });
    const [given, , text] = errorOf(
      await client.send(
        method,
        `accounts(${account})/${path}`,
        method === "GET" ? {} : { body: { "@odata.id": `${API}accounts(${MISSING})` } },
      ),
    );
    expect([given, text]).toEqual([status, message]);
  });
});

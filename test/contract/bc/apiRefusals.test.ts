import { API, createClient, errorOf, rowsOf } from "./client";

const ROOT = "/BC/api/v2.0";
const MISSING = "11111111-2222-4333-8444-555555555555";
const bc = createClient();

describe("API v2.0 refuses", () => {
  test.each([
    [
      "an unknown set",
      `${API}/itmes`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'itmes'.",
    ],
    [
      "a set of another name than the API's",
      `${API}/agedAccountsReceivable`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'agedAccountsReceivable'.",
    ],
    [
      "an unknown company",
      `${ROOT}/companies(${MISSING})/items`,
      404,
      "Internal_CompanyNotFound",
      `The company "${MISSING}" does not exist.`,
    ],
    [
      "an unknown company itself",
      `${ROOT}/companies(${MISSING})`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'companies'.",
    ],
    [
      "a set without a company, when there are several",
      `${ROOT}/items`,
      404,
      "Internal_CompanyNotFound",
      expect.stringContaining("the default company cannot be found"),
    ],
    [
      "a set below the list of companies",
      `${ROOT}/companies/items`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'items'.",
    ],
    [
      "an item that is not there",
      `${API}/items(${MISSING})`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'items'.",
    ],
    [
      "a number as a key",
      `${API}/items('BORD-1000')`,
      400,
      "BadRequest",
      "A binary operator with incompatible types was detected. Found operand types 'Edm.Guid' and 'Edm.String' for operator kind 'Equal'.",
    ],
    [
      "what is no key",
      `${API}/items(BORD-1000)`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. The key (BORD-1000) of 'items' needs id.",
    ],
    [
      "an unknown property in $filter",
      `${API}/items?$filter=Number eq 'X'`,
      400,
      "BadRequest",
      "Could not find a property named 'Number' on type 'Microsoft.NAV.item'.",
    ],
    [
      "an unknown property in $select",
      `${API}/items?$select=colour`,
      400,
      "BadRequest",
      "Could not find a property named 'colour' on type 'Microsoft.NAV.item'.",
    ],
    [
      "or over two properties",
      `${API}/items?$filter=number eq 'A' or displayName eq 'B'`,
      501,
      "BadRequest_MethodNotImplemented",
      "The 'OR' operator is not supported on distinct fields on an OData filter.",
    ],
    [
      "the set's name for a part of one",
      `${API}/customers?$expand=customerFinancialDetails`,
      400,
      "BadRequest",
      "Could not find a property named 'customerFinancialDetails' on type 'Microsoft.NAV.customer'.",
    ],
    [
      "a part that is only in a real BC",
      `${API}/customers?$expand=picture`,
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support picture of customer in API v2.0. A real one may.",
    ],
    [
      "an unknown part within a part",
      `${API}/salesOrders?$expand=salesOrderLines($expand=colour)`,
      400,
      "BadRequest",
      "Could not find a property named 'colour' on type 'Microsoft.NAV.salesOrderLine'.",
    ],
    [
      "an unknown property within a part",
      `${API}/salesOrders?$expand=salesOrderLines($select=colour)`,
      400,
      "BadRequest",
      "Could not find a property named 'colour' on type 'Microsoft.NAV.salesOrderLine'.",
    ],
    [
      "a set that API v2.0 has and the sandbox has not",
      `${API}/vendors`,
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support the set vendors of API v2.0. A real one may.",
    ],
    [
      "parentheses that do not match",
      `${API}/salesOrders?$expand=salesOrderLines($select=sequence`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. The parentheses of 'salesOrderLines($select=sequence' do not match.",
    ],
    [
      "an option without a value in $expand",
      `${API}/salesOrders?$expand=salesOrderLines($select)`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. '$select' is no option of salesOrderLines in $expand.",
    ],
    [
      "nothing to expand",
      `${API}/salesOrders?$expand=`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. '' is nothing to expand: name a navigation property.",
    ],
    [
      "$expand on companies",
      `${ROOT}/companies?$expand=items`,
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support $expand on companies; ask for the company's own collections. A real one may.",
    ],
    [
      "a date that is compared with a moment",
      `${API}/items?$filter=lastModifiedDateTime gt 2026-01-01`,
      400,
      "BadRequest",
      expect.stringContaining("'Edm.DateTimeOffset' and 'Edm.Date'"),
    ],
    [
      "a period of ageing that is none",
      `${API}/agedAccountsReceivables?$filter=periodLengthFilter eq 'long'`,
      400,
      "Application_DialogException",
      "'long' is no period length that the local Business Central knows: a number and D, W or M, such as 30D.",
    ],
    [
      "another version",
      "/BC/api/v1.0/companies",
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support other APIs than /BC/api/v2.0. A real one may.",
    ],
  ])("%s", async (_what, path, status, code, message) => {
    expect(errorOf(await bc.get(path))).toEqual([status, code, message]);
  });

  test("an unknown part and a key of a single part in a path", async () => {
    const [item] = rowsOf(await bc.get(`${API}/items?$top=1`));
    expect(errorOf(await bc.get(`${API}/items(${String(item?.id)})/colour`))).toEqual([
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'colour'.",
    ]);
    expect(errorOf(await bc.get(`${API}/items(${String(item?.id)})/picture`))[0]).toBe(501);
    expect(errorOf(await bc.get(`${API}/items(${String(item?.id)})/unitOfMeasure(${MISSING})`))[0]).toBe(404);
    expect(errorOf(await bc.get(`${API}/items(${String(item?.id)})/unitOfMeasure/colour`))[0]).toBe(404);
    expect(errorOf(await bc.get(`${API}/items/colour`))[0]).toBe(404);
  });

  test("actions that API v2.0 has, by their name, and what nobody has as unknown", async () => {
    const [order] = rowsOf(await bc.get(`${API}/salesOrders?$top=1`));
    const call = async (name: string) =>
      errorOf(await bc.send("POST", `${API}/salesOrders(${String(order?.id)})/Microsoft.NAV.${name}`, { body: {} }));
    expect(await call("shipAndInvoice")).toEqual([
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support the action Microsoft.NAV.shipAndInvoice of salesOrder in API v2.0. A real one may.",
    ]);
    expect(await call("shipAndForget")).toEqual([
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'Microsoft.NAV.shipAndForget'.",
    ]);
  });

  test("a part that an entity does not have", async () => {
    const [customer] = rowsOf(await bc.get(`${API}/customers?$filter=number eq 'K10020'&$expand=currency`));
    expect(customer?.currency).toBeNull();
    expect(errorOf(await bc.get(`${API}/customers(${String(customer?.id)})/currency`))).toEqual([
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'currency'.",
    ]);
  });

  test("everybody without credentials, and users without permission on the tables behind a set", async () => {
    expect(errorOf(await bc.get(`${ROOT}/companies`, { user: null }))[1]).toBe("Authentication_InvalidCredentials");
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/users", { body: { name: "SALESREADER", mayRead: [18, 36] } });
    expect((await client.get(`${API}/customers?$top=1`)).status).toBe(200);
    expect(errorOf(await client.get(`${API}/items`))).toEqual([
      403,
      "Internal_ServerError",
      "Sorry, the current permissions prevented the action. (TableData 27 Item Read: Base Application)",
    ]);
    expect(errorOf(await client.get(`${API}/customers?$expand=customerFinancialDetail`))[2]).toContain(
      "TableData 21 Cust. Ledger Entry Read",
    );
    expect(errorOf(await client.get(`${API}/salesOrders?$expand=salesOrderLines`))[2]).toContain(
      "TableData 37 Sales Line Read",
    );
  });
});

describe("changes over API v2.0", () => {
  async function itemOf(client: ReturnType<typeof createClient>) {
    const [item] = rowsOf(await client.get(`${API}/items?$filter=number eq 'BORD-1010'`));
    return { path: `${API}/items(${String(item?.id)})`, etag: String(item?.["@odata.etag"]) };
  }

  test("an item is changed with its etag, which is another one then", async () => {
    const client = createClient();
    const { path, etag } = await itemOf(client);
    const answer = await client.send("PATCH", path, {
      body: { displayName: "Nytt navn", blocked: true, unitPrice: 12.5 },
      headers: { "If-Match": etag },
    });
    expect([answer.status, answer.json.displayName, answer.json.blocked, answer.json.unitPrice]).toEqual([
      200,
      "Nytt navn",
      true,
      12.5,
    ]);
    expect(answer.json["@odata.etag"]).not.toBe(etag);
    const stale = await client.send("PATCH", path, { body: { blocked: false }, headers: { "If-Match": etag } });
    expect(errorOf(stale)).toEqual([409, "Request_EntityChanged", "Another user has already changed the record."]);
    expect(
      (await client.send("PATCH", path, { body: { blocked: false }, headers: { "If-Match": "*" } })).json.blocked,
    ).toBe(false);
  });

  test("a customer is changed too, and the page of the same item shows an item's change", async () => {
    const client = createClient();
    const [customer] = rowsOf(await client.get(`${API}/customers?$filter=number eq 'K10020'`));
    const answer = await client.send("PATCH", `${API}/customers(${String(customer?.id)})`, {
      body: { creditLimit: 5, blocked: "Ship" },
      headers: { "If-Match": String(customer?.["@odata.etag"]) },
    });
    expect(answer.json).toMatchObject({ creditLimit: 5, blocked: "Ship" });
    expect(
      (
        await client.send("PATCH", `${API}/customers(${String(customer?.id)})`, {
          body: { blocked: "_x0020_" },
          headers: { "If-Match": "*" },
        })
      ).json.blocked,
    ).toBe("_x0020_");
  });

  test.each([
    [
      "no etag",
      { blocked: true },
      {},
      400,
      "BadRequest_InvalidToken",
      "Could not validate the client concurrency token required by the service. Please provide a valid token in the client request.",
    ],
    [
      "a property that is unknown",
      { colour: "red" },
      { "If-Match": "*" },
      400,
      "BadRequest",
      "Could not find a property named 'colour' on type 'Microsoft.NAV.item'.",
    ],
    [
      "a property that a real BC lets one change",
      { gtin: "1" },
      { "If-Match": "*" },
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support changes of gtin of item over API v2.0, only of displayName, unitPrice, blocked. A real one may.",
    ],
    [
      "a text for a number",
      { unitPrice: "1" },
      { "If-Match": "*" },
      400,
      "BadRequest",
      "Unable to convert value to Decimal: unitPrice.",
    ],
    [
      "a number for a text",
      { displayName: 1 },
      { "If-Match": "*" },
      400,
      "BadRequest",
      "Unable to convert value to Text: displayName.",
    ],
    [
      "a text that is too long",
      { displayName: "x".repeat(101) },
      { "If-Match": "*" },
      400,
      "BadRequest",
      `The length of the string is 101, but it must be less than or equal to 100 characters. Value: ${"x".repeat(101)}`,
    ],
    ["what is no object", "[]", { "If-Match": "*" }, 400, "BadRequest", "Invalid Request Body"],
  ])("are refused with %s", async (_what, body, headers, status, code, message) => {
    const client = createClient();
    const { path } = await itemOf(client);
    expect(errorOf(await client.send("PATCH", path, { body, headers }))).toEqual([status, code, message]);
  });

  test("are refused for what this one does not change, and for an option that is none", async () => {
    const [customer] = rowsOf(await bc.get(`${API}/customers?$top=1`));
    const [location] = rowsOf(await bc.get(`${API}/locations?$top=1`));
    const headers = { "If-Match": "*" };
    expect(errorOf(await bc.send("PATCH", `${API}/locations(${String(location?.id)})`, { body: {}, headers }))[2]).toBe(
      "The local Business Central does not support changes of locations over API v2.0; change data on the page of the local Business Central. A real one may.",
    );
    expect(
      errorOf(
        await bc.send("PATCH", `${API}/customers(${String(customer?.id)})`, { body: { blocked: "Some" }, headers }),
      )[2],
    ).toBe('"Some" is not an option. The existing options are:  ,Ship,Invoice,All');
    for (const [method, path] of [
      ["POST", `${API}/items`],
      ["DELETE", `${API}/customers(${String(customer?.id)})`],
    ] as const) {
      expect(errorOf(await bc.send(method, path, { body: {}, headers }))[2]).toContain(
        `The local Business Central does not support ${method} on`,
      );
    }
    expect(errorOf(await bc.send("POST", `${ROOT}/companies`, { body: {} }))[1]).toBe("BadRequest_MethodNotAllowed");
    expect(errorOf(await bc.send("DELETE", `${ROOT}/$metadata`))[1]).toBe("BadRequest_MethodNotAllowed");
    expect(
      errorOf(
        await bc.send("PATCH", `${API}/items(${"0".repeat(8)}-0000-0000-0000-000000000000)`, { body: {}, headers }),
      )[0],
    ).toBe(404);
  });
});

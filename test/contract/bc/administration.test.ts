import { COMPANY, createClient, rowsOf } from "./client";

const ITEM_ID = "11111111-2222-3333-4444-555555555555";
const CRM_ID = "66666666-7777-8888-9999-aaaaaaaaaaaa";

describe("/_sandbox/bc", () => {
  test("posting to the ledger changes what OData answers at once", async () => {
    const bc = createClient();
    const inventory = async (location: string) =>
      rowsOf(
        await bc.get(
          `${COMPANY}/ItemCard?$filter=No eq 'BORD-1130' and Location_Filter eq '${location}'&$select=Inventory`,
        ),
      )[0]?.Inventory;
    const posted = await bc.send("POST", "/_sandbox/bc/ledger", {
      body: { item: "BORD-1130", location: "VEST", quantity: 7.5 },
    });
    expect([posted.status, posted.json.quantity, posted.json.postingDate]).toEqual([201, 7.5, "2026-11-23"]);
    expect([await inventory("VEST"), await inventory("HOVED"), await inventory("*")]).toEqual([7.5, 0, 7.5]);
  });

  test("an order line is added, counts at its date and place in its unit, and is deleted", async () => {
    const bc = createClient();
    const figures = async (until: string) =>
      (
        await bc.get(
          `${COMPANY}/ItemCard('STOL-2420')?$filter=Location_Filter eq 'VEST' and Date_Filter eq '..${until}'&$select=Qty_on_Purch_Order,Qty_on_Sales_Order`,
        )
      ).json;
    const body = { item: "STOL-2200", location: "VEST", quantity: 2, unit: "SET", date: "2026-12-10" };
    const sold = await bc.send("POST", "/_sandbox/bc/lines", { body: { kind: "sales", ...body } });
    const bought = await bc.send("POST", "/_sandbox/bc/lines", {
      body: { kind: "purchase", ...body, item: "STOL-2420", unit: undefined },
    });
    expect([sold.status, sold.json.documentNo, bought.json.documentNo]).toEqual([201, "SO-9001", "PO-9002"]);
    expect([
      (await figures("2026-12-09")).Qty_on_Purch_Order,
      (await figures("2026-12-10")).Qty_on_Purch_Order,
    ]).toEqual([0, 2]);
    expect(rowsOf(await bc.get(`${COMPANY}/SalesLines?$filter=Document_No eq 'SO-9001'`))[0]).toMatchObject({
      Outstanding_Quantity: 2,
      Unit_of_Measure_Code: "SET",
      Line_Amount: 8280,
    });
    const key = { kind: "purchase", documentNo: "PO-9002", lineNo: 10000 };
    expect((await bc.send("DELETE", "/_sandbox/bc/lines", { body: key })).status).toBe(204);
    expect((await figures("2026-12-10")).Qty_on_Purch_Order).toBe(0);
    expect((await bc.send("DELETE", "/_sandbox/bc/lines", { body: key })).text).toContain(
      "There is no purchase order line PO-9002 10000.",
    );
    expect(
      (await bc.send("DELETE", "/_sandbox/bc/lines", { body: { ...key, kind: "sales", documentNo: "SO-9001" } }))
        .status,
    ).toBe(204);
  });

  test("a service is taken back, brought back and published under another name", async () => {
    const bc = createClient();
    await bc.send("POST", "/_sandbox/bc/services", { body: { name: "ItemCard", published: false } });
    expect((await bc.get(`${COMPANY}/ItemCard`)).status).toBe(404);
    expect((await bc.get("/BC/ODataV4/$metadata")).text).not.toContain("ItemCard");
    await bc.send("POST", "/_sandbox/bc/services", { body: { name: "Varekort", published: true, page: 30 } });
    expect((await bc.get(`${COMPANY}/Varekort('BORD-1000')?$select=No`)).json.No).toBe("BORD-1000");
    expect((await bc.get(`${COMPANY}/Varekort?$select=X`)).text).toContain("on type 'NAV.Varekort'");
    await bc.send("POST", "/_sandbox/bc/services", { body: { name: "ItemCard", published: true } });
    expect((await bc.get(`${COMPANY}/ItemCard('BORD-1000')?$select=No`)).status).toBe(200);
    expect((await bc.get("/_sandbox/bc/services")).text).toContain('{"name":"Varekort","pageId":30,"published":true}');
  });

  test("users are told without their keys", async () => {
    const bc = createClient();
    const changed = await bc.send("POST", "/_sandbox/bc/users", { body: { name: "other", accessKey: "s3cret" } });
    expect(changed.json).toEqual({ name: "OTHER", enabled: true, mayRead: "all" });
    const list = await bc.get("/_sandbox/bc/users");
    expect(list.text).not.toMatch(/s3cret|skarvholm-demo-key/);
    expect(JSON.parse(list.text)).toContainEqual({ name: "OTHER", enabled: true, mayRead: "all", hasAccessKey: true });
  });

  test("the master data is told as a synchronisation needs it", async () => {
    const { json } = await createClient().get("/_sandbox/bc/data");
    expect(Object.keys(json)).toEqual(["company", "currencies", "customers", "items", "resources", "setup"]);
    expect((json.items as { no: string }[]).find(({ no }) => no === "STOL-2100")).toMatchObject({
      inventory: 152,
      units: [
        { code: "PCS", quantityPerUnit: 1 },
        { code: "SET", quantityPerUnit: 4 },
        { code: "PALLET", quantityPerUnit: 24 },
      ],
    });
  });

  test("items are searched", async () => {
    const { text } = await createClient().get("/_sandbox/bc/items?search=klesknagg");
    expect(JSON.parse(text)).toMatchObject([
      { no: "KROK O'&#50%", inventory: 30, byLocation: { HOVED: 30, VEST: 0, NORD: 0 } },
    ]);
  });

  test.each([
    ["ledger", { item: 5, quantity: 1 }, 'Send {"item":"<number>"'],
    ["ledger", { item: "BORD-1000", quantity: "5" }, 'Send {"item":"<number>"'],
    ["ledger", "no json", 'Send {"item":"<number>"'],
    [
      "ledger",
      { item: "NONE", location: "HOVED", quantity: 5 },
      "The Item does not exist. Identification fields and values: No.='NONE'",
    ],
    [
      "ledger?company=Nobody",
      { item: "BORD-1000", location: "HOVED", quantity: 5 },
      'There is no company "Nobody". Known companies: Skarvholm Kontor AS',
    ],
    ["lines", { kind: "gift" }, 'Send {"kind":"sales"|"purchase"'],
    [
      "lines",
      { kind: "sales", item: "NONE", location: "HOVED", quantity: 1, date: "2026-12-01" },
      "The Item does not exist.",
    ],
    [
      "lines",
      { kind: "sales", item: "STOL-2900", location: "HOVED", quantity: 1, date: "2026-12-01" },
      "Blocked must be equal to 'No'  in Item: No.=STOL-2900.",
    ],
    [
      "lines",
      { kind: "sales", item: "BORD-1000", location: "X", quantity: 1, date: "2026-12-01" },
      "The Location does not exist.",
    ],
    [
      "lines",
      { kind: "sales", item: "BORD-1000", location: "HOVED", quantity: 1, date: "2026-12-01", unit: "BOX" },
      "Item BORD-1000 has no unit BOX. It has PCS.",
    ],
    [
      "lines",
      { kind: "sales", item: "BORD-1000", location: "HOVED", quantity: 0, date: "2026-12-01" },
      "quantity must be a number above zero",
    ],
    [
      "lines",
      { kind: "sales", item: "BORD-1000", location: "HOVED", quantity: 1, date: "1.12.2026" },
      'date must be an ISO date such as 2026-12-01; it is "1.12.2026".',
    ],
    ["services", { name: "ItemCard" }, 'Send {"name":"<service>","published":true|false}'],
    [
      "services",
      { name: "New", published: true },
      "There is no service New. To publish a page under this name, send its page id too",
    ],
    [
      "services",
      { name: "New", published: true, page: 99 },
      "The local Business Central has no page 99. It has 1 Company Information, 5 Currencies",
    ],
    [
      "services",
      { name: "Two words", published: true, page: 30 },
      'The service name "Two words" must begin with a letter',
    ],
    ["users", { name: "X", accessKey: 5 }, 'Send {"name":"<user>","accessKey":"<key>"}'],
    ["users", { name: "X", mayRead: "some" }, 'Send {"name":"<user>","accessKey":"<key>"}'],
    ["users", { name: " " }, "A user name has 1 to 50 characters and no colon."],
    ["users", { name: "A:B" }, "A user name has 1 to 50 characters and no colon."],
    ["couplings", { crmId: CRM_ID, integrationId: ITEM_ID }, 'Send {"crmId":"<Dataverse id>"'],
    ["couplings", { crmId: "x", integrationId: ITEM_ID, tableId: 27 }, "A coupling needs two GUIDs"],
    [
      "couplings",
      { crmId: CRM_ID, integrationId: ITEM_ID, tableId: 1 },
      "couples the tables 4, 6, 13, 18, 27, 36, 37, 112, 156, 204, 205, 5050, 5092, 5400, 5404, 7000, 7001, 7002, not 1.",
    ],
  ])("%s refuses %j", async (route, body, message) => {
    const answer = await createClient().send("POST", `/_sandbox/bc/${route}`, { body });
    expect(answer.status).toBe(400);
    expect((answer.json.error as { message: string }).message).toContain(message);
  });

  test("a record or a row is coupled only once", async () => {
    const bc = createClient();
    const couple = (crmId: string, integrationId: string, tableId: number) =>
      bc.send("POST", "/_sandbox/bc/couplings", { body: { crmId, integrationId, tableId } });
    expect((await couple(CRM_ID, ITEM_ID, 27)).status).toBe(201);
    expect((await couple(CRM_ID, CRM_ID, 27)).text).toContain("is already coupled to");
    expect((await couple(ITEM_ID, ITEM_ID, 27)).text).toContain("is already coupled to");
    expect((await couple(ITEM_ID, ITEM_ID, 18)).status).toBe(201);
    expect(JSON.parse((await bc.get("/_sandbox/bc/couplings")).text)).toHaveLength(2);
  });

  test("deleting a line needs its key", async () => {
    const answer = await createClient().send("DELETE", "/_sandbox/bc/lines", { body: { kind: "sales" } });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("documentNo")]);
  });

  test("no page of another site may call it", async () => {
    const answer = await createClient().send("POST", "/_sandbox/bc/ledger", {
      body: {},
      headers: { "Sec-Fetch-Site": "cross-site" },
    });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining("answers no other site's pages")]);
  });
});

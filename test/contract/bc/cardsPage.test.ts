import { COMPANY, createClient, rowsOf } from "./client";

function post(bc: ReturnType<typeof createClient>, path: string, form: Record<string, string>) {
  return bc.send("POST", path, {
    user: null,
    body: new URLSearchParams(form).toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });
}

const page = async (bc: ReturnType<typeof createClient>, path: string) => (await bc.get(path, { user: null })).text;

describe("the person's page", () => {
  test("names every field by a label and shows the chosen record", async () => {
    const text = await page(createClient(), "/?tab=setup&card=locations&key-code=NORD");
    expect(text).toContain('aria-label="Locations"');
    expect(text).toMatch(/>\s*Outbound Whse. Handling Time\s*<input name="outboundHandlingTime" value="1D"/);
    expect(text).toContain('aria-label="Change UNDERVEIS"');
  });

  test("sets a customer's location; the published card tells it", async () => {
    const bc = createClient();
    const done = await post(bc, "/cards", {
      card: "customers",
      no: "K10180",
      locationCode: "VEST",
      shippingAdvice: "Complete",
      reserve: "Always",
      combineShipments: "no",
    });
    expect(done.status).toBe(303);
    const [row] = rowsOf(
      await bc.get(`${COMPANY}/Customer?$filter=No eq 'K10180'&$select=Location_Code,Shipping_Advice,Reserve`),
    );
    expect(row).toMatchObject({ Location_Code: "VEST", Shipping_Advice: "Complete", Reserve: "Always" });
  });

  test("adds a day off and takes it away", async () => {
    const bc = createClient();
    const change = { baseCalendarCode: "NORGE", recurringSystem: "Annual Recurring", date: "2026-06-24", day: " " };
    await post(bc, "/cards", { card: "baseCalendarChanges", ...change, nonworking: "yes", description: "Midsummer" });
    const asked = `${COMPANY}/BaseCalendarChanges?$filter=Description eq 'Midsummer'`;
    expect(rowsOf(await bc.get(asked))).toEqual([
      expect.objectContaining({
        Base_Calendar_Code: "NORGE",
        Recurring_System: "Annual Recurring",
        Date: "2026-06-24",
        Nonworking: true,
      }),
    ]);
    expect((await post(bc, "/cards/delete", { card: "baseCalendarChanges", ...change })).status).toBe(303);
    expect(rowsOf(await bc.get(asked))).toEqual([]);
  });

  test("adds a transfer, a variant and an assembly order", async () => {
    const bc = createClient();
    const line = {
      documentNo: "TO-9",
      lineNo: "10000",
      itemNo: "BORD-1120",
      fromCode: "HOVED",
      toCode: "NORD",
      inTransitCode: "UNDERVEIS",
      quantity: "2",
      quantityShipped: "0",
      quantityReceived: "0",
      shipmentDate: "2026-12-01",
      receiptDate: "2026-12-04",
    };
    await post(bc, "/cards", { card: "transferLines", variantCode: "", ...line });
    await post(bc, "/cards", { card: "itemVariants", itemNo: "BORD-1120", code: "eik", description: "Eik" });
    await post(bc, "/cards", {
      card: "plannedLines",
      kind: "Assembly order",
      documentNo: "M1",
      lineNo: "10000",
      status: "Released",
      itemNo: "BORD-1120",
      variantCode: "",
      locationCode: "HOVED",
      unitCode: "",
      quantity: "3",
      done: "0",
      date: "2026-12-05",
    });
    const { json } = await bc.get(`${COMPANY}/ItemCard('BORD-1120')?$filter=Location_Filter eq 'HOVED'`);
    expect(json).toMatchObject({ Trans_Ord_Shipment_Qty: 2, Qty_on_Assembly_Order: 3 });
    expect(rowsOf(await bc.get(`${COMPANY}/ItemVariants?$filter=Item_No eq 'BORD-1120'`))).toHaveLength(1);
  });

  test("reserves and cancels", async () => {
    const bc = createClient();
    const form = {
      kind: "Sales order",
      documentNo: "so-1004",
      lineNo: "10000",
      quantity: "2",
      from: "Purchase order",
      fromDocumentNo: "po-2001",
      fromLineNo: "30000",
    };
    const done = await post(bc, "/reservations", form);
    expect(await page(bc, done.headers.get("Location") ?? "")).toContain("2 reserved for SO-1004.");
    expect(await page(bc, "/?tab=supply")).toContain('aria-label="Cancel reservations of SO-1004 10000"');
    await post(bc, "/reservations/cancel", { kind: "Sales order", documentNo: "SO-1004", lineNo: "10000" });
    expect(await page(bc, "/?tab=supply")).not.toContain('aria-label="Cancel reservations of SO-1004 10000"');
  });

  test.each([
    [
      "item=BORD-1130&quantity=8&date=2026-12-01&location=HOVED",
      /role="status"[^>]*>\s*Warning: the item is not in stock/,
    ],
    ["item=BORD-1000&quantity=1&date=2026-12-01&location=HOVED", /role="status"[^>]*>\s*No warning\./],
    ["item=BORD-1000&quantity=1&location=HOVED", /role="alert"[^>]*>The shipment date is missing\./],
    [
      "item=%3Cb%3E&quantity=1&date=2026-12-01&location=HOVED",
      /role="alert"[^>]*>The Item does not exist\..*&lt;B&gt;/,
    ],
  ])("tells what BC itself would say: %s", async (query, expected) => {
    expect(await page(createClient(), `/?tab=supply&${query}`)).toMatch(expected);
  });

  test.each([
    [{ card: "customers", no: "K10180", locationCode: "TYPO" }, "locationCode: there is no &quot;TYPO&quot;"],
    [{ card: "customers", no: "NOBODY" }, "There is no record no &quot;NOBODY&quot;"],
    [{ card: "customers", no: "K10180", shippingTime: "soon" }, "shippingTime must be a date formula such as 2D"],
    [{ card: "gifts" }, "There are no records &quot;gifts&quot; that can be changed so."],
  ])("refuses %j and says why", async (form, reason) => {
    const answer = await post(createClient(), "/cards", { shippingAdvice: "Partial", reserve: "Optional", ...form });
    expect([answer.status, answer.text.includes(reason)]).toEqual([400, true]);
  });
});

describe("/_sandbox/bc/cards", () => {
  const bc = createClient();

  test("lists the kinds of records", async () => {
    const kinds = JSON.parse((await bc.get("/_sandbox/bc/cards")).text) as readonly { id: string }[];
    expect(kinds.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["setup", "customers", "shipToAddresses", "transferLines"]),
    );
  });

  test.each([
    ["POST", "gifts", {}, 'There are no records "gifts".'],
    ["GET", "gifts", undefined, 'There are no records "gifts".'],
    ["DELETE", "gifts", {}, 'There are no records "gifts".'],
    ["POST", "locations", "text", "Send an object with code"],
    ["POST", "locations", { name: "X" }, "code must be given"],
    ["POST", "locations", { code: "X", colour: 1 }, "There is no field colour."],
    ["POST", "locations", { code: "X", useAsInTransit: "yes" }, "useAsInTransit must be true or false"],
    [
      "POST",
      "setup",
      { checkAvailBucket: "Hour" },
      "checkAvailBucket must be one of its options (Day, Week, Month, Quarter, Year)",
    ],
    [
      "POST",
      "transferLines",
      { documentNo: "T", lineNo: 1, quantity: 1, quantityShipped: 2 },
      "No more can be shipped than is ordered",
    ],
    ["POST", "purchasingCodes", { code: "P", dropShipment: true, specialOrder: true }, "not both"],
    [
      "POST",
      "itemUnits",
      { itemNo: "BORD-1000", code: "BOX", quantityPerUnit: 0 },
      "quantityPerUnit must be above zero.",
    ],
    ["POST", "customers", { no: "K10180", shipToCode: "NOWHERE" }, "Customer K10180 has no ship-to address NOWHERE."],
    ["DELETE", "locations", { code: "NORD" }, "Locations are not deleted here."],
    ["DELETE", "shippingAgents", { code: "NONE" }, 'There is no record code "NONE" in Shipping agents.'],
  ])("%s %s %j is refused", async (method, kind, body, reason) => {
    const answer = await bc.send(method, `/_sandbox/bc/cards/${kind}`, body === undefined ? {} : { body });
    expect([answer.status, (answer.json.error as { readonly message: string }).message]).toEqual([
      400,
      expect.stringContaining(reason),
    ]);
  });
});

describe("a document", () => {
  test("is not released without what Business Central demands of its lines", async () => {
    const bc = createClient();
    await bc.send("POST", "/_sandbox/bc/lines", {
      body: { kind: "sales", item: "STOL-2600", location: "HOVED", quantity: 1, date: "2026-12-10" },
    });
    const release = async () => (await bc.send("POST", "/_sandbox/bc/orders/SO-9001/release")).text;
    expect(await release()).toContain(
      "Variant Code must have a value in Sales Line: Document Type=Order, Document No.=SO-9001, Line No.=10000.",
    );
    await bc.send("POST", "/_sandbox/bc/cards/salesLines", {
      body: { documentNo: "SO-9001", lineNo: 10000, variantCode: "GRA", locationCode: "" },
    });
    await bc.send("POST", "/_sandbox/bc/cards/setup", { body: { locationMandatory: true } });
    expect(await release()).toContain("Location Code must have a value in Sales Line");
    await bc.send("POST", "/_sandbox/bc/cards/setup", { body: { locationMandatory: false } });
    expect(await release()).toContain('"status":"Released"');
  });

  test("of an item that is assembled to order brings its own supply, and ships it", async () => {
    const bc = createClient();
    const body = { kind: "sales", item: "BORD-1500", location: "VEST", quantity: 2, date: "2026-12-10" };
    await bc.send("POST", "/_sandbox/bc/lines", { body });
    const at = `${COMPANY}/ItemCard('BORD-1500')?$filter=Location_Filter eq 'VEST'&$select=Inventory,Qty_on_Assembly_Order,Qty_on_Sales_Order`;
    expect((await bc.get(at)).json).toMatchObject({ Inventory: 0, Qty_on_Assembly_Order: 2, Qty_on_Sales_Order: 2 });
    const check = await bc.send("POST", "/_sandbox/bc/availability", {
      body: {
        item: "BORD-1500",
        location: "VEST",
        quantity: 2,
        date: "2026-12-10",
        own: { documentNo: "SO-9001", lineNo: 10000 },
      },
    });
    expect(check.json.warns).toBe(false);
    expect((await bc.send("POST", "/_sandbox/bc/orders/SO-9001/ship")).status).toBe(201);
    expect((await bc.get(at)).json).toMatchObject({ Inventory: 0, Qty_on_Assembly_Order: 0, Qty_on_Sales_Order: 0 });
  });
});

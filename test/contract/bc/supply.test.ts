import { API, COMPANY, createClient, errorOf, rowsOf, SWEDISH } from "./client";

const bc = createClient();
const RESERVATIONS = "/_sandbox/bc/reservations";

describe("transfers", () => {
  test("page 5749 shows what the real one shows: neither places nor the date of receipt", async () => {
    const [row] = rowsOf(await bc.get(`${COMPANY}/TransferLines?$filter=Item_No eq 'STOL-2020'`));
    expect(row).toEqual({
      "@odata.etag": expect.any(String) as string,
      Document_No: "TO-3001",
      Line_No: 20000,
      Item_No: "STOL-2020",
      Description: "Kontorstol Stille med nakkestøtte, grå tekstil",
      Description_2: "",
      Shipment_Date: "2026-11-25",
      Qty_in_Transit: 0,
      Outstanding_Quantity: 2,
      Unit_of_Measure: "PCS",
    });
    expect(errorOf(await bc.get(`${COMPANY}/TransferLines?$filter=Transfer_to_Code eq 'NORD'`))[2]).toBe(
      "Could not find a property named 'Transfer_to_Code' on type 'NAV.TransferLines'.",
    );
  });

  test("page 5742 tells the places and dates of an order", async () => {
    const [row] = rowsOf(await bc.get(`${COMPANY}/TransferOrders?$filter=No eq 'TO-3002'`));
    expect(row).toMatchObject({
      No: "TO-3002",
      Transfer_from_Code: "HOVED",
      Transfer_to_Code: "VEST",
      Shipment_Date: "2026-11-27",
      Receipt_Date: "2026-11-30",
      Status: "Released",
    });
  });

  test("a page of lines that an administrator has extended shows both", async () => {
    await bc.send("POST", "/_sandbox/bc/services", {
      body: { name: "TransferLinesWithPlaces", published: true, page: 50749 },
    });
    expect(
      rowsOf(
        await bc.get(
          `${COMPANY}/TransferLinesWithPlaces?$filter=Transfer_to_Code eq 'NORD' and Outstanding_Quantity gt 0`,
        ),
      ),
    ).toEqual([
      expect.objectContaining({
        Item_No: "STOL-2020",
        Transfer_from_Code: "HOVED",
        Receipt_Date: "2026-11-29",
        Unit_of_Measure_Code: "PCS",
      }),
      // Of what is under way BC keeps a line of its own, from the location in transit.
      expect.objectContaining({ Item_No: "BORD-1100", Transfer_from_Code: "UNDERVEIS", Outstanding_Quantity: 4 }),
    ]);
  });

  test.each([
    ["HOVED", 0, 2, 0],
    ["NORD", 2, 0, 0],
    ["VEST", 0, 0, 0],
  ])(
    "the item card counts them at %s: %d coming, %d going, %d under way",
    async (location, receipt, shipment, transit) => {
      const { json } = await bc.get(`${COMPANY}/ItemCard('STOL-2020')?$filter=Location_Filter eq '${location}'`);
      expect([json.Trans_Ord_Receipt_Qty, json.Trans_Ord_Shipment_Qty, json.Qty_in_Transit]).toEqual([
        receipt,
        shipment,
        transit,
      ]);
    },
  );

  test("what has been sent is in transit towards its place, by the date of receipt", async () => {
    const at = async (filter: string) =>
      (await bc.get(`${COMPANY}/ItemCard('BORD-1100')?$filter=${filter}&$select=Qty_in_Transit`)).json.Qty_in_Transit;
    expect([
      await at("Location_Filter eq 'NORD'"),
      await at("Location_Filter eq 'HOVED'"),
      await at("Location_Filter eq 'NORD' and Date_Filter eq '..2026-11-25'"),
    ]).toEqual([4, 0, 0]);
  });
});

describe("reservations", () => {
  const lineOf = async (client: ReturnType<typeof createClient>, order: string, line: number) =>
    rowsOf(
      await client.get(
        `${COMPANY}/SalesLines?$filter=Document_No eq '${order}' and Line_No eq ${line}&$select=Reserved_Qty_Base`,
      ),
    )[0]?.Reserved_Qty_Base;

  test("stand on the sales line, in base units", async () => {
    expect([
      await lineOf(bc, "SO-1011", 10000),
      await lineOf(bc, "SO-1009", 20000),
      await lineOf(bc, "SO-1001", 10000),
    ]).toEqual([37.5, 2, 0]);
  });

  test("from inventory: on the line, on the item at its place, on the item ledger entry", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/services", {
      body: { name: "ItemCardExtended", published: true, page: 50030 },
    });
    const posted = await client.send("POST", RESERVATIONS, {
      body: { documentNo: "SO-1004", lineNo: 10000, quantity: 6 },
    });
    expect([posted.status, posted.json.itemNo]).toEqual([201, "BORD-1100"]);
    expect(await lineOf(client, "SO-1004", 10000)).toBe(6);
    const onInventory = async (location: string) =>
      (await client.get(`${COMPANY}/ItemCardExtended('BORD-1100')?$filter=Location_Filter eq '${location}'`)).json
        .Reserved_Qty_on_Inventory;
    expect([await onInventory("HOVED"), await onInventory("VEST"), await onInventory("HOVED|VEST")]).toEqual([6, 0, 6]);
    await client.send("POST", "/_sandbox/bc/services", { body: { name: "Entries", published: true, page: 38 } });
    const entries = rowsOf(
      await client.get(
        `${COMPANY}/Entries?$filter=Item_No eq 'BORD-1100'&$select=Location_Code,Quantity,Reserved_Quantity`,
      ),
    );
    expect(entries.filter(({ Reserved_Quantity }) => Reserved_Quantity !== 0)).toEqual([
      expect.objectContaining({ Location_Code: "HOVED", Reserved_Quantity: 6 }),
    ]);
  });

  test("from a purchase order: on both lines; what it delivers is on inventory", async () => {
    const client = createClient();
    const company = client.database().companies.get("Skarvholm Kontor AS");
    const reserved = await client.send("POST", RESERVATIONS, {
      body: { documentNo: "SO-1004", lineNo: 10000, quantity: 5, from: { documentNo: "PO-2001", lineNo: 30000 } },
    });
    expect(reserved.status).toBe(201);
    const onPurchase = async () =>
      rowsOf(await client.get(`${COMPANY}/PurchaseLines?$filter=No eq 'BORD-1100'&$select=Reserved_Qty_Base`))[0]
        ?.Reserved_Qty_Base;
    expect([await lineOf(client, "SO-1004", 10000), await onPurchase()]).toEqual([5, 5]);
    const [line] = company?.purchaseLines.get("BORD-1100") ?? [];
    if (line !== undefined) {
      company?.purchaseLines.set("BORD-1100", [{ ...line, quantityReceived: 13 }]);
    }
    expect([await lineOf(client, "SO-1004", 10000), await onPurchase()]).toEqual([5, 2]);
    const to = { kind: "Sales order", documentNo: "SO-1004", lineNo: 10000 };
    expect(JSON.parse((await client.get(RESERVATIONS)).text)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          to,
          quantity: 2,
          from: { kind: "Purchase order", documentNo: "PO-2001", lineNo: 30000 },
        }),
        expect.objectContaining({ to, quantity: 3, from: { kind: "inventory" } }),
      ]),
    );
  });

  test("count no more than a line still needs, and not at all when it is gone", async () => {
    const client = createClient();
    const company = client.database().companies.get("Skarvholm Kontor AS");
    const lines = company?.salesLines.get("STOFF-5000") ?? [];
    company?.salesLines.set(
      "STOFF-5000",
      lines.map((line) => (line.documentNo === "SO-1011" ? { ...line, quantityShipped: 30 } : line)),
    );
    expect(await lineOf(client, "SO-1011", 10000)).toBe(7.5);
    company?.salesLines.set("STOFF-5000", []);
    expect((await client.get(RESERVATIONS)).text).not.toContain("STOFF-5000");
  });

  test.each([
    [
      { documentNo: "SO-1004" },
      'Send {"documentNo":"<sales order>","lineNo":10000,"quantity":<number in the base unit>}',
    ],
    [{ documentNo: "SO-1004", lineNo: 10000, quantity: 1, from: "there" }, 'Send {"documentNo":"<sales order>"'],
    [{ documentNo: "SO-9999", lineNo: 10000, quantity: 1 }, "There is no item line 10000 in sales order SO-9999."],
    [
      { documentNo: "SO-1004", lineNo: 10000, quantity: 0 },
      "quantity must be a number above zero, in the item's base unit.",
    ],
    [
      { documentNo: "SO-1004", lineNo: 10000, quantity: 10 },
      "Reserved quantity cannot be greater than 9, what line 10000 of sales order SO-1004 still needs.",
    ],
    [
      { documentNo: "SO-1001", lineNo: 10000, quantity: 19 },
      "Only 18 of item STOL-2000 at VEST is left to reserve from there.",
    ],
    [
      { documentNo: "SO-1004", lineNo: 10000, quantity: 1, from: { documentNo: "PO-2002", lineNo: 10000 } },
      "No purchase order line of that number brings item BORD-1100 to HOVED.",
    ],
  ])("refuses %j", async (body, message) => {
    const answer = await bc.send("POST", RESERVATIONS, { body });
    expect([answer.status, (answer.json.error as { readonly message: string }).message]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
  });

  test("refuses a company that there is not", async () => {
    expect((await bc.get(`${RESERVATIONS}?company=Nobody`)).status).toBe(400);
    expect(
      (await bc.send("POST", `${RESERVATIONS}?company=Nobody`, { body: { documentNo: "A", lineNo: 1, quantity: 1 } }))
        .status,
    ).toBe(400);
    expect((await bc.get(`${RESERVATIONS}?company=Skarvholm Svenska AB`)).text).toBe("[]");
  });
});

describe("stockkeeping units", () => {
  test("tell the inventory and the plan of an item at a place", async () => {
    const rows = rowsOf(
      await bc.get(
        `${COMPANY}/StockkeepingUnits?$filter=Item_No eq 'STOL-2000'&$select=Location_Code,Inventory,Reorder_Point,Maximum_Inventory`,
      ),
    );
    expect(
      rows.map(({ Location_Code, Inventory, Reorder_Point, Maximum_Inventory }) => [
        Location_Code,
        Inventory,
        Reorder_Point,
        Maximum_Inventory,
      ]),
    ).toEqual([
      ["HOVED", 64, 24, 0],
      ["NORD", 7, 4, 24],
      ["VEST", 18, 12, 0],
    ]);
  });

  test("exist or not, says the item list", async () => {
    const exists = async (no: string) =>
      (await bc.get(`${COMPANY}/ItemList('${no}')?$select=Stockkeeping_Unit_Exists`)).json.Stockkeeping_Unit_Exists;
    expect([await exists("STOL-2000"), await exists("STOL-2010")]).toEqual([true, false]);
  });
});

describe("the second company", () => {
  test("has its own items, places, orders and currency", async () => {
    expect(rowsOf(await bc.get(`${SWEDISH}/Locations`)).map(({ Code }) => Code)).toEqual(["MOLNDAL", "UPPSALA"]);
    expect(
      (await bc.get(`${SWEDISH}/ItemCard('SE-BORD-30')?$select=Inventory,Qty_on_Sales_Order,Qty_on_Purch_Order`)).json,
    ).toMatchObject({ Inventory: 11, Qty_on_Sales_Order: 3, Qty_on_Purch_Order: 10 });
    expect((await bc.get("/BC/ODataV4/ItemCard('SE-BORD-30')?company=Skarvholm Svenska AB&$select=No")).json.No).toBe(
      "SE-BORD-30",
    );
    expect((await bc.get(`${SWEDISH}/ItemCard('BORD-1000')`)).status).toBe(404);
    expect((await bc.get(`${COMPANY}/ItemCard('SE-BORD-30')`)).status).toBe(404);
    const [customer] = rowsOf(
      await bc.get("/BC/api/v2.0/customers?company=Skarvholm Svenska AB&$filter=number eq 'K50010'"),
    );
    expect(customer?.currencyCode).toBe("SEK");
    expect(rowsOf(await bc.get(`${API}/customers?$filter=number eq 'K50010'`))).toEqual([]);
  });
});

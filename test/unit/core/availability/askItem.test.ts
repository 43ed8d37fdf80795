import { askItem } from "../../../../core/availability/askItem";
import type { Tables } from "./scene";
import type { WireRow } from "../../../../core/ports";
import { fakeSales, rows } from "../../../support/fakeSales";
import { response } from "../../../support/fakeTransport";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import { card, CHAIR, CONNECTION, DESK, ports, product, purchaseLine, salesLine, SERVICE, TABLES } from "./scene";

const AT: Readonly<Record<string, WireRow>> = {
  EAST: { Inventory: 3, Qty_on_Sales_Order: 2 },
  WEST: { Inventory: 6, Qty_on_Purch_Order: 5, Qty_on_Job_Order: 1 },
};
const TOTAL = { Inventory: 10, Qty_on_Sales_Order: 2, Qty_on_Purch_Order: 5, Qty_on_Job_Order: 1 };

const PAGES = {
  ItemCard: (location: string | null) => [
    card("1000", location === null ? TOTAL : { Inventory: 0, ...AT[location] }),
    card("2000", { Inventory: location === "EAST" ? 4 : 9, Qty_on_Sales_Order: 1 }),
  ],
  SalesLines: [salesLine("1000", 2, "2026-11-10", { Location_Code: "EAST" })],
  PurchaseLines: [purchaseLine("1000", 5, "2026-11-20", { Location_Code: "WEST" })],
  Locations: [
    { Code: "EAST", Name: "Lager øst" },
    { Code: "WEST", Name: "" },
  ],
  ItemSubstitutions: [
    {
      No: "1000",
      Substitute_Type: "Item",
      Substitute_No: "2000",
      Description: "Chair",
      Interchangeable: true,
      Condition: false,
    },
    {
      No: "1000",
      Substitute_Type: "Item",
      Substitute_No: "2000",
      Description: "Chair, blue",
      Interchangeable: true,
      Condition: false,
    },
    {
      No: "1000",
      Substitute_Type: "Item",
      Substitute_No: "9000",
      Description: "Stool",
      Interchangeable: false,
      Condition: true,
    },
    {
      No: "1000",
      Substitute_Type: "Nonstock Item",
      Substitute_No: "CAT-1",
      Description: "Catalogue",
      Interchangeable: false,
      Condition: false,
    },
  ],
};
const WITH_LISTS = {
  ...TABLES,
  bcs_connection: rows({
    ...CONNECTION,
    bcs_locationsservice: "Locations",
    bcs_itemsubstitutionsservice: "ItemSubstitutions",
    bcs_defaultlocation: "east",
  }),
};

const ask = (bc: ReturnType<typeof fakeBusinessCentral>, tables: Tables = WITH_LISTS, productId = DESK) =>
  askItem(ports(bc, tables), { productId, companyId: null });

describe("askItem", () => {
  it("tells the stock of each location, and what lies at none", async () => {
    expect((await ask(fakeBusinessCentral(PAGES))).locations).toMatchObject({
      kind: "told",
      rows: [
        {
          code: "EAST",
          name: "Lager øst",
          isDefault: true,
          onHand: 3,
          onSalesOrders: 2,
          onPurchaseOrders: 0,
          available: 1,
        },
        { code: "WEST", name: null, isDefault: false, onHand: 6, onSalesOrders: 0, onPurchaseOrders: 5, available: 5 },
        { code: "", name: null, isDefault: false, onHand: 1, onSalesOrders: 0, onPurchaseOrders: 0, available: 1 },
      ],
    });
  });

  it("shows no row for nothing", async () => {
    const pages = {
      ...PAGES,
      ItemCard: (location: string | null) => [card("1000", { Inventory: location === "WEST" ? 0 : 10 })],
    };
    expect((await ask(fakeBusinessCentral(pages))).locations).toMatchObject({
      rows: [{ code: "EAST" }, { code: "WEST", onHand: 0 }],
    });
  });

  it("tells substitutes with their stock at the location that counts, and the products that stand for them", async () => {
    expect((await ask(fakeBusinessCentral(PAGES))).substitutes).toMatchObject({
      kind: "told",
      rows: [
        {
          itemNumber: "2000",
          description: "Chair, blue",
          hasConditions: false,
          product: { id: CHAIR, name: "Product 2000" },
          figures: { baseUnit: "PCS", onHand: 4, available: 3, isBlocked: false },
        },
        {
          itemNumber: "9000",
          description: "Stool",
          hasConditions: true,
          product: null,
          figures: null,
        },
      ],
    });
  });

  it("looks for substitutes among active products only", async () => {
    const sales = fakeSales(WITH_LISTS);
    await askItem({ ...ports(fakeBusinessCentral(PAGES)), sales }, { productId: DESK, companyId: null });
    expect(sales.asked.at(-1)).toBe("product?statecode eq 0 and (productnumber eq '2000' or productnumber eq '9000')");
  });

  it("asks for its figures only if they were not asked for lately", async () => {
    const bc = fakeBusinessCentral(PAGES);
    const asking = ports(bc, WITH_LISTS);
    await askItem(asking, { productId: DESK, companyId: null });
    const first = bc.requests.length;
    await askItem(asking, { productId: DESK, companyId: null });
    expect([first, bc.requests.length - first]).toEqual([4, 3]);
  });

  it.each([
    ["names no list", { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_defaultlocation: "EAST" }) }, {}],
    [
      "names a list that fails",
      WITH_LISTS,
      { instead: (service: string) => (service === "Locations" ? response(500, "{}") : undefined) },
    ],
    [
      "names a list that is another page",
      WITH_LISTS,
      {
        instead: (service: string) =>
          service === "Locations" ? response(200, '{"@odata.context":"x","value":[{"Id":1}]}') : undefined,
      },
    ],
  ])("takes locations from the item's own lines where the connection %s", async (_name, tables, options) => {
    expect((await ask(fakeBusinessCentral(PAGES, options), tables)).locations).toMatchObject({
      rows: [{ code: "EAST", name: null }, { code: "WEST" }, { code: "" }],
    });
  });

  it("relies on no list of which one row cannot be read", async () => {
    const locations = response(200, '{"@odata.context":"x","value":[{"Code":"EAST","Name":""},{"Code":7,"Name":""}]}');
    const bc = fakeBusinessCentral(PAGES, { instead: (service) => (service === "Locations" ? locations : undefined) });
    expect((await ask(bc)).locations).toMatchObject({ rows: [{ code: "EAST" }, { code: "WEST" }, { code: "" }] });
  });

  it.each([
    ["fails", response(500, "{}"), "refused"],
    [
      "sends text for a number",
      response(200, JSON.stringify({ "@odata.context": "x", value: [card("1000", { Inventory: "3" })] })),
      "unexpectedProperty",
    ],
  ])("tells no location when the figures of one %s", async (_name, outcome, kind) => {
    const bc = fakeBusinessCentral(PAGES, {
      instead: (_service, filter) => (filter.includes("Location_Filter eq 'WEST'") ? outcome : undefined),
    });
    expect((await ask(bc)).locations).toMatchObject({ kind: "notTold", problem: { kind } });
  });

  it.each([
    ["fails", response(403, "{}"), { kind: "forbidden" }],
    [
      "is another page",
      response(200, '{"@odata.context":"x","value":[{"No":"1000"}]}'),
      { kind: "unexpectedProperty", service: "ItemSubstitutions", property: "Substitute_No" },
    ],
  ])("says why it tells no substitutes when their list %s", async (_name, outcome, problem) => {
    const bc = fakeBusinessCentral(PAGES, {
      instead: (service) => (service === "ItemSubstitutions" ? outcome : undefined),
    });
    expect((await ask(bc)).substitutes).toMatchObject({ kind: "notTold", problem });
  });

  it("tells no substitutes where the connection names no list", async () => {
    const { substitutes } = await ask(fakeBusinessCentral(PAGES), {
      ...TABLES,
      bcs_connection: rows({ ...CONNECTION, bcs_locationsservice: "Locations" }),
    });
    expect(substitutes).toEqual({ kind: "notTold", problem: null });
  });

  it.each([
    ["a product that is no stock item", WITH_LISTS, SERVICE, "notStockItem"],
    [
      "figures of a source that knows no places",
      { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_availabilitysources: "apiItems" }) },
      DESK,
      "live",
    ],
    [
      "no live figures",
      {
        ...WITH_LISTS,
        product: rows(product(DESK, "7777")),
        bcs_connection: rows({ ...CONNECTION, bcs_availabilitysources: "itemCard" }),
      },
      DESK,
      "notLive",
    ],
  ] as const)("asks for no more with %s", async (_name, tables, id, kind) => {
    const pages = {
      ...PAGES,
      companies: [{ id: "1", name: "Skarvholm Kontor AS" }],
      items: [{ number: "1000", type: "Inventory", blocked: false, inventory: 1, baseUnitOfMeasureCode: "PCS" }],
    };
    expect(await ask(fakeBusinessCentral(pages), tables, id)).toMatchObject({
      facts: { kind },
      locations: { kind: "notTold", problem: null },
      substitutes: { kind: "notTold", problem: null },
    });
  });

  it.each([
    ["A&B", "'A&B'"],
    ["O'HARA", "'O''HARA'"],
    ["ØST 1", "'ØST 1'"],
  ])("asks for the location %s as one value of a filter expression", async (code, value) => {
    const bc = fakeBusinessCentral({ ...PAGES, Locations: [{ Code: code, Name: "" }] });
    await askItem(
      ports(bc, { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_locationsservice: "Locations" }) }),
      { productId: DESK, companyId: null },
    );
    const asked = bc.requests
      .flatMap(({ body = "{}" }) => (JSON.parse(body) as { requests?: readonly { url: string }[] }).requests ?? [])
      .map(({ url }) => decodeURIComponent(url));
    expect(
      asked
        .filter((url) => url.includes("Location_Filter"))
        .map((url) => /Location_Filter eq (.*?)(?:&|$)(?=\$select|$)/.exec(url)?.[1]),
    ).toEqual([`'${value.replace(/'/g, "''")}'`]);
  });
});

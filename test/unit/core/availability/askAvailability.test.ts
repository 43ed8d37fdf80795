import { askAvailability } from "../../../../core/availability/askAvailability";
import type { Transport } from "../../../../core/ports";
import { fakeSales, rows } from "../../../support/fakeSales";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";

const NOW = new Date("2026-11-02T09:00:00Z");
const PRODUCT_ID = "6f0b5f6e-1111-4c11-8c11-000000000001";

const PRODUCT = {
  productid: PRODUCT_ID, name: "Desk Vik", productnumber: "1000", producttypecode: 1, quantitydecimal: 2, quantityonhand: 30,
  modifiedon: "2026-11-02T06:00:00Z", _defaultuomid_value: "pcs", _defaultuomscheduleid_value: "group",
};
const UNITS = rows({ uomid: "pcs", name: "PCS", quantity: 1, _baseuom_value: null }, { uomid: "box", name: "BOX", quantity: 12, _baseuom_value: "pcs" });
const CONNECTION = {
  bcs_connectionid: "c1", bcs_name: "Skarvholm Kontor AS", bcs_itemavailabilityenabled: true, bcs_odataurl: "https://bc.test/BC/ODataV4",
  bcs_authentication: 727000000, bcs_username: "READER", bcs_accesskey: "key-1", bcs_itemcardservice: "ItemCard",
  bcs_productavailabilityservice: "ProductItemAvailability",
};
const TABLES = { product: rows(PRODUCT), uom: UNITS, bcs_connection: rows(CONNECTION) };

const CARD = odata({ No: "1000", Type: "Inventory", Base_Unit_of_Measure: "PCS", Inventory: 32, Qty_on_Sales_Order: 12, Qty_on_Purch_Order: 40 });
const COUNTED = odata({ CRM_ID: PRODUCT_ID, ItemNo: "1000", UOM: "PCS", Inventory: 32 });

function ask(tables: Parameters<typeof fakeSales>[0], transport: Transport) {
  return askAvailability({ sales: fakeSales(tables), transport, now: () => NOW }, { productId: PRODUCT_ID, companyId: null });
}

function services(transport: ReturnType<typeof fakeTransport>): readonly string[] {
  return transport.requests.map(({ url }) => /\/(\w+)\?/.exec(url)?.[1] ?? url);
}

describe("askAvailability", () => {
  it("tells the live figures, the company and when it asked", async () => {
    const transport = fakeTransport(CARD);
    expect(await ask(TABLES, transport)).toMatchObject({
      kind: "live",
      product: { id: PRODUCT_ID, units: [{ id: "pcs" }, { id: "box", quantity: 12, baseUnitId: "pcs" }] },
      figures: { source: "itemCard", onHand: 32, onSalesOrders: 12, onPurchaseOrders: 40 },
      companyName: "Skarvholm Kontor AS",
      askedOn: NOW,
    });
    expect(services(transport)).toEqual(["ItemCard"]);
  });

  it.each([
    ["the item card is not published", response(404, "{}")],
    ["the user may not read the item card", response(403, "{}")],
    ["the item card shows other properties", odata({ No: "1000" })],
    ["the item card knows no such item", odata()],
    ["the item card fails", response(500, "{}")],
  ])("falls back to the simpler service when %s", async (_name, reply) => {
    const transport = fakeTransport(reply, COUNTED);
    expect(await ask(TABLES, transport)).toMatchObject({ kind: "live", figures: { source: "productItemAvailability", onHand: 32, onSalesOrders: null } });
    expect(services(transport)).toEqual(["ItemCard", "ProductItemAvailability"]);
  });

  it.each([
    ["does not answer", { kind: "unreachable" }, "unreachable"],
    ["refuses the sign-in", response(401, ""), "unauthorized"],
    ["asks to wait", response(429, ""), "throttled"],
    ["is not available", response(503, ""), "unavailable"],
  ] as const)("asks only once when the whole server %s", async (_name, reply, kind) => {
    const transport = fakeTransport(reply, COUNTED);
    expect(await ask(TABLES, transport)).toMatchObject({ kind: "notLive", why: { from: "businessCentral", problem: { kind } } });
    expect(transport.requests).toHaveLength(1);
  });

  it("names the item card's problem when both services fail", async () => {
    const answer = await ask(TABLES, fakeTransport(response(403, ""), response(404, "{}")));
    expect(answer).toMatchObject({ kind: "notLive", why: { problem: { kind: "forbidden", service: "ItemCard" } }, product: { synchronisedOnHand: 30 } });
  });

  it("uses the simpler service alone where no item card is named", async () => {
    const transport = fakeTransport(COUNTED);
    const tables = { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_itemcardservice: null }) };
    expect(await ask(tables, transport)).toMatchObject({ kind: "live", figures: { source: "productItemAvailability" } });
    expect(services(transport)).toEqual(["ProductItemAvailability"]);
  });

  it("says not coupled for a product without number where only the item card is published", async () => {
    const tables = { ...TABLES, product: rows({ ...PRODUCT, productnumber: null }), bcs_connection: rows({ ...CONNECTION, bcs_productavailabilityservice: null }) };
    const transport = fakeTransport(CARD);
    expect(await ask(tables, transport)).toMatchObject({ kind: "notLive", why: { problem: { kind: "notCoupled" } } });
    expect(transport.requests).toHaveLength(0);
  });

  it("asks nothing of Business Central for a product that is no stock item", async () => {
    const transport = fakeTransport(CARD);
    expect(await ask({ ...TABLES, product: rows({ ...PRODUCT, producttypecode: 3 }) }, transport)).toMatchObject({ kind: "notStockItem" });
    expect(transport.requests).toHaveLength(0);
  });

  it.each([
    ["no product", { ...TABLES, product: rows() }, { kind: "noProduct", problem: { kind: "notFound" } }],
    ["no connection", { ...TABLES, bcs_connection: rows() }, { kind: "notLive", why: { from: "choice", reason: "none" } }],
    ["two connections", { ...TABLES, bcs_connection: rows(CONNECTION, CONNECTION) }, { kind: "notLive", why: { from: "choice", reason: "several" } }],
    ["no right to read connections", { ...TABLES, bcs_connection: { ok: false, problem: { kind: "noPermission", privilege: "prvReadbcs_Connection" } } }, { kind: "notLive", why: { from: "connections" } }],
    ["a connection without key", { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_accesskey: null }) }, { kind: "notLive", why: { from: "connection", problem: { kind: "accessKeyMissing" } } }],
  ] as const)("tells of %s", async (_name, tables, expected) => {
    expect(await ask(tables, fakeTransport(CARD))).toMatchObject(expected);
  });

  it("still shows figures when the unit group cannot be read", async () => {
    const uom = { ok: false, problem: { kind: "noPermission", privilege: "prvReadUoM" } } as const;
    expect(await ask({ ...TABLES, uom }, fakeTransport(CARD))).toMatchObject({ kind: "live", product: { units: [] } });
  });
});

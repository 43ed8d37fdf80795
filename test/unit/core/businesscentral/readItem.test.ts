import { readItemCard, readProductItemAvailability } from "../../../../core/businesscentral/readItem";
import type { ItemRequest } from "../../../../core/businesscentral/readItem";
import { secret } from "../../../../core/connection/secret";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";

const REQUEST: ItemRequest = {
  address: { root: "https://bc.test/BC/ODataV4/Company('A')", query: "", host: "bc.test" },
  credentials: { kind: "basic", userName: "READER", accessKey: secret("key-1") },
  service: "ItemCard",
};

const WITHOUT_INVENTORY = { No: "1000", Type: "Inventory", Base_Unit_of_Measure: "PCS", Blocked: false, Qty_on_Sales_Order: 12, Qty_on_Purch_Order: 40 };
const CARD = { ...WITHOUT_INVENTORY, InventoryNonFoundation: 32.5 };

describe("readItemCard", () => {
  it("reads the figures of the item", async () => {
    expect(await readItemCard(fakeTransport(odata(CARD)), REQUEST, "1000")).toEqual({
      ok: true,
      figures: {
        source: "itemCard", itemNumber: "1000", baseUnit: "PCS", onHand: 32.5, onSalesOrders: 12, onPurchaseOrders: 40, isStockItem: true, isBlocked: false,
      },
    });
  });

  it("takes the inventory from whichever control the page has", async () => {
    const outcome = await readItemCard(fakeTransport(odata({ ...WITHOUT_INVENTORY, Inventory: -3 })), REQUEST, "1000");
    expect(outcome).toMatchObject({ figures: { onHand: -3 } });
  });

  it.each([
    ["a service", { Type: "Service" }, { isStockItem: false }],
    ["a non-inventory item", { Type: "Non-Inventory" }, { isStockItem: false }],
    ["a blocked item", { Blocked: true }, { isBlocked: true }],
    ["an item blocked for sales", { Sales_Blocked: true }, { isBlocked: true }],
    ["a page without purchase orders", { Qty_on_Purch_Order: null }, { onPurchaseOrders: null }],
  ])("knows %s", async (_name, change, figures) => {
    expect(await readItemCard(fakeTransport(odata({ ...CARD, ...change })), REQUEST, "1000")).toMatchObject({ ok: true, figures });
  });

  it.each([
    ["text for a number", { ...CARD, InventoryNonFoundation: "32" }, "InventoryNonFoundation"],
    ["null for a number", { ...CARD, InventoryNonFoundation: null }, "InventoryNonFoundation"],
    ["no inventory at all", WITHOUT_INVENTORY, "Inventory"],
    ["sales orders as text", { ...CARD, Qty_on_Sales_Order: "12" }, "Qty_on_Sales_Order"],
    ["another item than asked for", { ...CARD, No: "1001" }, "No"],
  ])("refuses %s instead of guessing", async (_name, row, property) => {
    const outcome = await readItemCard(fakeTransport(odata(row)), REQUEST, "1000");
    expect(outcome).toEqual({ ok: false, problem: { kind: "unexpectedProperty", service: "ItemCard", property } });
  });

  it("says when there is no such item", async () => {
    expect(await readItemCard(fakeTransport(odata()), REQUEST, "O'Hara")).toEqual({ ok: false, problem: { kind: "itemNotFound", itemNumber: "O'Hara" } });
  });

  it("passes a problem of the service on", async () => {
    expect(await readItemCard(fakeTransport(response(403, "")), REQUEST, "1000")).toMatchObject({ problem: { kind: "forbidden" } });
  });
});

describe("readProductItemAvailability", () => {
  const request = { ...REQUEST, service: "ProductItemAvailability" };
  const product = "6f0b5f6e-1111-4c11-8c11-000000000001";

  it("asks by the product's id and knows the inventory only", async () => {
    const transport = fakeTransport(odata({ CRM_ID: product, ItemNo: "1000", UOM: "PCS", Inventory: 7 }));
    expect(await readProductItemAvailability(transport, request, product)).toMatchObject({
      figures: { source: "productItemAvailability", itemNumber: "1000", baseUnit: "PCS", onHand: 7, onSalesOrders: null, onPurchaseOrders: null },
    });
    expect(decodeURIComponent(transport.requests[0]?.url ?? "")).toContain(`$filter=CRM_ID eq ${product}`);
  });

  it.each([
    ["an unknown product", [], { kind: "notCoupled" }],
    ["a row without item number", [{ UOM: "PCS", Inventory: 7 }], { kind: "unexpectedProperty", service: "ProductItemAvailability", property: "ItemNo" }],
    ["a row without inventory", [{ ItemNo: "1", Inventory: null }], { kind: "unexpectedProperty", service: "ProductItemAvailability", property: "Inventory" }],
  ])("names the problem of %s", async (_name, found, problem) => {
    expect(await readProductItemAvailability(fakeTransport(odata(...found)), request, product)).toEqual({ ok: false, problem });
  });
});

import { propertyIn, propertyName, readOverrides } from "../../../../core/businesscentral/propertyNames";

const names = (known: readonly string[] | null, overrides: Readonly<Record<string, string>> = {}) => ({
  overrides,
  known: known === null ? null : new Set(known),
});

describe("propertyName", () => {
  it.each([
    ["the usual name while nothing is known", names(null), "Inventory", "Inventory"],
    ["the usual name where it is there", names(["Inventory", "InventoryNonFoundation"]), "Inventory", "Inventory"],
    ["the page's other control", names(["InventoryNonFoundation"]), "Inventory", "InventoryNonFoundation"],
    ["the item list's name", names(["InventoryField"]), "Inventory", "InventoryField"],
    [
      "a name of another case and other underscores",
      names(["QtyOnSalesOrder"]),
      "Qty_on_Sales_Order",
      "QtyOnSalesOrder",
    ],
    ["the usual name where nothing is like it", names(["Stock"]), "Inventory", "Inventory"],
    ["the administrator's name before all", names(["Inventory"], { Inventory: "Stock" }), "Inventory", "Stock"],
  ])("is %s", (_name, service, usual, expected) => {
    expect(propertyName(service, usual)).toBe(expected);
  });
});

describe("propertyIn", () => {
  it.each([
    ["the chosen name", { Inventory: 1, InventoryNonFoundation: 2 }, names(null), "Inventory"],
    ["another name that the row has", { InventoryNonFoundation: 2 }, names(null), "InventoryNonFoundation"],
    ["a name whose value is null", { Inventory: null }, names(null), "Inventory"],
    ["nothing where the row has none", { Stock: 2 }, names(null), undefined],
    ["nothing but the administrator's name", { Inventory: 1 }, names(null, { Inventory: "Stock" }), undefined],
  ])("is %s", (_name, row, service, expected) => {
    expect(propertyIn(row, service, "Inventory")).toBe(expected);
  });
});

describe("readOverrides", () => {
  it.each([
    [
      "what an administrator writes",
      '{"ItemCard":{"Inventory":"StockOnHand"}}',
      { ItemCard: { Inventory: "StockOnHand" } },
    ],
    [
      "letters of other languages",
      '{"ItemCard":{"Inventory":"Antall_på_lager"}}',
      { ItemCard: { Inventory: "Antall_på_lager" } },
    ],
    ["nothing", null, {}],
    ["no JSON", "Inventory=Stock", {}],
    ["JSON of another shape", '["ItemCard"]', { 0: {} }],
    ["null", "null", {}],
    ["a service of another shape", '{"ItemCard":"Inventory"}', { ItemCard: {} }],
    ["names that are none", '{"ItemCard":{"Inventory":"a b","No":7,"Type":"x eq 1 or 1"}}', { ItemCard: {} }],
  ])("reads %s", (_name, json, expected) => {
    expect(readOverrides(json)).toEqual(expected);
  });
});

import { describeItem, figureTable } from "../../../../controls/ItemAvailability/describeItem";
import { scaleOf } from "../../../../controls/shared/item/scale";
import type { ProductFacts } from "../../../../core/availability/productFacts";
import { verdict } from "../../../../core/availability/judgeLine";
import type { LineNumbers } from "../../../../core/availability/verdict";
import { stringsOf } from "../../../support/strings";
import {
  itemKnowledge,
  judgedLine,
  live,
  numbers,
  SURROUNDINGS as SHARED,
  verdictOf,
} from "../shared/availability/build";

const SURROUNDINGS = { ...SHARED, strings: stringsOf("ItemAvailability") };

function ofProduct(change: Partial<LineNumbers>) {
  const { tone, headline, lines } = describeItem(
    judgedLine(verdictOf("unknown", { reason: "noQuantity", numbers: numbers(change) })),
    "product",
    SURROUNDINGS,
  );
  return [tone, headline, ...lines];
}

const PLACE = "Ships from MAIN, the customer's location.";

describe("describeItem", () => {
  it.each<[string, Partial<LineNumbers>, readonly string[]]>([
    ["what can be promised", {}, ["good", "26 PCS available", "26 PCS available on 02.11.2026.", PLACE]],
    ["that nothing is left", { available: 0 }, ["bad", "0 PCS available", "0 PCS available on 02.11.2026.", PLACE]],
  ])("says of a product %s", (_name, change, expected) => {
    expect(ofProduct(change)).toEqual(expected);
  });

  it("says of a line that its quantity is missing", () => {
    expect(
      describeItem(judgedLine(verdictOf("unknown", { reason: "noQuantity" })), "line", SURROUNDINGS).headline,
    ).toBe("Enter a quantity.");
  });

  it("says of a product what it says of a line where there is no figure", () => {
    expect(describeItem(judgedLine(verdict("notStockItem")), "product", SURROUNDINGS).headline).toBe(
      "Not a stock item",
    );
  });
});

describe("figureTable", () => {
  const rows = (facts: ProductFacts) =>
    figureTable(facts, SURROUNDINGS)?.rows.map(({ label, value }) => `${label} ${value}`);

  it("has the figures of the whole company, in the base unit", () => {
    const item = itemKnowledge({
      onHand: 10.3,
      inventory: [
        { location: "MAIN", quantity: 10.1, reserved: 3 },
        { location: "EAST", quantity: 0.2, reserved: 1 },
      ],
    });
    expect(figureTable(live({ item }), SURROUNDINGS)?.caption).toBe("In PCS, all locations");
    expect(rows(live({ item }))).toEqual(["On hand 10.3", "Reserved 4", "On sales orders 12", "On purchase orders 24"]);
  });

  it("leaves out what the source does not tell, and keeps zero", () => {
    expect(rows(live({ item: itemKnowledge({ onSalesOrders: null, onPurchaseOrders: 0, onHand: -1 }) }))).toEqual([
      "On hand -1",
      "On purchase orders 0",
    ]);
  });

  it("has no figures of what is no stock item and of what is not known", () => {
    expect(figureTable(live({ item: itemKnowledge({ isStockItem: false }) }), SURROUNDINGS)).toBeNull();
    expect(figureTable({ kind: "asking", product: null }, SURROUNDINGS)).toBeNull();
  });
});

describe("scaleOf", () => {
  it.each([
    ["the line's unit, rounded down", { id: "box", name: "BOX" }, "BOX", 2],
    ["the base unit where the line has none", null, "PCS", 35],
    ["the base unit where the line's cannot be converted", { id: "roll", name: "ROLL" }, "PCS", 35],
  ])("shows amounts in %s", (_name, unit, unitName, shown) => {
    const scale = scaleOf(live(), { unit });
    expect([scale.unitName, scale.show(35)]).toEqual([unitName, shown]);
  });
});

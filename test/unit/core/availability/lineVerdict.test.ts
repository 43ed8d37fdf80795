import type { ItemFigures } from "../../../../core/availability/itemFigures";
import { lineVerdict } from "../../../../core/availability/lineVerdict";
import type { DocumentLine } from "../../../../core/availability/lineVerdict";
import type { Unit } from "../../../../core/availability/unitGroup";
import fc from "../../../support/properties";

const PCS: Unit = { id: "pcs", name: "PCS", quantity: 1, baseUnitId: null };
const BOX: Unit = { id: "box", name: "BOX", quantity: 12, baseUnitId: "pcs" };
const PALLET: Unit = { id: "pallet", name: "PALLET", quantity: 20, baseUnitId: "box" };
const UNITS = [PCS, BOX, PALLET];

const FIGURES: ItemFigures = {
  source: "itemCard", itemNumber: "1000", baseUnit: "PCS", onHand: 60, onSalesOrders: 12, onPurchaseOrders: 24, isStockItem: true, isBlocked: false,
};

function line(quantity: number | null, unit: { id: string; name: string } | null = PCS): DocumentLine {
  return { quantity, unit };
}

describe("lineVerdict", () => {
  it.each([
    ["stock covers the line exactly", FIGURES, line(48), { kind: "enough", amounts: { unitName: "PCS", basis: "available", figure: 48, lacking: 0 } }],
    ["one piece lacks but more is on order", FIGURES, line(49), { kind: "enoughWithIncoming", amounts: { figure: 48, lacking: 1, incoming: 24 } }],
    ["even what is on order does not cover it", FIGURES, line(73), { kind: "notEnough", amounts: { figure: 48, lacking: 25, incoming: 24 } }],
    ["four boxes are four times twelve", FIGURES, line(4, BOX), { kind: "enough", amounts: { unitName: "BOX", figure: 4, lacking: 0, incoming: 2 } }],
    ["five boxes need the boxes on order", FIGURES, line(5, BOX), { kind: "enoughWithIncoming", amounts: { figure: 4, lacking: 1 } }],
    ["a pallet counts through its boxes", FIGURES, line(1, PALLET), { kind: "notEnough", amounts: { unitName: "PALLET", figure: 0, lacking: 0.8 } }],
    ["stock is negative", { ...FIGURES, onHand: -5, onPurchaseOrders: 0 }, line(1), { kind: "notEnough", amounts: { figure: -17, lacking: 18 } }],
    ["only the inventory is known", { ...FIGURES, onSalesOrders: null, onPurchaseOrders: null }, line(60), { kind: "enough", amounts: { basis: "onHand", figure: 60, incoming: null } }],
    ["the line has no unit", FIGURES, line(48, null), { kind: "enough", amounts: { unitName: "PCS" } }],
    ["the line's unit is the base unit of another group", FIGURES, line(48, { id: "other", name: "PCS" }), { kind: "enough" }],
    ["no quantity is typed yet", FIGURES, line(null, BOX), { kind: "unknown", reason: "noQuantity", amounts: { unitName: "BOX", figure: 4 } }],
    ["the unit is not in the group", FIGURES, line(1, { id: "roll", name: "ROLL" }), { kind: "unknown", reason: "unitNotInGroup", amounts: { unitName: "PCS", figure: 48 } }],
    ["BC named no unit", { ...FIGURES, baseUnit: null }, line(1), { kind: "unknown", reason: "unitNotInGroup", amounts: { unitName: null } }],
    ["the item is a service", { ...FIGURES, isStockItem: false }, line(1), { kind: "notStockItem" }],
    ["the item is blocked", { ...FIGURES, isBlocked: true }, line(1), { kind: "blocked" }],
  ])("judges when %s", (_name, figures, documentLine, expected) => {
    expect(lineVerdict(figures, documentLine, UNITS, 0)).toMatchObject(expected);
  });

  it.each([
    [0, 4.16667, 4],
    [2, 4.16667, 4.16],
    [5, 0.3, 0.3],
  ])("rounds a figure down to %i decimals", (decimals, boxes, shown) => {
    const figures = { ...FIGURES, onHand: boxes * 12, onSalesOrders: 0 };
    expect(lineVerdict(figures, line(1, BOX), UNITS, decimals)).toMatchObject({ amounts: { figure: shown } });
  });

  it("does not let floating point decide", () => {
    const figures = { ...FIGURES, onHand: 0.3, onSalesOrders: 0 };
    expect(lineVerdict(figures, line(0.1 + 0.2), UNITS, 5)).toMatchObject({ kind: "enough", amounts: { figure: 0.3, lacking: 0 } });
  });

  it("says enough exactly when whole numbers of base units suffice", () => {
    const whole = fc.integer({ min: -10_000, max: 10_000 });
    const unit = fc.constantFrom({ unit: PCS, holds: 1 }, { unit: BOX, holds: 12 }, { unit: PALLET, holds: 240 });
    fc.assert(
      fc.property(whole, whole, fc.nat(10_000), fc.nat(500), unit, (onHand, onSalesOrders, onPurchaseOrders, quantity, { unit: chosen, holds }) => {
        const verdict = lineVerdict({ ...FIGURES, onHand, onSalesOrders, onPurchaseOrders }, line(quantity, chosen), UNITS, 0);
        const wanted = quantity * holds;
        const now = onHand - onSalesOrders;
        const expected = now >= wanted ? "enough" : now + onPurchaseOrders >= wanted ? "enoughWithIncoming" : "notEnough";
        expect(verdict.kind).toBe(expected);
        if (verdict.kind === "enough" || verdict.kind === "notEnough" || verdict.kind === "enoughWithIncoming") {
          expect(verdict.amounts.figure * holds).toBeLessThanOrEqual(now);
          expect(verdict.amounts.lacking > 0).toBe(verdict.kind !== "enough");
        }
      }),
    );
  });
});

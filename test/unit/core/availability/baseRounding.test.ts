import { askDocument } from "../../../../core/availability/askDocument";
import type { WireRow } from "../../../../core/ports";
import { company, entry, itemUnit } from "./company";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import { rows } from "../../../support/fakeSales";
import { card, DESK, document, line, ports, product, purchaseLine, TABLES } from "./scene";

const lb = (quantity: number, change: WireRow = {}): WireRow =>
  purchaseLine("1000", quantity, "2026-11-20", { Unit_of_Measure_Code: "LB", Quantity: quantity, ...change });

/** An item kept in kilograms and bought in pounds; `total` is what Business Central's own lines come to in kilograms. */
async function comes(lines: readonly WireRow[], total: number) {
  const pages = company({
    ItemCard: [card("1000", { Base_Unit_of_Measure: "KG", Inventory: 0, Qty_on_Purch_Order: total })],
    ItemLedgerEntries: [entry("1000", 0)],
    ItemUnits: [itemUnit("1000", "KG", 1), itemUnit("1000", "LB", 0.45359)],
    PurchaseLines: lines.map((each, at) => ({ ...each, Line_No: 10_000 * (at + 1) })),
  });
  const asked = document([line("l1", DESK, 100, { unit: { id: "kg", name: "KG" } })]);
  const sales = { ...TABLES, product: rows(product(DESK, "1000", { quantitydecimal: 5 })) };
  const answer = await askDocument(ports(fakeBusinessCentral(pages), sales), { companyId: null, document: asked });
  const [judged] = answer.lines;
  const caveats = judged?.verdict.numbers?.caveats.map(({ problem }) => problem.kind) ?? [];
  return { promise: judged?.verdict.promise, isDifferent: caveats.includes("totalsDiffer") };
}

describe("lines in another unit than the one that an item is kept in", () => {
  it.each<readonly [string, readonly WireRow[], number, number]>([
    ["are rounded as the base unit is, down", [lb(12)], 5.44, 5.44],
    ["are rounded as the base unit is, up", [lb(10)], 4.54, 4.54],
    ["are rounded one by one", [lb(10), lb(12), lb(12)], 15.42, 15.42],
    ["are rounded to whole units", [lb(12)], 5, 5],
    ["are rounded to five decimals where the base unit has no precision", [lb(12.34567)], 5.59987, 5.59987],
    ["are what is left of all of it, both rounded", [lb(0.5, { Quantity: 3 })], 0.22679, 0.22679],
  ])("%s", async (_what, lines, total, promised) => {
    expect(await comes(lines, total)).toEqual({
      promise: [{ quantity: promised, date: "2026-11-20" }],
      isDifferent: false,
    });
  });

  it("are not rounded to a total that they do not come to", async () => {
    expect(await comes([lb(12)], 4)).toMatchObject({ promise: [], isDifferent: true });
  });

  it("leave lines in the base unit alone", async () => {
    const kilograms = purchaseLine("1000", 4.6, "2026-11-20", { Unit_of_Measure_Code: "KG" });
    expect(await comes([kilograms], 5)).toMatchObject({ isDifferent: true });
  });
});

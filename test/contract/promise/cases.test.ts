import { createEmptyBc } from "../bc/emptyCompany";
import type { EmptyBc } from "../bc/emptyCompany";
import { makeStock } from "../bc/stockSituations";
import type { StockSituation } from "../bc/stockSituations";
import { askProduct } from "./askProduct";

/** Stock by location, of item A. */
async function bcWith(stock: Readonly<Record<string, number>>, workDate?: string): Promise<EmptyBc> {
  const bc = createEmptyBc(workDate);
  for (const [location, quantity] of Object.entries(stock)) {
    if (quantity !== 0) {
      await bc.admin("POST", "ledger", { item: "A", location, quantity });
    }
  }
  return bc;
}

/** A situation at HOVED, where the customer's orders ship from. */
async function atHoved(given: StockSituation): Promise<EmptyBc> {
  const { bc } = await makeStock(given);
  await bc.card("customers", { no: "C", locationCode: "HOVED" });
  return bc;
}

describe("situations that were told wrong once", () => {
  test("goods at other places than the customer's are told as theirs", async () => {
    const bc = await bcWith({ HOVED: 35, VEST: 9, NORD: 3 });
    await bc.card("customers", { no: "C", locationCode: "NORD" });
    const { verdict } = await askProduct(bc, { quantity: 20, requested: "" });
    expect(verdict).toMatchObject({
      kind: "partly",
      promise: [{ quantity: 3, date: "2026-11-30" }],
      numbers: { available: 3, elsewhere: 44, place: { code: "NORD" } },
    });
  });

  test("stock that is reserved for a later order is not there until goods come", async () => {
    const bc = await atHoved({
      stock: 10,
      sales: [["2027-01-29", 10]],
      stockReservedFor: ["2027-01-29", 10],
      purchases: [["2027-01-19", 10]],
    });
    const { verdict } = await askProduct(bc, { quantity: 5, requested: "2026-12-10" });
    expect(verdict).toMatchObject({
      kind: "later",
      promise: [{ quantity: 5, date: "2027-01-19" }],
      numbers: { available: 0, reserved: 10 },
    });
  });

  test("of a shipped order nothing is left to deliver", async () => {
    const { bc, own } = await makeStock({ stock: 3, own: { date: "2026-12-02", quantity: 3, shipped: 3 } });
    const { verdict } = await askProduct(bc, {
      quantity: 3,
      requested: "2026-12-02",
      order: own.own?.documentNo ?? "",
    });
    expect(verdict).toMatchObject({ kind: "delivered", promise: [], held: { outstanding: 0, shipped: 3 } });
  });

  test("a day means the same to somebody thirteen hours ahead", async () => {
    const bc = await atHoved({ purchases: [["2026-12-18", 4]] });
    const { verdict } = await askProduct(bc, { quantity: 4, requested: "2026-12-17T11:00:00Z", offset: 780 });
    expect(verdict).toMatchObject({
      kind: "enough",
      promise: [{ quantity: 4, date: "2026-12-18" }],
      numbers: { days: { requested: "2026-12-18" } },
    });
  });

  test("a day that has passed is told as passed, with what can leave today", async () => {
    const { verdict } = await askProduct(await atHoved({ stock: 200 }), { quantity: 2, requested: "2026-10-02" });
    expect(verdict).toMatchObject({ kind: "datePassed", promise: [{ quantity: 2, date: "2026-11-30" }] });
  });

  test("stock alone promises nothing", async () => {
    const bc = await atHoved({ stock: 100, sales: [["2026-12-05", 100]] });
    const { verdict } = await askProduct(bc, { quantity: 5, requested: "", unpublished: ["ItemCard"] });
    expect(verdict).toMatchObject({ kind: "onHandOnly", promise: [], numbers: { onHand: 100, basis: "onHand" } });
  });

  test.each([
    ["at the place", { HOVED: 0 }, "HOVED"],
    ["elsewhere", { HOVED: 0 }, "VEST"],
  ])("what should have come is never promised: %s", async (_where, stock, location) => {
    const bc = await bcWith(stock);
    await bc.card("customers", { no: "C", locationCode: "HOVED" });
    await bc.admin("POST", "lines", { kind: "purchase", item: "A", location, quantity: 100, date: "2026-03-01" });
    const { verdict } = await askProduct(bc, { quantity: 5, requested: "2026-12-10" });
    const isHere = location === "HOVED";
    expect(verdict).toMatchObject({
      kind: isHere ? "dependsOnOverdue" : "notPlanned",
      promise: [],
      numbers: { overdue: isHere ? { quantity: 100, since: "2026-03-01" } : null },
    });
  });

  test("what is expected today is promised, and told as not received", async () => {
    const bc = await atHoved({ purchases: [["2026-11-30", 100]] });
    const { verdict } = await askProduct(bc, { quantity: 5, requested: "" });
    expect(verdict).toMatchObject({ kind: "enough", numbers: { onHand: 0, dueToday: 100 } });
  });

  test("the last day of the calendar is none", async () => {
    const bc = await atHoved({ purchases: [["9999-12-31", 100]] });
    const { verdict } = await askProduct(bc, { quantity: 5, requested: "" });
    expect(verdict).toMatchObject({ kind: "notPlanned", promise: [], numbers: { undated: 100 } });
  });

  test("a connection's location that Business Central does not have counts for nothing", async () => {
    const bc = await bcWith({ HOVED: 10 });
    const { verdict } = await askProduct(bc, {
      quantity: 5,
      requested: "",
      unpublished: ["Customer"],
      connection: { bcs_defaultlocation: "TYPO" },
    });
    expect(verdict).toMatchObject({
      kind: "acrossLocations",
      numbers: { place: { kind: "unknown", missing: "connectionLocation" }, available: 10 },
    });
  });

  test("what lacks is never more than the line", async () => {
    const bc = await atHoved({ stock: -6, purchases: [["2026-12-24", 12]] });
    const { verdict } = await askProduct(bc, { quantity: 10, requested: "2026-12-19" });
    expect(verdict).toMatchObject({
      kind: "partly",
      promise: [{ quantity: 6, date: "2026-12-24" }],
      numbers: { short: 10, missing: 4, available: 0 },
    });
  });
});

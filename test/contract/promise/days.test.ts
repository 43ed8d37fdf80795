import type { VerdictKind } from "../../../core/availability/verdict";
import { A_DAY_LATE, bcWithDays, DAY_ROWS, expectPurchase, HOLIDAYS } from "../bc/daySituations";
import { askProduct } from "./askProduct";

/** Where the goods cannot be there on the day asked for. */
const KINDS: Readonly<Record<string, VerdictKind>> = {
  D4: "later",
  D5: "later",
  D7: "datePassed",
  D10: "dropShipment",
  D11: "later",
};

describe("the days of a line: when it must leave, and when it arrives", () => {
  test.each(DAY_ROWS)("%s", async (row, given, requested, [, shipment, delivery]) => {
    const bc = await bcWithDays(given);
    await bc.admin("POST", "ledger", { item: "A", location: "HOVED", quantity: 10 });
    const { verdict } = await askProduct(bc, { quantity: 1, requested });
    expect(verdict.kind).toBe(KINDS[row] ?? "enough");
    if (row === "D10") {
      expect(verdict).toMatchObject({ promise: [], numbers: null });
      return;
    }
    // What has passed leaves today: Monday, and is there on Tuesday.
    const [leaves, arrives] = row === "D7" ? ["2026-11-30", "2026-12-01"] : [shipment, delivery];
    expect(verdict.promise).toEqual([{ quantity: 1, date: leaves }]);
    expect(verdict.numbers?.days).toMatchObject({ mustLeave: shipment, leaves, arrives, notCounted: [] });
  });

  test("D9: goods from 24 December are there on the 30th", async () => {
    const bc = await bcWithDays(HOLIDAYS);
    await expectPurchase(bc, 20, "2026-12-24");
    const { verdict } = await askProduct(bc, { quantity: 10, requested: "" });
    expect(verdict).toMatchObject({
      kind: "later",
      promise: [{ quantity: 10, date: "2026-12-24" }],
      numbers: { days: { completeOn: "2026-12-24", arrives: "2026-12-30" } },
    });
  });

  test("D13: a receipt a day too late is three days late for the customer", async () => {
    const bc = await bcWithDays(A_DAY_LATE);
    const { verdict } = await askProduct(bc, { quantity: 10, requested: "2026-12-11" });
    expect(verdict).toMatchObject({
      kind: "later",
      promise: [{ quantity: 10, date: "2026-12-09" }],
      numbers: { days: { mustLeave: "2026-12-08", completeOn: "2026-12-09", arrives: "2026-12-14" } },
    });
  });
});

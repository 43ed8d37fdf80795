import type { VerdictKind } from "../../../core/availability/verdict";
import { A_DAY_LATE, bcWithDays, DAY_ROWS, expectPurchase, HOLIDAYS, WE } from "../bc/daySituations";
import type { DaySituation } from "../bc/daySituations";
import type { EmptyBc } from "../bc/emptyCompany";
import { askProduct } from "./askProduct";

/** Where the goods cannot be there on the day asked for. */
const KINDS: Readonly<Record<string, VerdictKind>> = {
  D4: "later",
  D5: "later",
  D7: "datePassed",
  D10: "dropShipment",
  D11: "later",
};

/** Closed from Christmas Eve to Boxing Day and over New Year. */
async function closeAtChristmas(bc: EmptyBc): Promise<void> {
  for (const date of ["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31", "2027-01-01"]) {
    const change = { baseCalendarCode: "WE", recurringSystem: "Annual Recurring", date, day: " " };
    await bc.card("baseCalendarChanges", change);
  }
}

const openOnSaturday = (bc: EmptyBc) =>
  bc.card("customizedCalendarChanges", {
    sourceType: "Location",
    sourceCode: "HOVED",
    additionalSourceCode: "",
    baseCalendarCode: "WE",
    recurringSystem: " ",
    date: "2026-12-12",
    day: "Saturday",
    nonworking: false,
  });

/** Worked out by hand from codeunit 7600: what is given, the requested day, and the days on which goods must leave, leave and arrive. */
const MORE: readonly (readonly [name: string, given: DaySituation, wanted: string, kind: VerdictKind, days: object])[] =
  [
    [
      "goods for the first Monday of January leave between the holidays",
      { shipping: "2D", handling: "1D", ...WE, more: closeAtChristmas },
      "2027-01-04",
      "enough",
      { mustLeave: "2026-12-28", leaves: "2026-12-28", arrives: "2027-01-04" },
    ],
    [
      "a week of shipping is seven working days, over Christmas as well",
      { shipping: "1W", ...WE, more: closeAtChristmas },
      "2027-01-04",
      "enough",
      { mustLeave: "2026-12-18", leaves: "2026-12-18", arrives: "2027-01-04" },
    ],
    [
      "goods for tomorrow that should have left last week leave today",
      { shipping: "2D", handling: "1D", ...WE },
      "2026-12-01",
      "later",
      { mustLeave: "2026-11-26", leaves: "2026-11-30", arrives: "2026-12-03" },
    ],
    [
      "goods leave on a Saturday on which their location works",
      { handling: "1D", more: openOnSaturday },
      "2026-12-14",
      "enough",
      { mustLeave: "2026-12-12", leaves: "2026-12-12", arrives: "2026-12-14" },
    ],
  ];

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

  test.each(MORE)("%s", async (_name, given, requested, kind, days) => {
    const bc = await bcWithDays(given);
    await bc.admin("POST", "ledger", { item: "A", location: "HOVED", quantity: 10 });
    const { verdict } = await askProduct(bc, { quantity: 1, requested });
    expect(verdict).toMatchObject({ kind, numbers: { days } });
  });

  test("goods from the day after the holidays are a day late", async () => {
    const bc = await bcWithDays({ shipping: "2D", handling: "1D", ...WE, more: closeAtChristmas });
    await expectPurchase(bc, 20, "2026-12-29");
    const { verdict } = await askProduct(bc, { quantity: 10, requested: "2027-01-04" });
    expect(verdict).toMatchObject({
      kind: "later",
      promise: [{ quantity: 10, date: "2026-12-29" }],
      numbers: { days: { mustLeave: "2026-12-28", arrives: "2027-01-05" } },
    });
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

import { bcWithPlaces, PLACE_ROWS } from "../bc/placeSituations";
import { askProduct } from "./askProduct";

const BECAUSE: Readonly<Record<string, string>> = {
  L1: "customer",
  L2: "shipTo",
  L3: "customer",
  L4: "company",
  L5: "responsibilityCentre",
  L6: "responsibilityCentre",
  L7: "nowhere",
};

describe("the place where a line is judged", () => {
  test.each(PLACE_ROWS)("%s", async (row, changes, code, there) => {
    const bc = await bcWithPlaces();
    for (const [kind, values] of changes) {
      await bc.card(kind, values);
    }
    const { verdict } = await askProduct(bc, { quantity: 15, requested: "2026-12-01" });
    const promised = Math.min(15, there);
    expect([verdict.kind, verdict.promise]).toEqual([
      promised === 15 ? "enough" : promised > 0 ? "partly" : "notPlanned",
      promised > 0 ? [{ quantity: promised, date: "2026-12-01" }] : [],
    ]);
    expect(verdict.numbers).toMatchObject({
      place: { kind: "known", code, because: BECAUSE[row] },
      onHand: there,
      elsewhere: 27 - there,
      missing: 15 - promised,
    });
    // Where Business Central's own job puts the line.
    expect((await bc.order({ quantity: 15 })).Location_Code).toBe(code);
  });
});

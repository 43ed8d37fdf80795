import { EXAMPLES, KINDS, partsOf } from "../../unit/core/availability/promise/examples";
import type { Example } from "../../unit/core/availability/promise/examples";
import { LOCATION, makeStock, STOCK_ROWS } from "../bc/stockSituations";
import { askProduct } from "./askProduct";

/** By the rule of the product, worked out by hand; the rows of Business Central's own check name the two kinds of Q22 otherwise. */
function expectedOf(row: string): Example {
  const name = row.replace("Q22, weeks", "Q22 by week").replace("Q22, days", "Q22 by day");
  const found = EXAMPLES.find((example) => example.row === name);
  if (found === undefined) {
    throw new Error(`Nothing is expected of ${row}.`);
  }
  return found;
}

describe("the promise of a line that Business Central has to deliver", () => {
  test.each(STOCK_ROWS)("%s", async (row, given, [quantity, date], own) => {
    const example = expectedOf(row);
    const { bc, own: line } = await makeStock(given);
    await bc.card("customers", { no: "C", locationCode: LOCATION });
    // The own line of Q19 has been moved to the day that is asked about.
    if (row === "Q19" && line.own !== undefined) {
      await bc.card("salesLines", { ...line.own, shipmentDate: date });
    }
    const { verdict } = await askProduct(bc, {
      quantity: row === "Q17" ? 40 : quantity,
      requested: date,
      ...(given.unit === undefined ? {} : { unit: given.unit }),
      ...(line.own === undefined ? {} : { order: line.own.documentNo }),
    });
    expect([verdict.kind, verdict.promise]).toEqual([
      row === "Q17" ? "partlyDelivered" : KINDS[example.row],
      partsOf(example),
    ]);
    expect(verdict.numbers).toMatchObject({
      missing: example.missing ?? 0,
      place: { kind: "known", code: LOCATION, because: "customer" },
      days: { requested: date, mustLeave: date },
      caveats: [],
    });
    // Never earlier than Business Central itself would say.
    const complete = verdict.numbers?.missing === 0 ? (verdict.numbers.days.completeOn ?? "") : "9999";
    expect(own.earliest <= complete).toBe(true);
  });
});

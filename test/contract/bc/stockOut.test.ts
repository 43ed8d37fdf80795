import { LOCATION, makeStock, STOCK_ROWS } from "./stockSituations";

describe("BC's own check of a line", () => {
  test.each(STOCK_ROWS)("%s", async (_row, given, [quantity, date], expected) => {
    const { bc, own } = await makeStock(given);
    const { factBox, available, warns, earliest } = await bc.admin("POST", "availability", {
      item: "A",
      location: LOCATION,
      quantity,
      date,
      ...(given.unit !== undefined && { unit: given.unit }),
      ...own,
    });
    expect({ factBox, available, warns, earliest }).toEqual(expected);
  });

  test("worksheet lines silence a warning in the look-ahead, and are no stock on the day", async () => {
    const { bc } = await makeStock({ stock: 10, sales: [["2026-12-10", 8]] });
    const ask = async () => {
      const { available, warns, earliest } = await bc.admin("POST", "availability", {
        item: "A",
        location: LOCATION,
        quantity: 5,
        date: "2026-12-01",
      });
      return [available, warns, earliest];
    };
    expect(await ask()).toEqual([2, true, ""]);
    await bc.card("plannedLines", {
      kind: "Requisition line",
      documentNo: "DEFAULT",
      lineNo: 10_000,
      itemNo: "A",
      locationCode: LOCATION,
      quantity: 20,
      date: "2026-12-05",
    });
    expect(await ask()).toEqual([10, false, "2026-12-01"]);
  });

  test("each term is rounded in the line's unit on its own", async () => {
    const { bc } = await makeStock({ stock: 4, purchases: [["2026-12-01", 1]], sales: [["2026-12-01", 2]] });
    await bc.card("itemUnits", { itemNo: "A", code: "TRIPLE", quantityPerUnit: 3 });
    const { available, warns } = await bc.admin("POST", "availability", {
      item: "A",
      location: LOCATION,
      quantity: 1,
      date: "2026-12-01",
      unit: "TRIPLE",
    });
    expect([available, warns]).toEqual([0.99999, true]);
  });

  test.each([
    [{ item: "A" }, 'Send {"item":"<number>"'],
    [{ item: "A", location: "", quantity: 1, date: "2026-02-30" }, 'Send {"item":"<number>"'],
    [{ item: "NONE", location: "", quantity: 1, date: "2026-12-01" }, "The Item does not exist."],
    [
      { item: "A", location: "", quantity: 1, date: "2026-12-01", unit: "X" },
      "The Item Unit of Measure does not exist.",
    ],
  ])("%j is refused", async (body, reason) => {
    const { bc } = await makeStock({});
    await expect(bc.admin("POST", "availability", body)).rejects.toThrow(reason);
  });
});

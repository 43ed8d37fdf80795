import { A_DAY_LATE, bcWithDays, DAY_ROWS, HOLIDAYS } from "./daySituations";
import type { EmptyBc } from "./emptyCompany";

describe("the days of a line: planned shipment, shipment, planned delivery", () => {
  test.each(DAY_ROWS)("%s", async (_row, given, requested, expected) => {
    const line = await (await bcWithDays(given)).order({ requested });
    expect([line.Planned_Shipment_Date, line.Shipment_Date, line.Planned_Delivery_Date]).toEqual(expected);
  });

  test("D9: goods from 24 December are there on the 30th, two holidays and a weekend later", async () => {
    const bc = await bcWithDays(HOLIDAYS);
    const { Document_No, Line_No } = await bc.order();
    await bc.card("salesLines", { documentNo: Document_No, lineNo: Line_No, shipmentDate: "2026-12-24" });
    expect(await line(bc, String(Document_No))).toMatchObject({
      plannedShipmentDate: "2026-12-28",
      shipmentDate: "2026-12-24",
      plannedDeliveryDate: "2026-12-30",
    });
  });

  test("D13: a receipt a day too late makes the delivery three days late", async () => {
    const bc = await bcWithDays(A_DAY_LATE);
    const made = await bc.order({ requested: "2026-12-11", quantity: 10 });
    const own = { documentNo: String(made.Document_No), lineNo: Number(made.Line_No) };
    const check = await bc.admin("POST", "availability", {
      item: "A",
      location: "HOVED",
      quantity: 10,
      date: String(made.Shipment_Date),
      own,
    });
    expect([made.Shipment_Date, check.warns, check.earliest]).toEqual(["2026-12-08", true, "2026-12-09"]);
    await bc.card("salesLines", { ...own, shipmentDate: "2026-12-09" });
    expect(await line(bc, own.documentNo)).toMatchObject({
      plannedShipmentDate: "2026-12-10",
      plannedDeliveryDate: "2026-12-14",
    });
  });

  test("a customised change goes before the base calendar's own: a Saturday that the location works", async () => {
    const bc = await bcWithDays({});
    await bc.card("customizedCalendarChanges", {
      sourceType: "Location",
      sourceCode: "HOVED",
      additionalSourceCode: "",
      baseCalendarCode: "WE",
      recurringSystem: " ",
      date: "2026-12-12",
      day: "Saturday",
      nonworking: false,
    });
    const { Document_No, Line_No } = await bc.order({ requested: "" });
    await bc.card("salesLines", { documentNo: Document_No, lineNo: Line_No, shipmentDate: "2026-12-12" });
    // Without an agent's service the company's own calendar decides about the delivery, and it has Saturdays off.
    expect(await line(bc, String(Document_No))).toMatchObject({
      shipmentDate: "2026-12-12",
      plannedDeliveryDate: "2026-12-14",
    });
  });

  test.each([
    [
      { recurringSystem: "Weekly Recurring", date: "2026-12-12", day: "Saturday" },
      "A weekly change has a day and no date.",
    ],
    [{ recurringSystem: "Annual Recurring", date: "", day: " " }, "A yearly change has a date and no day."],
    [{ recurringSystem: " ", date: "2026-12-12", day: "Monday" }, "has its date and its day of the week"],
  ])("a change %j is refused", async (change, reason) => {
    const bc = await bcWithDays({});
    await expect(bc.card("baseCalendarChanges", { baseCalendarCode: "WE", ...change })).rejects.toThrow(reason);
  });
});

async function line(bc: EmptyBc, documentNo: string): Promise<unknown> {
  const lines = JSON.parse((await bc.get("/_sandbox/bc/cards/salesLines")).text) as readonly { documentNo: string }[];
  const orders = JSON.parse((await bc.get("/_sandbox/bc/orders")).text) as readonly {
    no: string;
    lines: readonly object[];
  }[];
  return lines.some((each) => each.documentNo === documentNo)
    ? orders.find(({ no }) => no === documentNo)?.lines[0]
    : undefined;
}

import type { EmptyBc } from "./emptyCompany";
import { createEmptyBc } from "./emptyCompany";

interface Given {
  readonly shipping?: string;
  readonly handling?: string;
  /** Base calendar of the shipping agent's service; absent: there is no service. */
  readonly service?: string;
  readonly workDate?: string;
  readonly more?: (bc: EmptyBc) => Promise<unknown>;
}

/** A company of weekdays whose orders ship from HOVED. */
async function bcWith({ shipping = "", handling = "", service, workDate, more }: Given): Promise<EmptyBc> {
  const bc = createEmptyBc(workDate);
  await bc.addWeekend();
  await bc.card("setup", { baseCalendarCode: "WE" });
  await bc.card("locations", { code: "HOVED", outboundHandlingTime: handling, baseCalendarCode: "WE" });
  if (service === undefined) {
    await bc.card("customers", { no: "C", locationCode: "HOVED", shippingTime: shipping });
  } else {
    await bc.card("shippingAgents", { code: "POST" });
    await bc.card("shippingAgentServices", {
      shippingAgentCode: "POST",
      code: "STD",
      shippingTime: shipping,
      baseCalendarCode: service,
    });
    await bc.card("customers", {
      no: "C",
      locationCode: "HOVED",
      shippingAgentCode: "POST",
      shippingAgentServiceCode: "STD",
    });
  }
  await more?.(bc);
  return bc;
}

const WE = { service: "WE" } as const;

describe("the days of a line: planned shipment, shipment, planned delivery", () => {
  test.each([
    ["D1", { shipping: "2D", handling: "1D", ...WE }, "2026-12-11", ["2026-12-09", "2026-12-08", "2026-12-11"]],
    ["D2", { shipping: "2D", handling: "1D", ...WE }, "2026-12-14", ["2026-12-10", "2026-12-09", "2026-12-14"]],
    ["D3", { shipping: "1D", service: "" }, "2026-12-12", ["2026-12-11", "2026-12-11", "2026-12-12"]],
    ["D4", {}, "2026-12-12", ["2026-12-14", "2026-12-14", "2026-12-14"]],
    ["D5", { handling: "1D" }, "2026-12-12", ["2026-12-14", "2026-12-11", "2026-12-14"]],
    ["D6", { shipping: "1W", ...WE }, "2026-12-18", ["2026-12-09", "2026-12-09", "2026-12-18"]],
    ["D7", { shipping: "1D", ...WE }, "2026-10-02", ["2026-10-01", "2026-10-01", "2026-10-02"]],
    ["D8", { shipping: "2D", handling: "1D", ...WE }, "", ["2026-12-01", "2026-11-30", "2026-12-03"]],
    [
      "D10",
      {
        ...WE,
        more: async (bc: EmptyBc) => {
          await bc.card("purchasingCodes", { code: "DROP", dropShipment: true });
          await bc.card("items", { no: "A", purchasingCode: "DROP" });
        },
      },
      "2026-12-12",
      ["2026-12-11", "2026-12-11", "2026-12-12"],
    ],
    [
      "D11",
      {
        more: async (bc: EmptyBc) => {
          await bc.addWeekend("FRI");
          await bc.card("baseCalendarChanges", {
            baseCalendarCode: "FRI",
            recurringSystem: "Weekly Recurring",
            date: "",
            day: "Friday",
          });
          await bc.card("customers", { no: "C", baseCalendarCode: "FRI" });
        },
      },
      "2026-12-11",
      ["2026-12-14", "2026-12-14", "2026-12-14"],
    ],
    ["D12", { workDate: "2026-11-28" }, "", ["2026-11-30", "2026-11-30", "2026-11-30"]],
  ] as const)("%s", async (_row, given, requested, expected) => {
    const line = await (await bcWith(given)).order({ requested });
    expect([line.Planned_Shipment_Date, line.Shipment_Date, line.Planned_Delivery_Date]).toEqual(expected);
  });

  test("D9: goods from 24 December are there on the 30th, two holidays and a weekend later", async () => {
    const bc = await bcWith({ shipping: "2D", handling: "1D", ...WE });
    for (const date of ["2026-12-25", "2026-12-26"]) {
      await bc.card("baseCalendarChanges", {
        baseCalendarCode: "WE",
        recurringSystem: "Annual Recurring",
        date,
        day: " ",
      });
    }
    const { Document_No, Line_No } = await bc.order();
    await bc.card("salesLines", { documentNo: Document_No, lineNo: Line_No, shipmentDate: "2026-12-24" });
    expect(await line(bc, String(Document_No))).toMatchObject({
      plannedShipmentDate: "2026-12-28",
      shipmentDate: "2026-12-24",
      plannedDeliveryDate: "2026-12-30",
    });
  });

  test("D13: a receipt a day too late makes the delivery three days late", async () => {
    const bc = await bcWith({ shipping: "2D", handling: "1D", ...WE });
    await bc.admin("POST", "lines", {
      kind: "purchase",
      item: "A",
      location: "HOVED",
      quantity: 20,
      date: "2026-12-09",
    });
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
    const bc = await bcWith({});
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
    const bc = await bcWith({});
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

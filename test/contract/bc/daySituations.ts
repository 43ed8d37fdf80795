import type { EmptyBc } from "./emptyCompany";
import { createEmptyBc } from "./emptyCompany";

export interface DaySituation {
  readonly shipping?: string;
  readonly handling?: string;
  /** Base calendar of the shipping agent's service; absent: there is no service. */
  readonly service?: string;
  readonly workDate?: string;
  readonly more?: (bc: EmptyBc) => Promise<unknown>;
}

/** A company of weekdays whose orders ship from HOVED. */
export async function bcWithDays({
  shipping = "",
  handling = "",
  service,
  workDate,
  more,
}: DaySituation): Promise<EmptyBc> {
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

export const WE = { service: "WE" } as const;

/** Rows D1 to D8 and D10 to D12: the set-up, the requested day, and BC's planned shipment, shipment and planned delivery. */
export const DAY_ROWS: readonly (readonly [
  row: string,
  given: DaySituation,
  requested: string,
  days: readonly [plannedShipment: string, shipment: string, plannedDelivery: string],
])[] = [
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
];

/** D9: 25 and 26 December are holidays every year. */
export const HOLIDAYS: DaySituation = {
  shipping: "2D",
  handling: "1D",
  ...WE,
  more: async (bc) => {
    for (const date of ["2026-12-25", "2026-12-26"]) {
      await bc.card("baseCalendarChanges", {
        baseCalendarCode: "WE",
        recurringSystem: "Annual Recurring",
        date,
        day: " ",
      });
    }
  },
};

/** D13: twenty come on 9 December, a day after they should leave for the 11th. */
export const A_DAY_LATE: DaySituation = {
  shipping: "2D",
  handling: "1D",
  ...WE,
  more: (bc) => expectPurchase(bc, 20, "2026-12-09"),
};

/** Lets a purchase for HOVED come. */
export async function expectPurchase(bc: EmptyBc, quantity: number, date: string): Promise<void> {
  await bc.admin("POST", "lines", { kind: "purchase", item: "A", location: "HOVED", quantity, date });
}

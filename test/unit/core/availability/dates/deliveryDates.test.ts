import type { CalendarChange, CalendarTables } from "../../../../../core/availability/dates/calendar";
import { dateFormula } from "../../../../../core/availability/dates/dateFormula";
import { datesFor, datesFrom, firstShipment } from "../../../../../core/availability/dates/deliveryDates";
import type { ShippingTerms } from "../../../../../core/availability/dates/deliveryDates";
import type { CalendarDate } from "../../../../../core/values/calendarDate";

function formula(text: string) {
  const read = dateFormula(text);
  if (read === null) {
    throw new Error(`${text} is no date formula.`);
  }
  return read;
}

const weekly = (...days: readonly number[]): readonly CalendarChange[] =>
  days.map((day) => ({ recurring: "weekly", date: null, day, isNonworking: true }));
const annual = (date: CalendarDate): CalendarChange => ({ recurring: "annual", date, day: null, isNonworking: true });

const CALENDARS: Readonly<Record<string, readonly CalendarChange[]>> = {
  WE: weekly(6, 7),
  FRI: weekly(5, 6, 7),
  YULE: [...weekly(6, 7), annual("2020-12-25"), annual("2020-12-26")],
};

interface Calendars {
  readonly company?: string;
  readonly location?: string;
  readonly service?: string | null;
  readonly customer?: string;
}

function tables({ company = "WE", location = "WE", service = "WE", customer = "" }: Calendars): CalendarTables {
  return {
    companyCalendar: company,
    locationCalendar: () => location,
    customerCalendar: () => customer,
    serviceCalendar: () => service,
    baseChanges: (code) => CALENDARS[code] ?? [],
    customisedChanges: () => [],
  };
}

interface Case {
  readonly ship?: string;
  readonly handling?: string;
  readonly calendars?: Calendars;
  readonly hasService?: boolean;
  readonly today?: CalendarDate;
}

function transport({
  ship = "",
  handling = "",
  calendars = {},
  hasService = true,
  today = "2026-11-30",
}: Case): ShippingTerms {
  return {
    tables: tables(calendars),
    location: "HOVED",
    customer: "K1",
    agent: hasService ? "BRING" : "",
    service: hasService ? "DAY" : "",
    shippingTime: formula(ship),
    handlingTime: formula(handling),
    convergence: formula("1Y"),
    workDate: today,
  };
}

describe("the day that goods must leave for a requested delivery", () => {
  it.each<readonly [string, CalendarDate, Case, readonly [CalendarDate, CalendarDate, CalendarDate]]>([
    ["D1", "2026-12-11", { ship: "2D", handling: "1D" }, ["2026-12-09", "2026-12-08", "2026-12-11"]],
    ["D2", "2026-12-14", { ship: "2D", handling: "1D" }, ["2026-12-10", "2026-12-09", "2026-12-14"]],
    ["D3", "2026-12-12", { ship: "1D", calendars: { service: "" } }, ["2026-12-11", "2026-12-11", "2026-12-12"]],
    ["D4", "2026-12-12", { hasService: false }, ["2026-12-14", "2026-12-14", "2026-12-14"]],
    ["D5", "2026-12-12", { hasService: false, handling: "1D" }, ["2026-12-14", "2026-12-11", "2026-12-14"]],
    ["D6", "2026-12-18", { ship: "1W" }, ["2026-12-09", "2026-12-09", "2026-12-18"]],
    ["D7", "2026-10-02", { ship: "1D" }, ["2026-10-01", "2026-10-01", "2026-10-02"]],
    ["D10", "2026-12-12", { ship: "0D", handling: "0D" }, ["2026-12-11", "2026-12-11", "2026-12-12"]],
    // Only `0D` turned round looks backwards; another time that moves nothing looks forwards.
    ["of no weeks", "2026-12-12", { ship: "0W" }, ["2026-12-14", "2026-12-14", "2026-12-14"]],
    ["to the month's first day", "2026-11-01", { ship: "CM" }, ["2026-11-02", "2026-11-02", "2026-11-02"]],
    ["D11", "2026-12-11", { calendars: { customer: "FRI" } }, ["2026-12-14", "2026-12-14", "2026-12-14"]],
    ["D13", "2026-12-11", { ship: "2D", handling: "1D" }, ["2026-12-09", "2026-12-08", "2026-12-11"]],
  ])("%s", (_row, requested, given, [plannedShipment, shipment, plannedDelivery]) => {
    expect(datesFor(requested, transport(given))).toEqual({ shipment, plannedShipment, plannedDelivery });
  });
});

describe("the day that goods arrive which leave on a day", () => {
  const yule = { service: "YULE", location: "YULE" };
  it.each<readonly [string, CalendarDate, Case, readonly [CalendarDate, CalendarDate]]>([
    ["D8", "2026-11-30", { ship: "2D", handling: "1D" }, ["2026-12-01", "2026-12-03"]],
    ["D9", "2026-12-24", { ship: "2D", handling: "1D", calendars: yule }, ["2026-12-28", "2026-12-30"]],
    ["D13", "2026-12-09", { ship: "2D", handling: "1D" }, ["2026-12-10", "2026-12-14"]],
    // The customer takes nothing on Fridays: their calendar counts, not the location's.
    ["of a customer with a calendar", "2026-12-11", { calendars: { customer: "FRI" } }, ["2026-12-11", "2026-12-14"]],
  ])("%s", (_row, shipment, given, [plannedShipment, plannedDelivery]) => {
    expect(datesFrom(shipment, transport(given))).toEqual({ shipment, plannedShipment, plannedDelivery });
  });

  it("D12: without a requested day the first working day of the location", () => {
    expect(firstShipment("2026-11-28", transport({ today: "2026-11-28" }))).toBe("2026-11-30");
  });
});

describe("a calendar", () => {
  const given = transport({ ship: "1D" });

  it("lets a change of the source win over its calendar, and a dated one over an annual and a weekly one", () => {
    const open: CalendarChange = { recurring: "", date: "2026-12-12", day: null, isNonworking: false };
    const withChange = {
      ...given,
      tables: { ...given.tables, customisedChanges: () => [...weekly(4), open] },
    };
    // Back from Sunday: Saturday is open by exception, so it counts and is landed on.
    expect(datesFor("2026-12-13", withChange).shipment).toBe("2026-12-12");
    // Back from Friday: Thursday is closed by the source's own weekly change.
    expect(datesFor("2026-12-11", withChange).shipment).toBe("2026-12-09");
  });

  it("is the company's where BC does not know the service, and none where the service has none", () => {
    const unknownService = transport({ ship: "1D", calendars: { service: null, location: "" } });
    expect(datesFor("2026-12-14", unknownService).plannedShipment).toBe("2026-12-11");
    const freeService = transport({ calendars: { service: "", company: "", location: "" }, ship: "1D" });
    expect(datesFor("2026-12-14", freeService).plannedShipment).toBe("2026-12-13");
  });

  it("is not searched for ever where every day is free", () => {
    const closed = { ...given, tables: { ...given.tables, baseChanges: () => weekly(1, 2, 3, 4, 5, 6, 7) } };
    expect(datesFrom("2026-12-01", closed).plannedDelivery > "2027-12-01").toBe(true);
    expect(datesFrom("2026-12-01", { ...closed, convergence: [] }).plannedDelivery < "2026-12-08").toBe(true);
  });
});

import { daysBetween } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { calendarOf } from "./calendar";
import type { CalendarSource, CalendarTables } from "./calendar";
import { calcDate } from "./dateFormula";
import type { DateFormula } from "./dateFormula";
import { backward, forward } from "./workingDays";
import type { WorkingDays } from "./workingDays";

/** What the days of one line go by. Codes in capitals, empty where there is none. */
export interface ShippingTerms {
  readonly tables: CalendarTables;
  readonly location: string;
  readonly customer: string;
  readonly agent: string;
  readonly service: string;
  /** Of the agent's service, else of the customer; empty where it is blank. */
  readonly shippingTime: DateFormula;
  /** Of the location, at the blank one of inventory set-up. */
  readonly handlingTime: DateFormula;
  /** Company information's "Cal. Convergence Time Frame". */
  readonly convergence: DateFormula;
  /** Business Central's work date: today. */
  readonly workDate: CalendarDate;
}

/** The three days of a sales line. */
export interface DeliveryDates {
  /** The day that stock must be there on. */
  readonly shipment: CalendarDate;
  readonly plannedShipment: CalendarDate;
  readonly plannedDelivery: CalendarDate;
}

/**
 * The day goods must leave to be there on the requested one (table 37 `UpdateDates`, `CalcPlannedDeliveryDate`, `CalcPlannedShptDate`,
 * `CalcShipmentDate`). The planned delivery is later than the requested one where that one cannot be kept.
 */
export function datesFor(requested: CalendarDate, transport: ShippingTerms): DeliveryDates {
  const { shippingTime, handlingTime } = transport;
  const service = serviceOf(transport);
  const location: CalendarSource = { kind: "location", code: transport.location };
  const customer: CalendarSource = { kind: "customer", number: transport.customer };
  const plannedShipment =
    shippingTime.length > 0
      ? backward(shippingTime, requested, calendars(transport, service, location, true))
      : forward([], requested, calendars(transport, customer, service, true));
  const shipment =
    handlingTime.length > 0
      ? backward(handlingTime, plannedShipment, calendars(transport, location, service, false))
      : forward([], plannedShipment, calendars(transport, service, location, false));
  return { shipment, plannedShipment, plannedDelivery: plannedShipment > requested ? plannedShipment : requested };
}

/** When goods that leave on a day arrive: the other way round, which is also how a line without a requested day gets its days. */
export function datesFrom(shipment: CalendarDate, transport: ShippingTerms): DeliveryDates {
  const service = serviceOf(transport);
  const location: CalendarSource = { kind: "location", code: transport.location };
  const hasCalendar = (transport.tables.customerCalendar(transport.customer) ?? "") !== "";
  const receiver: CalendarSource = hasCalendar ? { kind: "customer", number: transport.customer } : location;
  const plannedShipment = forward(transport.handlingTime, shipment, calendars(transport, location, service, true));
  const plannedDelivery = forward(
    transport.shippingTime,
    plannedShipment,
    calendars(transport, service, receiver, true),
  );
  return { shipment, plannedShipment, plannedDelivery };
}

/** The first working day of the location from a day on: a line's shipment date before anything moves it. */
export function firstShipment(from: CalendarDate, transport: ShippingTerms): CalendarDate {
  const location: CalendarSource = { kind: "location", code: transport.location };
  return forward([], from, calendars(transport, location, location, false));
}

function serviceOf({ agent, service }: ShippingTerms): CalendarSource {
  return { kind: "service", agent, code: service };
}

function calendars(
  { tables, convergence, workDate }: ShippingTerms,
  first: CalendarSource,
  second: CalendarSource,
  both: boolean,
): WorkingDays {
  return {
    first: calendarOf(tables, first),
    second: calendarOf(tables, second),
    both,
    horizonDays: daysBetween(workDate, calcDate(convergence, workDate)),
  };
}

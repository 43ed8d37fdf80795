import { laterOf } from "../values/calendarDate";
import type { CalendarDate } from "../values/calendarDate";
import { remembered } from "../values/remembered";
import { datesFor, datesFrom, firstShipment } from "./dates/deliveryDates";
import type { DocumentSetting } from "./reading/documentSetting";
import type { JudgedDays } from "./verdict";

/** The days of one line, before anything is known of its stock. */
export interface LineDays {
  readonly requested: CalendarDate | null;
  readonly notTaken: JudgedDays["notTaken"];
  readonly mustLeave: CalendarDate;
  readonly leaves: CalendarDate;
  /** The day asked for has passed. */
  readonly isPast: boolean;
  /** When goods arrive that leave on a day. */
  readonly arrivalOf: (shipment: CalendarDate) => CalendarDate;
  /** Goods that leave on a day are there when they are wanted. */
  readonly isInTime: (shipment: CalendarDate) => boolean;
}

/** What a line's days go by. */
export interface AskedDays {
  readonly requested: CalendarDate | null;
  readonly notTaken: JudgedDays["notTaken"];
  /** The day that Business Central has given the line; null: it has given none yet. */
  readonly mustLeave: CalendarDate | null;
}

/**
 * When the lines of a document must leave to be there on the day asked for; without one, as soon as the location works. Where transport is not known
 * the goods are taken to leave on the day they are wanted. Most lines want the same day, so what calendars say of a day is counted once.
 */
export function daysOfLines(
  { transport }: Pick<DocumentSetting, "transport">,
  today: CalendarDate,
): (asked: AskedDays) => LineDays {
  if (transport === null) {
    return (asked) => withoutTransport(asked, today);
  }
  const wanted = remembered((requested: CalendarDate) => datesFor(requested, transport));
  const delivered = remembered((shipment: CalendarDate) => datesFrom(shipment, transport).plannedDelivery);
  const first = remembered((from: CalendarDate) => firstShipment(from, transport));
  return ({ requested, notTaken, mustLeave: given }) => {
    const inTime = requested === null ? null : wanted(requested);
    const mustLeave = given ?? inTime?.shipment ?? first(today);
    const leaves = laterOf(today, mustLeave);
    const arrivalOf = (shipment: CalendarDate): CalendarDate =>
      inTime !== null && shipment === inTime.shipment ? inTime.plannedDelivery : delivered(shipment);
    return {
      requested,
      notTaken,
      mustLeave,
      leaves,
      isPast: isPast(requested, today),
      arrivalOf,
      isInTime: (shipment) => shipment <= leaves && (requested === null || arrivalOf(shipment) <= requested),
    };
  };
}

function withoutTransport({ requested, notTaken, mustLeave: given }: AskedDays, today: CalendarDate): LineDays {
  const mustLeave = given ?? requested ?? today;
  const leaves = laterOf(today, mustLeave);
  return {
    requested,
    notTaken,
    mustLeave,
    leaves,
    isPast: isPast(requested, today),
    arrivalOf: (day) => day,
    isInTime: (day) => day <= leaves,
  };
}

function isPast(requested: CalendarDate | null, today: CalendarDate): boolean {
  return requested !== null && requested < today;
}

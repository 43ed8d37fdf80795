import { laterOf } from "../values/calendarDate";
import type { CalendarDate } from "../values/calendarDate";
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
 * When a line must leave to be there on the day asked for; without one, as soon as the location works. Where transport is not known the goods
 * are taken to leave on the day they are wanted.
 */
export function lineDays(
  { requested, notTaken, mustLeave: given }: AskedDays,
  { transport }: Pick<DocumentSetting, "transport">,
  today: CalendarDate,
): LineDays {
  const isPast = requested !== null && requested < today;
  if (transport === null) {
    const mustLeave = given ?? requested ?? today;
    const leaves = laterOf(today, mustLeave);
    const isInTime = (day: CalendarDate) => day <= leaves;
    return { requested, notTaken, mustLeave, leaves, isPast, arrivalOf: (day) => day, isInTime };
  }
  const inTime = requested === null ? null : datesFor(requested, transport);
  const mustLeave = given ?? inTime?.shipment ?? firstShipment(today, transport);
  const leaves = laterOf(today, mustLeave);
  const arrivalOf = (shipment: CalendarDate): CalendarDate =>
    inTime !== null && shipment === inTime.shipment
      ? inTime.plannedDelivery
      : datesFrom(shipment, transport).plannedDelivery;
  return {
    requested,
    notTaken,
    mustLeave,
    leaves,
    isPast,
    arrivalOf,
    isInTime: (shipment) => shipment <= leaves && (requested === null || arrivalOf(shipment) <= requested),
  };
}

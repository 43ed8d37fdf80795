import { laterOf } from "../values/calendarDate";
import type { CalendarDate } from "../values/calendarDate";
import { datesFor, datesFrom, firstShipment } from "./dates/deliveryDates";
import type { DocumentSetting } from "./reading/documentSetting";

/** The days of one line, before anything is known of its stock. */
export interface LineDays {
  readonly requested: CalendarDate | null;
  readonly mustLeave: CalendarDate;
  readonly leaves: CalendarDate;
  /** The day asked for has passed. */
  readonly isPast: boolean;
  /** When goods arrive that leave on a day. */
  readonly arrivalOf: (shipment: CalendarDate) => CalendarDate;
  /** Goods that leave on a day are there when they are wanted. */
  readonly isInTime: (shipment: CalendarDate) => boolean;
}

/**
 * When a line must leave to be there on the day asked for; without one, as soon as the location works. Where transport is not known the goods
 * are taken to leave on the day they are wanted.
 * @param wanted `mustLeave`: the day that Business Central has given the line; null: it has given none yet
 */
export function lineDays(
  { requested, mustLeave: given }: { readonly requested: CalendarDate | null; readonly mustLeave: CalendarDate | null },
  { transport }: Pick<DocumentSetting, "transport">,
  today: CalendarDate,
): LineDays {
  const isPast = requested !== null && requested < today;
  if (transport === null) {
    const mustLeave = given ?? requested ?? today;
    const leaves = laterOf(today, mustLeave);
    return { requested, mustLeave, leaves, isPast, arrivalOf: (day) => day, isInTime: (day) => day <= leaves };
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
    mustLeave,
    leaves,
    isPast,
    arrivalOf,
    isInTime: (shipment) => shipment <= leaves && (requested === null || arrivalOf(shipment) <= requested),
  };
}

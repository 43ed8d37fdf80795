import { daysBetween } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { calendarOf } from "../dates/calendar";
import { calcDate } from "../dates/dateFormula";
import type { DateFormula } from "../dates/dateFormula";
import type { ShippingTerms } from "../dates/deliveryDates";
import { forward } from "../dates/workingDays";

/** How long an item takes to come once it is ordered: of the item card, or of inventory set-up where the card's safety lead time is blank. */
export interface LeadTimes {
  readonly leadTime: DateFormula;
  readonly safetyLeadTime: DateFormula;
  /** "Inbound Whse. Handling Time" of the location. */
  readonly inboundHandling: DateFormula;
}

/**
 * The day from which goods ordered today could leave (table 246 and cu 5521 `GetPlannedEndingDate`, `GetPlannedDueDate`, forwards). An estimate:
 * the vendor's calendar, minimum quantities and what is on its way to being ordered are not looked at. Null where the item has no lead time.
 */
export function estimatedShipment(
  { leadTime, safetyLeadTime, inboundHandling }: LeadTimes,
  { tables, location, convergence, workDate }: ShippingTerms,
): CalendarDate | null {
  if (leadTime.length === 0) {
    return null;
  }
  const calendar = calendarOf(tables, { kind: "location", code: location });
  const horizonDays = daysBetween(workDate, calcDate(convergence, workDate));
  const working = { first: calendar, second: calendar, both: false, horizonDays };
  return forward([...inboundHandling, ...safetyLeadTime], forward(leadTime, workDate, working), working);
}

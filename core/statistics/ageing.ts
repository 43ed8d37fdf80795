import { AgeingProperties } from "../businesscentral/apiProperties";
import type { WireRow } from "../ports";
import type { CalendarDate } from "../values/calendarDate";
import { writersDay } from "../values/userDay";
import { numberOf, textOf } from "../values/wireValue";

/**
 * How old the open amounts are, in BC's local currency: codeunit 5488 sums Amount (LCY), and the currency code that it puts beside them is only that of
 * the customer's card.
 */
export interface Ageing {
  readonly asOf: CalendarDate | null;
  /** Due on that day or later. */
  readonly current: number | null;
  /** The youngest first; the last one holds all that is older. */
  readonly periods: readonly AgedAmount[];
  readonly total: number | null;
}

export interface AgedAmount {
  /** Days since it was due, both included; no last day where all that is older counts. Null where the period cannot be read. */
  readonly days: { readonly from: number; readonly to: number | null } | null;
  /** As Business Central writes it: days in the short form of its job's language, which nobody else can read. */
  readonly label: string | null;
  readonly amount: number | null;
}

/** Codeunit 5488 takes it where nobody filters on another one, and nobody does here. */
const DEFAULT_PERIOD = "30D";

/** What Business Central's report of ageing tells of one customer; its first period ends the day before the one that it is of. */
export function ageingOf(part: WireRow | null): Ageing | null {
  if (part === null) {
    return null;
  }
  const { periods, periodLengthFilter } = AgeingProperties;
  const length = daysOf(textOf(part[periodLengthFilter]) ?? DEFAULT_PERIOD);
  return {
    asOf: writersDay(part[AgeingProperties.agedAsOfDate]),
    current: numberOf(part[AgeingProperties.currentAmount]),
    periods: periods.map(({ label, amount }, index) => ({
      days:
        length === null
          ? null
          : { from: index * length + 1, to: index === periods.length - 1 ? null : (index + 1) * length },
      label: textOf(part[label]),
      amount: numberOf(part[amount]),
    })),
    total: numberOf(part[AgeingProperties.balanceDue]),
  };
}

/** Days of a period; null for one that is not written in days. */
function daysOf(period: string): number | null {
  const [, days] = /^(\d{1,4})D$/i.exec(period.trim()) ?? [];
  return days === undefined ? null : Number(days);
}

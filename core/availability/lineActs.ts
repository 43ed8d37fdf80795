import type { AskedLine } from "../documents/availabilityQuestion";
import type { LineSplit } from "../documents/splitLine";
import type { CalendarDate } from "../values/calendarDate";
import { sum } from "../values/quantity";
import type { LineVerdict, VerdictKind } from "./verdict";

/** What a person can do about a line that cannot be delivered as asked for. Days are those on which the customer has the goods. */
export interface LineActs {
  /** The day on which all of it can be there; null where there is none, or it is the line's already. */
  readonly useDay: CalendarDate | null;
  /** What can go first, and the rest; null where it goes together or not at all. */
  readonly split: LineSplit | null;
}

export const NO_ACTS: LineActs = { useDay: null, split: null };

const WITH_DAYS: readonly VerdictKind[] = ["later", "partly", "datePassed"];

/** Only what is promised gives a day: goods that should have come, or of which nobody knows to whom they are promised, do not. */
export function lineActs({ quantity }: AskedLine, { kind, promise, numbers }: LineVerdict): LineActs {
  if (numbers === null || quantity === null || !WITH_DAYS.includes(kind)) {
    return NO_ACTS;
  }
  const { days, missing } = numbers;
  const complete = missing === 0 ? days.arrives : null;
  const [first] = promise;
  const [arrives = null] = days.arrivals;
  const rest = first === undefined ? 0 : sum([quantity, -first.quantity]);
  const useDay = complete === days.requested ? null : complete;
  if (first === undefined || rest <= 0) {
    return { useDay, split: null };
  }
  const isAsAsked = days.requested === null ? first.date <= days.leaves : arrives !== null && arrives <= days.requested;
  return {
    useDay,
    split: {
      first: { quantity: first.quantity, day: isAsAsked ? null : arrives },
      rest: { quantity: rest, day: complete },
    },
  };
}

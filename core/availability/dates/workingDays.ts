import { addDays } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import type { Calendar } from "./calendar";
import { calcDate, daysBetween } from "./dateFormula";
import type { DateFormula } from "./dateFormula";

export interface WorkingDays {
  readonly first: Calendar;
  readonly second: Calendar;
  /** Both say which days are free; else the first alone. */
  readonly both: boolean;
  /** How far to look for a working day: days of the company's calendar convergence time frame. */
  readonly horizonDays: number;
}

/**
 * A formula counted in working days (cu 7600 `CalcDateBOC`): as many working days as the formula has calendar days, then on to the first
 * day that no calendar keeps free. A blank formula and `0D` only look for that day.
 */
export function forward(formula: DateFormula, from: CalendarDate, calendars: WorkingDays): CalendarDate {
  const days = daysBetween(from, calcDate(formula, from));
  return step(from, days >= 0 ? 1 : -1, Math.abs(days), calendars);
}

/** The same backwards (cu 7600 `CalcDateBOC2`), for a formula that is filled; `0D` looks backwards. */
export function backward(formula: DateFormula, from: CalendarDate, calendars: WorkingDays): CalendarDate {
  const reversed = formula.map((each) => ({ ...each, count: -each.count }));
  const days = daysBetween(from, calcDate(reversed, from));
  return step(from, days > 0 ? 1 : -1, Math.abs(days), calendars);
}

function step(from: CalendarDate, direction: 1 | -1, count: number, calendars: WorkingDays): CalendarDate {
  const { first, second, both, horizonDays } = calendars;
  const counting = both && first.code === "" && second.code !== "" ? second : first;
  let date = from;
  for (let counted = 0, moved = 1; counted < count; moved++) {
    date = addDays(date, direction);
    counted += counting.isNonworking(date) ? 0 : 1;
    if (moved >= horizonDays) {
      break;
    }
  }
  for (let looked = 0; looked < Math.max(1, horizonDays); looked++) {
    if (!first.isNonworking(date) && !(both && second.isNonworking(date))) {
      return date;
    }
    date = addDays(date, direction);
  }
  return date;
}

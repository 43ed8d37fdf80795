import { addDays, daysBetween } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import type { Calendar } from "./calendar";
import { calcDate } from "./dateFormula";
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
 * day that no calendar keeps free. A formula that moves nothing only looks for that day, forwards; `-0D` alone backwards.
 */
export function forward(formula: DateFormula, from: CalendarDate, calendars: WorkingDays): CalendarDate {
  const days = daysBetween(from, calcDate(formula, from));
  return step(from, days < 0 || isMinusNoDays(formula) ? -1 : 1, Math.abs(days), calendars);
}

/** The same with every sign turned (cu 7600 `CalcDateBOC2`), for a formula that is filled: `0D` looks backwards, `0W` does not. */
export function backward(formula: DateFormula, from: CalendarDate, calendars: WorkingDays): CalendarDate {
  const reversed = formula.map((each) => ({ ...each, count: -each.count }));
  return forward(reversed, from, calendars);
}

function isMinusNoDays([only, ...others]: DateFormula): boolean {
  return only?.kind === "add" && only.unit === "D" && Object.is(only.count, -0) && others.length === 0;
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

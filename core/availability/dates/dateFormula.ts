import { addDays, dateOf } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";

/** Business Central's date formula, e.g. `2D`, `1W`, `CM+10D`, as the steps it is made of. Empty: the field is blank, which is not the same as `0D`. */
export type DateFormula = readonly FormulaStep[];

interface FormulaStep {
  /** `end`: to the end of the current period, or with a minus sign to its beginning. */
  readonly kind: "add" | "end";
  readonly unit: PeriodUnit;
  readonly count: number;
}

type PeriodUnit = "D" | "W" | "M" | "Q" | "Y";

export const BLANK_FORMULA: DateFormula = [];

const STEP = /([+-]?)(C?)(\d*)([DWMQY])/gy;
const LONGEST = 9_999;

/**
 * Reads a date formula as OData writes it. Empty text is a blank formula; null is what cannot be read, such as letters of another language
 * or a day of the week (`WD2`), and is never taken for blank.
 */
export function dateFormula(text: string): DateFormula | null {
  const bare = text.replace(/[<>\s]/g, "").toUpperCase();
  const steps: FormulaStep[] = [];
  let read = 0;
  for (const [part, sign, current, digits = "", unit] of bare.matchAll(STEP)) {
    const isEnd = current === "C";
    if (!isPeriodUnit(unit) || (digits === "") !== isEnd || Number(digits) > LONGEST) {
      return null;
    }
    read += part.length;
    const direction = sign === "-" ? -1 : 1;
    steps.push({ kind: isEnd ? "end" : "add", unit, count: direction * (isEnd ? 1 : Number(digits)) });
  }
  return read === bare.length ? steps : null;
}

function isPeriodUnit(unit: string | undefined): unit is PeriodUnit {
  return unit !== undefined && "DWMQY".includes(unit);
}

/** AL's `CalcDate`: the day that the formula leads to, step by step. A month's step keeps the day of the month where that month has it. */
export function calcDate(formula: DateFormula, from: CalendarDate): CalendarDate {
  return formula.reduce<CalendarDate>(
    (date, { kind, unit, count }) => (kind === "end" ? periodEdge(date, unit, count) : addPeriods(date, unit, count)),
    from,
  );
}

function addPeriods(date: CalendarDate, unit: PeriodUnit, count: number): CalendarDate {
  switch (unit) {
    case "D":
      return addDays(date, count);
    case "W":
      return addDays(date, 7 * count);
    case "M":
      return addMonths(date, count);
    case "Q":
      return addMonths(date, 3 * count);
    case "Y":
      return addMonths(date, 12 * count);
  }
}

function addMonths(date: CalendarDate, count: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const months = year * 12 + month + count;
  const [toYear, toMonth] = [Math.floor(months / 12), months % 12];
  return dateOf(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

function periodEdge(date: CalendarDate, unit: PeriodUnit, sign: number): CalendarDate {
  return sign < 0 ? periodStart(date, unit) : periodEnd(date, unit);
}

/** The first day of the calendar period that holds `date`; weeks begin on Monday. */
export function periodStart(date: CalendarDate, unit: PeriodUnit): CalendarDate {
  const { year, month } = partsOf(date);
  switch (unit) {
    case "D":
      return date;
    case "W":
      return addDays(date, 1 - weekday(date));
    case "M":
      return dateOf(year, month, 1);
    case "Q":
      return dateOf(year, month - (month % 3), 1);
    case "Y":
      return dateOf(year, 0, 1);
  }
}

/** The last day of the calendar period that holds `date`. */
export function periodEnd(date: CalendarDate, unit: PeriodUnit): CalendarDate {
  return addDays(addPeriods(periodStart(date, unit), unit, 1), -1);
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: CalendarDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
}

function partsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  const moment = new Date(Date.parse(date));
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), day: moment.getUTCDate() };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

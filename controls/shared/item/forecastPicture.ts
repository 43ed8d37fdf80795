import { addDays } from "../../../core/values/calendarDate";
import type { CalendarDate } from "../../../core/values/calendarDate";
import type { ForecastPoint } from "../../../core/availability/forecast";

/** A stepped line in a square of 100 by 100, the upper left corner at 0, 0. */
export interface ForecastPicture {
  /** SVG path of the stock. */
  readonly path: string;
  /** Height of no stock at all. */
  readonly zero: number;
  /** Where the wanted day is; null where it is not within the picture. */
  readonly wantedDay: number | null;
  /** Height of the wanted quantity; null where none is wanted. */
  readonly wantedAmount: number | null;
  readonly highest: number;
  readonly lowest: number;
}

export interface Wanted {
  readonly date: CalendarDate;
  /** In the unit of the points; null while nothing is typed. */
  readonly quantity: number | null;
}

const DAY_MS = 86_400_000;
const WEEKS_AHEAD = 8;
const AFTERWARDS_DAYS = 14;
const FURTHEST_DAYS = 366;

/** How far to look: eight weeks, further where the wanted day or the first possible one is later, a year at the most. */
export function daysToShow(today: CalendarDate, days: readonly (CalendarDate | null)[]): number {
  const furthest = Math.max(...days.map((day) => (day === null ? 0 : daysBetween(today, day) + AFTERWARDS_DAYS)));
  return Math.min(Math.max(WEEKS_AHEAD * 7, furthest), FURTHEST_DAYS);
}

/** @param points the first today, the last at the end of the picture */
export function forecastPicture(points: readonly ForecastPoint[], wanted: Wanted): ForecastPicture {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) {
    throw new Error("A forecast without points cannot be drawn. Take the points of core/availability/forecast.");
  }
  const span = Math.max(1, daysBetween(first.date, last.date));
  const heights = [0, wanted.quantity ?? 0, ...points.map(({ balance }) => balance)];
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  const range = highest - lowest || 1;

  const x = (date: CalendarDate) => round((daysBetween(first.date, date) / span) * 100);
  const y = (amount: number) => round(((highest - amount) / range) * 100);
  const steps = points.slice(1).map(({ date, balance }) => `H${x(date)}V${y(balance)}`);
  return {
    path: [`M0 ${y(first.balance)}`, ...steps].join(""),
    zero: y(0),
    wantedDay: wanted.date >= first.date && wanted.date <= addDays(first.date, span) ? x(wanted.date) : null,
    wantedAmount: wanted.quantity === null ? null : y(wanted.quantity),
    highest,
    lowest,
  };
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

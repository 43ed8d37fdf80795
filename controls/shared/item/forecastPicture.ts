import { addDays, daysBetween } from "../../../core/values/calendarDate";
import type { CalendarDate } from "../../../core/values/calendarDate";
import type { ForecastPoint } from "../../../core/availability/forecast";

/** A stepped line in a square of 100 by 100, the upper left corner at 0, 0. */
export interface ForecastPicture {
  /** SVG path of the stock, as far as anything of it is known. */
  readonly path: string;
  /** From there on nothing is known to come or go; empty where something is to the end. */
  readonly unknownPath: string;
  /** SVG path of what can be promised. */
  readonly promisePath: string;
  /** Height of no stock at all. */
  readonly zero: number;
  /** Heights with their amounts, from above. */
  readonly amounts: readonly { readonly at: number; readonly amount: number }[];
  /** Where each point is. */
  readonly steps: readonly number[];
  /** Points whose day has room on the axis. */
  readonly named: readonly number[];
  /** The point after which nothing is known; null: today already, or not within the picture. */
  readonly lastKnown: number | null;
  /** Where the wanted day is; null where it is not within the picture. */
  readonly wantedDay: number | null;
  /** Height of the wanted quantity; null where none is wanted. */
  readonly wantedAmount: number | null;
  /** Height of an amount. */
  readonly heightOf: (amount: number) => number;
}

export interface Wanted {
  readonly date: CalendarDate;
  /** In the unit of the points; null while nothing is typed. */
  readonly quantity: number | null;
}

const WEEKS_AHEAD = 8;
const AFTERWARDS_DAYS = 14;
const FURTHEST_DAYS = 366;
/** The line never touches the edges. */
const HEADROOM = 0.08;
const MOST_AMOUNTS = 4;
/** A day's text takes so much of the axis. */
const DAY_ROOM = 17;

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
  const all = [0, wanted.quantity ?? 0, ...points.map(({ balance }) => balance)];
  const room = (Math.max(...all) - Math.min(...all) || 1) * HEADROOM;
  const highest = Math.max(...all) + room;
  const lowest = Math.min(...all) - (Math.min(...all) < 0 ? room : 0);

  const x = (date: CalendarDate) => round((daysBetween(first.date, date) / span) * 100);
  const y = (amount: number) => round(((highest - amount) / (highest - lowest)) * 100);
  const pathOf = (part: readonly ForecastPoint[], amountOf: (point: ForecastPoint) => number) => {
    const [begin, ...steps] = part;
    return begin === undefined
      ? ""
      : [
          `M${x(begin.date)} ${y(amountOf(begin))}`,
          ...steps.map((point) => `H${x(point.date)}V${y(amountOf(point))}`),
        ].join("");
  };
  const moves = points.findIndex((point) => point === lastMove(points));
  const known = points.slice(0, moves + 1);
  const isEnd = moves === points.length - 1;
  const steps = points.map(({ date }) => x(date));
  return {
    path: pathOf(known, ({ balance }) => balance),
    unknownPath: isEnd ? "" : pathOf([points[moves] ?? first, last], ({ balance }) => balance),
    promisePath: pathOf(points, ({ available }) => available),
    zero: y(0),
    amounts: amountsWithin(lowest, highest).map((amount) => ({ at: y(amount), amount })),
    steps,
    named: namedOf(steps),
    lastKnown: moves <= 0 || isEnd ? null : moves,
    wantedDay: wanted.date >= first.date && wanted.date <= addDays(first.date, span) ? x(wanted.date) : null,
    wantedAmount: wanted.quantity === null ? null : y(wanted.quantity),
    heightOf: y,
  };
}

/** The point from which on the stock stays as it is. */
function lastMove(points: readonly ForecastPoint[]): ForecastPoint | undefined {
  const end = points[points.length - 1]?.balance;
  return points.find((_point, at) => points.slice(at).every(({ balance }) => balance === end));
}

/** Round amounts, as many as can be read, zero among them. */
function amountsWithin(lowest: number, highest: number): readonly number[] {
  const rough = (highest - lowest) / MOST_AMOUNTS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power;
  const from = Math.ceil(lowest / step);
  const to = Math.floor(highest / step);
  return Array.from({ length: to - from + 1 }, (_each, at) => Number(((to - at) * step).toPrecision(6)));
}

/** The ends always; of the others as many as have room, from the left. */
function namedOf(steps: readonly number[]): readonly number[] {
  const end = steps.length - 1;
  const named = [0];
  for (let at = 1; at < end; at++) {
    const before = steps[named[named.length - 1] ?? 0] ?? 0;
    const here = steps[at] ?? 0;
    if (here - before >= DAY_ROOM && (steps[end] ?? 0) - here >= DAY_ROOM) {
      named.push(at);
    }
  }
  return end === 0 ? named : [...named, end];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

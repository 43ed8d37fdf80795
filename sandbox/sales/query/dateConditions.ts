import type { ConditionContext } from "./conditionContext";
import type { Day } from "./localDate";
import { addDays, addMonths, dayOf, startOfMonth, startOfWeek, startOfYear } from "./localDate";

/** From (inclusive) to (exclusive). */
type Range = readonly [Day, Day];

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const RANGES: Readonly<Record<string, (today: Day) => Range>> = {
  today: (today) => [today, addDays(today, 1)],
  yesterday: (today) => [addDays(today, -1), today],
  tomorrow: (today) => [addDays(today, 1), addDays(today, 2)],
  "last-seven-days": (today) => [addDays(today, -7), addDays(today, 1)],
  "next-seven-days": (today) => [today, addDays(today, 8)],
  "this-week": (today) => [startOfWeek(today), addDays(startOfWeek(today), 7)],
  "last-week": (today) => [addDays(startOfWeek(today), -7), startOfWeek(today)],
  "next-week": (today) => [addDays(startOfWeek(today), 7), addDays(startOfWeek(today), 14)],
  "this-month": (today) => [startOfMonth(today), addMonths(startOfMonth(today), 1)],
  "last-month": (today) => [addMonths(startOfMonth(today), -1), startOfMonth(today)],
  "next-month": (today) => [addMonths(startOfMonth(today), 1), addMonths(startOfMonth(today), 2)],
  "this-year": (today) => [startOfYear(today), addMonths(startOfYear(today), 12)],
  "last-year": (today) => [addMonths(startOfYear(today), -12), startOfYear(today)],
  "next-year": (today) => [addMonths(startOfYear(today), 12), addMonths(startOfYear(today), 24)],
};

const COUNTED: Readonly<Record<string, (today: Day, count: number) => Range>> = {
  "last-x-days": (today, count) => [addDays(today, -count), addDays(today, 1)],
  "next-x-days": (today, count) => [today, addDays(today, count + 1)],
  "last-x-weeks": (today, count) => [addDays(today, -7 * count), addDays(today, 1)],
  "next-x-weeks": (today, count) => [today, addDays(today, 7 * count + 1)],
  "last-x-months": (today, count) => [addMonths(today, -count), addDays(today, 1)],
  "next-x-months": (today, count) => [today, addDays(addMonths(today, count), 1)],
  "last-x-years": (today, count) => [addMonths(today, -12 * count), addDays(today, 1)],
  "next-x-years": (today, count) => [today, addDays(addMonths(today, 12 * count), 1)],
  "olderthan-x-days": (today, count) => ["0000-00-00", addDays(today, -count)],
  "olderthan-x-weeks": (today, count) => ["0000-00-00", addDays(today, -7 * count)],
  "olderthan-x-months": (today, count) => ["0000-00-00", addMonths(today, -count)],
  "olderthan-x-years": (today, count) => ["0000-00-00", addMonths(today, -12 * count)],
};

/** Conditions by the clock, not by the day. */
const SPANS = /^(?:(last|next|olderthan)-x-hours|(olderthan)-x-minutes)$/;

export function isDateCondition(operator: string): boolean {
  return (
    Object.hasOwn(RANGES, operator) ||
    Object.hasOwn(COUNTED, operator) ||
    SPANS.test(operator) ||
    /^on(-or-(before|after))?$/.test(operator)
  );
}

function localDay(cell: string, context: ConditionContext): Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : dayOf(Date.parse(cell), context.timeZone);
}

/** Conditions by calendar day of the caller's time zone; `last` ranges end now, `next` ranges begin now. */
export function dateConditionHolds(
  operator: string,
  cell: string,
  argument: string,
  context: ConditionContext,
): boolean {
  const today = dayOf(context.nowMs, context.timeZone);
  const day = localDay(cell, context);
  if (SPANS.test(operator)) {
    const span = Number(argument) * (operator.endsWith("minutes") ? MINUTE_MS : HOUR_MS);
    const distance = (operator.startsWith("next") ? 1 : -1) * (Date.parse(cell) - context.nowMs);
    return operator.startsWith("olderthan") ? distance > span : distance >= 0 && distance <= span;
  }
  if (operator === "on") {
    return day === localDay(argument, context);
  }
  if (operator === "on-or-before") {
    return day <= localDay(argument, context);
  }
  if (operator === "on-or-after") {
    return day >= localDay(argument, context);
  }
  const range = RANGES[operator]?.(today) ?? COUNTED[operator]?.(today, Number(argument));
  return range !== undefined && day >= range[0] && day < range[1];
}

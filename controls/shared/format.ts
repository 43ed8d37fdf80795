import type { CalendarDate } from "../../core/values/calendarDate";
import { midnightOf } from "../../core/values/userDay";

/** How figures, days and ages are written for this user. */
export interface Format {
  /** As many decimals as the number has, at most five. */
  readonly quantity: (value: number) => string;
  /** A day in the user's own short form. */
  readonly day: (day: CalendarDate) => string;
  /** How long ago, in words, e.g. "2 minutes ago". */
  readonly age: (from: Date, now: Date) => string;
}

const QUANTITY_DECIMALS = 5;

/**
 * @param culture BCP 47 tag of the language of the words beside the figures, so that "for 2 minutter siden" never stands in an English sentence
 */
export function format(formatting: ComponentFramework.Formatting, culture: string): Format {
  return {
    quantity: (value) => formatting.formatDecimal(value, decimalsOf(value)),
    day: (day) => formatting.formatDateShort(midnightOf(day)),
    age: (from, now) => age(from, now, culture),
  };
}

function decimalsOf(value: number): number {
  const [, decimals = ""] = value.toFixed(QUANTITY_DECIMALS).replace(/0+$/, "").split(".");
  return decimals.length;
}

const AGE_STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

function age(from: Date, now: Date, culture: string): string {
  const relative = new Intl.RelativeTimeFormat(culture, { numeric: "auto" });
  // Clocks of two machines differ; nothing is said to come from the future.
  const seconds = Math.max(0, (now.getTime() - from.getTime()) / 1000);
  const step = AGE_STEPS.find((candidate) => seconds >= candidate.seconds);
  return step === undefined
    ? relative.format(0, "second")
    : relative.format(-Math.floor(seconds / step.seconds), step.unit);
}

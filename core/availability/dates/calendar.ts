import type { CalendarDate } from "../../values/calendarDate";
import { weekday } from "./dateFormula";

/** A line of page 7602 or 7603: a day, or a day that comes again, that is or is not a working day. */
export interface CalendarChange {
  readonly recurring: "" | "annual" | "weekly";
  /** Null for weekly ones. */
  readonly date: CalendarDate | null;
  /** 1 Monday … 7 Sunday; null where a date is given. */
  readonly day: number | null;
  readonly isNonworking: boolean;
}

/** Whose calendar counts. `service`: a shipping agent's service; codes in capitals, empty where there is none. */
export type CalendarSource =
  | { readonly kind: "company" }
  | { readonly kind: "location"; readonly code: string }
  | { readonly kind: "customer"; readonly number: string }
  | { readonly kind: "service"; readonly agent: string; readonly code: string };

/** What Business Central's tables say of calendars. */
export interface CalendarTables {
  /** Of company information; empty: the company has none. */
  readonly companyCalendar: string;
  /** The calendar of a location, of a customer, or of an agent's service; null where there is no such row. */
  readonly locationCalendar: (code: string) => string | null;
  readonly customerCalendar: (number: string) => string | null;
  readonly serviceCalendar: (agent: string, code: string) => string | null;
  /** Of page 7602, by base calendar. */
  readonly baseChanges: (calendar: string) => readonly CalendarChange[];
  /** Of page 7603, by source and base calendar. */
  readonly customisedChanges: (source: CalendarSource, calendar: string) => readonly CalendarChange[];
}

/** One calendar as it is used: its code, and which days are free. */
export interface Calendar {
  /** Empty: none, so every day is a working day. */
  readonly code: string;
  readonly isNonworking: (date: CalendarDate) => boolean;
}

/**
 * The calendar of a source (cu 7600 and table 7602 `AdjustSourceType`, `CalcCalendarCode`, `CheckDateStatus`): a location's own, else the
 * company's; an agent's service without agent or code counts as the company, one that BC does not know too, a known one by its own calendar
 * even where that is none; a customer's own or none. Changes of the source come before those of the calendar, dated ones before annual and
 * annual before weekly; the first that fits decides.
 */
export function calendarOf(tables: CalendarTables, asked: CalendarSource): Calendar {
  const source = adjusted(asked);
  const code = codeOf(tables, source);
  if (code === "" && source.kind === "company") {
    return { code, isNonworking: () => false };
  }
  const changes = [...inKeyOrder(tables.customisedChanges(source, code)), ...inKeyOrder(tables.baseChanges(code))];
  return { code, isNonworking: (date) => changes.find((change) => fits(change, date))?.isNonworking ?? false };
}

function adjusted(source: CalendarSource): CalendarSource {
  const isCompany =
    (source.kind === "service" && (source.agent === "" || source.code === "")) ||
    (source.kind === "location" && source.code === "");
  return isCompany ? { kind: "company" } : source;
}

function codeOf(tables: CalendarTables, source: CalendarSource): string {
  switch (source.kind) {
    case "company":
      return tables.companyCalendar;
    case "location": {
      const own = tables.locationCalendar(source.code) ?? "";
      return own === "" ? tables.companyCalendar : own;
    }
    case "customer":
      return tables.customerCalendar(source.number) ?? "";
    case "service":
      return tables.serviceCalendar(source.agent, source.code) ?? tables.companyCalendar;
  }
}

const ORDER = ["", "annual", "weekly"] as const;

function inKeyOrder(changes: readonly CalendarChange[]): readonly CalendarChange[] {
  return [...changes].sort((left, right) => ORDER.indexOf(left.recurring) - ORDER.indexOf(right.recurring));
}

const MONTH_AND_DAY = 4;

function fits({ recurring, date, day }: CalendarChange, target: CalendarDate): boolean {
  switch (recurring) {
    case "":
      return date === target;
    case "annual":
      return date?.slice(MONTH_AND_DAY) === target.slice(MONTH_AND_DAY);
    case "weekly":
      return day === weekday(target);
  }
}

/** Table 7600. */
export interface BaseCalendar {
  readonly code: string;
  readonly name: string;
}

export const RECURRING_SYSTEMS = [" ", "Annual Recurring", "Weekly Recurring"] as const;
export type RecurringSystem = (typeof RECURRING_SYSTEMS)[number];

/** By number: 1 Monday … 7 Sunday, 0 none. */
export const DAYS = [" ", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export type Day = (typeof DAYS)[number];

/** Table 7601: a day, or a day of every week or year, that is not as the others. */
export interface BaseCalendarChange {
  readonly baseCalendarCode: string;
  readonly recurringSystem: RecurringSystem;
  /** ISO, "" for a day of the week. */
  readonly date: string;
  readonly day: Day;
  readonly nonworking: boolean;
  readonly description: string;
}

export const CALENDAR_SOURCES = ["Company", "Customer", "Vendor", "Location", "Shipping Agent", "Service"] as const;
export type CalendarSourceType = (typeof CALENDAR_SOURCES)[number];

/** Table 7602: a change that holds for one user of the base calendar only. It goes before the base calendar's own. */
export interface CustomizedCalendarChange extends BaseCalendarChange {
  readonly sourceType: CalendarSourceType;
  /** "" for the company. */
  readonly sourceCode: string;
  /** The service of a shipping agent. */
  readonly additionalSourceCode: string;
}

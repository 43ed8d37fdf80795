import type { RowOf } from "../../businesscentral/rowShape";
import type { CalendarChange, CalendarSource } from "../dates/calendar";
import { optionName } from "../../businesscentral/optionName";
import type { PROMISE_SERVICES } from "./services";

type BaseChange = RowOf<(typeof PROMISE_SERVICES)["baseCalendarChanges"]["shape"]>;
type CustomisedChange = RowOf<(typeof PROMISE_SERVICES)["customizedCalendarChanges"]["shape"]>;

const RECURRING: Readonly<Record<string, CalendarChange["recurring"]>> = {
  "": "",
  "Annual Recurring": "annual",
  "Weekly Recurring": "weekly",
};
const DAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A line of page 7602 or 7603; null for one that cannot be read. */
export function calendarChange(row: BaseChange | CustomisedChange): CalendarChange | null {
  const recurring = RECURRING[optionName(row.Recurring_System)];
  const day = DAYS.indexOf(optionName(row.Day));
  const isWhole = recurring === "weekly" ? day > 0 : row.Date !== null;
  return recurring === undefined || day < 0 || !isWhole
    ? null
    : { recurring, date: row.Date, day: day === 0 ? null : day, isNonworking: row.Nonworking };
}

const SOURCE_TYPES: Readonly<Record<CalendarSource["kind"], string>> = {
  company: "Company",
  location: "Location",
  customer: "Customer",
  service: "Shipping Agent",
};

/** Whether a customised change is of a source. */
export function isChangeOf(row: CustomisedChange, source: CalendarSource): boolean {
  return (
    optionName(row.Source_Type) === SOURCE_TYPES[source.kind] &&
    row.Source_Code === sourceCode(source) &&
    row.Additional_Source_Code === (source.kind === "service" ? source.code : "")
  );
}

function sourceCode(source: CalendarSource): string {
  switch (source.kind) {
    case "company":
      return "";
    case "location":
      return source.code;
    case "customer":
      return source.number;
    case "service":
      return source.agent;
  }
}

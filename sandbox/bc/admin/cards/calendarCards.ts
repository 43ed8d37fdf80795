import type { BaseCalendar, BaseCalendarChange, CustomizedCalendarChange } from "../../ledger/calendars";
import { CALENDAR_SOURCES, DAYS, RECURRING_SYSTEMS } from "../../ledger/calendars";
import { weekdayOf } from "../../ledger/days";
import { defineCard } from "./card";
import * as field from "./fields";
import { putInList, removeFromList } from "./lists";

const change = {
  baseCalendarCode: field.calendar(),
  recurringSystem: field.option("Recurring System", RECURRING_SYSTEMS),
  date: field.date("Date"),
  day: field.option("Day", DAYS),
  nonworking: field.yesNo("Nonworking"),
  description: field.text("Description"),
};
const PLAIN: BaseCalendarChange = {
  baseCalendarCode: "",
  recurringSystem: " ",
  date: "",
  day: " ",
  nonworking: true,
  description: "",
};

export const baseCalendars = defineCard<BaseCalendar>({
  id: "baseCalendars",
  title: "Base calendars",
  keys: ["code"],
  fields: { code: field.code("Code"), name: field.text("Name") },
  rows: (company) => [...company.baseCalendars.values()],
  plain: () => ({ code: "", name: "" }),
  put: (company, row) => company.baseCalendars.set(row.code, row),
  remove: (company, row) => company.baseCalendars.delete(row.code),
});

export const baseCalendarChanges = defineCard<BaseCalendarChange>({
  id: "baseCalendarChanges",
  title: "Base calendar changes",
  hint: "A date, a date of every year, or a day of every week.",
  keys: ["baseCalendarCode", "recurringSystem", "date", "day"],
  fields: change,
  rows: (company) => [...company.baseCalendarChanges.values()].flat(),
  plain: () => PLAIN,
  check: (_company, row) => checkChange(row),
  put: (company, row) =>
    putInList(company.baseCalendarChanges, row.baseCalendarCode, row, (other) => isSameChange(other, row)),
  remove: (company, row) =>
    removeFromList(company.baseCalendarChanges, row.baseCalendarCode, (other) => isSameChange(other, row)),
});

export const customizedCalendarChanges = defineCard<CustomizedCalendarChange>({
  id: "customizedCalendarChanges",
  title: "Customised calendar changes",
  hint: "For one location, customer or service only; they go before the base calendar's own.",
  keys: ["sourceType", "sourceCode", "additionalSourceCode", "baseCalendarCode", "recurringSystem", "date", "day"],
  fields: {
    sourceType: field.option("Source Type", CALENDAR_SOURCES),
    sourceCode: field.code("Source Code"),
    additionalSourceCode: field.code("Additional Source Code"),
    ...change,
  },
  rows: (company) => [...company.customizedCalendarChanges.values()].flat(),
  plain: () => ({ ...PLAIN, sourceType: "Company", sourceCode: "", additionalSourceCode: "" }),
  check: (_company, row) => checkChange(row),
  put: (company, row) =>
    putInList(company.customizedCalendarChanges, row.baseCalendarCode, row, (other) => isSameCustomised(other, row)),
  remove: (company, row) =>
    removeFromList(company.customizedCalendarChanges, row.baseCalendarCode, (other) => isSameCustomised(other, row)),
});

/** Tables 7601 and 7602, CheckEntryLine. */
function checkChange({ recurringSystem, date, day }: BaseCalendarChange): string | null {
  switch (recurringSystem) {
    case "Weekly Recurring":
      return date === "" && day !== " " ? null : "A weekly change has a day and no date.";
    case "Annual Recurring":
      return date !== "" && day === " " ? null : "A yearly change has a date and no day.";
    default:
      return date !== "" && DAYS[weekdayOf(date)] === day
        ? null
        : "A change of one day has its date and its day of the week.";
  }
}

function isSameChange(a: BaseCalendarChange, b: BaseCalendarChange): boolean {
  return a.recurringSystem === b.recurringSystem && a.date === b.date && a.day === b.day;
}

function isSameCustomised(a: CustomizedCalendarChange, b: CustomizedCalendarChange): boolean {
  return (
    isSameChange(a, b) &&
    a.sourceType === b.sourceType &&
    a.sourceCode === b.sourceCode &&
    a.additionalSourceCode === b.additionalSourceCode
  );
}

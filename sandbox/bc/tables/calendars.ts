import type { BaseCalendar, BaseCalendarChange, CustomizedCalendarChange } from "../ledger/calendars";
import { CALENDAR_SOURCES, DAYS, RECURRING_SYSTEMS } from "../ledger/calendars";
import type { Company } from "../ledger/company";
import baseCalendarFacts from "./facts/baseCalendar.json";
import baseCalendarChangeFacts from "./facts/baseCalendarChange.json";
import customizedCalendarChangeFacts from "./facts/customizedCalendarChange.json";
import { byKey } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** Table 7600. */
export const baseCalendarTable = tableOf<BaseCalendar>(baseCalendarFacts, {
  rows: (company) => [...company.baseCalendars.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: {
    Code: (row) => row.code,
    Name: (row) => row.name,
    "Customized Changes Exist": (row, company) => (company.customizedCalendarChanges.get(row.code)?.length ?? 0) > 0,
  },
});

/** Table 7601. */
export const baseCalendarChangeTable = tableOf<BaseCalendarChange>(baseCalendarChangeFacts, {
  rows: (company) => [...company.baseCalendarChanges.values()].flat().sort(inKeyOrder),
  rowVersion: versionOf,
  values: {
    "Base Calendar Code": (row) => row.baseCalendarCode,
    "Recurring System": (row) => row.recurringSystem,
    Date: (row) => row.date,
    Day: (row) => row.day,
    Description: (row) => row.description,
    Nonworking: (row) => row.nonworking,
  },
});

/** Table 7602. */
export const customizedCalendarChangeTable = tableOf<CustomizedCalendarChange>(customizedCalendarChangeFacts, {
  rows: customizedInKeyOrder,
  rowVersion: versionOf,
  values: {
    "Source Type": (row) => row.sourceType,
    "Source Code": (row) => row.sourceCode,
    "Additional Source Code": (row) => row.additionalSourceCode,
    "Base Calendar Code": (row) => row.baseCalendarCode,
    "Recurring System": (row) => row.recurringSystem,
    Date: (row) => row.date,
    Day: (row) => row.day,
    Description: (row) => row.description,
    Nonworking: (row) => row.nonworking,
  },
});

function customizedInKeyOrder(company: Company): readonly CustomizedCalendarChange[] {
  return [...company.customizedCalendarChanges.values()]
    .flat()
    .sort(
      (a, b) =>
        CALENDAR_SOURCES.indexOf(a.sourceType) - CALENDAR_SOURCES.indexOf(b.sourceType) ||
        byKey(a.sourceCode, b.sourceCode) ||
        byKey(a.additionalSourceCode, b.additionalSourceCode) ||
        inKeyOrder(a, b),
    );
}

/** Options sort by their numbers. */
function inKeyOrder(a: BaseCalendarChange, b: BaseCalendarChange): number {
  return (
    byKey(a.baseCalendarCode, b.baseCalendarCode) ||
    RECURRING_SYSTEMS.indexOf(a.recurringSystem) - RECURRING_SYSTEMS.indexOf(b.recurringSystem) ||
    byKey(a.date, b.date) ||
    DAYS.indexOf(a.day) - DAYS.indexOf(b.day)
  );
}

import type { DateSettings } from "../../../webresources/shared/writePattern";

export const AMERICAN: DateSettings = {
  ShortDatePattern: "M/d/yyyy",
  ShortTimePattern: "h:mm tt",
  DateSeparator: "/",
  TimeSeparator: ":",
  AmDesignator: "AM",
  PmDesignator: "PM",
  DayNames: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  AbbreviatedDayNames: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  MonthNames: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  AbbreviatedMonthNames: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

export const NORWEGIAN: DateSettings = {
  ...AMERICAN,
  ShortDatePattern: "dd.MM.yyyy",
  ShortTimePattern: "HH:mm",
  DateSeparator: ".",
};

/** A user of Sales at UTC+1, as far as pages ask. @param dates as Sales keeps them */
export function pageUser(dateFormattingInfo: DateSettings): Pick<typeof Xrm, "Utility"> {
  return {
    Utility: {
      getGlobalContext: () => ({ userSettings: { getTimeZoneOffsetMinutes: () => 60, dateFormattingInfo } }),
    },
  } as unknown as Pick<typeof Xrm, "Utility">;
}

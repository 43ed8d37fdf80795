import type { UserFormats } from "../../../sandbox/contract/userFormats";

export const AMERICAN: UserFormats = {
  datePattern: "M/d/yyyy",
  dateSeparator: "/",
  timePattern: "h:mm tt",
  timeSeparator: ":",
  decimalSymbol: ".",
  numberSeparator: ",",
};

export const NORWEGIAN: UserFormats = {
  datePattern: "dd.MM.yyyy",
  dateSeparator: ".",
  timePattern: "HH:mm",
  timeSeparator: ":",
  decimalSymbol: ",",
  numberSeparator: "\u00a0",
};

import type { Format } from "../../core/values/format";

/** Figures, days and moments as they are kept, for tests of what the sentences say. */
export const PLAIN_FORMAT: Format = {
  quantity: String,
  amount: (value, code) => `${code === null ? "" : `${code} `}${value.toFixed(2)}`,
  money: (value, { code, precision }) => `${code} ${value.toFixed(precision)}`,
  decimal: (value, decimals) => value.toFixed(decimals),
  day: (day) => day,
  briefDay: (day) => day,
  shortDate: (day) => day,
  moment: (at) => at.toISOString().slice(0, 16),
  age: (from, now) => `${(now.getTime() - from.getTime()) / 60_000} minutes ago`,
};

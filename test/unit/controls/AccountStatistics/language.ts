import type { StatisticsFormat } from "../../../../controls/AccountStatistics/statisticsFormat";
import type { Surroundings } from "../../../../controls/AccountStatistics/surroundings";
import { stringsOf } from "../../../support/strings";

const FORMAT: StatisticsFormat = {
  amount: (value, decimals) => value.toFixed(decimals),
  day: (day) => day,
  moment: (moment) => moment.toISOString().slice(0, 16),
  age: (from, now) => `${(now.getTime() - from.getTime()) / 60_000} minutes ago`,
};

/** English, plain formats, and the morning of 3 March 2026. */
export const SURROUNDINGS: Surroundings = {
  words: stringsOf("AccountStatistics"),
  format: FORMAT,
  now: new Date("2026-03-03T09:00:00Z"),
};

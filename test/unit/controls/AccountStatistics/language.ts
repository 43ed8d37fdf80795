import { words } from "../../../../controls/shared/words";
import type { StatisticsFormat } from "../../../../controls/AccountStatistics/statisticsFormat";
import type { Surroundings } from "../../../../controls/AccountStatistics/surroundings";
import type { WordKey } from "../../../../controls/AccountStatistics/words";
import { resx } from "../../../support/words";

const STRINGS = resx("controls", "AccountStatistics", "strings", "AccountStatistics.1033.resx");

const FORMAT: StatisticsFormat = {
  amount: (value, decimals) => value.toFixed(decimals),
  day: (day) => day,
  moment: (moment) => moment.toISOString().slice(0, 16),
  age: (from, now) => `${(now.getTime() - from.getTime()) / 60_000} minutes ago`,
};

/** English, plain formats, and the morning of 3 March 2026. */
export const SURROUNDINGS: Surroundings = {
  // No-break spaces look like spaces and are hard to type.
  words: words<WordKey>((key) => (STRINGS.get(key) ?? `missing ${key}`).replace(/\u00a0/g, " ")),
  format: FORMAT,
  now: new Date("2026-03-03T09:00:00Z"),
};

import type { StatisticsFormat } from "./statisticsFormat";
import type { Words } from "./words";

/** What every sentence needs: the language, the user's formats, and the present. */
export interface Surroundings {
  readonly words: Words;
  readonly format: StatisticsFormat;
  readonly now: Date;
}

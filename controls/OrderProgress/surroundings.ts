import type { ProgressFormat } from "./progressFormat";
import type { Words } from "./words";

/** What a story is told with, and when. */
export interface Surroundings {
  readonly words: Words;
  readonly format: ProgressFormat;
  readonly now: Date;
}

import type { Format } from "../../core/values/format";
import type { Words } from "./words";

/** What a story is told with, and when. */
export interface Surroundings {
  readonly words: Words;
  readonly format: Format;
  readonly now: Date;
}

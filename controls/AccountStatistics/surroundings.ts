import type { Format } from "../../core/values/format";
import type { Words } from "./words";

/** What every sentence needs: the language, the user's formats, and the present. */
export interface Surroundings {
  readonly words: Words;
  readonly format: Format;
  readonly now: Date;
}

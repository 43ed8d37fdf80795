import type { Format } from "../../core/values/format";
import type { Strings } from "./strings";

/** What a story is told with, and when. */
export interface RenderContext {
  readonly strings: Strings;
  readonly format: Format;
  readonly now: Date;
}

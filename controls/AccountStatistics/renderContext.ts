import type { Format } from "../../core/values/format";
import type { Strings } from "./strings";

/** What every sentence needs: the language, the user's formats, and the present. */
export interface RenderContext {
  readonly strings: Strings;
  readonly format: Format;
  readonly now: Date;
}

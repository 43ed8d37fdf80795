import type { Format } from "../../core/values/format";

/** What every sentence of a control needs: its strings, the user's formats, and the present. */
export interface RenderContextOf<Strings> {
  readonly strings: Strings;
  readonly format: Format;
  readonly now: Date;
}

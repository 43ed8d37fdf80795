import type { Moment } from "../../core/orders/progress/step";
import { format } from "../shared/format";

/** How moments and ages are written for this user. */
export interface ProgressFormat {
  /** Date and time in the user's time zone. */
  readonly instant: (at: Date) => string;
  readonly moment: (moment: Moment) => string;
  readonly age: (from: Date, now: Date) => string;
}

/** @param culture BCP 47 tag of the language of the words */
export function progressFormat(formatting: ComponentFramework.Formatting, culture: string): ProgressFormat {
  const instant = (at: Date) => formatting.formatDateShort(at, true);
  return {
    instant,
    moment: (moment) => (moment.kind === "day" ? moment.text : instant(moment.at)),
    age: format(formatting, culture).age,
  };
}

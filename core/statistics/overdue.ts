import type { CalendarDate } from "../values/calendarDate";
import type { Figures } from "./figures";

export type Overdue =
  | { readonly kind: "none"; readonly asOf: CalendarDate | null }
  | { readonly kind: "some"; readonly amount: number; readonly asOf: CalendarDate | null }
  | { readonly kind: "unknown" };

/** What should have been paid. Credit notes past their date make the figure negative, and then nothing is overdue. */
export function overdueOf({ amounts, overdueAsOf: asOf }: Figures): Overdue {
  if (amounts.overdue === null) {
    return { kind: "unknown" };
  }
  return amounts.overdue > 0 ? { kind: "some", amount: amounts.overdue, asOf } : { kind: "none", asOf };
}

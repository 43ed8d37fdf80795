import type { CalendarDate } from "../../../values/calendarDate";
import { sum } from "../../../values/quantity";
import { ProductProducttypecode } from "../../../tables/Product.generated";
import type { UnsureVerdict } from "../facts";
import { openLine, reference } from "../lineFindings";
import type { Value } from "../reason";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** Business Central's jobs create the document whatever the stock is and warn nobody. */
export const availability = rule({
  source: "SalesLine.Table.al:6136",
  reads: ["salesorderdetail.quantity", "salesorderdetail.requestdeliveryby", "salesorder.requestdeliveryby"],
  asks: ["docs/verdicts.md"],
  finds: {
    acrossLocations: "note",
    availableLater: "serious",
    availablePartly: "serious",
    notPlanned: "serious",
    dependsOnOverdue: "serious",
    datePassed: "serious",
    variantMissing: "serious",
  },
  check: ({ document, businessCentral: { lines } }, find) => {
    // Of a blocked item nothing can be had, whatever the stock; that it is blocked is a reason of its own.
    const stocked = document.lines.filter(
      ({ id, product }) =>
        product?.type === ProductProducttypecode.SalesInventory && lines?.get(id)?.isBlocked !== true,
    );
    if (stocked.length === 0) {
      return NOT_APPLICABLE;
    }
    const judged = stocked.flatMap((line) => {
      const known = lines?.get(line.id)?.availability ?? null;
      return known === null ? [] : [{ line, known }];
    });
    const outcome = outcomeOf(
      judged.map(({ line, known }) => {
        if (known.kind === "enough") {
          return null;
        }
        const { verdict } = known;
        const values = [reference(line), ...promised(verdict)];
        return { ...find(TEXTS[verdict.kind], values, openLine(document, line)), verdict };
      }),
    );
    // Enough of some lines says nothing of the others.
    return outcome.kind === "passed" && judged.length < stocked.length ? NOT_ASKED : outcome;
  },
});

const TEXTS = {
  acrossLocations: "acrossLocations",
  later: "availableLater",
  partly: "availablePartly",
  notPlanned: "notPlanned",
  dependsOnOverdue: "dependsOnOverdue",
  datePassed: "datePassed",
  variantMissing: "variantMissing",
} as const satisfies Readonly<Record<UnsureVerdict["kind"], string>>;

/** What a verdict's sentence is about: amounts in the line's unit, and days. */
function promised({ kind, numbers, promise }: UnsureVerdict): readonly Value[] {
  if (numbers === null) {
    return [];
  }
  const amount = (quantity: number): Value => ({ quantity, unit: numbers.unitName });
  const day = (date: CalendarDate | null): Value => ({ day: date });
  switch (kind) {
    case "later":
      return [amount(numbers.short), day(numbers.days.arrives)];
    case "partly": {
      const whole = promise.reduce((total, { quantity }) => sum([total, quantity]), 0);
      return [amount(whole), day(numbers.days.arrives), amount(numbers.missing)];
    }
    case "notPlanned":
      return [amount(numbers.short)];
    case "dependsOnOverdue":
      return [amount(numbers.overdue?.quantity ?? 0), day(numbers.overdue?.since ?? null)];
    case "datePassed":
      return [day(numbers.days.requested)];
    case "acrossLocations":
    case "variantMissing":
      return [];
  }
}

import type { PriceQuestion } from "../../../core/availability/price/askPrice";
import { customerNumberOf } from "../../../core/documents/availabilityQuestion";
import type { CalendarDate } from "../../../core/values/calendarDate";
import type { ItemSubject } from "./itemSubject";
import type { Scale } from "./scale";

/** What is asked about the price of a line; null while its document is not known. A line without a quantity is asked for one. */
export function priceQuestion(
  { facts, line, documentContext }: Pick<ItemSubject, "facts" | "line" | "documentContext">,
  { unitName, factor }: Scale,
  today: CalendarDate,
): Omit<PriceQuestion, "cancellation"> | null {
  if (documentContext === null) {
    return null;
  }
  const { companyId, customer, currency } = documentContext;
  return {
    productId: facts.product.id,
    companyId,
    customerNumber: customerNumberOf(customer),
    currency: currency?.code ?? null,
    quantity: line.quantity ?? 1,
    unit: { code: unitName ?? "", factor },
    today,
  };
}

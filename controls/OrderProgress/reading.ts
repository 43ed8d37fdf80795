import { webClientAddress } from "../../core/businesscentral/webClientAddress";
import { documentsPage } from "../../core/orders/businessCentralPage";
import { companyFor } from "../../core/orders/companyFor";
import { isOver, orderProgress } from "../../core/orders/progress/orderProgress";
import { isQuoteOver, quoteProgress } from "../../core/orders/progress/quoteProgress";
import type { ProgressReading, ReadingOutcome } from "../../core/orders/progress/progressReading";
import { readOrder } from "../../core/orders/progress/readOrder";
import type { OrderReading } from "../../core/orders/progress/readOrder";
import { readQuote } from "../../core/orders/progress/readQuote";
import type { QuoteReading } from "../../core/orders/progress/readQuote";
import type { ConnectedCompany } from "../../core/orders/readCompanies";
import type { ProgressSubject } from "./mapping";

export type DocumentProgress = (
  ({ readonly kind: "order" } & OrderReading) | ({ readonly kind: "quote" } & QuoteReading)
) & {
  /** Where Business Central lists it; null where that cannot be told. */
  readonly page: string | null;
};

/** Reads what Business Central has written about a document. */
export async function read(
  reading: ProgressReading,
  subject: ProgressSubject & { readonly number: string },
  companies: readonly ConnectedCompany[] | null,
  now: Date,
): Promise<ReadingOutcome<DocumentProgress>> {
  const { kind, id, number, revision } = subject;
  const pageOf = (companyId: string | null): string | null => {
    const url = webClientAddress(companyFor(companies, companyId)?.webClientUrl ?? null);
    return url !== null ? documentsPage(url, kind, [number]) : null;
  };
  if (kind === "order") {
    const order = await readOrder(reading, { id, number, revision, companies, now });
    return order.ok ? { ok: true, value: { kind, ...order.value, page: pageOf(order.value.companyId) } } : order;
  }
  const quote = await readQuote(reading, { id, number, revision, companies, now });
  return quote.ok ? { ok: true, value: { kind, ...quote.value, page: pageOf(quote.value.companyId) } } : quote;
}

/** How the document stands for Business Central. */
export function standing(reading: DocumentProgress, now: Date): "before" | "underway" | "over" {
  if (reading.kind === "order") {
    const progress = orderProgress(reading.facts, now);
    if (isOver(progress)) {
      return "over";
    }
    return progress.stage === "underway" || progress.stage === "reopened" ? "underway" : "before";
  }
  const progress = quoteProgress(reading.facts, now);
  if (isQuoteOver(progress)) {
    return "over";
  }
  return progress.stage === "underway" ? "underway" : "before";
}

import { isShipped } from "../../core/orders/live/liveOrder";
import type { LiveCreditMemo, LiveInvoice, LiveLine, LiveOrder } from "../../core/orders/live/liveOrder";
import type { FoldedLines, StoryLink, StoryPaper } from "./message";
import type { RenderContext } from "./strings";

/** More lines than these would push what is below them out of sight. */
const FEW_LINES = 3;

/** What Business Central says itself, with the age of the answer; nothing where it was not asked. */
export function liveLines(live: LiveOrder | null, renderContext: RenderContext): readonly string[] {
  if (live === null) {
    return [];
  }
  const { strings, format, now } = renderContext;
  const { order } = live;
  const lines = order?.lines ?? [];
  return [
    strings("LiveAge", live.companyName, format.age(live.askedOn, now)),
    ...(order === null ? [] : [strings(order.isReleased ? "LiveReleased" : "LiveOpen", order.number)]),
    ...(lines.length > FEW_LINES ? [] : lines.map((line) => lineText(line, renderContext))),
    ...(order?.tracking?.page === null ? [strings("LiveTracking", order.tracking.number)] : []),
    ...shipmentLines(live, renderContext),
    ...live.invoices.map((invoice) => invoiceText(invoice, renderContext)),
    ...(live.creditMemos ?? []).map((memo) => creditMemoText(memo, renderContext)),
  ];
}

/** The lines of an order that has many, behind how far they have come; null where they are few. */
export function foldedLines(live: LiveOrder | null, renderContext: RenderContext): FoldedLines | null {
  const lines = live?.order?.lines ?? [];
  if (lines.length <= FEW_LINES) {
    return null;
  }
  const shipped = lines.filter(isShipped).length;
  return {
    summary: renderContext.strings("LiveLines", lines.length, String(shipped)),
    lines: lines.map((line) => lineText(line, renderContext)),
  };
}

/** Where the parcel of an order is followed. */
export function liveLinks(live: LiveOrder | null, { strings }: RenderContext): readonly StoryLink[] {
  const { number = "", page = null } = live?.order?.tracking ?? {};
  return page === null ? [] : [{ text: strings("TrackingLink", number), url: page }];
}

/** The invoices that can be fetched as PDF. */
export function livePapers(live: LiveOrder | null, { strings }: RenderContext): readonly StoryPaper[] {
  return (live?.invoices ?? []).flatMap(({ id, number }) =>
    live === null || id === null
      ? []
      : [{ text: strings("InvoicePdf", number), number, accountId: live.accountId, invoiceId: id }],
  );
}

/** What was shipped before, for an order that came back. */
export function deliveredLines(live: LiveOrder | null, { strings, format }: RenderContext): readonly string[] {
  return (live?.delivered ?? []).map(({ name, quantity, unit }) =>
    strings("DeliveredBefore", name, format.quantity(quantity), unit),
  );
}

/** Only where nobody tells what was in them: else the lines do. */
function shipmentLines(
  { order, delivered, shipments }: LiveOrder,
  { strings, format }: RenderContext,
): readonly string[] {
  return (order?.lines ?? []).length > 0 || delivered.length > 0
    ? []
    : shipments.map(({ number, postedOn }) =>
        postedOn === null ? strings("LiveShipment", number) : strings("LiveShipmentOn", number, format.day(postedOn)),
      );
}

function lineText(line: LiveLine, { strings, format }: RenderContext): string {
  const { name, ordered, shipped, invoiced, shipsOn } = line;
  const quantities = [name, format.quantity(shipped), format.quantity(ordered), format.quantity(invoiced)] as const;
  return shipsOn === null || isShipped(line)
    ? strings("LiveLine", ...quantities)
    : strings("LiveLineToShip", ...quantities, format.day(shipsOn));
}

function invoiceText(
  { number, state, dueOn, remaining, currencyCode }: LiveInvoice,
  { strings, format }: RenderContext,
): string {
  if (state !== "open") {
    return strings(state === "paid" ? "LiveInvoicePaid" : "LiveInvoiceCredited", number);
  }
  const amount = remaining === null ? strings("LiveAmountUnknown") : format.amount(remaining, currencyCode);
  return dueOn === null
    ? strings("LiveInvoiceOpen", number, amount)
    : strings("LiveInvoiceDue", number, amount, format.day(dueOn));
}

function creditMemoText(
  { number, invoiceNumber, postedOn, amount, currencyCode }: LiveCreditMemo,
  { strings, format }: RenderContext,
): string {
  const text = amount === null ? strings("LiveAmountUnknown") : format.amount(amount, currencyCode);
  return postedOn === null
    ? strings("LiveCreditMemo", number, text, invoiceNumber)
    : strings("LiveCreditMemoOn", number, text, invoiceNumber, format.day(postedOn));
}

import type { LiveCreditMemo, LiveInvoice, LiveLine, LiveOrder } from "../../core/orders/live/liveOrder";
import { DEFAULT_PRECISION } from "../../core/values/money";
import type { StoryLink, StoryPaper } from "./message";
import type { Surroundings } from "./surroundings";

/** What Business Central says itself, with the age of the answer; nothing where it was not asked. */
export function liveLines(live: LiveOrder | null, surroundings: Surroundings): readonly string[] {
  if (live === null) {
    return [];
  }
  const { words, format, now } = surroundings;
  const { order } = live;
  return [
    words("LiveAge", live.companyName, format.age(live.askedOn, now)),
    ...(order === null ? [] : [words(order.isReleased ? "LiveReleased" : "LiveOpen", order.number)]),
    ...(order?.lines ?? []).map((line) => lineText(line, surroundings)),
    ...(order?.tracking?.page === null ? [words("LiveTracking", order.tracking.number)] : []),
    ...shipmentLines(live, surroundings),
    ...live.invoices.map((invoice) => invoiceText(invoice, surroundings)),
    ...(live.creditMemos ?? []).map((memo) => creditMemoText(memo, surroundings)),
  ];
}

/** Where the parcel of an order is followed. */
export function liveLinks(live: LiveOrder | null, { words }: Surroundings): readonly StoryLink[] {
  const { number = "", page = null } = live?.order?.tracking ?? {};
  return page === null ? [] : [{ text: words("TrackingLink", number), url: page }];
}

/** The invoices that can be fetched as PDF. */
export function livePapers(live: LiveOrder | null, { words }: Surroundings): readonly StoryPaper[] {
  return (live?.invoices ?? []).flatMap(({ id, number }) =>
    live === null || id === null
      ? []
      : [{ text: words("InvoicePdf", number), number, accountId: live.accountId, invoiceId: id }],
  );
}

/** What was shipped before, for an order that came back. */
export function deliveredLines(live: LiveOrder | null, { words, format }: Surroundings): readonly string[] {
  return (live?.delivered ?? []).map(({ name, quantity, unit }) =>
    words("DeliveredBefore", name, format.quantity(quantity), unit),
  );
}

/** Only where nobody tells what was in them: else the lines do. */
function shipmentLines({ order, delivered, shipments }: LiveOrder, { words, format }: Surroundings): readonly string[] {
  return (order?.lines ?? []).length > 0 || delivered.length > 0
    ? []
    : shipments.map(({ number, postedOn }) =>
        postedOn === null ? words("LiveShipment", number) : words("LiveShipmentOn", number, format.day(postedOn)),
      );
}

function lineText({ name, ordered, shipped, invoiced, shipsOn }: LiveLine, { words, format }: Surroundings): string {
  const quantities = [name, format.quantity(shipped), format.quantity(ordered), format.quantity(invoiced)] as const;
  return shipsOn === null || shipped >= ordered
    ? words("LiveLine", ...quantities)
    : words("LiveLineToShip", ...quantities, format.day(shipsOn));
}

/** BC leaves the code of its own currency away. */
function amountText(amount: number, currencyCode: string | null, format: Surroundings["format"]): string {
  return currencyCode === null
    ? format.decimal(amount, DEFAULT_PRECISION)
    : format.money(amount, { code: currencyCode, precision: DEFAULT_PRECISION });
}

function invoiceText(
  { number, state, dueOn, remaining, currencyCode }: LiveInvoice,
  { words, format }: Surroundings,
): string {
  if (state !== "open") {
    return words(state === "paid" ? "LiveInvoicePaid" : "LiveInvoiceCredited", number);
  }
  const amount = remaining === null ? words("LiveAmountUnknown") : amountText(remaining, currencyCode, format);
  return dueOn === null
    ? words("LiveInvoiceOpen", number, amount)
    : words("LiveInvoiceDue", number, amount, format.day(dueOn));
}

function creditMemoText(
  { number, invoiceNumber, postedOn, amount, currencyCode }: LiveCreditMemo,
  { words, format }: Surroundings,
): string {
  const text = amount === null ? words("LiveAmountUnknown") : amountText(amount, currencyCode, format);
  return postedOn === null
    ? words("LiveCreditMemo", number, text, invoiceNumber)
    : words("LiveCreditMemoOn", number, text, invoiceNumber, format.day(postedOn));
}

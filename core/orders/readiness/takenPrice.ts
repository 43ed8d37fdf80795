import type { DocumentLine } from "../../documents/salesDocument";
import type { DocumentFacts } from "./facts";
import { soldOn, vatSetupOf } from "./sold";
import type { TradeFacts } from "./trade";

/** Decimals of BC's unit prices. */
const DECIMALS = 5;

/**
 * The unit price that Business Central makes of a line's. Of an order's item whose card has prices with VAT for the payer's own group it takes
 * the VAT out; a quote's stays.
 */
export function takenPrice(
  { kind }: Pick<DocumentFacts, "kind">,
  trade: TradeFacts | null,
  line: DocumentLine,
): number {
  const price = line.price ?? 0;
  const sold = soldOn(trade, line);
  if (trade === null || kind === "quote" || line.productId === null || sold?.kind !== "item") {
    return price;
  }
  const { payer } = trade;
  const group = payer === null || payer === "missing" ? null : payer.vatGroup;
  if (sold.priceIncludesVat !== true || !group || sold.priceVatGroup !== group) {
    return price;
  }
  const setup = vatSetupOf(trade, sold.vatGroup ?? "");
  const percent = setup === "unknown" || setup === null ? 0 : setup.percent;
  return Number((price / (1 + percent / 100)).toFixed(DECIMALS));
}

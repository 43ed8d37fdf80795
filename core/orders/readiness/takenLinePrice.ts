import { takenPrice } from "../../businesscentral/trade/takenPrice";
import type { DocumentLine } from "../../documents/salesDocument";
import type { ReadinessDocument } from "./facts";
import { soldOn } from "./sold";
import type { TradeFacts } from "./trade";

/** The unit price that Business Central makes of a line's, as far as is known what it sells there and to whom. */
export function takenLinePrice(
  { kind }: Pick<ReadinessDocument, "kind">,
  trade: TradeFacts | null,
  line: DocumentLine,
): number {
  const sold = line.productId === null ? null : soldOn(trade, line);
  const payer = trade?.payer;
  return takenPrice(line.price ?? 0, {
    isOrder: kind === "order",
    item: sold?.kind === "item" ? sold : null,
    payerGroup: typeof payer === "object" ? (payer?.vatGroup ?? null) : null,
    vat: trade?.vat ?? null,
  });
}

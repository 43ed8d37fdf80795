import type { DocumentLine } from "../../documents/salesDocument";
import type { VatSetup } from "../../businesscentral/trade/setups";
import type { ItemTerms, ResourceTerms, TradeFacts } from "./trade";

/** What Business Central would sell on a line; null where it does not tell, or does not have it. */
export function soldOn(
  trade: TradeFacts | null,
  { productId, product }: DocumentLine,
): ItemTerms | ResourceTerms | null {
  if (trade === null) {
    return null;
  }
  if (productId === null) {
    return trade.writeIn;
  }
  const number = product?.number?.trim().toUpperCase() ?? null;
  if (product === null || number === null) {
    return null;
  }
  return (product.isStockItem ? trade.items.get(number) : trade.resources?.get(number)) ?? null;
}

/** The VAT posting setup of the payer's group and another; null: Business Central has none. */
export function vatSetupOf({ vat, payer }: TradeFacts, product: string): VatSetup | "unknown" | null {
  if (vat === null || payer === null || payer === "missing" || payer.vatGroup === null) {
    return "unknown";
  }
  return vat.find((setup) => setup.business === payer.vatGroup && setup.product === product) ?? null;
}

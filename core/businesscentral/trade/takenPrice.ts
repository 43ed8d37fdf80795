import type { PriceTerms, VatSetup } from "./setups";

/** Decimals of Business Central's unit prices, where its ledger's set-up does not say otherwise. */
const DECIMALS = 5;

/** What decides on the price that Business Central makes of a line's; null is not known. */
export interface PricedLine {
  readonly isOrder: boolean;
  /** Null also for a line without a product of Sales, and for a resource, whose prices are taken as they are. */
  readonly item: PriceTerms | null;
  /** VAT group of whoever pays. */
  readonly payerGroup: string | null;
  readonly vat: readonly VatSetup[] | null;
}

/**
 * The unit price that Business Central makes of a line's (codeunit 5343, InitializeSalesOrderLine): of an order's item whose card has prices with
 * VAT for the payer's own group it takes out the per cent that the posting setup names, whatever its calculation type. Codeunit 5348 leaves a quote's.
 */
export function takenPrice(price: number, { isOrder, item, payerGroup, vat }: PricedLine): number {
  if (!isOrder || item?.priceIncludesVat !== true || !payerGroup || item.priceVatGroup !== payerGroup) {
    return price;
  }
  const setup = vat?.find(({ business, product }) => business === payerGroup && product === item.vatGroup);
  return setup === undefined ? price : Number((price / (1 + setup.percent / 100)).toFixed(DECIMALS));
}

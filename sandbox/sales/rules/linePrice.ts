import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import { numberOf, referenceOf } from "../store/row";
import { round } from "../writes/round";

/** pricingerrorcode of lines; 0 is no error. */
export const PRICING = {
  none: 0,
  missingPriceLevel: 2,
  missingQuantity: 4,
  missingUnitPrice: 5,
  productNotInPriceLevel: 11,
} as const;

export interface LinePrice {
  readonly price: number | null;
  readonly error: number;
}

const METHOD = {
  amount: 1,
  percentOfList: 2,
  markupCurrent: 3,
  marginCurrent: 4,
  markupStandard: 5,
  marginStandard: 6,
} as const;

function markup(cost: number | null, percent: number): number | null {
  return cost === null ? null : cost * (1 + percent / 100);
}

function margin(cost: number | null, percent: number): number | null {
  return cost === null || percent >= 100 ? null : cost / (1 - percent / 100);
}

function priceOfItem(item: Row, product: Row): number | null {
  const percent = numberOf(item.percentage) ?? 0;
  const list = numberOf(product.price);
  switch (numberOf(item.pricingmethodcode)) {
    case METHOD.percentOfList:
      return list === null ? null : (list * percent) / 100;
    case METHOD.markupCurrent:
      return markup(numberOf(product.currentcost), percent);
    case METHOD.marginCurrent:
      return margin(numberOf(product.currentcost), percent);
    case METHOD.markupStandard:
      return markup(numberOf(product.standardcost), percent);
    case METHOD.marginStandard:
      return margin(numberOf(product.standardcost), percent);
    default:
      return numberOf(item.amount);
  }
}

/** The price of a product in a unit by the document's price list, per unit and in the list's currency. */
export function priceFromList(
  organization: Organization,
  priceListId: string | null,
  productId: string,
  unitId: string,
): LinePrice {
  if (priceListId === null) {
    return { price: null, error: PRICING.missingPriceLevel };
  }
  const { store } = organization;
  const item = store.find(
    "productpricelevel",
    (row) =>
      referenceOf(row.pricelevelid)?.id === priceListId &&
      referenceOf(row.productid)?.id === productId &&
      referenceOf(row.uomid)?.id === unitId,
  );
  const product = store.get("product", productId);
  if (!item || !product) {
    return { price: null, error: PRICING.productNotInPriceLevel };
  }
  const price = priceOfItem(item, product);
  return price === null
    ? { price: null, error: PRICING.missingUnitPrice }
    : { price: round(price, 2), error: PRICING.none };
}

import type { Company } from "../ledger/company";
import { tradeSetup } from "../ledger/trade";
import type { TableMapping } from "./mapping";
import { currency, salespeople } from "./mappings/basics";
import { contact } from "./mappings/contact";
import { customer } from "./mappings/customer";
import { postedInvoice, postedInvoiceLine, salesOrder } from "./mappings/documents";
import { paymentTerms, shipmentMethod, shippingAgent } from "./mappings/options";
import { opportunity } from "./mappings/opportunity";
import { customerPriceGroup, priceList, priceListLine, salesPrice } from "./mappings/prices";
import { itemProduct, resourceProduct } from "./mappings/products";
import { orderBothWays, orderLineBothWays } from "./mappings/ordersBothWays";
import { itemUnit, resourceUnit, unitGroup, unitOfMeasure } from "./mappings/units";

/** BC's mappings, in the order in which their jobs run and a full synchronisation goes (codeunit 5334, GetPrioritizedMappingList). */
export const MAPPINGS: readonly TableMapping[] = [
  salespeople,
  currency,
  paymentTerms,
  shipmentMethod,
  shippingAgent,
  unitGroup,
  itemUnit,
  resourceUnit,
  unitOfMeasure,
  customer,
  contact,
  resourceProduct,
  itemProduct,
  priceList,
  priceListLine,
  customerPriceGroup,
  salesPrice,
  opportunity,
  salesOrder,
  orderBothWays,
  orderLineBothWays,
  postedInvoice,
  postedInvoiceLine,
];

/** Which mappings BC has made for a company: by unit group mapping, extended price calculation and the way of orders. */
export function mappingsOf(company: Company): readonly TableMapping[] {
  const { unitGroupMapping, extendedPricing } = tradeSetup(company);
  const models = [
    unitGroupMapping ? "unitGroups" : "unitsOfMeasure",
    extendedPricing ? "priceLists" : "salesPrices",
    company.integration.ordersGoBothWays ? "twoWayOrders" : "oneWayOrders",
  ];
  return MAPPINGS.filter(({ model }) => model === undefined || models.includes(model));
}

/** The mapping as it stands in a company; undefined where BC has none of the name. */
export function mappingNamed(company: Company, name: string): TableMapping | undefined {
  return mappingsOf(company).find((mapping) => mapping.name === name);
}

import * as calendarCards from "./calendarCards";
import type { Card } from "./card";
import { salesOrders } from "./headerCard";
import * as lineCards from "./lineCards";
import * as masterDataCards from "./masterDataCards";
import * as placeCards from "./placeCards";
import * as relationCards from "./relationCards";

/** Kinds of records that a person in BC keeps, in the order in which they are shown. */
export const SETUP_CARDS: readonly Card[] = [
  masterDataCards.setup,
  masterDataCards.customers,
  placeCards.shipToAddresses,
  placeCards.locations,
  placeCards.responsibilityCenters,
  placeCards.userSetups,
  calendarCards.baseCalendars,
  calendarCards.baseCalendarChanges,
  calendarCards.customizedCalendarChanges,
  placeCards.shippingAgents,
  placeCards.shippingAgentServices,
  masterDataCards.items,
  masterDataCards.itemVariants,
  masterDataCards.itemUnits,
  masterDataCards.purchasingCodes,
  masterDataCards.stockkeepingUnits,
  masterDataCards.vendors,
  masterDataCards.itemVendors,
  masterDataCards.resources,
];

/** People, prices and opportunities: what else goes to Sales and comes from it. */
export const RELATION_CARDS: readonly Card[] = [
  relationCards.salespeople,
  relationCards.contacts,
  relationCards.opportunities,
  relationCards.priceLists,
  relationCards.priceListLines,
  relationCards.customerPriceGroups,
  relationCards.salesPrices,
];

export const SUPPLY_CARDS: readonly Card[] = [
  lineCards.plannedLines,
  lineCards.transferLines,
  lineCards.purchaseLines,
  lineCards.salesLines,
  salesOrders,
];

export const CARDS: readonly Card[] = [...SETUP_CARDS, ...SUPPLY_CARDS, ...RELATION_CARDS];

export function findCard(id: string): Card | undefined {
  return CARDS.find((card) => card.id === id);
}

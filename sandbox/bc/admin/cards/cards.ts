import * as calendarCards from "./calendarCards";
import type { Card } from "./card";
import { salesOrders } from "./headerCard";
import * as lineCards from "./lineCards";
import * as masterDataCards from "./masterDataCards";
import * as placeCards from "./placeCards";

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
];

export const SUPPLY_CARDS: readonly Card[] = [
  lineCards.plannedLines,
  lineCards.transferLines,
  lineCards.purchaseLines,
  lineCards.salesLines,
  salesOrders,
];

export function findCard(id: string): Card | undefined {
  return [...SETUP_CARDS, ...SUPPLY_CARDS].find((card) => card.id === id);
}

import { stringLiteral } from "../../values/stringLiteral";
import { ITEM_CARD, LOCATION_FILTER, PURCHASE_LINE, SALES_LINE, TRANSFER_LINE } from "../../businesscentral/properties";
import { ORDER, RETURN_ORDER } from "../../businesscentral/rowShape";
import type { Shape } from "../../businesscentral/rowShape";
import type { UsableConnection } from "../../connection/usableConnection";
import type { KeyedQuestion } from "../askByKey";
import { PROMISE_SERVICES } from "./services";
import type { PromiseServiceId } from "./services";

const ITEM: KeyedQuestion["where"] = (name) => [`${name("Type")} eq 'Item'`];

/** Every question about items, by what it tells; null where the connection names no service for it. */
export function itemQuestions({ services, defaultLocation }: UsableConnection, itemCard: string) {
  return {
    card: cardQuestion(itemCard, null),
    cardAt: defaultLocation === null ? null : cardQuestion(itemCard, defaultLocation),
    sales: lineQuestion(services.salesLines, SALES_LINE),
    purchases: lineQuestion(services.purchaseLines, PURCHASE_LINE),
    transfersExtended:
      services.transferLines === null
        ? null
        : ({ service: services.transferLines, shape: TRANSFER_LINE, key: "Item_No" } as const),
    transferLines: question("transferOrderLines", "Item_No"),
    dropShipments: question("salesOrderLines", "No", (name) => [
      ...(ITEM?.(name) ?? []),
      `${name("Drop_Shipment")} eq true`,
    ]),
    units: question("itemUnits", "Item_No"),
    variants: question("itemVariants", "Item_No"),
    stockkeepingUnits: question("stockkeepingUnits", "Item_No"),
    entries: question("itemLedgerEntries", "Item_No", (name) => [`${name("Open")} eq true`]),
    reservations: question("reservationEntries", "Item_No", (name) => [
      `${name("Reservation_Status")} eq 'Reservation'`,
    ]),
    productionLines: question("productionLines", "Item_No"),
    productionComponents: question("productionComponents", "Item_No"),
    assemblyOrders: question("assemblyOrders", "Item_No"),
    assemblyLines: question("assemblyLines", "No", ITEM),
    projects: question("jobPlanningLines", "No", ITEM),
    service: question("serviceLines", "No", ITEM),
  } as const;
}

function question<Id extends PromiseServiceId>(
  id: Id,
  key: string,
  where?: KeyedQuestion["where"],
): KeyedQuestion<(typeof PROMISE_SERVICES)[Id]["shape"]> {
  const { name: service, shape } = PROMISE_SERVICES[id];
  return { service, shape, key, ...(where === undefined ? {} : { where }) };
}

/** @param location code for the card's FlowFilter, null for all locations */
export function cardQuestion(service: string, location: string | null): KeyedQuestion<typeof ITEM_CARD> {
  return {
    service,
    shape: ITEM_CARD,
    key: "No",
    isUnique: true,
    where: (name) => (location === null ? [] : [`${name(LOCATION_FILTER)} eq ${stringLiteral(filterValue(location))}`]),
  };
}

/** A FlowFilter's value is a filter expression of AL: what means something there stands in quotes. */
function filterValue(code: string): string {
  return /^[\w-]+$/.test(code) ? code : stringLiteral(code);
}

function lineQuestion<S extends Shape>(service: string | null, shape: S): KeyedQuestion<S> | null {
  if (service === null) {
    return null;
  }
  const where: KeyedQuestion["where"] = (name) => [
    `(${[ORDER, RETURN_ORDER].map((type) => `${name("Document_Type")} eq ${stringLiteral(type)}`).join(" or ")})`,
    `${name("Type")} eq 'Item'`,
    `${name("Outstanding_Quantity")} ne 0`,
  ];
  return { service, shape, key: "No", where };
}

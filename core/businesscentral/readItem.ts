import type { ItemFigures } from "../availability/itemFigures";
import type { Cancellation, Credentials, Transport, WireRow } from "../ports";
import { stringLiteral } from "./companyAddress";
import type { CompanyAddress } from "./companyAddress";
import { ItemCardProperties as Card, ItemType, ProductItemAvailabilityProperties as Counted } from "./properties";
import { readService } from "./readService";
import type { ItemProblem } from "./serviceProblem";

export type { ItemProblem } from "./serviceProblem";

export interface ItemRequest {
  readonly address: CompanyAddress;
  readonly credentials: Credentials;
  readonly service: string;
  readonly cancellation?: Cancellation;
}

export type ItemOutcome = { readonly ok: true; readonly figures: ItemFigures } | { readonly ok: false; readonly problem: ItemProblem };

/** BC names OData properties after the page's controls; page 30 shows inventory in one control or the other. */
const INVENTORY_CONTROLS = [Card.Inventory, Card.InventoryNonFoundation] as const;

/**
 * Reads the published item card (page 30). The item is asked for by filter and not by key, because web servers in front of BC
 * refuse `%`, `&` and `/` in a path, whatever their encoding.
 */
export async function readItemCard(transport: Transport, request: ItemRequest, itemNumber: string): Promise<ItemOutcome> {
  const outcome = await readService(transport, { ...request, filter: `${Card.No} eq ${stringLiteral(itemNumber)}`, top: 2 });
  if (!outcome.ok) return outcome;
  const [row] = outcome.rows;
  if (row === undefined) return { ok: false, problem: { kind: "itemNotFound", itemNumber } };

  const inventory = INVENTORY_CONTROLS.find((name) => row[name] !== undefined) ?? INVENTORY_CONTROLS[0];
  const number = text(row[Card.No]);
  const onHand = quantity(row[inventory]);
  const onSalesOrders = quantity(row[Card.Qty_on_Sales_Order]);
  const onPurchaseOrders = quantity(row[Card.Qty_on_Purch_Order]);
  if (number !== itemNumber) return unexpected(request, Card.No);
  if (onHand === null) return unexpected(request, inventory);
  if (onSalesOrders === null) return unexpected(request, Card.Qty_on_Sales_Order);

  return {
    ok: true,
    figures: {
      source: "itemCard",
      itemNumber: number,
      baseUnit: text(row[Card.Base_Unit_of_Measure]),
      onHand,
      onSalesOrders,
      onPurchaseOrders,
      isStockItem: row[Card.Type] === undefined || row[Card.Type] === ItemType.Inventory,
      isBlocked: row[Card.Blocked] === true || row[Card.Sales_Blocked] === true,
    },
  };
}

/** Reads `ProductItemAvailability` (page 5390), which BC keys by the coupled product's id in Dataverse. */
export async function readProductItemAvailability(transport: Transport, request: ItemRequest, productId: string): Promise<ItemOutcome> {
  const outcome = await readService(transport, { ...request, filter: `${Counted.CRM_ID} eq ${productId}`, top: 2 });
  if (!outcome.ok) return outcome;
  const [row] = outcome.rows;
  if (row === undefined) return { ok: false, problem: { kind: "notCoupled" } };

  const itemNumber = text(row[Counted.ItemNo]);
  const onHand = quantity(row[Counted.Inventory]);
  if (itemNumber === null) return unexpected(request, Counted.ItemNo);
  if (onHand === null) return unexpected(request, Counted.Inventory);
  return {
    ok: true,
    figures: {
      source: "productItemAvailability",
      itemNumber,
      baseUnit: text(row[Counted.UOM]),
      onHand,
      onSalesOrders: null,
      onPurchaseOrders: null,
      isStockItem: true,
      isBlocked: false,
    },
  };
}

function unexpected(request: ItemRequest, property: string): ItemOutcome {
  return { ok: false, problem: { kind: "unexpectedProperty", service: request.service, property } };
}

/** A decimal as OData V4 writes it. Text, null and infinities are not quantities. */
function quantity(value: WireRow[string]): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function text(value: WireRow[string]): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

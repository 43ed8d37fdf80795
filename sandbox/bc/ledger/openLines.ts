import type { Company } from "./company";
import { append } from "./company";
import { roundQuantity } from "./figures";
import type { PurchaseLine, SalesLine } from "./rows";

export type LineKind = "sales" | "purchase";

export interface NewLine {
  readonly kind: LineKind;
  readonly itemNo: string;
  readonly locationCode: string;
  /** In the line's unit. */
  readonly quantity: number;
  /** Absent: the item's base unit. */
  readonly unitCode?: string;
  /** ISO date: shipment date of a sales line, expected receipt date of a purchase line. */
  readonly date: string;
}

export type Added = { readonly ok: true; readonly line: SalesLine | PurchaseLine } | { readonly ok: false; readonly reason: string };

/** Adds an order of one line, sold to or bought from the first customer or vendor there is. */
export function addOrderLine(company: Company, wanted: NewLine): Added {
  const item = company.items.get(wanted.itemNo);
  if (item === undefined) {
    return refuse(`The Item does not exist. Identification fields and values: No.='${wanted.itemNo}'`);
  }
  if (item.blocked) {
    return refuse(`Blocked must be equal to 'No' in Item: No.=${item.no}. Current value is 'Yes'.`);
  }
  if (!company.locations.has(wanted.locationCode)) {
    return refuse(`The Location does not exist. Identification fields and values: Code='${wanted.locationCode}'.`);
  }
  const units = company.itemUnits.get(item.no) ?? [];
  const unit = units.find(({ code }) => code === (wanted.unitCode ?? item.baseUnit));
  if (unit === undefined) {
    return refuse(`Item ${item.no} has no unit ${wanted.unitCode ?? item.baseUnit}. It has ${units.map(({ code }) => code).join(", ")}.`);
  }
  const quantity = roundQuantity(wanted.quantity);
  if (!(quantity > 0)) {
    return refuse("quantity must be a number above zero, in the line's unit.");
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wanted.date) || Number.isNaN(Date.parse(wanted.date))) {
    return refuse(`date must be an ISO date such as 2026-12-01; it is ${JSON.stringify(wanted.date)}.`);
  }
  const number = nextNumber(company);
  const common = {
    documentType: "Order",
    documentNo: `${wanted.kind === "sales" ? "SO" : "PO"}-${number}`,
    lineNo: 10_000,
    type: "Item",
    no: item.no,
    variantCode: "",
    description: item.description,
    locationCode: wanted.locationCode,
    quantity,
    unitCode: unit.code,
    quantityPerUnit: unit.quantityPerUnit,
    reservedQuantityBase: 0,
    dropShipment: false,
    rowVersion: number * 10,
  } as const;
  if (wanted.kind === "sales") {
    const line: SalesLine = {
      ...common, customerNo: [...company.customers.keys()][0] ?? "", quantityShipped: 0, unitPrice: item.unitPrice * unit.quantityPerUnit, shipmentDate: wanted.date,
    };
    append(company.salesLines, item.no, line);
    return { ok: true, line };
  }
  const line: PurchaseLine = {
    ...common, vendorNo: item.vendorNo, quantityReceived: 0, directUnitCost: item.unitCost * unit.quantityPerUnit, expectedReceiptDate: wanted.date,
  };
  append(company.purchaseLines, item.no, line);
  return { ok: true, line };
}

/** Deletes one line of an order. @returns false when there is none. */
export function deleteOrderLine(company: Company, kind: LineKind, key: { readonly documentNo: string; readonly lineNo: number }): boolean {
  return kind === "sales" ? removeFrom(company.salesLines, key) : removeFrom(company.purchaseLines, key);
}

function removeFrom<Line extends SalesLine | PurchaseLine>(lists: Map<string, Line[]>, key: { readonly documentNo: string; readonly lineNo: number }): boolean {
  for (const list of lists.values()) {
    const at = list.findIndex((line) => line.documentType === "Order" && line.documentNo === key.documentNo && line.lineNo === key.lineNo);
    if (at >= 0) {
      list.splice(at, 1);
      return true;
    }
  }
  return false;
}

const FIRST_NUMBER = 9001;

function nextNumber(company: Company): number {
  const numbers = [...company.salesLines.values(), ...company.purchaseLines.values()].flat().map((line) => Number(line.documentNo.replace(/\D/g, "")));
  return Math.max(FIRST_NUMBER - 1, ...numbers) + 1;
}

function refuse(reason: string): Added {
  return { ok: false, reason };
}

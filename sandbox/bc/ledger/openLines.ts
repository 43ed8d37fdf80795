import type { Refused } from "./businessRules";
import { mustBeEqual, refuse } from "./businessRules";
import type { Company } from "./company";
import { append } from "./company";
import { createSalesDocument } from "./createSalesDocument";
import { isDay } from "./days";
import { nextNumber } from "./numberSeries";
import { storageLocations } from "./places";
import { roundQuantity } from "./roundQuantity";
import type { Item, ItemUnit, PurchaseLine, SalesLine } from "./rows";
import { documentKey, headerOf, linesOf } from "./salesDocumentStore";
import { plainDraft } from "./salesDraft";

export type LineKind = "sales" | "purchase";

export interface NewLine {
  readonly kind: LineKind;
  readonly itemNo: string;
  readonly locationCode: string;
  /** Absent: blank. */
  readonly variantCode?: string;
  /** Absent: the first there is. */
  readonly customerNo?: string;
  /** In the line's unit. */
  readonly quantity: number;
  /** Absent: the item's base unit. */
  readonly unitCode?: string;
  /** ISO date: shipment date of a sales line, expected receipt date of a purchase line. */
  readonly date: string;
}

export type Added = { readonly ok: true; readonly line: SalesLine | PurchaseLine } | Refused;

/** Adds an order of one line, sold to or bought from the first customer or vendor there is. */
export function addOrderLine(company: Company, wanted: NewLine, now: Date): Added {
  const item = company.items.get(wanted.itemNo);
  if (item === undefined) {
    return refuse(`The Item does not exist. Identification fields and values: No.='${wanted.itemNo}'`);
  }
  if (item.blocked) {
    return refuse(mustBeEqual({ field: "Blocked", expected: "No", actual: "Yes", record: `Item: No.=${item.no}` }));
  }
  if (wanted.locationCode !== "" && !storageLocations(company).some(({ code }) => code === wanted.locationCode)) {
    return refuse(`The Location does not exist. Identification fields and values: Code='${wanted.locationCode}'.`);
  }
  const units = company.itemUnits.get(item.no) ?? [];
  const unit = units.find(({ code }) => code === (wanted.unitCode ?? item.baseUnit));
  if (unit === undefined) {
    return refuse(
      `Item ${item.no} has no unit ${wanted.unitCode ?? item.baseUnit}. It has ${units.map(({ code }) => code).join(", ")}.`,
    );
  }
  const quantity = roundQuantity(wanted.quantity);
  if (!(quantity > 0)) {
    return refuse("quantity must be a number above zero, in the line's unit.");
  }
  const variantCode = wanted.variantCode ?? "";
  if (variantCode !== "" && !company.variants.get(item.no)?.some(({ code }) => code === variantCode)) {
    return refuse(
      `The Item Variant does not exist. Identification fields and values: Item No.='${item.no}',Code='${variantCode}'`,
    );
  }
  const mayBeUndated = wanted.kind === "purchase" && wanted.date === "";
  if (!mayBeUndated && !isDay(wanted.date)) {
    return refuse(`date must be an ISO date such as 2026-12-01; it is ${JSON.stringify(wanted.date)}.`);
  }
  const checked = {
    item,
    unit,
    quantity,
    locationCode: wanted.locationCode,
    variantCode,
    customerNo: wanted.customerNo,
    date: wanted.date,
  };
  return wanted.kind === "sales" ? addSale(company, checked, now) : { ok: true, line: addPurchase(company, checked) };
}

interface CheckedLine {
  readonly item: Item;
  readonly unit: ItemUnit;
  readonly quantity: number;
  readonly locationCode: string;
  readonly variantCode: string;
  readonly customerNo: string | undefined;
  readonly date: string;
}

function addSale(company: Company, checked: CheckedLine, now: Date): Added {
  const { item, unit, quantity, locationCode, variantCode, date } = checked;
  const line = {
    type: "Item",
    no: item.no,
    description: "",
    extendedText: "",
    locationCode,
    unitCode: unit.code,
    quantity,
    unitPrice: item.unitPrice * unit.quantityPerUnit,
    lineDiscountAmount: 0,
    variantCode,
    shipmentDate: date,
  } as const;
  const customerNo = checked.customerNo ?? [...company.customers.keys()][0] ?? "";
  const created = createSalesDocument(company, plainDraft({ documentType: "Order", customerNo, lines: [line] }), now);
  if (!created.ok) {
    return created;
  }
  const [added] = linesOf(company, created.header);
  return added === undefined
    ? refuse(`Order ${created.header.no} came out without a line.`)
    : { ok: true, line: added };
}

function addPurchase(company: Company, checked: CheckedLine): PurchaseLine {
  const { item, unit, quantity, locationCode, variantCode, date } = checked;
  const number = nextNumber(company, "order");
  const line: PurchaseLine = {
    documentType: "Order",
    documentNo: `PO-${number}`,
    lineNo: 10_000,
    type: "Item",
    no: item.no,
    variantCode,
    description: item.description,
    locationCode,
    quantity,
    unitCode: unit.code,
    quantityPerUnit: unit.quantityPerUnit,
    purchasingCode: "",
    dropShipment: false,
    specialOrder: false,
    rowVersion: number * 10,
    vendorNo: item.vendorNo,
    quantityReceived: 0,
    directUnitCost: item.unitCost * unit.quantityPerUnit,
    expectedReceiptDate: date,
  };
  append(company.purchaseLines, item.no, line);
  return line;
}

export interface LineKey {
  readonly documentNo: string;
  readonly lineNo: number;
}

/** Deletes one line of an order. An order without lines and without a counterpart in Sales goes with it. */
export function deleteOrderLine(company: Company, kind: LineKind, key: LineKey): { readonly ok: true } | Refused {
  if (kind === "purchase") {
    return removeFrom(company.purchaseLines, key) === null ? refuse(noSuchLine(kind, key)) : { ok: true };
  }
  const line = linesOf(company, { documentType: "Order", no: key.documentNo }).find(
    ({ lineNo }) => lineNo === key.lineNo,
  );
  const header = line === undefined ? undefined : headerOf(company, line);
  if (header?.status === "Released") {
    return refuse(
      mustBeEqual({
        field: "Status",
        expected: "Open",
        actual: "Released",
        record: `Sales Header: Document Type=Order, No.=${header.no}`,
      }),
    );
  }
  if (removeFrom(company.salesLines, key) === null) {
    return refuse(noSuchLine(kind, key));
  }
  if (header?.yourReference === "" && linesOf(company, header).length === 0) {
    company.salesHeaders.delete(documentKey(header));
  }
  return { ok: true };
}

function noSuchLine(kind: LineKind, { documentNo, lineNo }: LineKey): string {
  return `There is no ${kind} order line ${documentNo} ${lineNo}.`;
}

function removeFrom<Line extends SalesLine | PurchaseLine>(lists: Map<string, Line[]>, key: LineKey): Line | null {
  for (const list of lists.values()) {
    const at = list.findIndex(
      (line) => line.documentType === "Order" && line.documentNo === key.documentNo && line.lineNo === key.lineNo,
    );
    const [removed] = at >= 0 ? list.splice(at, 1) : [];
    if (removed !== undefined) {
      return removed;
    }
  }
  return null;
}

import { vatPercentFor } from "../bc/ledger/businessRules";
import type { Company } from "../bc/ledger/company";
import { append } from "../bc/ledger/company";
import { addressOf } from "../bc/ledger/createSalesDocument";
import { NO_SHIPPING } from "../bc/ledger/rows";
import { putHeader } from "../bc/ledger/salesDocumentStore";
import { addDays } from "./addDays";
import { idOf } from "./idOf";

interface DemoLine {
  readonly item: string;
  readonly variant?: string;
  readonly quantity: number;
  readonly unit?: string;
  /** Until the shipment of a sales line or the receipt of a purchase line. Absent: the line has no date. */
  readonly inDays?: number;
}

export interface DemoSalesOrder {
  readonly no: string;
  readonly customer: string;
  readonly location: string;
  readonly lines: readonly DemoLine[];
}

export interface DemoPurchaseOrder {
  readonly no: string;
  readonly vendor: string;
  readonly location: string;
  readonly lines: readonly DemoLine[];
}

export interface DemoTransferOrder {
  readonly no: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly {
    readonly item: string;
    readonly quantity: number;
    readonly shipped?: number;
    readonly shipsInDays: number;
    readonly arrivesInDays: number;
  }[];
}

/** How the demo companies' orders stand on the day they begin. `key` keeps the ids of two companies apart. */
export interface DemoDay {
  /** ISO date. */
  readonly today: string;
  readonly key: string;
}

/** A sales order as a person in BC typed it yesterday, its location and days by hand. */
export function addSalesOrder(company: Company, order: DemoSalesOrder, { today, key }: DemoDay): void {
  const now = new Date(`${addDays(today, -1)}T09:00:00Z`);
  const customer = known(company.customers, order.customer);
  const billTo = known(company.customers, customer.billToCustomerNo === "" ? customer.no : customer.billToCustomerNo);
  putHeader(
    company,
    {
      documentType: "Order",
      no: order.no,
      customerNo: customer.no,
      billToCustomerNo: billTo.no,
      status: "Open",
      yourReference: "",
      externalDocumentNo: "",
      workDescription: "",
      currencyCode: customer.currencyCode,
      orderDate: now.toISOString().slice(0, 10),
      ...NO_SHIPPING,
      shipmentDate: now.toISOString().slice(0, 10),
      quoteValidUntil: "",
      quoteNo: "",
      locationCode: order.location,
      responsibilityCenter: customer.responsibilityCenter,
      shipToCode: "",
      shippingAdvice: customer.shippingAdvice,
      reserve: billTo.reserve,
      combineShipments: billTo.combineShipments,
      packageTrackingNo: "",
      paymentTermsCode: billTo.paymentTermsCode,
      paymentDiscountPercent: 0,
      billTo: addressOf(billTo),
      shipTo: addressOf(customer),
      notes: [],
      systemId: idOf("sales order", `${key}${order.no}`),
      rowVersion: 0,
      modifiedAt: "",
    },
    now,
  );
  order.lines.forEach((line, at) => {
    const common = commonLine(company, { documentNo: order.no, locationCode: order.location, line, at });
    const shipmentDate = dayOf(today, line.inDays);
    append(company.salesLines, line.item, {
      ...common,
      customerNo: customer.no,
      ...NO_SHIPPING,
      shipmentDate,
      plannedShipmentDate: shipmentDate,
      plannedDeliveryDate: shipmentDate,
      reserve: "Optional",
      quantityToAssemble: 0,
      quantityShipped: 0,
      quantityInvoiced: 0,
      unitPrice: known(company.items, line.item).unitPrice * common.quantityPerUnit,
      lineDiscountAmount: 0,
      invoiceDiscountAmount: 0,
      vatPercent: vatPercentFor(company, billTo),
      systemId: idOf("sales line", `${key}${order.no}/${at}`),
      modifiedAt: now.toISOString(),
    });
  });
}

export function addPurchaseOrder(company: Company, order: DemoPurchaseOrder, { today }: DemoDay): void {
  order.lines.forEach((line, at) => {
    append(company.purchaseLines, line.item, {
      ...commonLine(company, { documentNo: order.no, locationCode: order.location, line, at }),
      vendorNo: order.vendor,
      quantityReceived: 0,
      directUnitCost: known(company.items, line.item).unitCost,
      expectedReceiptDate: dayOf(today, line.inDays),
    });
  });
}

export function addTransferOrder(company: Company, order: DemoTransferOrder, { today }: DemoDay): void {
  const inTransitCode = [...company.locations.values()].find(({ useAsInTransit }) => useAsInTransit)?.code ?? "";
  company.transferHeaders.set(order.no, {
    no: order.no,
    fromCode: order.from,
    toCode: order.to,
    inTransitCode,
    status: "Released",
  });
  order.lines.forEach((line, at) => {
    append(company.transferLines, known(company.items, line.item).no, {
      documentNo: order.no,
      lineNo: (at + 1) * 10_000,
      itemNo: line.item,
      variantCode: "",
      fromCode: order.from,
      toCode: order.to,
      quantity: line.quantity,
      quantityShipped: line.shipped ?? 0,
      quantityReceived: 0,
      shipmentDate: addDays(today, line.shipsInDays),
      receiptDate: addDays(today, line.arrivesInDays),
    });
  });
}

function commonLine(
  company: Company,
  parts: { readonly documentNo: string; readonly locationCode: string; readonly line: DemoLine; readonly at: number },
) {
  const { documentNo, locationCode, line, at } = parts;
  const item = known(company.items, line.item);
  const unitCode = line.unit ?? item.baseUnit;
  const unit = company.itemUnits.get(item.no)?.find(({ code }) => code === unitCode);
  if (unit === undefined) {
    throw new Error(`The demo uses unit ${unitCode} of item ${item.no}, which it lacks.`);
  }
  return {
    documentType: "Order",
    documentNo,
    lineNo: (at + 1) * 10_000,
    type: "Item",
    no: item.no,
    variantCode: line.variant ?? "",
    description: item.description,
    locationCode,
    quantity: line.quantity,
    unitCode,
    quantityPerUnit: unit.quantityPerUnit,
    purchasingCode: "",
    dropShipment: false,
    specialOrder: false,
    rowVersion: Number.parseInt(documentNo.replace(/\D/g, ""), 10) * 10 + at,
  } as const;
}

function dayOf(today: string, inDays: number | undefined): string {
  return inDays === undefined ? "" : addDays(today, inDays);
}

function known<Row>(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) {
    throw new Error(`The demo company names ${JSON.stringify(key)}, which it lacks.`);
  }
  return row;
}

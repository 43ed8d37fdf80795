import type { AskedDocument, AskedLine } from "../../../../core/documents/availabilityQuestion";
import type { AskingPorts } from "../../../../core/availability/askingPorts";
import { newPageMemory } from "../../../../core/values/pageMemory";
import { QUESTION_MS } from "../../../../core/businesscentral/deadline";
import type { SalesOutcome, Transport, WireRow } from "../../../../core/ports";
import { fakeSales, rows } from "../../../support/fakeSales";

export const NOW = new Date("2026-11-02T09:00:00Z");
export const TODAY = "2026-11-02";
export const DESK = "6f0b5f6e-1111-4c11-8c11-000000000001";
export const CHAIR = "6f0b5f6e-1111-4c11-8c11-000000000002";
export const SERVICE = "6f0b5f6e-1111-4c11-8c11-000000000003";
export const PCS = { id: "pcs", name: "PCS" };
export const BOX = { id: "box", name: "BOX" };

export function product(id: string, number: string | null, change: WireRow = {}): WireRow {
  return {
    productid: id,
    name: `Product ${number}`,
    productnumber: number,
    producttypecode: 1,
    quantitydecimal: 0,
    quantityonhand: 30,
    statecode: 0,
    modifiedon: "2026-11-02T06:00:00Z",
    _defaultuomid_value: "pcs",
    _defaultuomscheduleid_value: "group",
    ...change,
  };
}

export const CONNECTION: WireRow = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm Kontor AS",
  bcs_itemavailabilityenabled: true,
  bcs_odataurl: "https://bc.test/BC/ODataV4",
  bcs_apiurl: "https://bc.test/BC/api/v2.0",
  bcs_authentication: 727000000,
  bcs_username: "READER",
  bcs_accesskey: "key-1",
  bcs_itemcardservice: "ItemCard",
  bcs_purchaselinesservice: "PurchaseLines",
  bcs_saleslinesservice: "SalesLines",
};

export const UNITS = [
  { uomid: "pcs", name: "PCS", quantity: 1, _baseuom_value: null, _uomscheduleid_value: "group" },
  { uomid: "box", name: "BOX", quantity: 12, _baseuom_value: "pcs", _uomscheduleid_value: "group" },
];

export type Tables = Readonly<Record<string, SalesOutcome<readonly WireRow[]>>>;

export const TABLES: Tables = {
  product: rows(product(DESK, "1000"), product(CHAIR, "2000"), product(SERVICE, "3000", { producttypecode: 3 })),
  uom: rows(...UNITS),
  bcs_connection: rows(CONNECTION),
};

/** Ports to a fake Sales and whatever answers for Business Central; time stands still, and waits pass at once. */
export function ports(
  transport: Transport,
  tables: Tables = TABLES,
  change: Partial<AskingPorts> = {},
): AskingPorts & { readonly sales: ReturnType<typeof fakeSales> } {
  return {
    sales: fakeSales(tables),
    transport,
    memory: newPageMemory(),
    clock: clockAt(() => NOW),
    ...change,
  } as AskingPorts & { readonly sales: ReturnType<typeof fakeSales> };
}

/** A clock that never makes a test wait, and never lets a question run out of time. */
export function clockAt(now: () => Date): AskingPorts["clock"] {
  return {
    now,
    after: (ms, run) => {
      if (ms >= QUESTION_MS) {
        return () => undefined;
      }
      const timer = setTimeout(run, 0);
      return () => clearTimeout(timer);
    },
  };
}

export function line(
  id: string,
  productId: string | null,
  quantity: number | null,
  change: Partial<AskedLine> = {},
): AskedLine {
  return { id, productId, quantity, unit: PCS, requestedDate: null, ...change };
}

export function document(lines: readonly AskedLine[], change: Partial<AskedDocument> = {}): AskedDocument {
  return {
    lines,
    requestedDate: null,
    keepsLineDates: false,
    today: TODAY,
    held: null,
    customerNumber: "K1",
    number: null,
    ...change,
  };
}

export function card(No: string, change: WireRow = {}): WireRow {
  return {
    No,
    Type: "Inventory",
    Base_Unit_of_Measure: "PCS",
    Blocked: false,
    Sales_Blocked: false,
    Inventory: 10,
    InventoryNonFoundation: 10,
    Qty_on_Sales_Order: 0,
    Qty_on_Purch_Order: 0,
    Trans_Ord_Receipt_Qty: 0,
    Trans_Ord_Shipment_Qty: 0,
    Qty_in_Transit: 0,
    ...change,
  };
}

export function salesLine(
  No: string,
  Outstanding_Quantity: number,
  Shipment_Date: string,
  change: WireRow = {},
): WireRow {
  return {
    Document_Type: "Order",
    Document_No: "SO-1",
    Type: "Item",
    No,
    Location_Code: "",
    Unit_of_Measure_Code: "PCS",
    Outstanding_Quantity,
    Reserved_Qty_Base: 0,
    Shipment_Date,
    ...change,
  };
}

export function purchaseLine(
  No: string,
  Outstanding_Quantity: number,
  Expected_Receipt_Date: string,
  change: WireRow = {},
): WireRow {
  return {
    Document_Type: "Order",
    Document_No: "PO-1",
    Type: "Item",
    No,
    Location_Code: "",
    Unit_of_Measure_Code: "PCS",
    Outstanding_Quantity,
    Reserved_Qty_Base: 0,
    Drop_Shipment: false,
    Expected_Receipt_Date,
    ...change,
  };
}

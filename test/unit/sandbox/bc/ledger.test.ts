import type { Company } from "../../../../sandbox/bc/ledger/company";
import { append, createCompany } from "../../../../sandbox/bc/ledger/company";
import {
  inventory,
  NO_FILTERS,
  quantityInTransit,
  quantityOnLines,
  quantityOnPurchases,
  quantityOnSales,
  quantityOnTransferReceipt,
  quantityOnTransferShipment,
} from "../../../../sandbox/bc/ledger/figures";
import { PLAIN_LOCATION } from "../../../../sandbox/bc/ledger/places";
import { postItemEntry } from "../../../../sandbox/bc/ledger/postItemEntry";
import { roundQuantity } from "../../../../sandbox/bc/ledger/roundQuantity";
import type { Item, PurchaseLine, SalesLine } from "../../../../sandbox/bc/ledger/rows";
import { NO_SHIPPING, PLAIN_PLANNING } from "../../../../sandbox/bc/ledger/rows";

const TODAY = new Date("2026-11-23T10:00:00Z");

const item = (changes: Partial<Item>): Item => ({
  no: "A",
  description: "",
  description2: "",
  type: "Inventory",
  baseUnit: "PCS",
  salesUnit: "PCS",
  purchaseUnit: "PCS",
  unitPrice: 0,
  unitCost: 0,
  category: "",
  vendorNo: "",
  vendorItemNo: "",
  gtin: "",
  shelfNo: "",
  grossWeight: 0,
  netWeight: 0,
  unitVolume: 0,
  safetyStock: 0,
  reorderPoint: 0,
  ...PLAIN_PLANNING,
  blocked: false,
  salesBlocked: false,
  lastModified: "",
  systemId: "",
  rowVersion: 1,
  ...changes,
});

const line = {
  documentNo: "D1",
  lineNo: 10_000,
  type: "Item",
  no: "A",
  variantCode: "",
  description: "",
  locationCode: "X",
  quantity: 10,
  unitCode: "PCS",
  quantityPerUnit: 1,
  purchasingCode: "",
  dropShipment: false,
  specialOrder: false,
  rowVersion: 1,
} as const;
const salesLine = (changes: Partial<SalesLine>): SalesLine => ({
  ...line,
  documentType: "Order",
  customerNo: "C",
  ...NO_SHIPPING,
  plannedDeliveryDate: "",
  plannedShipmentDate: "",
  reserve: "Optional",
  quantityToAssemble: 0,
  quantityShipped: 0,
  quantityInvoiced: 0,
  unitPrice: 0,
  lineDiscountAmount: 0,
  invoiceDiscountAmount: 0,
  vatPercent: 25,
  shipmentDate: "2026-12-01",
  systemId: "",
  modifiedAt: "",
  ...changes,
});
const purchaseLine = (changes: Partial<PurchaseLine>): PurchaseLine => ({
  ...line,
  documentType: "Order",
  vendorNo: "V",
  quantityReceived: 0,
  directUnitCost: 0,
  expectedReceiptDate: "2026-12-01",
  ...changes,
});

function company(): Company {
  const made = createCompany({ id: "", name: "", displayName: "", currencyCode: "NOK" });
  for (const each of [item({}), item({ no: "S", type: "Service" }), item({ no: "B", blocked: true })]) {
    made.items.set(each.no, each);
  }
  made.locations.set("X", { ...PLAIN_LOCATION, code: "X", name: "" });
  made.locations.set("Y", { ...PLAIN_LOCATION, code: "Y", name: "" });
  return made;
}

const at = (field: string, value: string) => new Map([[field, (each: string) => each === value]]);
const until = (date: string) => new Map([["Date Filter", (each: string) => each <= date]]);

describe("figures", () => {
  test("inventory is the sum of the entries, by location when asked, and looks at no date", () => {
    const made = company();
    postItemEntry(made, { itemNo: "A", locationCode: "X", quantity: 0.1 }, TODAY);
    postItemEntry(made, { itemNo: "A", locationCode: "X", quantity: 0.2 }, TODAY);
    postItemEntry(made, { itemNo: "A", locationCode: "Y", quantity: -3 }, TODAY);
    expect(inventory(made, "A", NO_FILTERS)).toBe(-2.7);
    expect(inventory(made, "A", at("Location Filter", "X"))).toBe(0.3);
    expect(inventory(made, "A", until("2000-01-01"))).toBe(-2.7);
    expect(inventory(made, "unknown", NO_FILTERS)).toBe(0);
  });

  test.each([
    "Lot No. Filter",
    "Serial No. Filter",
    "Package No. Filter",
    "Variant Filter",
    "Global Dimension 1 Filter",
    "Unit of Measure Filter",
  ])("nothing fits a %s that the ledger does not carry", (field) => {
    const made = company();
    postItemEntry(made, { itemNo: "A", locationCode: "X", quantity: 5 }, TODAY);
    append(made.salesLines, "A", salesLine({}));
    expect(inventory(made, "A", at(field, "Z"))).toBe(0);
    expect(quantityOnSales(made, "A", at(field, "Z"))).toBe(0);
  });

  test("quantity on sales orders is what is outstanding on orders, in the base unit, by shipment date", () => {
    const made = company();
    append(made.salesLines, "A", salesLine({ quantity: 4, quantityShipped: 1, quantityPerUnit: 6 }));
    append(made.salesLines, "A", salesLine({ quantity: 2, shipmentDate: "2026-12-24", locationCode: "Y" }));
    append(made.salesLines, "A", salesLine({ documentType: "Quote", quantity: 100 }));
    append(made.salesLines, "A", salesLine({ documentType: "Blanket Order", quantity: 7 }));
    expect(quantityOnSales(made, "A", NO_FILTERS)).toBe(20);
    expect(quantityOnSales(made, "A", until("2026-12-01"))).toBe(18);
    expect(quantityOnSales(made, "A", at("Location Filter", "Y"))).toBe(2);
    expect(quantityOnSales(made, "A", NO_FILTERS, "Blanket Order")).toBe(7);
  });

  test("lines of projects count once their project is ordered", () => {
    const made = company();
    const planned = {
      kind: "Job planning line",
      lineNo: 10_000,
      itemNo: "A",
      variantCode: "",
      locationCode: "X",
      unitCode: "PCS",
      quantityPerUnit: 1,
      quantity: 5,
      done: 1,
      date: "2026-12-01",
    } as const;
    append(made.plannedLines, "A", { ...planned, documentNo: "P1", status: "Planned" });
    append(made.plannedLines, "A", { ...planned, documentNo: "P2", status: "Released" });
    expect(quantityOnLines(made, "A", NO_FILTERS, ({ kind }) => kind === "Job planning line")).toBe(4);
  });

  test("quantity on purchase orders goes by expected receipt date, and drop shipments can be left out", () => {
    const made = company();
    append(made.purchaseLines, "A", purchaseLine({ quantity: 5, quantityReceived: 2 }));
    append(
      made.purchaseLines,
      "A",
      purchaseLine({ quantity: 9, dropShipment: true, expectedReceiptDate: "2027-01-01" }),
    );
    expect(quantityOnPurchases(made, "A", NO_FILTERS)).toBe(12);
    expect(quantityOnPurchases(made, "A", until("2026-12-31"))).toBe(3);
    expect(quantityOnPurchases(made, "A", at("Drop Shipment Filter", "No"))).toBe(3);
  });

  test("transfers count from the side that the location is on", () => {
    const made = company();
    append(made.transferLines, "A", {
      documentNo: "T1",
      lineNo: 1,
      itemNo: "A",
      variantCode: "",
      fromCode: "X",
      toCode: "Y",
      quantity: 10,
      quantityShipped: 4,
      quantityReceived: 1,
      shipmentDate: "2026-12-01",
      receiptDate: "2026-12-05",
    });
    expect(quantityOnTransferShipment(made, "A", at("Location Filter", "X"))).toBe(6);
    expect(quantityOnTransferShipment(made, "A", at("Location Filter", "Y"))).toBe(0);
    expect(quantityOnTransferReceipt(made, "A", at("Location Filter", "Y"))).toBe(6);
    expect(quantityInTransit(made, "A", at("Location Filter", "Y"))).toBe(3);
    expect(quantityInTransit(made, "A", until("2026-12-04"))).toBe(0);
  });

  test("quantities have five decimals and no negative zero", () => {
    expect(roundQuantity(0.1 + 0.2)).toBe(0.3);
    expect(roundQuantity(1.000004)).toBe(1);
    expect(Object.is(roundQuantity(-0.000001), 0)).toBe(true);
  });
});

describe("postItemEntry", () => {
  test("numbers entries through, dates them by the clock and tells in from out", () => {
    const made = company();
    const first = postItemEntry(made, { itemNo: "A", locationCode: "X", quantity: 5 }, TODAY);
    const second = postItemEntry(made, { itemNo: "A", locationCode: "", quantity: -8 }, TODAY);
    expect(first).toMatchObject({
      ok: true,
      entry: { entryNo: 1, entryType: "Positive Adjmt.", postingDate: "2026-11-23" },
    });
    expect(second).toMatchObject({
      ok: true,
      entry: { entryNo: 2, entryType: "Negative Adjmt.", quantity: -8, locationCode: "" },
    });
  });

  test.each([
    [
      "an unknown item",
      { itemNo: "N'1", locationCode: "X", quantity: 1 },
      "The Item does not exist. Identification fields and values: No.='N'1'",
    ],
    [
      "a service",
      { itemNo: "S", locationCode: "X", quantity: 1 },
      "Item S is of type Service; only items of type Inventory",
    ],
    [
      "a blocked item",
      { itemNo: "B", locationCode: "X", quantity: 1 },
      "Blocked must be equal to 'No'  in Item: No.=B.",
    ],
    ["an unknown location", { itemNo: "A", locationCode: "Z", quantity: 1 }, "Code='Z'. Known locations: X, Y."],
    ["zero", { itemNo: "A", locationCode: "X", quantity: 0 }, "quantity must be a number other than zero"],
    [
      "no number",
      { itemNo: "A", locationCode: "X", quantity: Number.NaN },
      "quantity must be a number other than zero",
    ],
  ])("refuses %s", (_what, posting, reason) => {
    const posted = postItemEntry(company(), posting, TODAY);
    expect(posted.ok ? "" : posted.reason).toContain(reason);
  });
});

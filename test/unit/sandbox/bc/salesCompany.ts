import type { Company } from "../../../../sandbox/bc/ledger/company";
import { append, createCompany } from "../../../../sandbox/bc/ledger/company";
import { createSalesDocument } from "../../../../sandbox/bc/ledger/createSalesDocument";
import { PLAIN_LOCATION } from "../../../../sandbox/bc/ledger/places";
import type { Customer, Item } from "../../../../sandbox/bc/ledger/rows";
import { PLAIN_PLANNING, PLAIN_SHIPPING } from "../../../../sandbox/bc/ledger/rows";
import type { SalesHeader } from "../../../../sandbox/bc/ledger/salesDocuments";
import type { DraftLine, SalesDraft } from "../../../../sandbox/bc/ledger/salesDraft";
import { plainDraft } from "../../../../sandbox/bc/ledger/salesDraft";

export const NOW = new Date("2026-11-23T10:00:00Z");

export function day(daysFromNow: number): Date {
  return new Date(NOW.getTime() + daysFromNow * 86_400_000);
}

/** A company with a few items, a resource and customers at home and abroad; VAT 25 % at home. */
export function salesCompany(): Company {
  const company = createCompany(
    { id: "c", name: "Test AS", displayName: "Test AS", currencyCode: "NOK" },
    {
      country: "NO",
      domesticVatPercent: 25,
      writeInProductNo: "TEXT",
      freightAccountNo: "3910",
      defaultPaymentTermsCode: "N14",
    },
  );
  addItem(company, { no: "CHAIR", unitPrice: 100 });
  addItem(company, { no: "CLOTH", unitPrice: 389.5, baseUnit: "M" });
  addItem(company, { no: "WORK", type: "Service" });
  addItem(company, { no: "OLD", blocked: true });
  addItem(company, { no: "KEPT", salesBlocked: true });
  append(company.itemUnits, "CHAIR", { itemNo: "CHAIR", code: "SET", quantityPerUnit: 4, systemId: "unit-set" });
  company.resources.set("FITTER", {
    no: "FITTER",
    name: "Fitter",
    baseUnit: "HOUR",
    unitPrice: 890,
    unitCost: 500,
    capacity: 10,
    systemId: "resource-fitter",
    unitSystemId: "unit-hour",
  });
  company.locations.set("MAIN", { ...PLAIN_LOCATION, code: "MAIN", name: "Main" });
  for (const [code, rate] of [
    ["NOK", 1],
    ["SEK", 1.02],
    ["EUR", 11.7],
  ] as const) {
    company.currencies.set(code, { code, description: code, symbol: code, rate });
  }
  company.paymentTerms.set("N14", { code: "N14", description: "", dueDays: 14, systemId: "terms-14" });
  company.countries.set("NO", "Norway");
  company.countries.set("SE", "Sweden");
  addCustomer(company, { no: "HOME" });
  addCustomer(company, { no: "CHILD", billToCustomerNo: "HOME" });
  addCustomer(company, { no: "ABROAD", country: "SE", currencyCode: "SEK" });
  return company;
}

function addItem(company: Company, changes: Partial<Item> & Pick<Item, "no">): void {
  const item: Item = {
    description: `The ${changes.no}`,
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
    systemId: `item-${changes.no.toLowerCase()}`,
    rowVersion: 1,
    ...changes,
  };
  company.items.set(item.no, item);
  append(company.itemUnits, item.no, {
    itemNo: item.no,
    code: item.baseUnit,
    quantityPerUnit: 1,
    systemId: `unit-${item.no.toLowerCase()}`,
  });
}

function addCustomer(company: Company, changes: Partial<Customer> & Pick<Customer, "no">): void {
  company.customers.set(changes.no, {
    name: `Customer ${changes.no}`,
    address: "Street 1",
    postCode: "0001",
    city: "Oslo",
    country: "NO",
    phone: "",
    email: "",
    contact: "",
    currencyCode: "",
    locationCode: "MAIN",
    ...PLAIN_SHIPPING,
    creditLimit: 0,
    blocked: " ",
    billToCustomerNo: "",
    paymentTermsCode: "N14",
    systemId: `customer-${changes.no.toLowerCase()}`,
    ...changes,
  });
}

export function draftLine(changes: Partial<DraftLine> = {}): DraftLine {
  return {
    type: "Item",
    no: "CHAIR",
    description: "",
    extendedText: "",
    locationCode: "",
    unitCode: "",
    quantity: 10,
    unitPrice: 100,
    lineDiscountAmount: 0,
    ...changes,
  };
}

export function draft(changes: Partial<SalesDraft> = {}): SalesDraft {
  return plainDraft({ documentType: "Order", customerNo: "HOME", lines: [draftLine()], ...changes });
}

/** Makes a document that must be taken. */
export function make(company: Company, changes: Partial<SalesDraft> = {}, now: Date = NOW): SalesHeader {
  const created = createSalesDocument(company, draft(changes), now);
  if (!created.ok) {
    throw new Error(created.reason);
  }
  return created.header;
}

/** What came of something, or why it was refused. */
export function reasonOf(done: { readonly ok: true } | { readonly ok: false; readonly reason: string }): string | null {
  return done.ok ? null : done.reason;
}

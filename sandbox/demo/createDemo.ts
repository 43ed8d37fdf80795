import { ASSEMBLY_POLICIES, DEFAULT_YES_NO, REPLENISHMENT_SYSTEMS } from "../bc/ledger/catalog";
import type { Company } from "../bc/ledger/company";
import { append, createCompany } from "../bc/ledger/company";
import type { Database } from "../bc/ledger/database";
import { PLAIN_LOCATION } from "../bc/ledger/places";
import type { EntryType, Item } from "../bc/ledger/rows";
import { PLAIN_PLANNING, PLAIN_SHIPPING } from "../bc/ledger/rows";
import { addCustomerHistory } from "./addCustomerHistory";
import { addDays } from "./addDays";
import { addLogistics } from "./addLogistics";
import { addOpenDocuments } from "./addOpenDocuments";
import { addPlanning } from "./addPlanning";
import { addPrices } from "./addPrices";
import companyFacts from "./company.json";
import { createSwedishCompany } from "./createSwedishCompany";
import customersJson from "./customers.json";
import { idOf } from "./idOf";
import itemsJson from "./items.json";

interface DemoItem {
  readonly no: string;
  readonly description: string;
  readonly unit: string;
  readonly price: number;
  readonly cost: number;
  readonly category: string;
  readonly vendor: string;
  readonly stock: object;
  readonly units?: object;
  readonly leadTime?: string;
  readonly safetyStock?: number;
  readonly type?: string;
  readonly blocked?: boolean;
  readonly salesBlocked?: boolean;
  readonly safetyLeadTime?: string;
  readonly purchasingCode?: string;
  readonly replenishmentSystem?: string;
  readonly assemblyPolicy?: string;
  readonly variantMandatory?: string;
  readonly variants?: Readonly<Record<string, { readonly description: string; readonly stock: object }>>;
}

interface DemoCustomer {
  readonly no: string;
  readonly name: string;
  readonly address: string;
  readonly postCode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly contact: string;
  readonly location: string;
  readonly creditLimit: number;
  readonly currency?: string;
  readonly blocked?: string;
  readonly billTo?: string;
  readonly paymentTerms?: string;
}

const items = itemsJson as readonly DemoItem[];
const customers: readonly DemoCustomer[] = customersJson;

/**
 * The demo companies, the first an invented Nordic wholesaler of office furniture, its open documents placed around a day.
 * @param today ISO date.
 */
export function createDemo(today: string): Database {
  const company = createCompany(companyFacts.company, companyFacts.setup);
  addBasics(company);
  for (const item of items) {
    addItem(company, item, today);
  }
  addSubstitutions(company);
  addLogistics(company);
  addOpenDocuments(company, today);
  addPlanning(company, today);
  addCustomerHistory(company, today);
  addPrices(company, today);
  const swedish = createSwedishCompany(today);
  return {
    companies: new Map([company, swedish].map((each) => [each.name, each])),
    services: new Map(companyFacts.services.map(({ name, page }) => [name, { name, pageId: page, published: true }])),
    users: new Map(companyFacts.users.map((user) => [user.name, { ...user, enabled: true, mayRead: "all" }])),
  };
}

function addBasics(company: Company): void {
  companyFacts.locations.forEach((location, at) =>
    company.locations.set(location.code, { ...PLAIN_LOCATION, ...location, rowVersion: 500 + at }),
  );
  companyFacts.vendors.forEach((vendor) =>
    company.vendors.set(vendor.no, { leadTime: "", baseCalendarCode: "", ...vendor }),
  );
  companyFacts.currencies.forEach((currency) => company.currencies.set(currency.code, currency));
  companyFacts.resources.forEach((resource) =>
    company.resources.set(resource.no, {
      ...resource,
      systemId: idOf("resource", resource.no),
      unitSystemId: idOf("resource unit", resource.no),
    }),
  );
  companyFacts.paymentTerms.forEach((terms) =>
    company.paymentTerms.set(terms.code, { ...terms, systemId: idOf("payment terms", terms.code) }),
  );
  Object.entries(companyFacts.countries).forEach(([code, name]) => company.countries.set(code, name));
  for (const { location, currency, blocked, billTo, paymentTerms, ...customer } of customers) {
    company.customers.set(customer.no, {
      ...PLAIN_SHIPPING,
      ...customer,
      locationCode: location,
      currencyCode: currency ?? "",
      blocked: blocked === "All" ? "All" : " ",
      billToCustomerNo: billTo ?? "",
      paymentTermsCode: paymentTerms ?? companyFacts.setup.defaultPaymentTermsCode,
      systemId: idOf("customer", customer.no),
    });
  }
}

function addItem(company: Company, demo: DemoItem, today: string): void {
  const item: Item = {
    no: demo.no,
    description: demo.description,
    description2: "",
    type: demo.type === "Service" || demo.type === "Non-Inventory" ? demo.type : "Inventory",
    baseUnit: demo.unit,
    salesUnit: demo.unit,
    purchaseUnit: demo.unit,
    unitPrice: demo.price,
    unitCost: demo.cost,
    category: demo.category,
    vendorNo: demo.vendor,
    vendorItemNo: "",
    gtin: "",
    shelfNo: "",
    grossWeight: 0,
    netWeight: 0,
    unitVolume: 0,
    safetyStock: demo.safetyStock ?? 0,
    reorderPoint: demo.safetyStock ?? 0,
    ...PLAIN_PLANNING,
    leadTime: demo.leadTime ?? "",
    safetyLeadTime: demo.safetyLeadTime ?? "",
    purchasingCode: demo.purchasingCode ?? "",
    replenishmentSystem: one(REPLENISHMENT_SYSTEMS, demo.replenishmentSystem) ?? "Purchase",
    assemblyPolicy: one(ASSEMBLY_POLICIES, demo.assemblyPolicy) ?? "Assemble-to-Stock",
    variantMandatory: one(DEFAULT_YES_NO, demo.variantMandatory) ?? "Default",
    blocked: demo.blocked ?? false,
    salesBlocked: demo.salesBlocked ?? false,
    lastModified: addDays(today, -30),
    systemId: idOf("item", demo.no),
    rowVersion: 1000 + company.items.size,
  };
  company.items.set(item.no, item);
  for (const [code, quantityPerUnit] of [[demo.unit, 1] as const, ...numbersOf(demo.units ?? {})]) {
    append(company.itemUnits, item.no, {
      itemNo: item.no,
      code,
      quantityPerUnit,
      systemId: idOf("unit", `${item.no}/${code}`),
    });
  }
  for (const [locationCode, quantity] of numbersOf(demo.stock)) {
    addHistory(company, { item, variantCode: "", locationCode, quantity, today });
  }
  for (const [variantCode, { description, stock }] of Object.entries(demo.variants ?? {})) {
    append(company.variants, item.no, {
      itemNo: item.no,
      code: variantCode,
      description,
      blocked: false,
      salesBlocked: false,
    });
    for (const [locationCode, quantity] of numbersOf(stock)) {
      addHistory(company, { item, variantCode, locationCode, quantity, today });
    }
  }
}

/** Stock is what was bought less what was sold, not a number of its own: so one entry in, one entry out. */
function addHistory(
  company: Company,
  stock: {
    readonly item: Item;
    readonly variantCode: string;
    readonly locationCode: string;
    readonly quantity: number;
    readonly today: string;
  },
): void {
  const { item, variantCode, locationCode, quantity, today } = stock;
  const sold = Math.max(1, Math.ceil(Math.abs(quantity) / 4)) + Math.max(0, -quantity);
  const add = (entryType: EntryType, change: number, daysAgo: number, documentNo: string): void => {
    const postingDate = addDays(today, -daysAgo);
    append(company.itemEntries, item.no, {
      entryNo: [...company.itemEntries.values()].reduce((sum, entries) => sum + entries.length, 1),
      itemNo: item.no,
      postingDate,
      entryType,
      documentNo,
      description: "",
      locationCode,
      variantCode,
      quantity: change,
      modifiedAt: `${postingDate}T08:00:00.000Z`,
    });
  };
  add("Purchase", quantity + sold, 60, "FM-101");
  add("Sale", -sold, 20, "FS-201");
}

function addSubstitutions(company: Company): void {
  companyFacts.substitutions.forEach(([itemNo, substituteNo, interchangeable], at) => {
    if (typeof itemNo === "string" && typeof substituteNo === "string") {
      append(company.substitutions, itemNo, {
        itemNo,
        substituteNo,
        interchangeable: interchangeable === true,
        rowVersion: 3000 + at,
      });
    }
  });
}

/** One of the options that BC knows; undefined for anything else. */
function one<Option extends string>(options: readonly Option[], text: string | undefined): Option | undefined {
  return options.find((option) => option === text);
}

function numbersOf(record: object): readonly (readonly [string, number])[] {
  return Object.entries(record).filter((entry): entry is [string, number] => typeof entry[1] === "number");
}

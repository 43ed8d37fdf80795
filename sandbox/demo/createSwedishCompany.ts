import type { Company } from "../bc/ledger/company";
import { createCompany } from "../bc/ledger/company";
import { PLAIN_LOCATION } from "../bc/ledger/places";
import type { Customer } from "../bc/ledger/rows";
import { PLAIN_SHIPPING } from "../bc/ledger/rows";
import { idOf } from "./idOf";
import { addPurchaseOrder, addSalesOrder, addTransferOrder } from "./openOrders";
import type { PlainItem } from "./plainItem";
import { addPlainItem, nextEntryNo } from "./plainItem";
import facts from "./swedishCompany.json";

/** The demo's second company: another country, currency, locations and items. Nothing of it is coupled with Sales. @param today ISO date. */
export function createSwedishCompany(today: string): Company {
  const company = createCompany(facts.company, facts.setup);
  facts.locations.forEach((location, at) =>
    company.locations.set(location.code, { ...PLAIN_LOCATION, ...location, rowVersion: 500 + at }),
  );
  facts.vendors.forEach((vendor) => company.vendors.set(vendor.no, { ...vendor, leadTime: "", baseCalendarCode: "" }));
  facts.currencies.forEach((currency) => company.currencies.set(currency.code, currency));
  facts.paymentTerms.forEach((terms) =>
    company.paymentTerms.set(terms.code, { ...terms, systemId: idOf("payment terms", `SE/${terms.code}`) }),
  );
  Object.entries(facts.countries).forEach(([code, name]) => company.countries.set(code, name));
  facts.customers.forEach((customer) => company.customers.set(customer.no, toCustomer(customer)));
  facts.items.forEach(({ stock, ...item }) => {
    const plain: PlainItem = { ...item, stock: numbersOf(stock), firstEntryNo: nextEntryNo(company) };
    addPlainItem(company, plain, today);
  });
  addOrders(company, today);
  return company;
}

function toCustomer(
  facts: { readonly no: string; readonly location: string; readonly currency?: string } & CustomerFacts,
): Customer {
  const { location, currency, ...customer } = facts;
  return {
    ...PLAIN_SHIPPING,
    ...customer,
    locationCode: location,
    currencyCode: currency ?? "",
    blocked: " ",
    billToCustomerNo: "",
    paymentTermsCode: "30DGR",
    systemId: idOf("customer", `SE/${customer.no}`),
  };
}

type CustomerFacts = Pick<
  Customer,
  "name" | "address" | "postCode" | "city" | "country" | "phone" | "email" | "contact" | "creditLimit"
>;

function addOrders(company: Company, today: string): void {
  const day = { today, key: "SE/" };
  facts.sales.forEach((order) => addSalesOrder(company, order, day));
  facts.purchases.forEach((order) => addPurchaseOrder(company, order, day));
  facts.transfers.forEach(({ no, from, to, ...line }) =>
    addTransferOrder(company, { no, from, to, lines: [line] }, day),
  );
}

function numbersOf(record: object): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

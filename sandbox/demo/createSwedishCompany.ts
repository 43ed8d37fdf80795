import { vatPercentFor } from "../bc/ledger/businessRules";
import type { Company } from "../bc/ledger/company";
import { append, createCompany } from "../bc/ledger/company";
import { addressOf } from "../bc/ledger/createSalesDocument";
import type { Customer } from "../bc/ledger/rows";
import { putHeader } from "../bc/ledger/salesDocumentStore";
import { addDays } from "./addDays";
import { idOf } from "./idOf";
import type { PlainItem } from "./plainItem";
import { addPlainItem, nextEntryNo } from "./plainItem";
import facts from "./swedishCompany.json";

/** The demo's second company: another country, currency, locations and items. Nothing of it is coupled with Sales. @param today ISO date. */
export function createSwedishCompany(today: string): Company {
  const company = createCompany(facts.company, facts.setup);
  facts.locations.forEach((location, at) =>
    company.locations.set(location.code, { ...location, rowVersion: 500 + at }),
  );
  facts.vendors.forEach((vendor) => company.vendors.set(vendor.no, vendor));
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
  const yesterday = new Date(`${addDays(today, -1)}T09:00:00Z`);
  for (const order of facts.sales) {
    const customer = known(company.customers, order.customer);
    addSalesHeader(company, { no: order.no, customer, location: order.location }, yesterday);
    order.lines.forEach((line, at) => {
      append(company.salesLines, line.item, {
        ...commonLine(company, { documentNo: order.no, locationCode: order.location, line, at }),
        customerNo: customer.no,
        quantityShipped: 0,
        quantityInvoiced: 0,
        unitPrice: known(company.items, line.item).unitPrice,
        lineDiscountAmount: 0,
        invoiceDiscountAmount: 0,
        vatPercent: vatPercentFor(company, customer),
        shipmentDate: addDays(today, line.inDays),
        systemId: idOf("sales line", `SE/${order.no}/${at}`),
        modifiedAt: yesterday.toISOString(),
      });
    });
  }
  for (const order of facts.purchases) {
    order.lines.forEach((line, at) => {
      append(company.purchaseLines, line.item, {
        ...commonLine(company, { documentNo: order.no, locationCode: order.location, line, at }),
        vendorNo: order.vendor,
        quantityReceived: 0,
        directUnitCost: known(company.items, line.item).unitCost,
        expectedReceiptDate: addDays(today, line.inDays),
      });
    });
  }
  for (const { no, from, to, item, quantity, shipsInDays, arrivesInDays } of facts.transfers) {
    append(company.transferLines, item, {
      documentNo: no,
      lineNo: 10_000,
      itemNo: item,
      variantCode: "",
      fromCode: from,
      toCode: to,
      quantity,
      quantityShipped: 0,
      quantityReceived: 0,
      shipmentDate: addDays(today, shipsInDays),
      receiptDate: addDays(today, arrivesInDays),
    });
  }
}

function addSalesHeader(
  company: Company,
  order: { readonly no: string; readonly customer: Customer; readonly location: string },
  now: Date,
): void {
  const { no, customer, location } = order;
  putHeader(
    company,
    {
      documentType: "Order",
      no,
      customerNo: customer.no,
      billToCustomerNo: customer.no,
      status: "Open",
      yourReference: "",
      externalDocumentNo: "",
      workDescription: "",
      currencyCode: customer.currencyCode,
      orderDate: now.toISOString().slice(0, 10),
      requestedDeliveryDate: "",
      quoteValidUntil: "",
      quoteNo: "",
      locationCode: location,
      paymentTermsCode: customer.paymentTermsCode,
      paymentDiscountPercent: 0,
      billTo: addressOf(customer),
      shipTo: addressOf(customer),
      notes: [],
      systemId: idOf("sales order", `SE/${no}`),
      rowVersion: 0,
      modifiedAt: "",
    },
    now,
  );
}

function commonLine(
  company: Company,
  parts: {
    readonly documentNo: string;
    readonly locationCode: string;
    readonly line: { readonly item: string; readonly quantity: number };
    readonly at: number;
  },
) {
  const item = known(company.items, parts.line.item);
  return {
    documentType: "Order",
    documentNo: parts.documentNo,
    lineNo: (parts.at + 1) * 10_000,
    type: "Item",
    no: item.no,
    variantCode: "",
    description: item.description,
    locationCode: parts.locationCode,
    quantity: parts.line.quantity,
    unitCode: item.baseUnit,
    quantityPerUnit: 1,
    reservedQuantityBase: 0,
    dropShipment: false,
    rowVersion: 9000 + parts.at,
  } as const;
}

function known<Row>(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) {
    throw new Error(`The Swedish demo company names ${JSON.stringify(key)}, which it lacks.`);
  }
  return row;
}

function numbersOf(record: object): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

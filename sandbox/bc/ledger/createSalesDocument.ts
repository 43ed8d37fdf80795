import { randomUUID } from "node:crypto";

import type { Refused } from "./businessRules";
import { assembleToOrder } from "./assembleToOrder";
import { blockedReason, doesNotExist, notInTable, refuse } from "./businessRules";
import type { Company } from "./company";
import { createSalesLines } from "./createSalesLines";
import type { DocumentPlace } from "./documentPlace";
import { placeDocument, shippingTimeOf } from "./documentPlace";
import type { Series } from "./numberSeries";
import { nextDocumentNo, nextNumber } from "./numberSeries";
import type { ShipToAddress } from "./places";
import type { Customer, SalesLine } from "./rows";
import { customerTrade, vatPercentOf } from "./trade";
import { putHeader, putLine, removeLines } from "./salesDocumentStore";
import type { DocumentAddress, SalesHeader } from "./salesDocuments";
import type { DraftAddress, SalesDraft } from "./salesDraft";

export type Created = { readonly ok: true; readonly header: SalesHeader } | Refused;

const LONGEST = {
  yourReference: 35,
  externalDocumentNo: 35,
  address: 100,
  address2: 50,
  postCode: 20,
  city: 30,
  county: 30,
  country: 10,
} as const;

const SERIES = { Quote: "quote", Order: "order", Invoice: "invoice" } as const satisfies Readonly<
  Record<SalesDraft["documentType"], Series>
>;

/** Makes a sales document with its lines, after the checks of BC's tables 36 and 37. Refused, nothing is left behind. */
export function createSalesDocument(company: Company, draft: SalesDraft, now: Date): Created {
  const checked = prepare(company, draft, now);
  if (!checked.ok) {
    return checked;
  }
  const no =
    draft.documentType === "Order"
      ? `SO-${nextNumber(company, "order")}`
      : nextDocumentNo(company, SERIES[draft.documentType]);
  const header = putHeader(company, { ...checked.header, no, systemId: randomUUID() }, now);
  putLines(company, header, checked.lines, now);
  return { ok: true, header };
}

/** Writes a document anew from a draft, keeping its number: what BC does with a quote that was revised in Sales. */
export function rewriteSalesDocument(
  company: Company,
  present: SalesHeader,
  parts: { readonly draft: SalesDraft; readonly now: Date },
): Created {
  const { draft, now } = parts;
  const checked = prepare(company, draft, now);
  if (!checked.ok) {
    return checked;
  }
  const header = putHeader(
    company,
    { ...checked.header, no: present.no, systemId: present.systemId, orderDate: present.orderDate },
    now,
  );
  removeLines(company, header);
  putLines(company, header, checked.lines, now);
  return { ok: true, header };
}

type Prepared = { readonly ok: true; readonly header: SalesHeader; readonly lines: readonly SalesLine[] } | Refused;

function prepare(company: Company, draft: SalesDraft, now: Date): Prepared {
  const checked = checkSalesHeader(company, draft);
  if (!checked.ok) {
    return checked;
  }
  const { customer, billTo, currencyCode } = checked;
  const today = now.toISOString().slice(0, 10);
  const place = placeDocument(company, customer);
  if (!place.ok) {
    return place;
  }
  const header = withAgent(
    company,
    toHeader(draft, {
      customer,
      billTo,
      salespersonCode: salespersonOf(company, billTo),
      currencyCode,
      place,
      today,
    }),
    {
      draft,
      customer,
    },
  );
  const lines = createSalesLines(company, {
    draft,
    header,
    vatPercentOf: (line) => vatPercentOf(company, billTo, line),
    pricesIncludingVat: customerTrade(company, billTo).pricesIncludingVat,
    today,
  });
  return lines.ok ? { ok: true, header, lines: lines.lines } : lines;
}

export type CheckedHeader =
  | { readonly ok: true; readonly customer: Customer; readonly billTo: Customer; readonly currencyCode: string }
  | Refused;

/** What table 36 says to customer, currency and addresses, in the order in which BC validates them. */
export function checkSalesHeader(
  company: Company,
  draft: Pick<SalesDraft, "documentType" | "customerNo" | "currencyCode" | "billTo" | "shipTo">,
): CheckedHeader {
  const customer = company.customers.get(draft.customerNo);
  const billTo =
    customer === undefined
      ? undefined
      : company.customers.get(customer.billToCustomerNo === "" ? customer.no : customer.billToCustomerNo);
  if (customer === undefined || billTo === undefined) {
    return refuse(doesNotExist("Customer", `No.='${customer?.billToCustomerNo ?? draft.customerNo}'`));
  }
  const blocked = blockedReason(customer, draft.documentType, null) ?? blockedReason(billTo, draft.documentType, null);
  if (blocked !== null) {
    return refuse(blocked);
  }
  const currencyCode = draft.currencyCode === company.currencyCode ? "" : draft.currencyCode;
  if (currencyCode !== "" && !company.currencies.has(currencyCode)) {
    return refuse(doesNotExist("Currency", `Code='${currencyCode}'`));
  }
  for (const [field, address] of [
    ["Bill-to Country/Region Code", draft.billTo],
    ["Ship-to Country/Region Code", draft.shipTo],
  ] as const) {
    const code = address === null ? "" : toCode(address.country, LONGEST.country);
    if (code !== "" && !company.countries.has(code)) {
      return refuse(notInTable({ field, table: "Sales Header", value: code, related: "Country/Region" }));
    }
  }
  return { ok: true, customer, billTo, currencyCode };
}

/** Table 36, UpdateShipToSalespersonCode: the payer's, where there is one of that code. */
function salespersonOf(company: Company, billTo: Customer): string {
  const code = customerTrade(company, billTo).salespersonCode;
  return company.relations.salespeople.has(code) ? code : "";
}

function toHeader(
  draft: SalesDraft,
  parts: {
    readonly customer: Customer;
    readonly billTo: Customer;
    readonly salespersonCode: string;
    readonly currencyCode: string;
    readonly place: DocumentPlace;
    readonly today: string;
  },
): SalesHeader {
  const { customer, billTo, salespersonCode, currencyCode, place, today } = parts;
  return {
    documentType: draft.documentType,
    no: "",
    customerNo: customer.no,
    billToCustomerNo: billTo.no,
    salespersonCode,
    status: "Open",
    yourReference: draft.yourReference.slice(0, LONGEST.yourReference),
    externalDocumentNo: draft.externalDocumentNo.slice(0, LONGEST.externalDocumentNo),
    workDescription: draft.workDescription,
    currencyCode,
    orderDate: today,
    requestedDeliveryDate: draft.requestedDeliveryDate,
    promisedDeliveryDate: "",
    shipmentDate: today,
    shippingAgentCode: place.shippingAgentCode,
    shippingAgentServiceCode: place.shippingAgentServiceCode,
    shippingTime: place.shippingTime,
    outboundHandlingTime: place.outboundHandlingTime,
    quoteValidUntil: draft.quoteValidUntil,
    quoteNo: draft.quoteNo,
    locationCode: place.locationCode,
    responsibilityCenter: place.responsibilityCenter,
    shipToCode: customer.shipToCode,
    shippingAdvice: customer.shippingAdvice,
    reserve: billTo.reserve,
    combineShipments: billTo.combineShipments,
    packageTrackingNo: "",
    paymentTermsCode: draft.paymentTermsCode ?? billTo.paymentTermsCode,
    paymentDiscountPercent: draft.paymentDiscountPercent,
    billTo: draft.billTo === null ? addressOf(billTo) : { name: billTo.name, ...cut(draft.billTo) },
    shipTo:
      draft.shipTo === null
        ? place.shipToAddress === null
          ? addressOf(customer)
          : addressOfShipTo(place.shipToAddress)
        : { name: customer.name, ...cut(draft.shipTo) },
    notes: draft.notes,
    systemId: "",
    rowVersion: 0,
    modifiedAt: "",
  };
}

/** An agent that Sales names and that is another takes the service away, so that the customer's own shipping time counts. */
function withAgent(
  company: Company,
  header: SalesHeader,
  { draft, customer }: { readonly draft: SalesDraft; readonly customer: Customer },
): SalesHeader {
  const { shippingAgentCode } = draft;
  if (shippingAgentCode === "" || shippingAgentCode === header.shippingAgentCode) {
    return header;
  }
  const agent = { shippingAgentCode, shippingAgentServiceCode: "" };
  return { ...header, ...agent, shippingTime: shippingTimeOf(company, { ...agent, customer }) };
}

function addressOfShipTo({ name, address, postCode, city, country }: ShipToAddress): DocumentAddress {
  return { name, address, address2: "", postCode, city, county: "", country };
}

/** The address of a customer card. */
export function addressOf(customer: Customer): DocumentAddress {
  return {
    name: customer.name,
    address: customer.address,
    address2: "",
    postCode: customer.postCode,
    city: customer.city,
    county: "",
    country: customer.country,
  };
}

function cut(address: DraftAddress): DraftAddress {
  return {
    address: address.address.slice(0, LONGEST.address),
    address2: address.address2.slice(0, LONGEST.address2),
    postCode: toCode(address.postCode, LONGEST.postCode),
    city: address.city.slice(0, LONGEST.city),
    county: address.county.slice(0, LONGEST.county),
    country: toCode(address.country, LONGEST.country),
  };
}

/** A value of AL's type Code: cut, then capitals without blanks at the ends. */
function toCode(text: string, longest: number): string {
  return text.slice(0, longest).trim().toUpperCase();
}

function putLines(company: Company, header: SalesHeader, lines: readonly SalesLine[], now: Date): void {
  for (const line of lines) {
    const put = putLine(company, { ...line, documentNo: header.no }, now);
    assembleToOrder(company, put);
  }
}

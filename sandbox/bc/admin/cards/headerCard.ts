import type { Company } from "../../ledger/company";
import type { DocumentAddress, SalesHeader } from "../../ledger/salesDocuments";
import { documentKey, putHeader } from "../../ledger/salesDocumentStore";
import { defineCard } from "./card";
import * as field from "./fields";

const PARTS = ["name", "address", "address2", "postCode", "city", "county", "country"] as const;
type Part = (typeof PARTS)[number];
type Side = "billTo" | "shipTo";

const SHIPPING = ["no", "shippingAgentCode", "packageTrackingNo", "promisedDeliveryDate"] as const;
const REST = ["requestedDeliveryDate", "paymentTermsCode", "paymentDiscountPercent", "workDescription"] as const;

/** An order as a form shows it: the addresses part by part. */
type OrderForm = Pick<SalesHeader, (typeof SHIPPING)[number] | (typeof REST)[number]> & {
  readonly shipmentMethodCode: string;
  readonly salespersonCode: string;
} & Readonly<Record<`${Side}${Capitalize<Part>}`, string>>;

export const salesOrders = defineCard<OrderForm>({
  id: "salesOrders",
  title: "Sales orders",
  hint: "What a person in BC changes of an order before it is shipped.",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    salespersonCode: field.code("Salesperson Code", ({ relations }) => relations.salespeople.keys()),
    shippingAgentCode: field.agent(),
    packageTrackingNo: field.text("Package Tracking No."),
    promisedDeliveryDate: field.date("Promised Delivery Date"),
    requestedDeliveryDate: field.date("Requested Delivery Date"),
    paymentTermsCode: field.code("Payment Terms Code", (company) => company.paymentTerms.keys()),
    shipmentMethodCode: field.code("Shipment Method Code"),
    paymentDiscountPercent: field.number("Payment Discount %"),
    workDescription: field.text("Work Description"),
    shipToName: field.text("Ship-to Name"),
    shipToAddress: field.text("Ship-to Address"),
    shipToAddress2: field.text("Ship-to Address 2"),
    shipToPostCode: field.code("Ship-to Post Code"),
    shipToCity: field.text("Ship-to City"),
    shipToCounty: field.text("Ship-to County"),
    shipToCountry: field.code("Ship-to Country/Region Code", (company) => company.countries.keys()),
    billToAddress: field.text("Bill-to Address"),
    billToAddress2: field.text("Bill-to Address 2"),
    billToPostCode: field.code("Bill-to Post Code"),
    billToCity: field.text("Bill-to City"),
    billToCounty: field.text("Bill-to County"),
    billToCountry: field.code("Bill-to Country/Region Code", (company) => company.countries.keys()),
  },
  rows: (company) =>
    [...company.salesHeaders.values()].filter(({ documentType }) => documentType === "Order").map(toForm),
  plain: null,
  put: (company, form) => {
    const header = headerOf(company, form);
    if (header !== undefined) {
      putHeader(company, fromForm(header, form), new Date(header.modifiedAt === "" ? 0 : header.modifiedAt));
    }
  },
});

function headerOf(company: Company, { no }: OrderForm): SalesHeader | undefined {
  return company.salesHeaders.get(documentKey({ documentType: "Order", no }));
}

function toForm(header: SalesHeader): OrderForm {
  const { shipTo, billTo, shipmentMethodCode = "", salespersonCode = "", ...rest } = header;
  return { ...rest, shipmentMethodCode, salespersonCode, ...flat("shipTo", shipTo), ...flat("billTo", billTo) };
}

function fromForm(header: SalesHeader, form: OrderForm): SalesHeader {
  const kept = Object.fromEntries(
    [...SHIPPING, ...REST, "shipmentMethodCode" as const, "salespersonCode" as const].map((name) => [name, form[name]]),
  );
  return { ...header, ...kept, shipTo: nested("shipTo", form), billTo: nested("billTo", form) };
}

function flat<S extends Side>(side: S, address: DocumentAddress): Readonly<Record<`${S}${Capitalize<Part>}`, string>> {
  return Object.fromEntries(PARTS.map((part) => [nameOf(side, part), address[part]])) as Readonly<
    Record<`${S}${Capitalize<Part>}`, string>
  >;
}

function nested(side: Side, form: OrderForm): DocumentAddress {
  return Object.fromEntries(PARTS.map((part) => [part, form[nameOf(side, part)]])) as unknown as DocumentAddress;
}

function nameOf<S extends Side>(side: S, part: Part): `${S}${Capitalize<Part>}` {
  return `${side}${part.charAt(0).toUpperCase()}${part.slice(1)}` as `${S}${Capitalize<Part>}`;
}

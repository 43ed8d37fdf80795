import { nextDocumentNo } from "../../ledger/numberSeries";
import type { Customer } from "../../ledger/rows";
import { COUPLED_TABLES, PLAIN_SHIPPING } from "../../ledger/rows";
import { customerTrade } from "../../ledger/trade";
import { systemIdOf } from "../../tables/systemId";
import { defineLocal, localFieldsOf } from "./localTable";

const field = localFieldsOf<Customer>();

/** Table 18. A new one is made as by BC's template BCICUST: numbered, without a currency. */
export const customers = defineLocal<Customer>({
  number: COUPLED_TABLES.customer,
  name: "Customer",
  rows: (company) => company.customers.values(),
  key: ({ no }) => no,
  put: (company, row) => company.customers.set(row.no, row),
  create: (company) => {
    const no = nextDocumentNo(company, "customer");
    return {
      ...PLAIN_SHIPPING,
      no,
      name: "",
      address: "",
      postCode: "",
      city: "",
      country: "",
      phone: "",
      email: "",
      contact: "",
      currencyCode: "",
      locationCode: "",
      creditLimit: 0,
      blocked: " ",
      billToCustomerNo: "",
      paymentTermsCode: company.setup.defaultPaymentTermsCode,
      systemId: systemIdOf(COUPLED_TABLES.customer, company.name, no),
    };
  },
  beside: (company, { no }) => company.trade.customers.get(no)?.salespersonCode ?? "",
  fields: {
    "No.": field.code("no", 20),
    Name: field.text("name", 100),
    Contact: field.text("contact", 100),
    Address: field.text("address", 100),
    "Address 2": field.text("address2", 50),
    "Post Code": field.code("postCode", 20),
    City: field.text("city", 30),
    "Country/Region Code": field.code("country", 10),
    County: field.text("county", 30),
    "Currency Code": field.code("currencyCode", 10),
    "E-Mail": field.text("email", 80),
    "Fax No.": field.text("fax", 30),
    "Home Page": field.text("homePage", 255),
    "Phone No.": field.text("phone", 30),
    "Shipment Method Code": field.code("shipmentMethodCode", 10),
    "Shipping Agent Code": field.code("shippingAgentCode", 10),
    "Payment Terms Code": field.code("paymentTermsCode", 10),
    "Credit Limit (LCY)": field.number("creditLimit"),
    "Primary Contact No.": field.code("primaryContactNo", 20),
    Blocked: field.text("blocked", 10),
    "Salesperson Code": field.computed((row, company) => customerTrade(company, row).salespersonCode),
  },
});

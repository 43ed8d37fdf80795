import type { Company } from "../../ledger/company";
import { balanceLcy, customerFigures, entriesOf, remainingAmount, salesLcy } from "../../ledger/customerFigures";
import { sumMoney } from "../../ledger/money";
import type { Customer } from "../../ledger/rows";
import { CURRENCY, NO_ID, systemIdOf } from "../../tables/systemId";
import type { Table } from "../../tables/table";
import { byKey, defineTable, fieldsOf } from "../../tables/table";
import { addDays } from "./calendar";

const { code, text, option, decimal, boolean, guid, dateTime } = fieldsOf<Customer>();

/** Table 18, what API v2.0 shows of it. @param today ISO date: figures "until yesterday" end the day before. */
export function customerTable(today: string): Table {
  return defineTable<Customer>({
    number: 18,
    name: "Customer",
    key: ["No."],
    rows: (company) => [...company.customers.values()].sort((a, b) => byKey(a.no, b.no)),
    rowVersion: (customer) => versionOf(customer),
    index: {
      field: "No.",
      rows: (company, numbers) =>
        numbers.flatMap((no) => company.customers.get(no) ?? []).sort((a, b) => byKey(a.no, b.no)),
    },
    fields: {
      SystemId: guid((customer) => customer.systemId),
      "No.": code(20, (customer) => customer.no),
      Name: text(100, (customer) => customer.name),
      "Contact Type": option("Company"),
      Address: text(100, (customer) => customer.address),
      "Address 2": text(50),
      City: text(30, (customer) => customer.city),
      County: text(30),
      "Country/Region Code": code(10, (customer) => customer.country),
      "Post Code": code(20, (customer) => customer.postCode),
      "Phone No.": text(30, (customer) => customer.phone),
      "E-Mail": text(80, (customer) => customer.email),
      "Home Page": text(90),
      "Salesperson Code": code(20),
      "Balance Due": decimal((customer, company) => balanceInCurrency(company, customer.no)),
      "Credit Limit (LCY)": decimal((customer) => customer.creditLimit),
      "Tax Liable": boolean(),
      "Tax Area ID": guid(),
      TaxAreaDisplayNameGlobal: text(100),
      TaxRegistrationNumber: text(20),
      "Currency Id": guid((customer) =>
        customer.currencyCode === "" ? NO_ID : systemIdOf(CURRENCY, customer.currencyCode),
      ),
      CurrencyCodeTxt: text(10, (customer, company) =>
        customer.currencyCode === "" ? company.currencyCode : customer.currencyCode,
      ),
      "Payment Terms Id": guid(
        (customer, company) => company.paymentTerms.get(customer.paymentTermsCode)?.systemId ?? NO_ID,
      ),
      "Shipment Method Id": guid(),
      "Payment Method Id": guid(),
      Blocked: option(" ", (customer) => customer.blocked),
      SystemModifiedAt: dateTime(),
      "Balance (LCY)": decimal((customer, company) => balanceLcy(company, customer.no)),
      "Sales (LCY)": decimal((customer, company) =>
        salesLcy(company, customer.no, { from: "", to: addDays(today, -1) }),
      ),
      "Balance Due (LCY)": decimal((customer, company) => customerFigures(company, customer.no, today).overdue),
    },
  });
}

/** Table 18, Balance Due without a Date Filter: all that is open, in the currencies of the entries. */
function balanceInCurrency(company: Company, customerNo: string): number {
  return sumMoney(entriesOf(company, customerNo).map(({ entryNo }) => remainingAmount(company, entryNo).amount));
}

/** The ledger keeps no version of a customer: one follows from what can be changed. */
function versionOf(customer: Customer): number {
  return Number.parseInt(systemIdOf(18, JSON.stringify(customer)).slice(0, 8), 16);
}

import type { Opportunity, Salesperson } from "../../ledger/relations";
import { nextDocumentNo, nextNumber } from "../../ledger/numberSeries";
import type { Currency } from "../../ledger/rows";
import { COUPLED_TABLES } from "../../ledger/rows";
import { CURRENCY, systemIdOf } from "../../tables/systemId";
import { defineLocal, localFieldsOf } from "./localTable";

type KeptCurrency = Currency & { readonly systemId: string };

const currency = localFieldsOf<KeptCurrency>();
const salesperson = localFieldsOf<Salesperson>();
const opportunity = localFieldsOf<Opportunity>();

/** Table 4: the foreign ones. A company's own currency has no row there. */
export const currencies = defineLocal<KeptCurrency>({
  number: COUPLED_TABLES.currency,
  name: "Currency",
  rows: (company) =>
    [...company.currencies.values()]
      .filter(({ code }) => code !== company.currencyCode)
      .map((each) => ({ ...each, systemId: systemIdOf(CURRENCY, each.code) })),
  key: ({ code }) => code,
  fields: {
    Code: currency.code("code", 10),
    Symbol: currency.text("symbol", 10),
    Description: currency.text("description", 30),
    /** Of table Currency Exchange Rate: units of the own currency for one of this. */
    Rate: currency.number("rate"),
  },
});

/** Table 13. A new one is numbered as codeunit 7205 does it. */
export const salespeople = defineLocal<Salesperson>({
  number: COUPLED_TABLES.salesperson,
  name: "Salesperson/Purchaser",
  rows: ({ relations }) => relations.salespeople.values(),
  key: ({ code }) => code,
  put: ({ relations }, row) => relations.salespeople.set(row.code, row),
  create: (company) => {
    const code = `SP NO. ${String(nextNumber(company, "salesperson")).padStart(5, "0")}`;
    return {
      code,
      name: "",
      email: "",
      phone: "",
      systemId: systemIdOf(COUPLED_TABLES.salesperson, company.name, code),
    };
  },
  fields: {
    Code: salesperson.code("code", 20),
    Name: salesperson.text("name", 50),
    "E-Mail": salesperson.text("email", 80),
    "Phone No.": salesperson.text("phone", 30),
  },
});

/** Table 5092. */
export const opportunities = defineLocal<Opportunity>({
  number: COUPLED_TABLES.opportunity,
  name: "Opportunity",
  rows: ({ relations }) => relations.opportunities.values(),
  key: ({ no }) => no,
  put: ({ relations }, row) => relations.opportunities.set(row.no, row),
  create: (company) => {
    const no = nextDocumentNo(company, "opportunity");
    return {
      no,
      description: "",
      contactNo: "",
      salespersonCode: "",
      estimatedValue: 0,
      estimatedClosingDate: "",
      status: "Not Started",
      systemId: systemIdOf(COUPLED_TABLES.opportunity, company.name, no),
    };
  },
  fields: {
    "No.": opportunity.code("no", 20),
    Description: opportunity.text("description", 100),
    "Contact No.": opportunity.code("contactNo", 20),
    "Contact Company No.": opportunity.computed(
      ({ contactNo }, { relations }) => relations.contacts.get(contactNo)?.customerNo ?? "",
    ),
    "Salesperson Code": opportunity.code("salespersonCode", 20),
    "Estimated Value (LCY)": opportunity.number("estimatedValue"),
    "Estimated Closing Date": opportunity.date("estimatedClosingDate"),
    Status: opportunity.text("status", 20),
  },
});

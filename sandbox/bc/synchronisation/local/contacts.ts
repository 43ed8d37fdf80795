import { nextDocumentNo } from "../../ledger/numberSeries";
import { NEW_CONTACT } from "../../ledger/relations";
import type { Contact } from "../../ledger/relations";
import { COUPLED_TABLES } from "../../ledger/rows";
import { systemIdOf } from "../../tables/systemId";
import { defineLocal, localFieldsOf } from "./localTable";

const field = localFieldsOf<Contact>();

/** Table 5050, the persons among the contacts. */
export const contacts = defineLocal<Contact>({
  number: COUPLED_TABLES.contact,
  name: "Contact",
  rows: ({ relations }) => relations.contacts.values(),
  key: ({ no }) => no,
  put: ({ relations }, row) => relations.contacts.set(row.no, row),
  create: (company) => {
    const no = nextDocumentNo(company, "contact");
    return { ...NEW_CONTACT, no, systemId: systemIdOf(COUPLED_TABLES.contact, company.name, no) };
  },
  fields: {
    "No.": field.code("no", 20),
    Type: { ...field.computed(() => "Person"), write: (row) => row },
    /** Of its business relation; BC keeps the company contact's number here. */
    "Company No.": field.code("customerNo", 20),
    "First Name": field.text("firstName", 30),
    "Middle Name": field.text("middleName", 30),
    Surname: field.text("surname", 30),
    Address: field.text("address", 100),
    "Address 2": field.text("address2", 50),
    "Post Code": field.code("postCode", 20),
    City: field.text("city", 30),
    County: field.text("county", 30),
    "Country/Region Code": field.code("country", 10),
    "Currency Code": field.code("currencyCode", 10),
    "Salesperson Code": field.code("salespersonCode", 20),
    "E-Mail": field.text("email", 80),
    "Fax No.": field.text("fax", 30),
    "Home Page": field.text("homePage", 255),
    "Mobile Phone No.": field.text("mobile", 30),
    Pager: field.text("pager", 30),
    "Phone No.": field.text("phone", 30),
  },
});

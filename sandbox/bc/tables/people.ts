import type { Contact, Opportunity, Salesperson } from "../ledger/relations";
import { COUPLED_TABLES } from "../ledger/rows";
import { coupledIn } from "./coupled";
import contactFacts from "./facts/contact.json";
import opportunityFacts from "./facts/opportunity.json";
import salespersonFacts from "./facts/salesperson.json";
import { byKey } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** Table 13. */
export const salespersonTable = tableOf<Salesperson>(salespersonFacts, {
  rows: ({ relations }) => [...relations.salespeople.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: {
    Code: (row) => row.code,
    Name: (row) => row.name,
    "Phone No.": (row) => row.phone,
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.salesperson),
  },
});

/** Table 5050: persons, for the companies among BC's contacts are customers here. */
export const contactTable = tableOf<Contact>(contactFacts, {
  rows: ({ relations }) => [...relations.contacts.values()].sort((a, b) => byKey(a.no, b.no)),
  rowVersion: versionOf,
  values: {
    "No.": (row) => row.no,
    Name: (row) => fullName(row),
    "Company Name": (row, { customers }) => customers.get(row.customerNo)?.name ?? "",
    "Post Code": (row) => row.postCode,
    "Country/Region Code": (row) => row.country,
    "Phone No.": (row) => row.phone,
    "Mobile Phone No.": (row) => row.mobile,
    "E-Mail": (row) => row.email,
    "Fax No.": (row) => row.fax,
    "Salesperson Code": (row) => row.salespersonCode,
    "Currency Code": (row) => row.currencyCode,
    "Search Name": (row) => fullName(row).toUpperCase(),
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.contact),
  },
});

/** Table 5092. */
export const opportunityTable = tableOf<Opportunity>(opportunityFacts, {
  rows: ({ relations }) => [...relations.opportunities.values()].sort((a, b) => byKey(a.no, b.no)),
  rowVersion: versionOf,
  values: {
    "No.": (row) => row.no,
    Closed: (row) => row.status === "Won" || row.status === "Lost",
    Description: (row) => row.description,
    "Contact No.": (row) => row.contactNo,
    "Contact Name": (row, { relations }) => fullName(relations.contacts.get(row.contactNo)),
    "Contact Company Name": (row, { relations, customers }) =>
      customers.get(relations.contacts.get(row.contactNo)?.customerNo ?? "")?.name ?? "",
    "Salesperson Code": (row) => row.salespersonCode,
    Status: (row) => row.status,
    "Estimated Closing Date": (row) => row.estimatedClosingDate,
    "Estimated Value (LCY)": (row) => row.estimatedValue,
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.opportunity),
  },
});

function fullName(contact: Contact | undefined): string {
  return [contact?.firstName, contact?.middleName, contact?.surname].filter((each) => (each ?? "") !== "").join(" ");
}

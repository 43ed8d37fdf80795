import { COUPLED_TABLES } from "../../ledger/rows";
import type { TableMapping } from "../mapping";
import { CONTACT } from "../mapping";
import { both, fromSales, NO_COLUMN, owner, toSales } from "./fields";

/** Codeunit 7204, ResetContactContactMapping. */
export const contact: TableMapping = {
  name: "CONTACT",
  tableId: COUPLED_TABLES.contact,
  table: "Contact",
  sales: CONTACT,
  direction: "both",
  onlyCoupled: true,
  // "Company No." <> '' stands among the rules: a filter here only lists values.
  localFilter: { Type: ["Person"] },
  salesFilter: "_parentcustomerid_value ne null and statecode eq 0 and parentcustomerid_account/accountid ne null",
  byCompany: true,
  dependsOn: ["CUSTOMER"],
  fields: [
    owner("Salesperson Code"),
    both("Currency Code", "transactioncurrencyid", "currency"),
    both("Address", "address1_line1"),
    both("Address 2", "address1_line2"),
    both("Post Code", "address1_postalcode"),
    both("City", "address1_city"),
    both("Country/Region Code", "address1_country"),
    both("County", "address1_stateorprovince"),
    both("E-Mail", "emailaddress1"),
    both("Fax No.", "fax"),
    both("First Name", "firstname"),
    both("Middle Name", "middlename"),
    both("Surname", "lastname"),
    both("Home Page", "websiteurl", undefined, { notPlayed: NO_COLUMN }),
    both("Mobile Phone No.", "mobilephone"),
    both("Pager", "pager", undefined, { notPlayed: NO_COLUMN }),
    both("Phone No.", "telephone1"),
    fromSales("Type", "", { constant: "Person" }),
    toSales("", "parentcustomeridtype", undefined, {
      constant: "account",
      notPlayed: "the Web API names the table in the lookup itself",
    }),
  ],
  job: { name: "contacts", minutes: 30, inactivityMinutes: 720, norwegian: "KONTAKT", product: "Dataverse" },
};

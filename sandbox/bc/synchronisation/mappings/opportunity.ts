import { COUPLED_TABLES } from "../../ledger/rows";
import type { TableMapping } from "../mapping";
import { both, owner, toSales } from "./fields";

/** Codeunit 5334, ResetOpportunityMapping. BC gives it no job: opportunities are synchronised by hand. */
export const opportunity: TableMapping = {
  name: "OPPORTUNITY",
  tableId: COUPLED_TABLES.opportunity,
  table: "Opportunity",
  sales: { table: "opportunity", entitySet: "opportunities", id: "opportunityid", caption: "CRM Opportunity" },
  direction: "both",
  onlyCoupled: false,
  localFilter: { Status: ["Not Started", "In Progress"] },
  salesFilter: "",
  byCompany: true,
  dependsOn: ["CONTACT"],
  fields: [
    both("Description", "name"),
    toSales("Contact No.", "parentcontactid", "contact"),
    toSales("Contact Company No.", "parentaccountid", "customer"),
    owner("Salesperson Code"),
    toSales("Estimated Value (LCY)", "estimatedvalue"),
    toSales("Estimated Closing Date", "estimatedclosedate", "day"),
  ],
  job: null,
};

import type { JsonObject } from "../../control/json";
import type { Company } from "../ledger/company";
import { COUPLED_TABLES } from "../ledger/rows";
import type { SalesHeader } from "../ledger/salesDocuments";
import { couplingOfRecord } from "./couplings";

/**
 * The owner of an order in Sales, as BC's ownership model Person has it (codeunit 5342, GetCoupledCDSUserId): the user of its salesperson. Nobody where it has
 * none, and then the owner stays, for the field is *Not Null*.
 * @throws Error in BC's words for a salesperson who is not coupled
 */
export function ownerColumn(company: Company, { salespersonCode = "" }: SalesHeader): JsonObject {
  const salesperson = company.relations.salespeople.get(salespersonCode);
  if (salesperson === undefined) {
    return {};
  }
  const user = couplingOfRecord(company, salesperson.systemId, COUPLED_TABLES.salesperson)?.crmId;
  if (user === undefined) {
    throw new Error(`Salesperson/Purchaser ${salesperson.code} must be coupled to a Dataverse User row.`);
  }
  return { "ownerid@odata.bind": `/systemusers(${user})` };
}

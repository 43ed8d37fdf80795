import { couplingOfRecord } from "../jobs/couplings";
import type { Company } from "../ledger/company";

/** The FlowField *Coupled to Dataverse*: whether a record of this table stands in table 5331. */
export function coupledIn(tableId: number) {
  return ({ systemId }: { readonly systemId: string }, company: Company): boolean =>
    couplingOfRecord(company, systemId, tableId) !== undefined;
}

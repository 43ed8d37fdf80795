import type { Company } from "../ledger/company";

/** The FlowField *Coupled to Dataverse*: whether a record of this table stands in table 5331. */
export function coupledIn(tableId: number) {
  return ({ systemId }: { readonly systemId: string }, company: Company): boolean => {
    for (const coupling of company.couplings.values()) {
      if (coupling.tableId === tableId && coupling.integrationId === systemId) {
        return true;
      }
    }
    return false;
  };
}

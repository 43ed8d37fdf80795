import type { Company } from "../ledger/company";
import { couplingKey } from "../ledger/company";
import { nextNumber } from "../ledger/numberSeries";
import type { Coupling } from "../ledger/rows";

/** The coupling of a row of Sales. */
export function couplingOfRow(company: Company, crmId: string, tableId?: number): Coupling | undefined {
  return [...company.couplings.values()].find(
    (each) => each.crmId === crmId.toLowerCase() && (tableId === undefined || each.tableId === tableId),
  );
}

/** The coupling of a BC record. */
export function couplingOfRecord(company: Company, integrationId: string, tableId: number): Coupling | undefined {
  const id = integrationId.toLowerCase();
  for (const each of company.couplings.values()) {
    if (each.integrationId === id && each.tableId === tableId) {
      return each;
    }
  }
  return undefined;
}

/** Adds or replaces a coupling, without a question. */
export function putCoupling(company: Company, coupling: Omit<Coupling, "rowVersion">): Coupling {
  const put = { ...coupling, rowVersion: nextNumber(company, "rowVersion") };
  company.couplings.set(couplingKey(coupling.crmId, coupling.integrationId), put);
  return put;
}

export function removeCoupling(company: Company, coupling: Coupling): void {
  company.couplings.delete(couplingKey(coupling.crmId, coupling.integrationId));
}

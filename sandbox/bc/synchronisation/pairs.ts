import { couplingOfRecord, couplingOfRow, putCoupling, removeCoupling } from "../jobs/couplings";
import type { Company } from "../ledger/company";
import type { Coupling } from "../ledger/rows";

/** The couplings of a company as a run of a mapping reads and writes them. */
export class Pairs {
  readonly #company: Company;

  constructor(company: Company) {
    this.#company = company;
  }

  ofRecord(tableId: number, systemId: string): Coupling | undefined {
    return couplingOfRecord(this.#company, systemId, tableId);
  }

  ofRow(tableId: number, crmId: string): Coupling | undefined {
    return couplingOfRow(this.#company, crmId, tableId);
  }

  ofTable(tableId: number): readonly Coupling[] {
    return [...this.#company.couplings.values()].filter((each) => each.tableId === tableId);
  }

  /** Adds a pair or replaces what is known of it. */
  put(coupling: Omit<Coupling, "rowVersion">): Coupling {
    return putCoupling(this.#company, coupling);
  }

  remove(coupling: Coupling): void {
    removeCoupling(this.#company, coupling);
  }
}

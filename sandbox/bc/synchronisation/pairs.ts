import type { Company } from "../ledger/company";
import { couplingKey } from "../ledger/company";
import { nextNumber } from "../ledger/numberSeries";
import type { Coupling } from "../ledger/rows";

/** The couplings of a company, found from both sides without a look at the others. Lives as long as one run. */
export class Pairs {
  readonly #company: Company;
  readonly #byRecord = new Map<string, Coupling>();
  readonly #byRow = new Map<string, Coupling>();

  constructor(company: Company) {
    this.#company = company;
    for (const coupling of company.couplings.values()) {
      this.#index(coupling);
    }
  }

  ofRecord(tableId: number, systemId: string): Coupling | undefined {
    return this.#byRecord.get(`${tableId}/${systemId.toLowerCase()}`);
  }

  ofRow(tableId: number, crmId: string): Coupling | undefined {
    return this.#byRow.get(`${tableId}/${crmId.toLowerCase()}`);
  }

  ofTable(tableId: number): readonly Coupling[] {
    return [...this.#byRecord.values()].filter((each) => each.tableId === tableId);
  }

  /** Adds a pair or replaces what is known of it. */
  put(coupling: Omit<Coupling, "rowVersion">): Coupling {
    const put: Coupling = {
      ...coupling,
      crmId: coupling.crmId.toLowerCase(),
      integrationId: coupling.integrationId.toLowerCase(),
      rowVersion: nextNumber(this.#company, "rowVersion"),
    };
    this.#company.couplings.set(couplingKey(put.crmId, put.integrationId), put);
    this.#index(put);
    return put;
  }

  remove(coupling: Coupling): void {
    this.#company.couplings.delete(couplingKey(coupling.crmId, coupling.integrationId));
    this.#byRecord.delete(`${coupling.tableId}/${coupling.integrationId}`);
    this.#byRow.delete(`${coupling.tableId}/${coupling.crmId}`);
  }

  #index(coupling: Coupling): void {
    this.#byRecord.set(`${coupling.tableId}/${coupling.integrationId}`, coupling);
    this.#byRow.set(`${coupling.tableId}/${coupling.crmId}`, coupling);
  }
}

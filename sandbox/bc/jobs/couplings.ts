import type { Company } from "../ledger/company";
import { couplingKey } from "../ledger/company";
import { nextNumber } from "../ledger/numberSeries";
import type { Coupling } from "../ledger/rows";

/** Couplings by what they couple; of two for one record or row the first. */
interface CouplingIndex {
  readonly byRecord: Map<string, Coupling>;
  readonly byRow: Map<string, Coupling>;
}

/** Made when first asked for: a company that was reset or restored has couplings of its own. */
const INDEXES = new WeakMap<Company["couplings"], CouplingIndex>();

/** The coupling of a row of Sales. */
export function couplingOfRow({ couplings }: Company, crmId: string, tableId?: number): Coupling | undefined {
  return tableId === undefined
    ? [...couplings.values()].find((each) => each.crmId === crmId.toLowerCase())
    : indexOf(couplings).byRow.get(`${tableId}/${crmId.toLowerCase()}`);
}

/** The coupling of a BC record. */
export function couplingOfRecord({ couplings }: Company, integrationId: string, tableId: number): Coupling | undefined {
  return indexOf(couplings).byRecord.get(`${tableId}/${integrationId.toLowerCase()}`);
}

/** Adds or replaces a coupling, without a question. */
export function putCoupling(company: Company, coupling: Omit<Coupling, "rowVersion">): Coupling {
  const put: Coupling = {
    ...coupling,
    crmId: coupling.crmId.toLowerCase(),
    integrationId: coupling.integrationId.toLowerCase(),
    rowVersion: nextNumber(company, "rowVersion"),
  };
  company.couplings.set(couplingKey(put.crmId, put.integrationId), put);
  const index = INDEXES.get(company.couplings);
  if (index !== undefined) {
    add(index, put);
  }
  return put;
}

export function removeCoupling({ couplings }: Company, { crmId, integrationId }: Coupling): void {
  couplings.delete(couplingKey(crmId, integrationId));
  INDEXES.delete(couplings);
}

function indexOf(couplings: Company["couplings"]): CouplingIndex {
  const known = INDEXES.get(couplings);
  if (known !== undefined) {
    return known;
  }
  const index: CouplingIndex = { byRecord: new Map(), byRow: new Map() };
  for (const coupling of couplings.values()) {
    add(index, coupling);
  }
  INDEXES.set(couplings, index);
  return index;
}

function add({ byRecord, byRow }: CouplingIndex, coupling: Coupling): void {
  const { tableId, crmId, integrationId } = coupling;
  const [ofRecord, ofRow] = [`${tableId}/${integrationId}`, `${tableId}/${crmId}`];
  if ((byRecord.get(ofRecord)?.crmId ?? crmId) === crmId) {
    byRecord.set(ofRecord, coupling);
  }
  if ((byRow.get(ofRow)?.integrationId ?? integrationId) === integrationId) {
    byRow.set(ofRow, coupling);
  }
}

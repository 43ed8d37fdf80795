import type { Company } from "../ledger/company";
import type { MappingState } from "../ledger/synchronisation";
import type { TableMapping } from "./mapping";

const AS_MADE: MappingState = {
  localSince: 0,
  salesSince: "",
  deletionConflict: "None",
  updateConflict: "None",
  switched: {},
};

/** How a mapping stands in a company. */
export function stateOf(company: Company, mapping: Pick<TableMapping, "name">): MappingState {
  return company.integration.synchronisation.mappings.get(mapping.name) ?? AS_MADE;
}

export function changeState(
  company: Company,
  mapping: Pick<TableMapping, "name">,
  changes: Partial<MappingState>,
): void {
  company.integration.synchronisation.mappings.set(mapping.name, { ...stateOf(company, mapping), ...changes });
}

/** "Synch. Only Coupled Records" as it stands. */
export function isOnlyCoupled(company: Company, mapping: TableMapping): boolean {
  return stateOf(company, mapping).onlyCoupled ?? mapping.onlyCoupled;
}

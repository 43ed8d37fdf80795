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
export function stateOf(
  company: Company,
  { name, deletionConflict = "None" }: Pick<TableMapping, "name" | "deletionConflict">,
): MappingState {
  return company.integration.synchronisation.mappings.get(name) ?? { ...AS_MADE, deletionConflict };
}

export function changeState(
  company: Company,
  mapping: Pick<TableMapping, "name" | "deletionConflict">,
  changes: Partial<MappingState>,
): void {
  company.integration.synchronisation.mappings.set(mapping.name, { ...stateOf(company, mapping), ...changes });
}

/** "Synch. Only Coupled Records" as it stands. */
export function isOnlyCoupled(company: Company, mapping: TableMapping): boolean {
  return stateOf(company, mapping).onlyCoupled ?? mapping.onlyCoupled;
}

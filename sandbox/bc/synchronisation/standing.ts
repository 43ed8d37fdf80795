import type { Company } from "../ledger/company";
import type { MappingState, SynchJob } from "../ledger/synchronisation";
import { localTable } from "./local/localTables";
import type { TableMapping } from "./mapping";
import { mappingsOf } from "./mappings";
import { codesOf, coupledOptions, isOptionMapping } from "./options";
import { isOnlyCoupled, stateOf } from "./settings";

/** How a mapping stands in a company. */
export interface MappingStanding {
  readonly mapping: TableMapping;
  readonly state: MappingState;
  readonly onlyCoupled: boolean;
  readonly coupled: number;
  /** Records in BC that pass the mapping's filter and are coupled to nothing. */
  readonly uncoupled: number;
  readonly skipped: number;
  /** The last run of each direction. */
  readonly lastJobs: readonly SynchJob[];
}

export function standings(company: Company): readonly MappingStanding[] {
  return mappingsOf(company).map((mapping) => standing(company, mapping));
}

function standing(company: Company, mapping: TableMapping): MappingStanding {
  const coupledCodes = isOptionMapping(mapping) ? coupledOptions(company, mapping) : null;
  const couplings = [...company.couplings.values()].filter(({ tableId }) => tableId === mapping.tableId);
  const coupled = new Set(couplings.map(({ integrationId }) => integrationId));
  const own = company.integration.synchronisation.jobs.filter((job) => job.mapping === mapping.name);
  const last = (direction: SynchJob["direction"]) => own.filter((job) => job.direction === direction).at(-1) ?? [];
  return {
    mapping,
    state: stateOf(company, mapping),
    onlyCoupled: isOnlyCoupled(company, mapping),
    coupled: coupledCodes?.size ?? couplings.length,
    uncoupled:
      mapping.playedBy === undefined
        ? localTable(mapping.tableId)
            .records(company)
            .filter(
              (record) =>
                !coupled.has(record.systemId) &&
                Object.entries(mapping.localFilter).every(([field, values]) => values.includes(record.read(field))),
            ).length
        : isOptionMapping(mapping)
          ? codesOf(company, mapping).filter((code) => coupledCodes?.has(code) !== true).length
          : 0,
    skipped: couplings.filter(({ skipped }) => skipped === true).length,
    lastJobs: [last("ToIntegrationTable"), last("FromIntegrationTable")].flat(),
  };
}

import { putCoupling } from "../jobs/couplings";
import type { Company } from "../ledger/company";
import type { Coupling } from "../ledger/rows";
import type { SynchError } from "../ledger/synchronisation";
import { localTable } from "./local/localTables";
import type { TableMapping } from "./mapping";
import { mappingsOf } from "./mappings";

/** A pair that jobs leave alone, with what was said last (page 5333, Coupled Data Synchronization Errors). */
export interface SkippedPair {
  readonly coupling: Coupling;
  readonly mapping: TableMapping;
  /** The BC record's key; "" when it is gone. */
  readonly key: string;
  readonly error: SynchError | undefined;
}

export function skippedPairs(company: Company): readonly SkippedPair[] {
  const mappings = mappingsOf(company).filter(({ playedBy }) => playedBy === undefined);
  return [...company.couplings.values()].flatMap((coupling) => {
    const mapping = mappings.find(({ tableId }) => tableId === coupling.tableId);
    if (coupling.skipped !== true || mapping === undefined) {
      return [];
    }
    const record = localTable(mapping.tableId)
      .records(company)
      .find(({ systemId }) => systemId === coupling.integrationId);
    return [{ coupling, mapping, key: record?.key ?? "", error: lastError(company, coupling) }];
  });
}

function lastError({ integration }: Company, { integrationId, crmId }: Coupling): SynchError | undefined {
  return integration.synchronisation.errors
    .filter((each) => each.integrationId === integrationId || each.crmId === crmId)
    .at(-1);
}

/** Action "Retry": the pairs are looked at again by the next run. A customer's statistics are sent anew then. */
export function retrySkipped(company: Company, pairs: readonly Coupling[]): void {
  for (const { skipped, statisticsUploaded, ...coupling } of pairs) {
    if (skipped === true) {
      putCoupling(company, {
        ...coupling,
        ...(statisticsUploaded === true && { statisticsUploaded: false }),
      });
    }
  }
}

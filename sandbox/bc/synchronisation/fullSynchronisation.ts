import type { SynchJob } from "../ledger/synchronisation";
import type { SynchContext } from "./context";
import { mappingsOf } from "./mappings";
import { runMapping } from "./runMapping";

/**
 * Codeunit 5330, EnqueueFullSyncJob, for every mapping in their order: all records of the filters, coupled or not. What jobs of their own carry,
 * orders and invoices, is left to them.
 */
export async function fullSynchronisation(
  context: SynchContext,
  names: readonly string[] | null = null,
): Promise<readonly SynchJob[]> {
  const jobs: SynchJob[] = [];
  for (const mapping of mappingsOf(context.company)) {
    if (mapping.playedBy === undefined && (names === null || names.includes(mapping.name))) {
      jobs.push(...(await runMapping(context, mapping, { isForced: true })));
    }
  }
  return jobs;
}

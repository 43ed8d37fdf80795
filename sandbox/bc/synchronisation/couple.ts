import type { Done } from "../admin/administration";
import type { Coupling } from "../ledger/rows";
import type { SynchContext } from "./context";
import { NO_SYNCH } from "./failed";
import type { LocalRecord } from "./local/localTable";
import { localTable } from "./local/localTables";
import type { TableMapping } from "./mapping";
import { runMapping } from "./runMapping";

/** A record of BC and a row of Sales that a person chose. */
export interface ChosenPair {
  /** The record's primary key as BC shows it. */
  readonly key: string;
  readonly crmId: string;
}

/**
 * Couples a record with a row of Sales by hand (codeunit 5331), then synchronises the side that the person chose; without a side, neither is
 * written. A side that is coupled already is refused.
 */
export async function couplePair(
  context: SynchContext,
  mapping: TableMapping,
  { key, crmId, winner }: ChosenPair & { readonly winner: "businessCentral" | "sales" | null },
): Promise<Done<Coupling>> {
  const table = localTable(mapping.tableId);
  const record = context.recordByKey(table.number, key);
  if (record === undefined) {
    return { ok: false, reason: `There is no record ${key} in ${table.name}.` };
  }
  const taken = context.pairs.ofRecord(table.number, record.systemId) ?? context.pairs.ofRow(table.number, crmId);
  if (taken !== undefined) {
    return {
      ok: false,
      reason:
        taken.integrationId === record.systemId
          ? `Cannot couple the ${table.name} record to ${crmId}, because the ${table.name} record is already coupled to ${taken.crmId}.`
          : `Cannot couple ${crmId} to this ${table.name} record, because the Dataverse record is already coupled to another ${table.name} record.`,
    };
  }
  const coupling = pairUp(context, mapping, { record, crmId });
  if (winner !== null) {
    await runMapping(context, mapping, {
      isForced: true,
      direction: winner === "businessCentral" ? "toSales" : "fromSales",
      chosen: { systemIds: new Set([record.systemId]), crmIds: [crmId] },
    });
  }
  return { ok: true, value: context.pairs.ofRecord(table.number, record.systemId) ?? coupling };
}

/** Couples a record with a row, without a question. */
export function pairUp(
  { pairs }: SynchContext,
  mapping: TableMapping,
  { record, crmId }: { readonly record: LocalRecord; readonly crmId: string },
): Coupling {
  return pairs.put({ crmId, integrationId: record.systemId, tableId: mapping.tableId, synch: NO_SYNCH });
}

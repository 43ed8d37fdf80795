import type { Done } from "../admin/administration";
import type { Coupling } from "../ledger/rows";
import type { SynchContext } from "./context";
import { NO_SYNCH } from "./failed";
import type { LocalRecord } from "./local/localTable";
import { localTable } from "./local/localTables";
import type { TableMapping } from "./mapping";
import { readRows } from "./readRows";
import { runMapping } from "./runMapping";

/** A record of BC and a row of Sales that a person chose. */
export interface ChosenPair {
  /** The record's primary key as BC shows it. */
  readonly key: string;
  readonly crmId: string;
}

/**
 * Couples a record with a row of Sales by hand (codeunit 5331 and table 5331, CoupleRecordIdToCRMID), then synchronises the side that the person
 * chose; without a side, neither is written. A record that has another row gets this one instead; a row that another record has is refused.
 */
export async function couplePair(
  context: SynchContext,
  mapping: TableMapping,
  { key, crmId, winner }: ChosenPair & { readonly winner: "businessCentral" | "sales" | null },
): Promise<Done<Coupling>> {
  const { pairs } = context;
  const table = localTable(mapping.tableId);
  const record = context.recordByKey(table.number, key);
  if (record === undefined) {
    return { ok: false, reason: `There is no record ${key} in ${table.name}.` };
  }
  if (!(await isRow(context, mapping, crmId))) {
    return { ok: false, reason: `There is no row ${crmId} in ${mapping.sales.caption}.` };
  }
  const taken = pairs.ofRow(table.number, crmId);
  const other = taken === undefined ? undefined : context.recordById(table.number, taken.integrationId);
  if (other !== undefined && other.systemId !== record.systemId) {
    return {
      ok: false,
      reason: `Cannot couple ${table.name}: ${key} to this Dataverse record, because the Dataverse record is already coupled to ${table.name}: ${other.key}.`,
    };
  }
  // A pair whose record is gone ends, and so does the record's with another row.
  for (const before of [taken, pairs.ofRecord(table.number, record.systemId)]) {
    if (before !== undefined && (before.crmId !== crmId || before.integrationId !== record.systemId)) {
      pairs.remove(before);
    }
  }
  const coupling = pairs.ofRecord(table.number, record.systemId) ?? pairUp(context, mapping, { record, crmId });
  if (winner !== null) {
    await runMapping(context, mapping, {
      isForced: true,
      direction: winner === "businessCentral" ? "toSales" : "fromSales",
      chosen: { systemIds: new Set([record.systemId]), crmIds: [crmId] },
    });
  }
  return { ok: true, value: pairs.ofRecord(table.number, record.systemId) ?? coupling };
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function isRow({ sales }: SynchContext, mapping: TableMapping, crmId: string): Promise<boolean> {
  return (
    GUID.test(crmId) && (await readRows(sales, mapping.sales, { ids: [crmId], select: mapping.sales.id })).size > 0
  );
}

/** Couples a record with a row, without a question. */
export function pairUp(
  { pairs }: SynchContext,
  mapping: TableMapping,
  { record, crmId }: { readonly record: LocalRecord; readonly crmId: string },
): Coupling {
  return pairs.put({ crmId, integrationId: record.systemId, tableId: mapping.tableId, synch: NO_SYNCH });
}

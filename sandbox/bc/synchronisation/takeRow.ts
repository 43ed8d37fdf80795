import type { JsonObject } from "../../control/json";
import type { Coupling } from "../ledger/rows";
import { bothChangedMessage, decideUpdate, deletedMessage } from "./conflicts";
import { fail, NO_SYNCH } from "./failed";
import { isOfOneRecord, SynchFailure, wordsOf } from "./failures";
import type { LocalRecord, LocalValue } from "./local/localTable";
import { modifiedOnOf } from "./readRows";
import type { LocalWrite, Run } from "./run";
import { stateOf } from "./settings";
import { stampRecord } from "./stamps";
import { count } from "./synchJob";
import { isSame, toLocalTransfer } from "./transfer";

/** A row of Sales on its way to BC. */
export interface Taken {
  readonly id: string;
  readonly row: JsonObject;
  readonly coupling: Coupling | undefined;
}

/** Codeunit 5345, SynchRecord, from Sales to BC. @throws what concerns more than this row. */
export async function takeRow(run: Run, taken: Taken): Promise<void> {
  if (taken.coupling?.skipped === true) {
    count(run.job, "skipped");
    return;
  }
  try {
    await take(run, taken);
  } catch (error) {
    if (!isOfOneRecord(error)) {
      throw error;
    }
    // A pair may have been made just before the failure.
    const coupling = run.context.pairs.ofRow(run.table.number, taken.id);
    fail(run, coupling, {
      message: wordsOf(error),
      integrationId: coupling?.integrationId ?? "",
      crmId: taken.id,
      source: `${run.mapping.sales.caption}: ${taken.id}`,
    });
  }
}

async function take(run: Run, taken: Taken): Promise<void> {
  const { coupling } = taken;
  if (coupling === undefined) {
    if (run.onlyCoupled) {
      count(run.job, "skipped");
      return;
    }
    return insert(run, taken);
  }
  const record = run.context.recordById(run.table.number, coupling.integrationId);
  return record === undefined ? takeForDeleted(run, taken, coupling) : takeCoupled(run, taken, { coupling, record });
}

async function takeForDeleted(run: Run, taken: Taken, coupling: Coupling): Promise<void> {
  const { deletionConflict } = stateOf(run.context.company, run.mapping);
  if (deletionConflict === "None") {
    throw new SynchFailure(deletedMessage(run.mapping.sales.caption));
  }
  run.context.pairs.remove(coupling);
  if (deletionConflict === "Restore Records") {
    await insert(run, taken);
  }
}

async function takeCoupled(
  run: Run,
  { row }: Taken,
  { coupling, record }: { readonly coupling: Coupling; readonly record: LocalRecord },
): Promise<void> {
  const synch = coupling.synch ?? NO_SYNCH;
  const isChanged = synch.fromSales.result === "Failure" || modifiedOnOf(row) > synch.salesModifiedOn;
  if (!isChanged && !run.isForced) {
    count(run.job, "unchanged");
    return;
  }
  const stamp = stampRecord(run.context.company, run.table, record);
  const areBothChanged = !run.isForced && run.mapping.direction === "both" && stamp > synch.localNo;
  const { changes, conflict } = await toLocalTransfer(run.context, run.mapping, { record, row });
  if (areBothChanged && conflict !== null) {
    const decided = decideUpdate(run);
    if (decided === "skips") {
      count(run.job, "skipped");
      return;
    }
    if (decided === "fails") {
      throw new SynchFailure(bothChangedMessage(run, conflict));
    }
  }
  const all = changed(record, { ...changes, ...run.rules.moreLocal?.(run, row, record) });
  const isWritten = Object.keys(all).length > 0;
  const written = isWritten ? await write(run, row, { record, changes: all }) : record;
  await run.rules.afterLocal?.(run, row, { systemId: record.systemId, was: isWritten ? "modified" : "unchanged" });
  count(run.job, isWritten || run.isForced ? "modified" : "unchanged");
  run.context.pairs.put({
    ...(run.context.pairs.ofRecord(run.table.number, record.systemId) ?? coupling),
    synch: {
      ...synch,
      // Where both have changed and nothing disputed, the record's own change is left for the way there.
      localNo: areBothChanged ? synch.localNo : Math.max(synch.localNo, isWritten ? stampNow(run, written) : stamp),
      salesModifiedOn: modifiedOnOf(row),
      fromSales: { result: "Success", jobId: run.job.id },
    },
  });
}

async function insert(run: Run, { id, row }: Taken): Promise<void> {
  const { context, table } = run;
  const { changes } = await toLocalTransfer(context, run.mapping, { record: null, row });
  const more = run.rules.moreLocal?.(run, row, null) ?? {};
  const made = await write(run, row, { record: null, changes: { ...changes, ...more } });
  // BC commits the pair before what follows an insertion, so that a failure there leaves no second record.
  const coupling = context.pairs.put({ crmId: id, integrationId: made.systemId, tableId: table.number });
  await run.rules.afterLocal?.(run, row, { systemId: made.systemId, was: "inserted" });
  count(run.job, "inserted");
  context.pairs.put({
    ...coupling,
    synch: {
      ...NO_SYNCH,
      localNo: stampNow(run, made),
      salesModifiedOn: modifiedOnOf(row),
      fromSales: { result: "Success", jobId: run.job.id },
    },
  });
}

function creation({ table, context }: Run): LocalRecord {
  try {
    return table.create(context.company);
  } catch (error) {
    throw new SynchFailure(error instanceof Error ? error.message : String(error));
  }
}

async function write(run: Run, row: JsonObject, what: LocalWrite): Promise<LocalRecord> {
  const { context, table, rules } = run;
  if (rules.writeLocal !== undefined) {
    const written = await rules.writeLocal(run, row, what);
    context.keepRecord(table.number, written);
    return written;
  }
  const written = (what.record ?? creation(run)).with(what.changes);
  written.save(context.now());
  context.keepRecord(table.number, written);
  return written;
}

/** The number of a record's last change, what followed its writing included. */
function stampNow({ context, table, rules }: Run, record: LocalRecord): number {
  const present =
    rules.afterLocal === undefined
      ? undefined
      : table.records(context.company).find(({ systemId }) => systemId === record.systemId);
  if (present !== undefined) {
    context.keepRecord(table.number, present);
  }
  return stampRecord(context.company, table, present ?? record);
}

function changed(
  record: LocalRecord,
  changes: Readonly<Record<string, LocalValue>>,
): Readonly<Record<string, LocalValue>> {
  return Object.fromEntries(Object.entries(changes).filter(([field, value]) => !isSame(record.read(field), value)));
}

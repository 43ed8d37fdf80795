import type { JsonObject } from "../../control/json";
import type { Coupling } from "../ledger/rows";
import { bothChangedMessage, decideUpdate, deletedMessage } from "./conflicts";
import { fail, NO_SYNCH } from "./failed";
import { isOfOneRecord, SynchFailure, wordsOf } from "./failures";
import type { LocalRecord } from "./local/localTable";
import { modifiedOnOf } from "./readRows";
import type { Run } from "./run";
import { stateOf } from "./settings";
import { count } from "./synchJob";
import type { Columns } from "./transfer";
import { isSame, toPayload, toSalesTransfer, valueOf } from "./transfer";

/** A BC record on its way to Sales. */
export interface Sent {
  readonly record: LocalRecord;
  /** Number of its last change. */
  readonly stamp: number;
  readonly coupling: Coupling | undefined;
  /** The coupled row; null when it is gone. */
  readonly row: JsonObject | null;
}

/**
 * Codeunit 5345, SynchRecord, from BC to Sales: makes the row, changes it, leaves it, or logs why not.
 * @returns the id of a row that was written, for its new `modifiedon` to be kept; null for none.
 * @throws what concerns more than this record.
 */
export async function sendRecord(run: Run, sent: Sent): Promise<string | null> {
  if (sent.coupling?.skipped === true) {
    count(run.job, "skipped");
    return null;
  }
  try {
    return await send(run, sent);
  } catch (error) {
    if (!isOfOneRecord(error)) {
      throw error;
    }
    failed(run, sent, wordsOf(error));
    return null;
  }
}

function failed(run: Run, { record }: Sent, message: string): void {
  // A pair may have been made just before the failure.
  const coupling = run.context.pairs.ofRecord(run.table.number, record.systemId);
  fail(run, coupling, {
    message,
    integrationId: record.systemId,
    crmId: coupling?.crmId ?? "",
    source: `${run.table.name}: ${record.key}`,
  });
}

async function send(run: Run, sent: Sent): Promise<string | null> {
  const { coupling, row } = sent;
  if (coupling === undefined) {
    return sendUncoupled(run, sent);
  }
  return row === null ? sendToDeleted(run, sent, coupling) : sendCoupled(run, sent, { coupling, row });
}

async function sendUncoupled(run: Run, sent: Sent): Promise<string | null> {
  const { record } = sent;
  const found = (await run.rules.find?.(run, record)) ?? null;
  if (found !== null) {
    const coupling = couple(run, record, found);
    const row = await readRow(run, found);
    return update(run, { ...sent, coupling, row }, { coupling, row, isForced: true });
  }
  if (run.onlyCoupled) {
    count(run.job, "skipped");
    return null;
  }
  return insert(run, sent);
}

async function sendToDeleted(run: Run, sent: Sent, coupling: Coupling): Promise<string | null> {
  const { deletionConflict } = stateOf(run.context.company, run.mapping);
  if (deletionConflict === "None") {
    throw new SynchFailure(deletedMessage(run.table.name));
  }
  run.context.pairs.remove(coupling);
  return deletionConflict === "Restore Records" ? insert(run, sent) : null;
}

async function sendCoupled(
  run: Run,
  sent: Sent,
  pair: { readonly coupling: Coupling; readonly row: JsonObject },
): Promise<string | null> {
  const { coupling } = pair;
  const synch = coupling.synch ?? NO_SYNCH;
  const isChanged = synch.toSales.result === "Failure" || sent.stamp > synch.localNo;
  if (!isChanged && !run.isForced) {
    count(run.job, "unchanged");
    return null;
  }
  return update(run, sent, { ...pair, isForced: run.isForced });
}

async function update(
  run: Run,
  sent: Sent,
  { coupling, row, isForced }: { readonly coupling: Coupling; readonly row: JsonObject; readonly isForced: boolean },
): Promise<string | null> {
  const { context, mapping, rules } = run;
  const { record } = sent;
  const synch = coupling.synch ?? NO_SYNCH;
  const areBothChanged =
    !isForced &&
    mapping.direction === "both" &&
    modifiedOnOf(row) > synch.salesModifiedOn &&
    synch.salesModifiedOn !== "";
  const { changes, conflict } = await transferred(run, record, row);
  if (areBothChanged && conflict !== null) {
    const decided = decideUpdate(run);
    if (decided === "skips") {
      count(run.job, "skipped");
      return null;
    }
    if (decided === "fails") {
      throw new SynchFailure(bothChangedMessage(run, conflict));
    }
  }
  const columns = changed(row, new Map([...changes, ...((await rules.more?.(run, record, row)) ?? [])]));
  const beside = changed(row, (await rules.beforeUpdate?.(run, record, row)) ?? new Map());
  const isWritten = columns.size > 0;
  if (isWritten || beside.size > 0) {
    await modify(run, coupling.crmId, new Map([...columns, ...beside]));
    await rules.afterUpdate?.(run, record, coupling.crmId);
  } else {
    await rules.afterUnchanged?.(run, record, coupling.crmId);
  }
  count(run.job, isWritten || isForced ? "modified" : "unchanged");
  context.pairs.put({
    ...coupling,
    synch: {
      ...synch,
      localNo: Math.max(synch.localNo, sent.stamp),
      // Where both have changed and nothing disputed, the row's own change is left for the way back.
      salesModifiedOn: areBothChanged ? synch.salesModifiedOn : latest(synch.salesModifiedOn, modifiedOnOf(row)),
      toSales: { result: "Success", jobId: run.job.id },
    },
  });
  return isWritten && !areBothChanged ? coupling.crmId : null;
}

async function modify(run: Run, id: string, columns: Columns): Promise<void> {
  try {
    await run.context.sales.update(run.mapping.sales.entitySet, id, toPayload(columns));
  } catch (error) {
    if (!isOfOneRecord(error)) {
      throw error;
    }
    throw new SynchFailure(
      `Modifying ${run.mapping.sales.caption} failed because of the following error: ${withoutDots(wordsOf(error))}.`,
    );
  }
}

async function insert(run: Run, { record, stamp }: Sent): Promise<string> {
  const { context, mapping, rules } = run;
  const { changes } = await transferred(run, record, null);
  const columns: Columns = new Map([
    ...changes,
    ...((await rules.more?.(run, record, null)) ?? []),
    ...((await rules.beforeInsert?.(run, record)) ?? []),
  ]);
  const id = await context.sales.create(mapping.sales.entitySet, toPayload(columns));
  const coupling = couple(run, record, id);
  await rules.afterInsert?.(run, record, { id, columns });
  count(run.job, "inserted");
  context.pairs.put({
    ...coupling,
    synch: {
      ...NO_SYNCH,
      localNo: stamp,
      salesModifiedOn: "",
      toSales: { result: "Success", jobId: run.job.id },
    },
  });
  return id;
}

/** Codeunit 5345 tells of an error in a field what it was copying. */
async function transferred(run: Run, record: LocalRecord, row: JsonObject | null) {
  try {
    return await toSalesTransfer(run.context, run.mapping, { record, row });
  } catch (error) {
    if (!(error instanceof SynchFailure)) {
      throw error;
    }
    throw new SynchFailure(
      `The data could not be updated because of the following error: ${withoutDots(error.message)}.`,
    );
  }
}

/** BC commits the pair before what follows an insertion, so that a failure there leaves no second row. */
function couple(run: Run, record: LocalRecord, crmId: string): Coupling {
  return run.context.pairs.put({ crmId, integrationId: record.systemId, tableId: run.table.number });
}

async function readRow(run: Run, id: string): Promise<JsonObject> {
  return run.context.sales.get(`${run.mapping.sales.entitySet}(${id})`);
}

function changed(row: JsonObject, columns: Columns): Columns {
  return new Map([...columns].filter(([column, value]) => !isSame(valueOf(row, column, value), value.value)));
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

function withoutDots(text: string): string {
  return text.replace(/\.+$/, "");
}

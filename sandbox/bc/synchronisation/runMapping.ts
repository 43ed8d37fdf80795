import type { JsonObject } from "../../control/json";

import type { SynchJob } from "../ledger/synchronisation";
import type { SynchContext } from "./context";
import { forEach } from "./forEach";
import type { LocalRecord } from "./local/localTable";
import { localTable } from "./local/localTables";
import type { Direction, TableMapping } from "./mapping";
import { mappingNamed } from "./mappings";
import { modifiedOnOf, readRows } from "./readRows";
import { rulesOf } from "./rules/rules";
import type { Chosen, Run } from "./run";
import { filterOfSales } from "./salesRows";
import { sendRecord } from "./sendRecord";
import { changeState, isOnlyCoupled, stateOf } from "./settings";
import { latestOf, stampRecords } from "./stamps";
import { beginJob, finishJob } from "./synchJob";
import { takeRow } from "./takeRow";
import { fieldsFor, selectOf } from "./transfer";

/** BC goes record by record; several at once come to the same and take less time. */
const AT_ONCE = 8;

export interface RunOptions {
  /** A full synchronisation, or records chosen by hand: written whether changed or not, uncoupled ones too. */
  readonly isForced?: boolean;
  readonly onlyCoupled?: boolean;
  readonly direction?: Direction;
  readonly chosen?: Chosen;
}

/**
 * Codeunit 5340: runs a mapping, first to Sales, then from it. What has changed since is asked of both sides; what failed and is not skipped is
 * tried again. The marks move only when a direction has come to its end, so that one that was cut short is done again.
 */
export async function runMapping(
  context: SynchContext,
  mapping: TableMapping,
  options: RunOptions = {},
): Promise<readonly SynchJob[]> {
  const direction = options.direction ?? mapping.direction;
  const jobs: SynchJob[] = [];
  // TestConnection: a job that cannot reach Sales fails as a whole, and touches no pair.
  await context.userId();
  if (direction !== "fromSales") {
    jobs.push(await inJob(context, { mapping, options, direction: "ToIntegrationTable" }, runToSales));
  }
  if (direction !== "toSales") {
    jobs.push(await inJob(context, { mapping, options, direction: "FromIntegrationTable" }, runFromSales));
  }
  return jobs;
}

async function inJob(
  context: SynchContext,
  parts: { readonly mapping: TableMapping; readonly options: RunOptions; readonly direction: SynchJob["direction"] },
  work: (run: Run) => Promise<void>,
): Promise<SynchJob> {
  const { mapping, options, direction } = parts;
  const job = beginJob(context.company, mapping, { direction, type: "Synchronization", now: context.now() });
  const run: Run = {
    context,
    mapping,
    table: localTable(mapping.tableId),
    rules: rulesOf(mapping.name),
    job,
    isForced: options.isForced ?? false,
    onlyCoupled: options.onlyCoupled ?? (options.isForced === true ? false : isOnlyCoupled(context.company, mapping)),
    ...(options.chosen !== undefined && { chosen: options.chosen }),
    also: (name, systemIds) => runOther(context, name, "toSales", { systemIds: new Set(systemIds), crmIds: [] }),
    alsoFrom: (name, crmIds) => runOther(context, name, "fromSales", { systemIds: new Set(), crmIds }),
  };
  await work(run);
  finishJob(job, context.now());
  return job;
}

async function runOther(
  context: SynchContext,
  name: string,
  direction: "toSales" | "fromSales",
  chosen: Chosen,
): Promise<void> {
  const other = mappingNamed(context.company, name);
  if (other !== undefined && chosen.systemIds.size + chosen.crmIds.length > 0) {
    await runMapping(context, other, { direction, onlyCoupled: false, chosen });
  }
}

async function runToSales(run: Run): Promise<void> {
  const { context, mapping, table } = run;
  const { pairs, company } = context;
  const records = table.records(company);
  const stamps = stampRecords(company, table, records);
  const stampOf = ({ systemId }: LocalRecord): number => stamps.get(systemId) ?? 0;
  const since = stateOf(company, mapping).localSince;
  const isDue = sourceOf(run, (record) => stampOf(record) > since);
  const due = records.filter(isDue);
  const sent = due.map((record) => ({
    record,
    stamp: stampOf(record),
    coupling: pairs.ofRecord(table.number, record.systemId),
  }));
  const rows = await readRows(context.sales, mapping.sales, {
    ids: sent.flatMap(({ coupling }) => (coupling === undefined || coupling.skipped === true ? [] : [coupling.crmId])),
    select: selectOf(mapping, run.rules.columns),
  });
  const written: string[] = [];
  const looked = sent.filter(({ coupling }) => coupling !== undefined || !run.onlyCoupled);
  await forEach(looked, AT_ONCE, async (each) => {
    const id = await sendRecord(run, { ...each, row: rows.get(each.coupling?.crmId ?? "") ?? null });
    if (id !== null) {
      written.push(id);
    }
  });
  await keepModifiedOn(run, written);
  if (run.chosen === undefined && !run.isForced) {
    changeState(company, mapping, { localSince: Math.max(since, latestOf(due.map(stampOf))) });
  }
}

/** Which BC records a run looks at: the chosen ones, or all of the filters that have changed or failed before. */
function sourceOf(run: Run, isChanged: (record: LocalRecord) => boolean): (record: LocalRecord) => boolean {
  const { mapping, rules, chosen } = run;
  const passes = (record: LocalRecord): boolean =>
    Object.entries(mapping.localFilter).every(([field, values]) => values.includes(record.read(field))) &&
    rules.ignores?.(run, record) !== true;
  if (chosen !== undefined) {
    return (record) => chosen.systemIds.has(record.systemId) && passes(record);
  }
  return (record) => (run.isForced || isChanged(record) || isFailed(run, record.systemId)) && passes(record);
}

function isFailed({ context, table }: Run, systemId: string): boolean {
  const coupling = context.pairs.ofRecord(table.number, systemId);
  return coupling?.synch?.toSales.result === "Failure" && coupling.skipped !== true;
}

/** What was written just now is no change of Sales: its `modifiedon` is kept with the pair. */
async function keepModifiedOn({ context, mapping, table }: Run, ids: readonly string[]): Promise<void> {
  const rows = await readRows(context.sales, mapping.sales, { ids, select: `${mapping.sales.id},modifiedon` });
  for (const [id, row] of rows) {
    const coupling = context.pairs.ofRow(table.number, id);
    if (coupling?.synch !== undefined) {
      context.pairs.put({ ...coupling, synch: { ...coupling.synch, salesModifiedOn: modifiedOnOf(row) } });
    }
  }
}

async function runFromSales(run: Run): Promise<void> {
  const { context, mapping, table } = run;
  const { pairs, company } = context;
  const since = stateOf(company, mapping).salesSince;
  const found = await sourceRows(run, since);
  const rows = new Map(found.map((row) => [String(row[mapping.sales.id]).toLowerCase(), row]));
  if (run.chosen === undefined) {
    const failedIds = pairs
      .ofTable(table.number)
      .filter(
        ({ synch, skipped, crmId }) => synch?.fromSales.result === "Failure" && skipped !== true && !rows.has(crmId),
      )
      .map(({ crmId }) => crmId);
    for (const [id, row] of await readRows(context.sales, mapping.sales, { ids: failedIds, select: select(run) })) {
      rows.set(id, row);
    }
  }
  const taken = [...rows].map(([id, row]) => ({ id, row, coupling: pairs.ofRow(table.number, id) }));
  await forEach(
    taken.filter(
      ({ id, coupling }) => (coupling !== undefined || !run.onlyCoupled) && run.rules.ignoresRow?.(run, id) !== true,
    ),
    1,
    (each) => takeRow(run, each),
  );
  if (run.chosen === undefined && !run.isForced) {
    const last = found.reduce((latest, row) => (modifiedOnOf(row) > latest ? modifiedOnOf(row) : latest), since);
    changeState(company, mapping, { salesSince: last });
  }
}

function select(run: Run): string {
  return selectOf(run.mapping, run.rules.columns);
}

async function sourceRows(run: Run, since: string): Promise<readonly JsonObject[]> {
  const { context, mapping, chosen } = run;
  if (chosen !== undefined) {
    const rows = await readRows(context.sales, mapping.sales, { ids: chosen.crmIds, select: select(run) });
    return [...rows.values()];
  }
  const conditions = [
    ...(await filterOfSales(context, mapping)),
    // BC takes the second itself too, and tells by the pair whether it has seen the change.
    ...(run.isForced || since === "" ? [] : [`modifiedon ge ${since}`]),
    ...(isOwnChangeLeftOut(run) ? [`_modifiedby_value ne ${await context.userId()}`] : []),
  ];
  const filter = conditions.length === 0 ? "" : `&$filter=${encodeURIComponent(conditions.join(" and "))}`;
  return context.sales.rows(`${mapping.sales.entitySet}?$select=${select(run)}${filter}`);
}

/** Has Sales rows that a mapping's next run would look at? */
export async function hasNewRows(context: SynchContext, mapping: TableMapping): Promise<boolean> {
  const since = stateOf(context.company, mapping).salesSince;
  if (mapping.direction === "toSales" || since === "") {
    return false;
  }
  const filter = [
    ...(await filterOfSales(context, mapping)),
    `modifiedon gt ${since}`,
    `_modifiedby_value ne ${await context.userId()}`,
  ].join(" and ");
  const { sales } = mapping;
  const [row] = await context.sales.rows(
    `${sales.entitySet}?$select=${sales.id}&$filter=${encodeURIComponent(filter)}&$top=1`,
  );
  return row !== undefined;
}

/**
 * Changes of the integration user are not synchronised back (codeunit 5340, IsModifiedByFilterNeeded), unless a field comes from Sales only, or
 * everything is.
 */
function isOwnChangeLeftOut({ context, mapping, isForced }: Run): boolean {
  return (
    !isForced &&
    mapping.direction === "both" &&
    !fieldsFor(context, mapping, "fromSales").some(
      ({ direction, column }) => direction === "fromSales" && column !== "",
    )
  );
}

import { quote } from "../../client/salesClient";
import type { SynchJob } from "../ledger/synchronisation";
import type { SynchContext } from "./context";
import { pairUp } from "./couple";
import type { LocalRecord } from "./local/localTable";
import { localTable } from "./local/localTables";
import type { FieldMapping, TableMapping } from "./mapping";
import { rulesOf } from "./rules/rules";
import { runMapping } from "./runMapping";
import { filterOfSales } from "./salesRows";
import { beginJob, count, finishJob, logError } from "./synchJob";

/**
 * Match-based coupling (codeunit 7207, CoupleRecords): couples every uncoupled record of the filters with the one uncoupled row of the filters whose
 * marked columns say the same. The others, those with several rows too, are made anew where the mapping says so. A record that has nothing in its
 * marked fields matches none, and without a marked field nothing is looked at.
 */
export async function matchRecords(context: SynchContext, mapping: TableMapping): Promise<SynchJob> {
  const { company, pairs, now } = context;
  const table = localTable(mapping.tableId);
  const job = beginJob(company, mapping, { direction: "ToIntegrationTable", type: "Coupling", now: now() });
  const fail = (failed: number, message: string, source: string): void => {
    logError(company, job, { message, integrationId: "", crmId: "", source, at: now().toISOString() });
    job.counts.failed += failed;
  };
  const marked = mapping.fields.filter(({ matches }) => matches === true);
  if (marked.length === 0) {
    const name = `${mapping.table} - ${mapping.sales.caption}`;
    fail(
      1,
      `You must specify which fields on the table mapping '${name}' should be used for match-based coupling.`,
      "",
    );
    finishJob(job, now());
    return job;
  }
  const uncoupled = table
    .records(company)
    .filter((record) => pairs.ofRecord(table.number, record.systemId) === undefined)
    .filter((record) =>
      Object.entries(mapping.localFilter).every(([field, values]) => values.includes(record.read(field))),
    );
  const unmatched: LocalRecord[] = [];
  for (const record of uncoupled) {
    const crmId = await onlyMatch(context, mapping, { record, marked });
    if (crmId !== null && pairs.ofRow(table.number, crmId) === undefined) {
      pairUp(context, mapping, { record, crmId });
      count(job, "coupled");
    } else {
      unmatched.push(record);
    }
  }
  if (unmatched.length > 0 && mapping.createWithoutMatch === true) {
    await runMapping(context, mapping, {
      isForced: true,
      direction: "toSales",
      chosen: { systemIds: new Set(unmatched.map(({ systemId }) => systemId)), crmIds: [] },
    });
  } else if (unmatched.length > 0) {
    fail(
      unmatched.length,
      `Failed to couple ${unmatched.length} record(s), because no unique uncoupled matching entity was found in Dataverse with the specified matching criteria.`,
      `${table.name}: ${unmatched.map(({ key }) => key).join(", ")}`,
    );
  }
  finishJob(job, now());
  return job;
}

/** Id of the one row that matches; null for none and for several. */
async function onlyMatch(
  context: SynchContext,
  mapping: TableMapping,
  { record, marked }: { readonly record: LocalRecord; readonly marked: readonly FieldMapping[] },
): Promise<string | null> {
  const filled = marked.filter(({ field }) => record.read(field) !== "");
  if (filled.length === 0) {
    return null;
  }
  const besides = rulesOf(mapping.name).matches?.({ context }, record) ?? null;
  const filter = [
    ...(await filterOfSales(context, mapping)),
    ...filled.map(({ field, column }) => `${column} eq ${quote(String(record.read(field)))}`),
    ...(besides === null ? [] : [besides]),
  ].join(" and ");
  const { entitySet, id } = mapping.sales;
  const rows = await context.sales.rows(`${entitySet}?$select=${id}&$filter=${encodeURIComponent(filter)}`);
  const [row] = rows;
  return row === undefined || rows.length > 1 ? null : String(row[id]).toLowerCase();
}

import { quote } from "../../client/salesClient";
import type { Done } from "../admin/administration";
import type { Coupling } from "../ledger/rows";
import type { SynchJob } from "../ledger/synchronisation";
import type { SynchContext } from "./context";
import { NO_SYNCH } from "./failed";
import type { LocalRecord } from "./local/localTable";
import { localTable } from "./local/localTables";
import type { TableMapping } from "./mapping";
import { rulesOf } from "./rules/rules";
import { runMapping } from "./runMapping";
import { beginJob, count, finishJob, logError } from "./synchJob";

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

function pairUp(
  { pairs }: SynchContext,
  mapping: TableMapping,
  { record, crmId }: { readonly record: LocalRecord; readonly crmId: string },
): Coupling {
  return pairs.put({ crmId, integrationId: record.systemId, tableId: mapping.tableId, synch: NO_SYNCH });
}

/**
 * Match-based coupling (codeunit 7207): couples every uncoupled record of the filters with the one uncoupled row whose marked column says the
 * same. Without a match a new row is made, where the mapping says so; several are left alone.
 */
export async function matchRecords(context: SynchContext, mapping: TableMapping): Promise<SynchJob> {
  const { company, pairs, now } = context;
  const table = localTable(mapping.tableId);
  const job = beginJob(company, mapping, { direction: "ToIntegrationTable", type: "Coupling", now: now() });
  const rules = rulesOf(mapping.name);
  const matching = mapping.fields.filter(({ matches }) => matches === true);
  const uncoupled = table
    .records(company)
    .filter((record) => pairs.ofRecord(table.number, record.systemId) === undefined)
    .filter((record) =>
      Object.entries(mapping.localFilter).every(([field, values]) => values.includes(record.read(field))),
    );
  const unmatched: string[] = [];
  for (const record of uncoupled) {
    const besides = rules.matches?.({ context }, record) ?? null;
    const filter = [
      ...matching.map(({ field, column }) => `${column} eq ${quote(String(record.read(field)))}`),
      ...(besides === null ? [] : [besides]),
    ].join(" and ");
    const rows = await context.sales.rows(
      `${mapping.sales.entitySet}?$select=${mapping.sales.id}&$filter=${encodeURIComponent(filter)}`,
    );
    const free = rows
      .map((row) => String(row[mapping.sales.id]).toLowerCase())
      .filter((id) => pairs.ofRow(table.number, id) === undefined);
    const [only] = free;
    if (only !== undefined && free.length === 1 && rows.length === 1) {
      pairUp(context, mapping, { record, crmId: only });
      count(job, "coupled");
    } else if (rows.length === 0 && mapping.createWithoutMatch === true && rules.find === undefined) {
      await runMapping(context, mapping, {
        isForced: true,
        direction: "toSales",
        chosen: { systemIds: new Set([record.systemId]), crmIds: [] },
      });
    } else {
      unmatched.push(record.key);
    }
  }
  if (unmatched.length > 0) {
    logError(company, job, {
      message: `Failed to couple ${unmatched.length} record(s), because no unique uncoupled matching entity was found in Dataverse with the specified matching criteria.`,
      integrationId: "",
      crmId: "",
      source: `${table.name}: ${unmatched.join(", ")}`,
      at: now().toISOString(),
    });
    job.counts.failed += unmatched.length;
  }
  finishJob(job, now());
  return job;
}

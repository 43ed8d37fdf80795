import type { Company } from "../ledger/company";
import type { SynchError, SynchJob } from "../ledger/synchronisation";
import { localTable } from "../synchronisation/local/localTables";
import type { Direction, TableMapping } from "../synchronisation/mapping";
import { MAPPINGS, mappingsOf } from "../synchronisation/mappings";
import { isOnlyCoupled, stateOf } from "../synchronisation/settings";
import type { SkippedPair } from "../synchronisation/skipped";
import { skippedPairs } from "../synchronisation/skipped";
import errorFacts from "./facts/integrationSynchError.json";
import jobFacts from "./facts/integrationSynchJob.json";
import mappingFacts from "./facts/integrationTableMapping.json";
import conflictFacts from "./facts/synchConflict.json";
import { tableOf } from "./tableOf";

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  both: "Bidirectional",
  toSales: "ToIntegrationTable",
  fromSales: "FromIntegrationTable",
};

/** Table 5335. */
export const integrationTableMappingTable = tableOf<TableMapping>(mappingFacts, {
  rows: (company) => [...mappingsOf(company)].sort((a, b) => (a.name < b.name ? -1 : 1)),
  rowVersion: () => 1,
  values: {
    Name: ({ name }) => name,
    TableCaptionValue: ({ table }) => table,
    TableFilter: ({ localFilter }) => filterText(localFilter),
    Direction: ({ direction }) => DIRECTIONS[direction],
    IntegrationTableCaptionValue: ({ sales }) => sales.caption,
    IntegrationTableFilter: ({ salesFilter }) => salesFilter,
    "Synch. Only Coupled Records": (row, company) => isOnlyCoupled(company, row),
    IntegrationFieldCaptionValue: ({ sales }) => sales.id,
    IntegrationFieldTypeValue: () => "GUID",
    "Synch. Modified On Filter": (row, company) => stateOf(company, row).salesSince,
    "Synch. Int. Tbl. Mod. On Fltr.": (row, company) => lastFinished(company, row.name),
    "Deletion-Conflict Resolution": (row, company) => stateOf(company, row).deletionConflict,
    "Update-Conflict Resolution": (row, company) => stateOf(company, row).updateConflict,
  },
});

/** A filter of BC records as BC shows one. */
export function filterText(filter: TableMapping["localFilter"]): string {
  return Object.entries(filter)
    .map(([field, values]) => `${field}=${values.map((value) => (value === " " ? "''" : String(value))).join("|")}`)
    .join(", ");
}

/** The mark is a number here (decision 099); shown is when the last run to Sales had looked at everything. */
function lastFinished({ integration }: Company, mapping: string): string {
  return (
    integration.synchronisation.jobs
      .filter((job) => job.mapping === mapping && job.direction === "ToIntegrationTable" && job.finishedAt !== "")
      .at(-1)?.startedAt ?? ""
  );
}

/** Table 5338. */
export const integrationSynchJobTable = tableOf<SynchJob>(jobFacts, {
  rows: ({ integration }) => integration.synchronisation.jobs,
  rowVersion: ({ startedAt }) => Date.parse(startedAt),
  values: {
    ID: ({ id }) => id,
    "Start Date/Time": ({ startedAt }) => startedAt,
    "Finish Date/Time": ({ finishedAt }) => finishedAt,
    "Integration Table Mapping Name": ({ mapping }) => mapping,
    Uncoupled: ({ counts }) => counts.uncoupled,
    Coupled: ({ counts }) => counts.coupled,
    Inserted: ({ counts }) => counts.inserted,
    Modified: ({ counts }) => counts.modified,
    Unchanged: ({ counts }) => counts.unchanged,
    Failed: ({ counts }) => counts.failed,
    Skipped: ({ counts }) => counts.skipped,
    "Synch. Direction": ({ direction }) => direction,
    // Couplings have none (page 5338).
    SynchDirection: ({ mapping: name, direction, type }) => {
      if (type !== "Synchronization") {
        return "";
      }
      const mapping = MAPPINGS.find((each) => each.name === name);
      const [table, sales] = [mapping?.table ?? "", mapping?.sales.caption ?? ""];
      return direction === "ToIntegrationTable" ? `${table} to ${sales}.` : `${sales} to ${table}.`;
    },
    Type: ({ type }) => type,
  },
});

/** Table 5339. */
export const integrationSynchErrorTable = tableOf<SynchError>(errorFacts, {
  rows: ({ integration }) => integration.synchronisation.errors,
  rowVersion: ({ no }) => no,
  values: {
    "No.": ({ no }) => no,
    "Date/Time": ({ at }) => at,
    ErrorMessage: ({ message }) => message.slice(0, 2048),
    OpenSourcePageTxt: () => "View record",
  },
});

/** Table 5331 of pairs that are skipped, as page 5333 buffers it. What BC reads of Sales while the page opens is not played. */
export const synchConflictTable = tableOf<SkippedPair>(conflictFacts, {
  rows: skippedPairs,
  rowVersion: ({ coupling }) => coupling.rowVersion,
  values: {
    "Entry No.": (row, company) => skippedPairs(company).findIndex(({ coupling }) => coupling === row.coupling) + 1,
    "Table ID": ({ coupling }) => coupling.tableId,
    "Table Name": ({ mapping }) => localTable(mapping.tableId).name,
    Description: ({ key }) => key,
    "Record Exists": ({ key }) => key !== "",
    "Error Message": ({ error }) => (error?.message ?? "").slice(0, 250),
    "Failed On": ({ error }) => error?.at ?? "",
  },
});

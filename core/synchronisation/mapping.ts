import { optionName } from "../businesscentral/optionName";
import type { WireRow } from "../ports";
import { instantOf, numberOf, textOf } from "../values/wireValue";

/** Which way a mapping carries; null where a word stands there that this product does not know. */
export type MappingDirection = "both" | "toSales" | "fromSales" | null;

/** What a run of a mapping came to; of its last run, both directions together. A number that is not told is null, never zero. */
export interface MappingRun {
  readonly startedOn: Date | null;
  readonly inserted: number | null;
  readonly changed: number | null;
  readonly skipped: number | null;
  readonly failed: number | null;
}

/** A row of page Integration Table Mapping List (5335). */
export interface Mapping {
  readonly name: string;
  /** BC's caption of its table; "" where it is not told. */
  readonly table: string;
  readonly direction: MappingDirection;
  /** Rows without a partner are left alone; null where it is not told. */
  readonly onlyCoupled: boolean | null;
  /** Null where no run is told. */
  readonly last: MappingRun | null;
  /** Each direction by itself, in any order: what jobs did, and what people did to single records by hand. */
  readonly runs: readonly MappingRun[];
}

/** A pair that jobs leave alone since it failed twice for the same reason: a row of page Coupled Data Synchronization Errors (5333). */
export interface SkippedPair {
  readonly tableId: number | null;
  readonly table: string;
  /** Primary key of BC's record; of several fields with commas between. */
  readonly record: string;
  readonly message: string;
  readonly failedOn: Date | null;
}

/** By what BC's record goes within its kind: of a key of several fields, such as type and number of a sales order, the last one. */
export function recordNumber({ record }: Pick<SkippedPair, "record">): string {
  return record.slice(record.lastIndexOf(",") + 1);
}

const DIRECTIONS: Readonly<Record<string, MappingDirection>> = {
  Bidirectional: "both",
  ToIntegrationTable: "toSales",
  FromIntegrationTable: "fromSales",
};

/**
 * Mappings with their last runs, of the rows of pages 5335 and 5338. A row without a name is none.
 * @param jobs in any order
 */
export function readMappings(mappings: readonly WireRow[], jobs: readonly WireRow[]): readonly Mapping[] {
  return mappings.flatMap((row): readonly Mapping[] => {
    const name = textOf(row.Name);
    if (name === null) {
      return [];
    }
    const runs = jobs.filter((job) => job.Integration_Table_Mapping_Name === name && isRun(job));
    return [
      {
        name,
        table: textOf(row.TableCaptionValue) ?? "",
        direction: DIRECTIONS[optionName(textOf(row.Direction) ?? "")] ?? null,
        onlyCoupled: flagOf(row.Synch_Only_Coupled_Records),
        last: lastRun(runs),
        runs: runs.map((run) => together([run])),
      },
    ];
  });
}

/** Couplings and their ends are no runs. */
function isRun({ Type: type }: WireRow): boolean {
  return optionName(textOf(type) ?? "") === "Synchronization";
}

/** The last run of each direction. */
function lastRun(jobs: readonly WireRow[]): MappingRun | null {
  const runs = [...jobs].sort((left, right) => startOf(right) - startOf(left));
  const directions = [...new Set(runs.map((run) => run.Synch_Direction))];
  const last = directions.flatMap((direction) => runs.filter((run) => run.Synch_Direction === direction).slice(0, 1));
  return last.length === 0 ? null : together(last);
}

/** @param runs at least one, the latest first */
function together(runs: readonly WireRow[]): MappingRun {
  return {
    startedOn: instantOf(runs[0]?.Start_Date_Time),
    inserted: sum(runs, "Inserted"),
    changed: sum(runs, "Modified"),
    skipped: sum(runs, "Skipped"),
    failed: sum(runs, "Failed"),
  };
}

function flagOf(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

function startOf(row: WireRow): number {
  return instantOf(row.Start_Date_Time)?.getTime() ?? 0;
}

function sum(rows: readonly WireRow[], property: string): number | null {
  return rows.reduce<number | null>((total, row) => {
    const value = numberOf(row[property]);
    return total === null || value === null ? null : total + value;
  }, 0);
}

/** Pairs of the rows of page 5333. */
export function readSkipped(rows: readonly WireRow[]): readonly SkippedPair[] {
  return rows.map((row) => ({
    tableId: numberOf(row.Table_ID),
    table: textOf(row.Table_Name) ?? "",
    record: textOf(row.Description) ?? "",
    message: textOf(row.Error_Message) ?? "",
    failedOn: instantOf(row.Failed_On),
  }));
}

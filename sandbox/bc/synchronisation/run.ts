import type { JsonObject } from "../../control/json";
import type { SynchJob } from "../ledger/synchronisation";
import type { SynchContext } from "./context";
import type { LocalRecord, LocalTable, LocalValue } from "./local/localTable";
import type { TableMapping } from "./mapping";
import type { Columns } from "./transfer";

/** One direction of a mapping while it runs. */
export interface Run {
  readonly context: SynchContext;
  readonly mapping: TableMapping;
  readonly table: LocalTable;
  readonly rules: MappingRules;
  readonly job: SynchJob;
  /** Written whether it has changed or not: a full synchronisation, or one by hand. */
  readonly isForced: boolean;
  readonly onlyCoupled: boolean;
  /** BC records and rows of Sales that alone are looked at; undefined for all of the filters. */
  readonly chosen?: Chosen;
  /** Synchronises other records to Sales first or after, as BC's subscribers do. */
  readonly also: (mapping: string, systemIds: readonly string[]) => Promise<void>;
  /** The same from Sales, of rows by id. */
  readonly alsoFrom: (mapping: string, crmIds: readonly string[]) => Promise<void>;
}

export interface Chosen {
  readonly systemIds: ReadonlySet<string>;
  readonly crmIds: readonly string[];
}

/** What BC's subscribers do for one kind of record beside the mapped fields (codeunits 5341, 5342 and 7205). */
export interface MappingRules {
  /** Columns of Sales that the rules read besides the mapped ones. */
  readonly columns?: readonly string[];
  /** OnQueryPostFilterIgnoreRecord: is the record not looked at? */
  readonly ignores?: (run: Run, record: LocalRecord) => boolean;
  /** OnFindUncoupledDestinationRecord: id of the row that stands for the record already. */
  readonly find?: (run: Run, record: LocalRecord) => Promise<string | null>;
  /** OnBeforeSetMatchingFilter of match-based coupling: what else must hold of the row; null for nothing. */
  readonly matches?: (run: Pick<Run, "context">, record: LocalRecord) => string | null;
  /** OnAfterTransferRecordFields: more columns. @param row null for a new one. */
  readonly more?: (run: Run, record: LocalRecord, row: JsonObject | null) => Promise<Columns>;
  /** OnBeforeInsertRecord: columns of a new row. */
  readonly beforeInsert?: (run: Run, record: LocalRecord) => Promise<Columns>;
  readonly afterInsert?: (run: Run, record: LocalRecord, row: InsertedRow) => Promise<void>;
  readonly beforeUpdate?: (run: Run, record: LocalRecord, row: JsonObject) => Promise<Columns>;
  readonly afterUpdate?: (run: Run, record: LocalRecord, id: string) => Promise<void>;
  /** OnAfterUnchangedRecordHandled: the record has changed, none of its columns. */
  readonly afterUnchanged?: (run: Run, record: LocalRecord, id: string) => Promise<void>;
  /** From Sales, OnQueryPostFilterIgnoreRecord: is the row not looked at? */
  readonly ignoresRow?: (run: Run, id: string) => boolean;
  /** From Sales: more fields of the record. @param record null for a new one. */
  readonly moreLocal?: (run: Run, row: JsonObject, record: LocalRecord | null) => Readonly<Record<string, LocalValue>>;
  /**
   * From Sales: writes the record where validating its fields does more than keeping them.
   * @param record null for a new one. @throws SynchFailure with what BC says of the values.
   */
  readonly writeLocal?: (run: Run, row: JsonObject, write: LocalWrite) => LocalRecord | Promise<LocalRecord>;
  /** From Sales: OnAfterInsertRecord, OnAfterModifyRecord and OnAfterUnchangedRecordHandled. */
  readonly afterLocal?: (run: Run, row: JsonObject, written: WrittenRecord) => Promise<void>;
}

export interface LocalWrite {
  readonly record: LocalRecord | null;
  readonly changes: Readonly<Record<string, LocalValue>>;
}

export interface WrittenRecord {
  readonly systemId: string;
  readonly was: "inserted" | "modified" | "unchanged";
}

export interface InsertedRow {
  readonly id: string;
  /** What it was made with. */
  readonly columns: Columns;
}

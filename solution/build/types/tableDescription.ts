/** Column types as this generator tells them apart. */
export const COLUMN_TYPES = [
  "string",
  "memo",
  "uniqueidentifier",
  "datetime",
  "integer",
  "bigint",
  "decimal",
  "double",
  "money",
  "boolean",
  "picklist",
  "state",
  "status",
  "multiselect",
  "lookup",
  "customer",
  "owner",
] as const;

export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface OptionDescription {
  readonly value: number;
  /** English name. */
  readonly label: string;
}

export interface ColumnDescription {
  readonly logicalName: string;
  /** The name in the case that its maker wrote it. */
  readonly schemaName: string;
  readonly type: ColumnType;
  /** English display name. */
  readonly label: string;
  readonly options: readonly OptionDescription[];
  readonly isSecured: boolean;
  /** Dates without a time of day: on the wire `2026-11-22`. */
  readonly isDateOnly: boolean;
  /** Logical names of the tables that a lookup points to, as far as the source says. */
  readonly targets: readonly string[];
  /** Another product whose solution brings the column; it may be absent. */
  readonly addedBy: string | undefined;
}

export interface TableDescription {
  /** Files that the description was read from, for the head of the generated file. */
  readonly sources: readonly string[];
  /** Name of the generated file and its exports. */
  readonly identifier: string;
  readonly logicalName: string;
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName: string;
  /** English display name. */
  readonly label: string;
  readonly columns: readonly ColumnDescription[];
}

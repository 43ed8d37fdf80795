import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import type { Row, Value } from "../store/row";

/** A row being written: rules may still change it. */
export type Draft = Record<string, Value>;

export interface WriteContext {
  readonly organization: Organization;
  readonly caller: Caller;
  readonly table: Table;
}

export interface RowChange {
  /** null when the row is new. */
  readonly before: Row | null;
  /** null when the row is deleted. */
  readonly after: Row | null;
}

/** What the platform does for one table beyond types and privileges. Refusals are thrown SalesErrors. */
export interface TableRule {
  beforeCreate?(context: WriteContext, draft: Draft): void;
  beforeUpdate?(context: WriteContext, before: Row, draft: Draft, changed: ReadonlySet<string>): void;
  beforeDelete?(context: WriteContext, row: Row): void;
  afterChange?(context: WriteContext, change: RowChange): void;
}

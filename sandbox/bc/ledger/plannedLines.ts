/**
 * Supply and demand besides sales, purchases and transfers, all of one form: what an order still makes or needs of an item at a place on a day.
 * Each kind is a table of BC's with a number of its own.
 */
export interface PlannedLine {
  readonly kind: PlannedKind;
  /** Number of the order, job or worksheet. */
  readonly documentNo: string;
  readonly lineNo: number;
  /** Of production orders and projects; others are Released. A project that is Planned counts for nothing yet. */
  readonly status: ProductionStatus;
  readonly itemNo: string;
  readonly variantCode: string;
  readonly locationCode: string;
  readonly unitCode: string;
  readonly quantityPerUnit: number;
  /** In the line's unit, like done. */
  readonly quantity: number;
  /** Assembled, produced or used already. */
  readonly done: number;
  /** ISO: Due Date, Planning Date or Needed by Date. */
  readonly date: string;
}

export const PRODUCTION_STATUSES = ["Planned", "Firm Planned", "Released"] as const;
export type ProductionStatus = (typeof PRODUCTION_STATUSES)[number];

/** Number of BC's table, and whether it brings goods or takes them. */
export const PLANNED_KINDS = {
  "Assembly order": { table: 900, brings: true },
  "Assembly component": { table: 901, brings: false },
  "Production order": { table: 5406, brings: true },
  "Production component": { table: 5407, brings: false },
  "Job planning line": { table: 1003, brings: false },
  "Service line": { table: 5902, brings: false },
  "Requisition line": { table: 246, brings: true },
  "Planning component": { table: 99000829, brings: false },
} as const;
export type PlannedKind = keyof typeof PLANNED_KINDS;

/** Table 27, "Qty. on Job Order": of projects only those that are ordered count. */
export function isCounted({ kind, status }: PlannedLine): boolean {
  return kind !== "Job planning line" || status !== "Planned";
}

/** In the line's unit. */
export function remaining({ quantity, done }: PlannedLine): number {
  return Math.round((quantity - done) * 100_000) / 100_000;
}

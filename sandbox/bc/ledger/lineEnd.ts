import type { PlannedKind } from "./plannedLines";
import { PLANNED_KINDS } from "./plannedLines";

const ORDER_KINDS = [
  "Sales order",
  "Sales return",
  "Purchase order",
  "Purchase return",
  "Transfer out",
  "Transfer in",
] as const;
export type MovementKind = (typeof ORDER_KINDS)[number] | PlannedKind;

/** Every kind, in the order in which people choose them. */
export const MOVEMENT_KINDS: readonly MovementKind[] = [
  ...ORDER_KINDS,
  ...(Object.keys(PLANNED_KINDS) as PlannedKind[]),
];

/** What a reserved quantity is taken from. */
export type SupplyEnd = { readonly kind: "inventory" } | LineEnd;
export type DemandEnd = LineEnd;
export interface LineEnd {
  readonly kind: MovementKind;
  readonly documentNo: string;
  readonly lineNo: number;
}

export function isSameLine(a: LineEnd, b: LineEnd): boolean {
  return a.kind === b.kind && a.documentNo === b.documentNo && a.lineNo === b.lineNo;
}

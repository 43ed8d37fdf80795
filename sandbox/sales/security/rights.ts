import type { Ownership, Table } from "../schema/schema";

/** What a privilege allows, in the platform's order and with its access right mask. */
export const RIGHTS = {
  Create: 32,
  Read: 1,
  Write: 2,
  Delete: 65536,
  Append: 4,
  AppendTo: 16,
  Assign: 524288,
  Share: 262144,
} as const;

export type Right = keyof typeof RIGHTS;

/** How far a privilege reaches, as roleprivileges.privilegedepthmask states it. */
export const DEPTHS = { none: 0, user: 1, businessUnit: 2, parentChild: 4, organization: 8 } as const;

export type DepthName = keyof typeof DEPTHS;

/** Level names in a solution's Role element. */
export const LEVELS: Readonly<Record<string, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };

const ALL: readonly Right[] = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

export function rightsOf(ownership: Ownership): readonly Right[] {
  return ownership === "UserOwned" ? ALL : ALL.filter((right) => right !== "Assign" && right !== "Share");
}

export function privilegeName(table: Table, right: Right): string | null {
  return table.privilegeName === null ? null : `prv${right}${table.privilegeName}`;
}

export function depthName(mask: number): DepthName {
  if (mask >= 8) {
    return "organization";
  }
  if (mask >= 4) {
    return "parentChild";
  }
  if (mask >= 2) {
    return "businessUnit";
  }
  return mask === 1 ? "user" : "none";
}

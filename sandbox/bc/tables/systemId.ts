import { createHash } from "node:crypto";

/** BC's SystemId for a record that the ledger gives none: always the same for the same table and key. */
export function systemIdOf(tableNumber: number, ...key: readonly (string | number)[]): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([tableNumber, ...key]))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const NO_ID = "00000000-0000-0000-0000-000000000000";

/** Numbers of tables whose records others point to by SystemId. */
export const UNIT_OF_MEASURE = 204;
export const LOCATION = 14;
export const CURRENCY = 4;

import { createHash } from "node:crypto";

/** The same id at every start, so that links and tests keep. */
export function idOf(kind: string, no: string): string {
  const hex = createHash("sha256").update(`${kind} ${no}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

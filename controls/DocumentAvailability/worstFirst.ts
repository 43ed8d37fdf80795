import type { JudgedLine } from "../../core/availability/document";
import type { LineVerdict, VerdictKind } from "../../core/availability/verdict";
import { guid } from "../../core/values/guid";

/** Later in this list is better; lines without stock ask for nothing and come last. */
const FROM_WORST: readonly VerdictKind[] = [
  "notPlanned",
  "blocked",
  "variantMissing",
  "partly",
  "dependsOnOverdue",
  "datePassed",
  "later",
  "unknown",
  "onHandOnly",
  "madeToOrder",
  "acrossLocations",
  "enough",
  "partlyDelivered",
  "inBusinessCentral",
  "delivered",
  "dropShipment",
  "notStockItem",
  "writeIn",
];

/**
 * Rows with the lines that need somebody first, the latest of the late ones first among themselves; rows alike stay as they were.
 * @param ids the grid's own ids @param judged by the line's id, lower case without braces
 */
export function worstFirst(ids: readonly string[], judged: ReadonlyMap<string, JudgedLine>): readonly string[] {
  const placed = ids.map((id, index) => ({ id, index, verdict: judged.get(guid(id))?.verdict }));
  placed.sort(
    (left, right) =>
      rank(left.verdict) - rank(right.verdict) || lateness(right.verdict, left.verdict) || left.index - right.index,
  );
  return placed.map(({ id }) => id);
}

function rank(verdict: LineVerdict | undefined): number {
  return FROM_WORST.indexOf(verdict?.kind ?? "unknown");
}

/** Days compare as text. */
function lateness(left: LineVerdict | undefined, right: LineVerdict | undefined): number {
  const [one, other] = [left, right].map((verdict) =>
    verdict?.kind === "later" ? verdict.numbers?.days.arrives : null,
  );
  if (typeof one !== "string" || typeof other !== "string" || one === other) {
    return 0;
  }
  return one > other ? 1 : -1;
}

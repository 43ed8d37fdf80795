import type { AskedLine } from "../../core/documents/availabilityQuestion";
import type { LoadedLine } from "./mapping";

/** Whether the grid holds a line that was not read, or holds it otherwise: somebody changed the document since. */
export function isOutdated(read: readonly AskedLine[], loaded: readonly LoadedLine[]): boolean {
  const known = new Map(read.map((line) => [line.id, line]));
  return loaded.some((line) => {
    const before = known.get(line.id);
    return (
      before === undefined ||
      differs(line.productId, before.productId) ||
      differs(line.unitId, before.unit?.id ?? null) ||
      differs(line.quantity, before.quantity) ||
      differs(line.requestedDate, before.requestedDate)
    );
  });
}

/** A column that the view does not have says nothing. */
function differs<Value>(now: Value | undefined, before: Value): boolean {
  return now !== undefined && now !== before;
}

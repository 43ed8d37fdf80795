import type { DocumentLine } from "../documents/salesDocument";
import { sum } from "../values/quantity";
import type { Delivered } from "./live/liveOrder";

/** What is left of a line after what was shipped of it before. */
export interface RestOfLine {
  readonly line: DocumentLine;
  /** In the line's unit; zero: nothing is left. */
  readonly rest: number;
}

/**
 * The lines of which something was shipped before, with what is left. Lines of one item share what was shipped in their unit, in their order;
 * what was shipped in another unit is not taken off.
 */
export function restOfOrder(lines: readonly DocumentLine[], delivered: readonly Delivered[]): readonly RestOfLine[] {
  const left = new Map(delivered.map(({ number, unit, quantity }) => [keyOf(number, unit), quantity]));
  return lines.flatMap((line) => {
    const key = keyOf(line.product?.number ?? "", line.unit?.name ?? "");
    const taken = Math.min(line.quantity ?? 0, left.get(key) ?? 0);
    if (taken <= 0) {
      return [];
    }
    left.set(key, (left.get(key) ?? 0) - taken);
    return [{ line, rest: sum([line.quantity ?? 0, -taken]) }];
  });
}

function keyOf(number: string, unit: string): string {
  return `${number.trim().toUpperCase()} ${unit.trim().toUpperCase()}`;
}

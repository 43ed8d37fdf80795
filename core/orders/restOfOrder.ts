import type { ClientWriter } from "../dataverse/clientApi";
import type { DocumentLine } from "../documents/salesDocument";
import type { SalesOutcome } from "../ports";
import { SalesOrderDetailFields, SalesOrderDetailTable } from "../tables/SalesOrderDetail.generated";
import { sum } from "../values/quantity";
import type { Delivered } from "./live/liveOrder";

/** What is left of a line after what was shipped of it before. */
export interface RestOfLine {
  readonly line: DocumentLine;
  /** In the line's unit. */
  readonly shipped: number;
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
    left.set(key, sum([left.get(key) ?? 0, -taken]));
    return [{ line, shipped: taken, rest: sum([line.quantity ?? 0, -taken]) }];
  });
}

/** Reduces the lines to what is left, one after the other; lines of which nothing is left go. Stops at the first that is not saved. */
export async function keepRest(writer: ClientWriter, rest: readonly RestOfLine[]): Promise<SalesOutcome<null>> {
  for (const { line, rest: left } of rest) {
    const outcome = await (left === 0
      ? writer.remove(SalesOrderDetailTable, line.id)
      : writer.update(SalesOrderDetailTable, line.id, { [SalesOrderDetailFields.quantity]: left }));
    if (!outcome.ok) {
      return outcome;
    }
  }
  return { ok: true, value: null };
}

function keyOf(number: string, unit: string): string {
  return `${number.trim().toUpperCase()} ${unit.trim().toUpperCase()}`;
}

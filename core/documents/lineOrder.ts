import type { WireRow } from "../ports";
import { SalesOrderDetailFields as F } from "../tables/SalesOrderDetail.generated";
import { numberOf } from "../values/wireValue";

/**
 * The order in which Business Central takes lines, and so shares stock among them: ascending by `sequencenumber` alone (codeunit 5343
 * "CRM Sales Order to Sales Order", `SetCurrentKey(SequenceNumber)`), where lines without one come first, as nulls do in Dataverse. Among
 * equals it names no order; there the line item number decides, which people see, and after it the id, so that two readings agree.
 * Every kind of line spells the columns alike. @param idColumn of the lines
 */
export function inOrder(rows: readonly WireRow[], idColumn: string): readonly WireRow[] {
  return [...rows].sort(
    (left, right) =>
      compare(numberOf(left[F.sequencenumber]), numberOf(right[F.sequencenumber])) ||
      compare(numberOf(left[F.lineitemnumber]), numberOf(right[F.lineitemnumber])) ||
      compareTexts(String(left[idColumn]), String(right[idColumn])),
  );
}

function compare(left: number | null, right: number | null): number {
  if (left === null || right === null) {
    return Number(left !== null) - Number(right !== null);
  }
  return left - right;
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

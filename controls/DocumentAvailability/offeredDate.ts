import type { JudgedDocument } from "../../core/availability/document";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { DateOffer } from "./useThisDate";

/**
 * The first day on which all of the document can be there, where it is not the document's own already. Lines that have a day of their own keep
 * it unless the person wants otherwise; those among them that are late are named.
 */
export function offeredDate(
  { table, isEditable, requestedDate }: SalesDocument,
  { verdict: { kind, arrives, counts }, lines }: JudgedDocument,
): DateOffer | null {
  if (
    table.requestedDate === null ||
    !isEditable ||
    kind !== "later" ||
    arrives === null ||
    arrives === requestedDate
  ) {
    return null;
  }
  const isLate = ({ verdict }: (typeof lines)[number]) => verdict.kind === "later" || verdict.kind === "datePassed";
  return {
    day: arrives,
    unjudged: counts.unknown,
    ownDates: lines.filter(({ line }) => line.requestedDate !== null).length,
    lateOwnDates: lines.filter((each) => each.line.requestedDate !== null && isLate(each)).map(({ line }) => line.id),
  };
}

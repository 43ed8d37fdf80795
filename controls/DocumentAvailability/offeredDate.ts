import type { DocumentVerdict } from "../../core/availability/verdict";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { DateOffer } from "./useThisDate";

/** The first day on which all of the document can be there, where it is not the document's own already. Lines that have a day of their own keep it. */
export function offeredDate(
  { table, isEditable, requestedDate }: SalesDocument,
  { kind, arrives, counts }: DocumentVerdict,
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
  return { day: arrives, unjudged: counts.unknown };
}

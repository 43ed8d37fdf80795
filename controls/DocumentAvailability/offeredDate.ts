import type { DocumentVerdict } from "../../core/availability/verdict";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { DateOffer } from "./useThisDate";

/** The first day on which all of the document can be delivered, where it is not the document's own already. Lines that have a day of their own keep it. */
export function offeredDate(
  { table, isEditable, requestedDate }: SalesDocument,
  { kind, earliest, counts }: DocumentVerdict,
): DateOffer | null {
  if (
    table.requestedDate === null ||
    !isEditable ||
    kind !== "later" ||
    earliest === null ||
    earliest === requestedDate
  )
    return null;
  return { day: earliest, unjudged: counts.unknown };
}

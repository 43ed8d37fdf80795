import type { RestOfLine } from "../restOfOrder";
import { SalesOrderStatuscode } from "../../tables/SalesOrder.generated";
import type { SubmittableKind } from "../../documents/documentTable";
import type { SalesDocument } from "../../documents/salesDocument";

/** What of an order was delivered before it came back from Business Central. */
export interface SoldBefore {
  /** Null: nothing in Sales says so, and Business Central did not tell. */
  readonly isDelivered: boolean | null;
  /** The lines of which something was shipped, as far as Business Central tells. */
  readonly rest: readonly RestOfLine[];
}

/** Whether it may have been in Business Central before: codeunit 5343 gives an order back as Pending, and leaves the day of its last shipment. */
export function mayHaveComeBack({
  kind,
  isEditable,
  takenOn,
  statuscode,
  shippedOn,
}: Pick<SalesDocument, "isEditable" | "takenOn" | "statuscode" | "shippedOn"> & {
  readonly kind: SubmittableKind;
}): boolean {
  const isOpen = kind === "order" && isEditable && takenOn === null;
  return isOpen && (statuscode === SalesOrderStatuscode.Pending || shippedOn !== null);
}

import type { WireRow } from "../ports";
import { SalesOrderFields } from "../tables/SalesOrder.generated";
import { textOf } from "../values/wireValue";
import type { DocumentHeader } from "./salesDocument";
import { submittedOrder } from "./submittedOrder";

/**
 * BC holds an order that its job has taken, and one that it synchronises itself: that one carries BC's number, whatever its state, so that an
 * order which somebody opened again is held as before.
 */
export function heldOrder(row: WireRow): DocumentHeader["held"] {
  const orderNumber = textOf(row[SalesOrderFields.bcbi_businesscentralordernumber]);
  return orderNumber !== null || submittedOrder(row) === "inBusinessCentral" ? { orderNumber } : null;
}

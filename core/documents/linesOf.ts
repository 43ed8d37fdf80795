import type { WireRow } from "../ports";
import { SalesOrderDetailFields as F } from "../tables/SalesOrderDetail.generated";
import { UomFields } from "../tables/Uom.generated";
import type { DayOf } from "../values/userDay";
import { formattedOf, idOf, numberOf, relatedRow, textOf } from "../values/wireValue";
import type { DocumentTable } from "./documentTable";
import { inOrder } from "./lineOrder";
import { productOf } from "./product";
import type { DocumentLine, LineUnit } from "./salesDocument";

/** Reads rows that `linesQuery` asked for, in BC's order; null where one of them does not say which line it is. */
export function linesOf(table: DocumentTable, rows: readonly WireRow[], dayOf: DayOf): readonly DocumentLine[] | null {
  const lines = inOrder(rows, table.lineTable.primaryId).flatMap((row, at) => lineOf(table, row, at + 1, dayOf) ?? []);
  return lines.length === rows.length ? lines : null;
}

function lineOf(table: DocumentTable, row: WireRow, position: number, dayOf: DayOf): DocumentLine | null {
  const id = idOf(row[table.lineTable.primaryId]);
  if (id === null) {
    return null;
  }
  const related = relatedRow(row, "productid");
  const product = related === null ? null : productOf(related);
  const productId = idOf(row[F._productid_value]);
  return {
    id,
    position,
    name: textOf(product?.name) ?? formattedOf(row, F._productid_value) ?? textOf(row[F.productdescription]) ?? "",
    productId,
    product: product?.id === productId ? product : null,
    unit: unitOf(row),
    quantity: numberOf(row[F.quantity]),
    price: numberOf(row[F.priceperunit]),
    volumeDiscount: numberOf(row[F.volumediscountamount]) ?? 0,
    manualDiscount: numberOf(row[F.manualdiscountamount]) ?? 0,
    requestedDate: table.lineRequestedDate === null ? null : dayOf(row[table.lineRequestedDate]),
    description: textOf(row[F.description]),
    shipsElsewhere: row[F.willcall] === true || LINE_ADDRESS.some((column) => textOf(row[column]) !== null),
    shipped: table.lineShipped === null ? null : numberOf(row[table.lineShipped]),
  };
}

const LINE_ADDRESS = [F.shipto_line1, F.shipto_postalcode, F.shipto_city] as const;

function unitOf(row: WireRow): LineUnit | null {
  const column = F._uomid_value;
  const id = idOf(row[column]);
  if (id === null) {
    return null;
  }
  const unit = relatedRow(row, "uomid");
  return {
    id,
    name: textOf(unit?.[UomFields.name]) ?? formattedOf(row, column) ?? "",
    groupId: idOf(unit?.[UomFields._uomscheduleid_value]),
    groupName: unit === null ? null : formattedOf(unit, UomFields._uomscheduleid_value),
  };
}

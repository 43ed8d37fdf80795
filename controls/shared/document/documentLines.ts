import type { AskedLine } from "../../../core/availability/verdict";
import { formattedOf, idOf, numberOf } from "../../../core/values/wireValue";
import type { SalesOutcome, WireRow } from "../../../core/ports";
import { SalesOrderDetailFields } from "../../../core/tables/SalesOrderDetail.generated";
import type { DocumentReading } from "./documentFacts";
import type { SalesDocument } from "./salesDocument";

/** Every kind of line spells these alike. */
export const LineColumns = {
  productid: SalesOrderDetailFields.productid,
  _productid_value: SalesOrderDetailFields._productid_value,
  uomid: SalesOrderDetailFields.uomid,
  _uomid_value: SalesOrderDetailFields._uomid_value,
  quantity: SalesOrderDetailFields.quantity,
  sequencenumber: SalesOrderDetailFields.sequencenumber,
  lineitemnumber: SalesOrderDetailFields.lineitemnumber,
} as const;

/** All lines of a document in the order in which Business Central takes them, whatever page of them a grid shows. */
export async function readDocumentLines(
  { rows, dayOf }: DocumentReading,
  document: SalesDocument,
  documentId: string,
): Promise<SalesOutcome<readonly AskedLine[]>> {
  const { lineId, lineRequestedDate } = document;
  const outcome = await rows.rows(document.lineTable, {
    select: [
      lineId,
      LineColumns._productid_value,
      LineColumns._uomid_value,
      LineColumns.quantity,
      LineColumns.sequencenumber,
      LineColumns.lineitemnumber,
      ...(lineRequestedDate === null ? [] : [lineRequestedDate]),
    ],
    filter: `${document.lineParent} eq ${documentId}`,
  });
  if (!outcome.ok) return outcome;
  const lines = [...outcome.value].sort(bySequence).map((row): AskedLine => {
    const unitId = idOf(row[LineColumns._uomid_value]);
    return {
      id: idOf(row[lineId]) ?? "",
      productId: idOf(row[LineColumns._productid_value]),
      quantity: numberOf(row[LineColumns.quantity]),
      unit: unitId === null ? null : { id: unitId, name: formattedOf(row, LineColumns._uomid_value) ?? "" },
      requestedDate: lineRequestedDate === null ? null : dayOf(row[lineRequestedDate]),
    };
  });
  return { ok: true, value: lines };
}

/** Sales numbers lines on some kinds of documents and lets people move them on others; lines without either come last, as read. */
function bySequence(left: WireRow, right: WireRow): number {
  return (
    place(left, LineColumns.sequencenumber) - place(right, LineColumns.sequencenumber) ||
    place(left, LineColumns.lineitemnumber) - place(right, LineColumns.lineitemnumber)
  );
}

function place(row: WireRow, column: string): number {
  return numberOf(row[column]) ?? Number.MAX_SAFE_INTEGER;
}

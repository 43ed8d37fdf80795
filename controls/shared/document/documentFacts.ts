import type { CalendarDate } from "../../../core/values/calendarDate";
import type { AskedDocument } from "../../../core/availability/document";
import { takenOn } from "../../../core/documents/submittedOrder";
import type { RowReader } from "../../../core/dataverse/rowReader";
import { idOf, textOf } from "../../../core/values/wireValue";
import type { SalesOutcome, WireRow } from "../../../core/ports";
import { SalesOrderStatecode, SalesOrderTable } from "../../../core/tables/SalesOrder.generated";
import { DocumentColumns as Columns } from "./salesDocument";
import type { SalesDocument } from "./salesDocument";

/** What a document says about all its lines. */
export interface DocumentFacts {
  readonly document: SalesDocument;
  readonly id: string;
  readonly requestedDate: CalendarDate | null;
  /** The document's BC company; null where it has none or the column is absent. */
  readonly companyId: string | null;
  readonly held: AskedDocument["held"];
  /** Something of it may still have to be delivered. */
  readonly isOpen: boolean;
  readonly isEditable: boolean;
}

export interface DocumentReading {
  readonly rows: RowReader;
  readonly dayOf: (value: unknown) => CalendarDate | null;
}

/** Reads one document. Columns that Business Central's base solution brings are looked for first, because asking for an absent one fails. */
export async function readDocumentFacts(
  { rows, dayOf }: DocumentReading,
  document: SalesDocument,
  id: string,
): Promise<SalesOutcome<DocumentFacts>> {
  const isOrder = document.table === SalesOrderTable.logicalName;
  const present = await rows.columns(document.table, [
    Columns.bcbi_companyid,
    ...(isOrder ? [Columns.bcbi_businesscentralordernumber] : []),
  ]);
  const outcome = await rows.row(document.table, id, {
    select: [
      Columns.statecode,
      ...(document.requestedDate === null ? [] : [document.requestedDate]),
      ...(isOrder ? [Columns.lastbackofficesubmit] : []),
      ...present.map((column) => (column === Columns.bcbi_companyid ? Columns._bcbi_companyid_value : column)),
    ],
  });
  if (!outcome.ok) return outcome;
  const row = outcome.value;
  const state = row[Columns.statecode];
  return {
    ok: true,
    value: {
      document,
      id,
      requestedDate: document.requestedDate === null ? null : dayOf(row[document.requestedDate]),
      companyId: idOf(row[Columns._bcbi_companyid_value]),
      held: isOrder ? heldOrder(row) : null,
      isOpen: document.openStates.some((open) => open === state),
      isEditable: document.editableStates.some((editable) => editable === state),
    },
  };
}

/** BC holds an order that its job has taken, and one that it synchronises itself, which carries BC's number. */
function heldOrder(row: WireRow): AskedDocument["held"] {
  const orderNumber = textOf(row[Columns.bcbi_businesscentralordernumber]);
  const isTaken = row[Columns.statecode] === SalesOrderStatecode.Submitted && takenOn(row) !== null;
  return orderNumber !== null || isTaken ? { orderNumber } : null;
}

/** The BC company that a product belongs to; null where it has none, the column is absent, or it cannot be read. */
export async function readCompanyId(rows: RowReader, table: string, id: string): Promise<string | null> {
  const present = await rows.columns(table, [Columns.bcbi_companyid]);
  if (present.length === 0) return null;
  const outcome = await rows.row(table, id, { select: [Columns._bcbi_companyid_value] });
  return outcome.ok ? idOf(outcome.value[Columns._bcbi_companyid_value]) : null;
}

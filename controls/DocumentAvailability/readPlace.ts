import { readDocument } from "../../core/documents/readDocument";
import { idOf } from "../../core/values/wireValue";
import type { DocumentTable } from "../../core/documents/documentTable";
import type { DocumentReading } from "../../core/documents/readDocument";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { SalesOutcome } from "../../core/ports";

/** Where the control stands. */
export interface DocumentPlace {
  readonly document: DocumentTable;
  /** Null where the host does not tell the record of its form: any of the lines knows its document. */
  readonly documentId: string | null;
}

/** Reads the document of a grid and all its lines. @param aLineId id of one of its lines, for a host that does not tell the document's */
export async function readPlace(
  reading: DocumentReading,
  { document, documentId }: DocumentPlace,
  aLineId: string | null,
): Promise<SalesOutcome<SalesDocument>> {
  const id =
    documentId === null ? await documentOf(reading, document, aLineId) : { ok: true as const, value: documentId };
  return id.ok ? readDocument(reading, document, id.value) : id;
}

async function documentOf(
  { sales }: DocumentReading,
  { lineTable, lineParent }: DocumentTable,
  lineId: string | null,
): Promise<SalesOutcome<string>> {
  if (lineId === null) {
    return { ok: false, problem: { kind: "notFound" } };
  }
  const line = await sales.row(lineTable, lineId, { select: [lineParent] });
  if (!line.ok) {
    return line;
  }
  const id = idOf(line.value[lineParent]);
  return id === null ? { ok: false, problem: { kind: "notFound" } } : { ok: true, value: id };
}

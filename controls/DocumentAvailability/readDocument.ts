import type { AskedLine } from "../../core/availability/verdict";
import { readDocumentFacts } from "../shared/document/documentFacts";
import { readDocumentLines } from "../shared/document/documentLines";
import { idOf } from "../../core/values/wireValue";
import type { SalesOutcome } from "../../core/ports";
import type { DocumentFacts, DocumentReading } from "../shared/document/documentFacts";
import type { SalesDocument } from "../shared/document/salesDocument";

/** Where the control stands. */
export interface Place {
  readonly document: SalesDocument;
  /** Null where the host does not tell the record of its form: any of the lines knows its document. */
  readonly documentId: string | null;
}

export interface DocumentInSales {
  readonly facts: DocumentFacts;
  /** All of them, in the document's order. */
  readonly lines: readonly AskedLine[];
}

/** Reads a document and all its lines. @param aLineId id of one of its lines, for a host that does not tell the document's */
export async function readDocument(
  reading: DocumentReading,
  { document, documentId }: Place,
  aLineId: string | null,
): Promise<SalesOutcome<DocumentInSales>> {
  const id =
    documentId === null ? await documentOf(reading, document, aLineId) : { ok: true as const, value: documentId };
  if (!id.ok) return id;
  const [facts, lines] = await Promise.all([
    readDocumentFacts(reading, document, id.value),
    readDocumentLines(reading, document, id.value),
  ]);
  if (!facts.ok) return facts;
  return lines.ok ? { ok: true, value: { facts: facts.value, lines: lines.value } } : lines;
}

async function documentOf(
  { rows }: DocumentReading,
  document: SalesDocument,
  lineId: string | null,
): Promise<SalesOutcome<string>> {
  if (lineId === null) return { ok: false, problem: { kind: "notFound" } };
  const line = await rows.row(document.lineTable, lineId, { select: [document.lineParent] });
  if (!line.ok) return line;
  const id = idOf(line.value[document.lineParent]);
  return id === null ? { ok: false, problem: { kind: "notFound" } } : { ok: true, value: id };
}

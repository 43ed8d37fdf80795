import type { DocumentType } from "../ledger/rows";
import { byKey } from "./table";

/** A key sorts by the option's number, not by its name. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  "Quote",
  "Order",
  "Invoice",
  "Credit Memo",
  "Blanket Order",
  "Return Order",
];

interface Line {
  readonly documentType: DocumentType;
  readonly documentNo: string;
  readonly lineNo: number;
}

/** Lines of documents in the order of their primary key. */
export function inLineOrder<Row extends Line>(lines: readonly Row[]): readonly Row[] {
  return [...lines].sort(
    (a, b) =>
      DOCUMENT_TYPES.indexOf(a.documentType) - DOCUMENT_TYPES.indexOf(b.documentType) ||
      byKey(a.documentNo, b.documentNo) ||
      a.lineNo - b.lineNo,
  );
}

import type { DocumentReading } from "../../core/documents/readDocument";
import { NO_PROMISED_LINES } from "../../core/documents/promisedLines";
import type { SalesOutcome } from "../../core/ports";
import { ProductTable } from "../../core/tables/Product.generated";
import { readCompanyId } from "../../core/dataverse/readCompanyId";
import { readHeader } from "../../core/documents/readDocument";
import type { DocumentContext } from "../shared/item/documentContext";
import type { ItemSubject } from "./mapping";

const ALONE: DocumentContext = {
  companyId: null,
  requestedDate: null,
  held: null,
  customer: { kind: "none" },
  number: null,
  currency: null,
  promisedLines: NO_PROMISED_LINES,
};

/** The line's document, or the product's company; where that cannot be read, no company. */
export async function readContext(
  reading: DocumentReading,
  { kind, document, line }: ItemSubject,
): Promise<SalesOutcome<DocumentContext>> {
  if (kind === "line") {
    return document === null ? { ok: true, value: ALONE } : readHeader(reading, document.table, document.id);
  }
  const company = line.productId === null ? null : await readCompanyId(reading.sales, ProductTable, line.productId);
  return { ok: true, value: { ...ALONE, companyId: company?.ok === true ? company.value : null } };
}

/** Changes when another context is to be read. */
export function contextKey({ kind, document, line }: ItemSubject): string {
  return kind === "product"
    ? `product ${line.productId ?? ""}`
    : document === null
      ? "alone"
      : `${document.table.kind} ${document.id}`;
}

import type { AskedDocument } from "../../core/availability/document";
import { ProductTable } from "../../core/tables/Product.generated";
import type { SalesOutcome } from "../../core/ports";
import { readCompanyId, readDocumentFacts } from "../shared/document/documentFacts";
import type { DocumentReading } from "../shared/document/documentFacts";
import type { Subject } from "./mapping";

/** What surrounds a line or product and decides how it is judged. */
export interface Setting extends Pick<AskedDocument, "requestedDate" | "held"> {
  /** The BC company to ask; null where nothing names one. */
  readonly companyId: string | null;
}

const ALONE: Setting = { companyId: null, requestedDate: null, held: null };

/** The line's document, or the product's company. */
export async function readSetting(
  reading: DocumentReading,
  { kind, document, line }: Subject,
): Promise<SalesOutcome<Setting>> {
  if (kind === "product") {
    const companyId =
      line.productId === null ? null : await readCompanyId(reading.rows, ProductTable.logicalName, line.productId);
    return { ok: true, value: { ...ALONE, companyId } };
  }
  return document === null ? { ok: true, value: ALONE } : await readDocumentFacts(reading, document.kind, document.id);
}

/** Changes when another setting is to be read. */
export function settingKey({ kind, document, line }: Subject): string {
  return kind === "product"
    ? `product ${line.productId ?? ""}`
    : document === null
      ? "alone"
      : `${document.kind.table} ${document.id}`;
}

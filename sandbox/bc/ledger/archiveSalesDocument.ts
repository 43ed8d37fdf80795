import type { Company } from "./company";
import type { SalesLine } from "./rows";
import type { SalesHeader } from "./salesDocuments";
import { linesOf } from "./salesDocumentStore";

/** Keeps a copy of a document as it stands; the document itself stays. */
export function archiveSalesDocument(
  company: Company,
  header: SalesHeader,
  parts: {
    readonly now: Date;
    readonly isInvoiced?: boolean;
    /** Of a document that is gone already. */
    readonly lines?: readonly SalesLine[];
  },
): void {
  const { now, isInvoiced = false, lines = linesOf(company, header) } = parts;
  const versions = company.archivedSalesDocuments.filter(
    (archived) => archived.header.systemId === header.systemId,
  ).length;
  company.archivedSalesDocuments.push({
    header,
    lines,
    version: versions + 1,
    isInvoiced,
    archivedAt: now.toISOString(),
  });
}

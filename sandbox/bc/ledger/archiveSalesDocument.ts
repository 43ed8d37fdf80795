import type { Company } from "./company";
import type { SalesHeader } from "./salesDocuments";
import { linesOf } from "./salesDocumentStore";

/** Keeps a copy of a document as it stands; the document itself stays. */
export function archiveSalesDocument(company: Company, header: SalesHeader, now: Date): void {
  const versions = company.archivedSalesDocuments.filter(
    (archived) => archived.header.systemId === header.systemId,
  ).length;
  company.archivedSalesDocuments.push({
    header,
    lines: linesOf(company, header),
    version: versions + 1,
    archivedAt: now.toISOString(),
  });
}

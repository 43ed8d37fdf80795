import type { Company } from "./company";
import { append } from "./company";
import { removeAssemblies } from "./assembleToOrder";
import { nextNumber } from "./numberSeries";
import type { DocumentType, SalesLine } from "./rows";
import type { SalesHeader } from "./salesDocuments";

export interface DocumentKey {
  readonly documentType: DocumentType;
  readonly no: string;
}

export function documentKey({ documentType, no }: DocumentKey): string {
  return `${documentType}/${no}`;
}

/** The header of a sales line; undefined for a line that was put there without one. */
export function headerOf(company: Company, line: SalesLine): SalesHeader | undefined {
  return company.salesHeaders.get(documentKey({ documentType: line.documentType, no: line.documentNo }));
}

/** Lines of a document in their order. */
export function linesOf(company: Company, { documentType, no }: DocumentKey): readonly SalesLine[] {
  return [...company.salesLines.values()]
    .flat()
    .filter((line) => line.documentType === documentType && line.documentNo === no)
    .sort((a, b) => a.lineNo - b.lineNo);
}

/** Adds or replaces a header. Its time of change and row version are set here. */
export function putHeader(company: Company, header: SalesHeader, now: Date): SalesHeader {
  const put = { ...header, rowVersion: nextNumber(company, "rowVersion"), modifiedAt: now.toISOString() };
  company.salesHeaders.set(documentKey(header), put);
  return put;
}

/** Adds or replaces a line. Its time of change and row version are set here. */
export function putLine(company: Company, line: SalesLine, now: Date): SalesLine {
  const put = { ...line, rowVersion: nextNumber(company, "rowVersion"), modifiedAt: now.toISOString() };
  const list = company.salesLines.get(line.no);
  const at =
    list?.findIndex(
      (each) =>
        each.documentType === line.documentType && each.documentNo === line.documentNo && each.lineNo === line.lineNo,
    ) ?? -1;
  if (list === undefined || at < 0) {
    append(company.salesLines, line.no, put);
  } else {
    list[at] = put;
  }
  return put;
}

/** Takes a document and its lines away, without a question. */
export function removeDocument(company: Company, key: DocumentKey): void {
  company.salesHeaders.delete(documentKey(key));
  removeLines(company, key);
}

export function removeLines(company: Company, { documentType, no }: DocumentKey): void {
  removeAssemblies(company, no);
  for (const [key, list] of company.salesLines) {
    const kept = list.filter((line) => line.documentType !== documentType || line.documentNo !== no);
    if (kept.length < list.length) {
      company.salesLines.set(key, kept);
    }
  }
}

/** @param systemId as couplings name a document. */
export function findHeaderById(company: Company, systemId: string): SalesHeader | undefined {
  return [...company.salesHeaders.values()].find((header) => header.systemId === systemId);
}

export function removeLine(company: Company, line: SalesLine): void {
  const list = company.salesLines.get(line.no) ?? [];
  company.salesLines.set(
    line.no,
    list.filter(({ systemId }) => systemId !== line.systemId),
  );
}

import { withoutRelatedIfRefused } from "../dataverse/withoutRelated";
import type { SalesOutcome, SalesProblem, SalesReader } from "../ports";
import type { DayOf } from "../values/userDay";
import { headerQuery, linesQuery } from "./documentQuery";
import type { DocumentTable } from "./documentTable";
import { headerOf } from "./headerOf";
import { linesOf } from "./linesOf";
import type { DocumentHeader, DocumentLine, SalesDocument } from "./salesDocument";

export interface DocumentReading {
  readonly sales: SalesReader;
  /** What day a date column means to the person in front of the screen. */
  readonly dayOf: DayOf;
}

/** Reads a document with its lines and their products: two questions, asked at the same time. */
export async function readDocument(
  reading: DocumentReading,
  table: DocumentTable,
  id: string,
): Promise<SalesOutcome<SalesDocument>> {
  const [header, lines] = await Promise.all([readHeader(reading, table, id), readLines(reading, table, id)]);
  if (!header.ok) {
    return header;
  }
  return lines.ok ? { ok: true, value: { ...header.value, lines: lines.value } } : lines;
}

/** Reads a document without its lines. */
export async function readHeader(
  { sales, dayOf }: DocumentReading,
  table: DocumentTable,
  id: string,
): Promise<SalesOutcome<DocumentHeader>> {
  const outcome = await withoutRelatedIfRefused(headerQuery(table), (query) => sales.row(table.table, id, query));
  if (!outcome.ok) {
    return outcome;
  }
  const header = headerOf(table, outcome.value, dayOf);
  return header === null ? damaged(table.table.logicalName) : { ok: true, value: header };
}

async function readLines(
  { sales, dayOf }: DocumentReading,
  table: DocumentTable,
  id: string,
): Promise<SalesOutcome<readonly DocumentLine[]>> {
  const outcome = await withoutRelatedIfRefused(linesQuery(table, id), (query) => sales.rows(table.lineTable, query));
  if (!outcome.ok) {
    return outcome;
  }
  const lines = linesOf(table, outcome.value, dayOf);
  return lines === null ? damaged(table.lineTable.logicalName) : { ok: true, value: lines };
}

/** A row that does not say which one it is is no answer. */
function damaged(table: string): { readonly ok: false; readonly problem: SalesProblem } {
  return { ok: false, problem: { kind: "failed", detail: `${table}: a row without its id or state` } };
}

import type { SubmittableTable } from "../../documents/documentTable";
import { findDocument } from "../../documents/findDocument";
import type { DocumentNumber, FindingProblem } from "../../documents/findDocument";
import { readHeader } from "../../documents/readDocument";
import type { DocumentReading } from "../../documents/readDocument";
import type { DocumentHeader } from "../../documents/salesDocument";
import type { StatisticsPorts } from "../../statistics/askLive";
import type { ConnectedCompany } from "../readCompanies";

export type ReadingProblem = FindingProblem;
export type ReadingOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ReadingProblem };

export interface ProgressQuestion extends DocumentNumber {
  /** The companies that the environment is connected with; null where they are not known. */
  readonly companies: readonly ConnectedCompany[] | null;
  readonly now: Date;
}

export interface ProgressReading extends DocumentReading {
  /** How Business Central itself is asked; null: only what it has written to Sales counts. */
  readonly asking: Omit<StatisticsPorts, "sales"> | null;
}

export interface ProgressHeader {
  readonly header: DocumentHeader;
  /** Whose document Business Central is asked for, by which number; null where no account buys. */
  readonly asked: { readonly accountId: string; readonly number: string } | null;
}

/** Where the progress of an order and of a quote begin: the document that the form shows. */
export async function readProgressHeader(
  reading: ProgressReading,
  table: SubmittableTable,
  question: ProgressQuestion,
): Promise<ReadingOutcome<ProgressHeader>> {
  const found = await findDocument(reading.sales, table, question);
  if (!found.ok) {
    return found;
  }
  const read = await readHeader(reading, table, found.value);
  if (!read.ok) {
    return read;
  }
  const header = read.value;
  const accountId = header.customer.kind === "none" ? null : (header.customer.account?.id ?? null);
  const number = header.number ?? question.number;
  return { ok: true, value: { header, asked: accountId === null ? null : { accountId, number } } };
}

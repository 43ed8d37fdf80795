import { stringLiteral } from "../values/stringLiteral";
import type { SalesProblem, SalesReader } from "../ports";
import { QuoteFields } from "../tables/Quote.generated";
import { idOf } from "../values/wireValue";
import type { SubmittableTable } from "./documentTable";

/** `severalRows`: the number belongs to more than one document. */
export type FindingProblem = SalesProblem | { readonly kind: "severalRows" };

export interface DocumentNumber {
  /** Null where the form does not tell its record: the number finds it. */
  readonly id: string | null;
  readonly number: string;
  /** Revisions of a quote share its number; zero for orders. */
  readonly revision: number;
}

/** The id of a document: its form tells it, or else its number. */
export async function findDocument(
  sales: SalesReader,
  { kind, table, numberColumn }: SubmittableTable,
  { id: told, number, revision }: DocumentNumber,
): Promise<{ readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: FindingProblem }> {
  if (told !== null) {
    return { ok: true, value: told };
  }
  const ofRevision = kind === "quote" ? [`${QuoteFields.revisionnumber} eq ${revision}`] : [];
  const found = await sales.rows(table, {
    select: [table.primaryId],
    filter: [`${numberColumn} eq ${stringLiteral(number)}`, ...ofRevision].join(" and "),
    top: 2,
  });
  if (!found.ok) {
    return found;
  }
  if (found.value.length > 1) {
    return { ok: false, problem: { kind: "severalRows" } };
  }
  const id = idOf(found.value[0]?.[table.primaryId]);
  return id === null ? { ok: false, problem: { kind: "notFound" } } : { ok: true, value: id };
}

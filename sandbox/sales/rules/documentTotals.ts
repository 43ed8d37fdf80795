import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import type { Draft } from "../writes/tableRule";
import type { DocumentKind } from "./documentKinds";
import { keyText, numberOf, referenceOf } from "../store/row";
import { applyCurrency } from "../writes/applyCurrency";
import { round } from "../writes/round";

function linesOf(organization: Organization, kind: DocumentKind, documentId: string): Row[] {
  const lines: Row[] = [];
  for (const row of organization.store.all(kind.lineTable)) {
    if (referenceOf(row[kind.lineColumn])?.id === documentId) {
      lines.push(row);
    }
  }
  return lines;
}

function sum(lines: readonly Row[], amount: (line: Row) => number): number {
  return round(
    lines.reduce((total, line) => total + amount(line), 0),
    2,
  );
}

/** Sets a document's totals from its lines and its own discount and freight, by Dataverse's formulas. */
export function setTotals(organization: Organization, kind: DocumentKind, draft: Draft): void {
  const lines = linesOf(organization, kind, keyText(draft[`${kind.table}id`]));
  const tax = sum(lines, (line) => numberOf(line.tax) ?? 0);
  const detail = sum(lines, (line) => (numberOf(line.extendedamount) ?? 0) - (numberOf(line.tax) ?? 0));
  const discount = round(
    (numberOf(draft.discountamount) ?? 0) + (detail * (numberOf(draft.discountpercentage) ?? 0)) / 100,
    2,
  );
  draft.totallineitemamount = detail;
  draft.totallineitemdiscountamount = sum(lines, (line) => numberOf(line.manualdiscountamount) ?? 0);
  draft.totaldiscountamount = discount;
  draft.totalamountlessfreight = round(detail - discount, 2);
  draft.totaltax = tax;
  draft.totalamount = round(detail - discount + (numberOf(draft.freightamount) ?? 0) + tax, 2);
  draft.pricingerrorcode = lines.some((line) => (numberOf(line.pricingerrorcode) ?? 0) > 0) ? 1 : 0;
  if (draft.isrevenuesystemcalculated === true) {
    draft.estimatedvalue = draft.totalamount;
  }
}

/** Writes the totals of a document whose lines changed. Who changed the document last stays as it is. */
export function recalculateDocument(organization: Organization, kind: DocumentKind, documentId: string): void {
  const row = organization.store.get(kind.table, documentId);
  if (!row || organization.store.get("organization", organization.id)?.oobpricecalculationenabled === false) {
    return;
  }
  const draft: Draft = { ...row };
  setTotals(organization, kind, draft);
  applyCurrency(organization, organization.schema.tableOf(kind.table), draft);
  organization.store.put(kind.table, documentId, draft);
}

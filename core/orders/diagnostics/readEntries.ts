import type { SalesOutcome, SalesReader, WireRow } from "../../ports";
import { DiagnosticEntryFields, DiagnosticEntryTable } from "../../tables/DiagnosticEntry.generated";
import { SystemUserFields } from "../../tables/SystemUser.generated";
import { formattedOf, idOf, instantOf, numberOf, relatedRow, textOf } from "../../values/wireValue";

/** An attempt as it stands in Sales. Choices are in the words of this user's language. */
export interface DiagnosticEntry {
  readonly id: string;
  readonly at: Date | null;
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly documentKind: string | null;
  readonly documentId: string | null;
  readonly number: string | null;
  readonly outcome: string | null;
  readonly readiness: string | null;
  /** Names of rules that found something, separated by commas. */
  readonly rules: string | null;
  /** Names of rules that could not be checked. */
  readonly notChecked: string | null;
  readonly version: string | null;
  readonly languageId: number | null;
}

/** So many of the latest are shown; the list in the app has all. */
export const LATEST = 200;
/** Sales gives no more rows at once. */
const MOST_AT_ONCE = 5_000;

const F = DiagnosticEntryFields;

/** The latest attempts that this user may read, the latest first. */
export async function readEntries(sales: SalesReader): Promise<SalesOutcome<readonly DiagnosticEntry[]>> {
  const outcome = await sales.rows(DiagnosticEntryTable, {
    select: [
      F.bcs_diagnosticentryid,
      F.bcs_name,
      F.bcs_documentid,
      F.bcs_documentkind,
      F.bcs_outcome,
      F.bcs_readiness,
      F.bcs_rules,
      F.bcs_notchecked,
      F.bcs_version,
      F.bcs_languageid,
      F.createdon,
      F._createdby_value,
    ],
    expand: { createdby: { select: [SystemUserFields.fullname] } },
    orderBy: `${F.createdon} desc`,
    top: LATEST,
  });
  return outcome.ok ? { ok: true, value: outcome.value.flatMap((row) => entryIn(row) ?? []) } : outcome;
}

/** Ids of the attempts before a moment, the oldest first; 5,000 at most. */
export async function readIdsBefore(sales: SalesReader, moment: Date): Promise<SalesOutcome<readonly string[]>> {
  const outcome = await sales.rows(DiagnosticEntryTable, {
    select: [F.bcs_diagnosticentryid],
    filter: `${F.createdon} lt ${moment.toISOString()}`,
    orderBy: `${F.createdon} asc`,
    top: MOST_AT_ONCE,
  });
  return outcome.ok
    ? { ok: true, value: outcome.value.flatMap((row) => idOf(row[F.bcs_diagnosticentryid]) ?? []) }
    : outcome;
}

/** Entries are kept for a year. @returns the moment before which they may go */
export function aYearBefore(now: Date): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - 1);
  return then;
}

function entryIn(row: WireRow): DiagnosticEntry | null {
  const id = idOf(row[F.bcs_diagnosticentryid]);
  if (id === null) {
    return null;
  }
  const person = idOf(row[F._createdby_value]);
  return {
    id,
    at: instantOf(row[F.createdon]),
    person:
      person === null ? null : { id: person, name: textOf(relatedRow(row, F.createdby)?.[SystemUserFields.fullname]) },
    documentKind: formattedOf(row, F.bcs_documentkind),
    documentId: textOf(row[F.bcs_documentid]),
    number: textOf(row[F.bcs_name]),
    outcome: formattedOf(row, F.bcs_outcome),
    readiness: formattedOf(row, F.bcs_readiness),
    rules: textOf(row[F.bcs_rules]),
    notChecked: textOf(row[F.bcs_notchecked]),
    version: textOf(row[F.bcs_version]),
    languageId: numberOf(row[F.bcs_languageid]),
  };
}

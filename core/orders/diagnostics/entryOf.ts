import type { SubmittableKind } from "../../documents/documentTable";
import type { WireRow } from "../../ports";
import {
  DiagnosticEntryDocumentKind,
  DiagnosticEntryFields,
  DiagnosticEntryOutcome,
  DiagnosticEntryReadiness,
} from "../../tables/DiagnosticEntry.generated";
import type { SubmitOutcome } from "../submit";
import type { Check, Readiness, ReadinessVerdict } from "../readiness/checkReadiness";

/** What is remembered of one attempt to submit an order or activate a quote. Nothing of it is text that somebody typed. */
export interface Attempt {
  readonly kind: SubmittableKind;
  readonly id: string;
  /** Null where the document has none yet. */
  readonly number: string | null;
  readonly readiness: Readiness;
  readonly outcome: SubmitOutcome["kind"];
}

/** Who attempts it with what. Who it is the platform writes itself. */
export interface AttemptedWith {
  /** Of this product, e.g. `1.2.0`. */
  readonly version: string;
  /** Of the person's Sales, e.g. 1044. */
  readonly languageId: number;
}

const KINDS: Readonly<Record<SubmittableKind, number>> = {
  order: DiagnosticEntryDocumentKind.Order,
  quote: DiagnosticEntryDocumentKind.Quote,
};

const OUTCOMES: Readonly<Record<SubmitOutcome["kind"], number>> = {
  done: DiagnosticEntryOutcome.SubmittedOrActivated,
  already: DiagnosticEntryOutcome.WasSoBefore,
  notOpen: DiagnosticEntryOutcome.WasNotOpen,
  changed: DiagnosticEntryOutcome.ChangedSinceItWasChecked,
  refused: DiagnosticEntryOutcome.RefusedBySales,
  unreachable: DiagnosticEntryOutcome.SalesDidNotAnswer,
  uncertain: DiagnosticEntryOutcome.Uncertain,
};

const VERDICTS: Readonly<Record<ReadinessVerdict, number>> = {
  ready: DiagnosticEntryReadiness.Ready,
  notes: DiagnosticEntryReadiness.ReadyWithNotes,
  unknown: DiagnosticEntryReadiness.NotAllChecked,
  warnings: DiagnosticEntryReadiness.Warnings,
  blocked: DiagnosticEntryReadiness.Blocked,
};

/** The row of `bcs_diagnosticentry` that tells of an attempt. */
export function entryOf(
  { kind, id, number, readiness, outcome }: Attempt,
  { version, languageId }: AttemptedWith,
): WireRow {
  const fields = DiagnosticEntryFields;
  return {
    [fields.bcs_name]: number,
    [fields.bcs_documentid]: id,
    [fields.bcs_documentkind]: KINDS[kind],
    [fields.bcs_outcome]: OUTCOMES[outcome],
    [fields.bcs_readiness]: VERDICTS[readiness.verdict],
    [fields.bcs_rules]: rulesThat(readiness, "found"),
    [fields.bcs_notchecked]: rulesThat(readiness, "notChecked"),
    [fields.bcs_version]: version,
    [fields.bcs_languageid]: languageId,
  };
}

function rulesThat({ checks }: Readiness, kind: Check["outcome"]["kind"]): string | null {
  const ids = checks.filter(({ outcome }) => outcome.kind === kind).map(({ id }) => id);
  return ids.length === 0 ? null : ids.join(", ");
}

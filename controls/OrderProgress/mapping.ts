import { DOCUMENT_TABLES } from "../../core/documents/documentTable";
import type { SubmittableKind } from "../../core/documents/documentTable";
import type { HostRecord } from "../shared/hostRecord";
import type { IInputs } from "./generated/ManifestTypes";

/** The document whose story is told. */
export interface ProgressSubject {
  readonly kind: SubmittableKind;
  /** Null where the form does not tell its record: the number finds it. */
  readonly id: string | null;
  /** Null while the document is not saved yet. */
  readonly number: string | null;
  /** Zero for orders. */
  readonly revision: number;
  /** When the form's record was last changed, as the form has it; null where the form does not tell. */
  readonly changedOn: Date | null;
}

export function mapInputs(
  { documentNumber, document, revision, changedOn }: IInputs,
  host: HostRecord | null,
): ProgressSubject {
  const number = documentNumber.raw?.trim() ?? "";
  const kind = document.raw === "quote" ? "quote" : "order";
  return {
    kind,
    id: host?.table === DOCUMENT_TABLES[kind].table.logicalName ? host.id : null,
    number: number === "" ? null : number,
    revision: revision.raw ?? 0,
    changedOn: changedOn.raw,
  };
}

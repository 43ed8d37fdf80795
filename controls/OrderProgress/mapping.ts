import type { DocumentKind } from "../../core/documents/documentTable";
import type { IInputs } from "./generated/ManifestTypes";

/** The document whose story is told. */
export interface Subject {
  readonly kind: DocumentKind;
  /** Null while the document is not saved yet. */
  readonly number: string | null;
  /** Zero for orders. */
  readonly revision: number;
  /** When the form's record was last changed, as the form has it; null where the form does not tell. */
  readonly changedOn: Date | null;
}

export function mapInputs({ documentNumber, document, revision, changedOn }: IInputs): Subject {
  const number = documentNumber.raw?.trim() ?? "";
  return {
    kind: document.raw === "quote" ? "quote" : "order",
    number: number === "" ? null : number,
    revision: revision.raw ?? 0,
    changedOn: changedOn.raw,
  };
}

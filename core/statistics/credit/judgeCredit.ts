import { creditPicture } from "../creditPicture";
import type { Figures } from "../figures";
import type { KnownCredit } from "./askDocumentCredit";
import { creditAfterDocument } from "./creditAfterDocument";
import type { CreditAfterDocument } from "./creditAfterDocument";

/** The one judgement of a document's credit, for panel and readiness alike. @param figures the payer's, as `credit` has them */
export function judgeCredit(
  figures: Figures,
  { document, payer }: Pick<KnownCredit, "document" | "payer">,
): CreditAfterDocument {
  return creditAfterDocument(figures, document, payer.from === "card");
}

/** What a panel tells tools and tests of the credit it shows. Amounts in `currency`, BC's local one; null is not known. */
export interface CreditData {
  /** Customer number of who pays. */
  readonly payer: string | null;
  /** Used without this document. */
  readonly used: number | null;
  /** Zero is no limit. */
  readonly limit: number | null;
  /** Used with this document; at least so much where `isCertain` is false. */
  readonly after: number | null;
  readonly currency: string | null;
  readonly isCertain: boolean;
}

/** @param verdict null for a customer alone, where nothing is added */
export function creditData(figures: Figures, payer: string | null, verdict: CreditAfterDocument | null): CreditData {
  const picture = creditPicture(figures);
  const used = picture.kind === "unknown" ? null : picture.used;
  return {
    payer,
    used,
    limit: figures.amounts.creditLimit,
    after: verdict?.kind === "judged" ? verdict.after.used : verdict?.kind === "unknown" ? null : used,
    currency: figures.currency?.code ?? null,
    isCertain:
      verdict === null
        ? used !== null
        : verdict.kind === "judged"
          ? verdict.doubt === null
          : verdict.kind !== "unknown",
  };
}

import type { KnownCredit } from "../../core/statistics/credit/askDocumentCredit";
import type { CreditAfterDocument } from "../../core/statistics/credit/creditAfterDocument";
import type { Figures } from "../../core/statistics/figures";
import { moneyText } from "./moneyText";
import type { Surroundings } from "./surroundings";
import type { Words } from "./words";

/** What the amount that was counted leaves out, or takes from somewhere else than Business Central. */
export function describeDoubts(
  figures: Figures,
  { document: { amount }, isReached, payer }: KnownCredit,
  {
    verdict,
    surroundings,
  }: { readonly verdict: Extract<CreditAfterDocument, { kind: "judged" }>; readonly surroundings: Surroundings },
): readonly string[] {
  const { words } = surroundings;
  const payers =
    payer.from === "assumed"
      ? [words("PayerAssumed")]
      : payer.from === "invoice"
        ? [words("PayerFromInvoice", payer.name ?? payer.number)]
        : [];
  switch (verdict.vat) {
    case "withoutVat":
      return [words(isReached ? "VatNotShown" : "VatNotReached"), ...payers];
    case "taxOfSales":
      return [words("VatOfSales"), ...payers];
    case "withVat": {
      const more = "missing" in amount || amount.most === null ? 0 : amount.most - amount.least;
      return more > 0 ? [words("VatOfSomeLines", moneyText(more, figures.currency, surroundings)), ...payers] : payers;
    }
  }
}

/** Whose credit it is, where it is not the customer's, and what to keep in mind of it. */
export function payerNotes({ otherPayer, accountName, warnsOfCredit }: KnownCredit, words: Words): readonly string[] {
  const name = otherPayer?.name ?? otherPayer?.number ?? null;
  return [
    ...(name === null
      ? []
      : [words("OtherPays", name, accountName ?? words("TheCustomer")), words("PayerMayLag", name)]),
    ...(warnsOfCredit === false ? [words("NoCreditWarnings")] : []),
  ];
}

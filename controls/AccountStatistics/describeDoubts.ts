import type { KnownCredit } from "../../core/statistics/credit/askDocumentCredit";
import type { CreditAfterDocument } from "../../core/statistics/credit/creditAfterDocument";
import type { Figures } from "../../core/statistics/figures";
import { moneyText } from "./moneyText";
import type { RenderContext, Strings } from "./strings";

/** What the amount that was counted leaves out, or takes from somewhere else than Business Central. */
export function describeDoubts(
  figures: Figures,
  { document: { amount }, isReached, payer }: KnownCredit,
  {
    verdict,
    renderContext,
  }: { readonly verdict: Extract<CreditAfterDocument, { kind: "judged" }>; readonly renderContext: RenderContext },
): readonly string[] {
  const { strings } = renderContext;
  const payers =
    payer.from === "assumed"
      ? [strings("PayerAssumed")]
      : payer.from === "invoice"
        ? [strings("PayerFromInvoice", payer.name ?? payer.number)]
        : [];
  switch (verdict.vat) {
    case "withoutVat":
      return [strings(isReached ? "VatNotShown" : "VatNotReached"), ...payers];
    case "taxOfSales":
      return [strings("VatOfSales"), ...payers];
    case "withVat": {
      const more = "missing" in amount || amount.most === null ? 0 : amount.most - amount.least;
      return more > 0
        ? [strings("VatOfSomeLines", moneyText(more, figures.currency, renderContext)), ...payers]
        : payers;
    }
  }
}

/** Whose credit it is, where it is not the customer's, and what to keep in mind of it. */
export function payerNotes(
  { otherPayer, accountName, warnsOfCredit }: KnownCredit,
  strings: Strings,
): readonly string[] {
  const name = otherPayer?.name ?? otherPayer?.number ?? null;
  return [
    ...(name === null
      ? []
      : [strings("OtherPays", name, accountName ?? strings("TheCustomer")), strings("PayerMayLag", name)]),
    ...(warnsOfCredit === false ? [strings("NoCreditWarnings")] : []),
  ];
}

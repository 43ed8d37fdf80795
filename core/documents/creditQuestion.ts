import type { CustomerAccount, DocumentHeader } from "./salesDocument";

/**
 * What becomes of a document's amount. `open`: it adds to what the customer owes. `counted`: Business Central holds the order, so that its amount
 * is in the customer's total from BC's next run on. `closed`: nothing is to come of it.
 */
export type CreditStage = "open" | "counted" | "closed";

/** What is asked about the credit of a document's customer, by whoever asks. */
export interface CreditQuestion {
  /** The account that is asked for; null where the document has no customer yet, or a contact. */
  readonly accountId: string | null;
  /** Null where there is no account, or this user may not read it. */
  readonly account: CustomerAccount | null;
  readonly isForContact: boolean;
  /** With tax, in the document's currency. */
  readonly amount: number | null;
  readonly currencyId: string | null;
  readonly stage: CreditStage;
  readonly companyId: string | null;
}

export function creditQuestion(
  header: Pick<DocumentHeader, "customer" | "totalAmount" | "currency" | "companyId" | "isOpen" | "held">,
): CreditQuestion {
  const { customer, totalAmount, currency, companyId } = header;
  return {
    accountId: customer.kind === "account" ? customer.id : null,
    account: customer.kind === "account" ? customer.account : null,
    isForContact: customer.kind === "contact",
    amount: totalAmount,
    currencyId: currency?.id ?? null,
    stage: stageOf(header),
    companyId,
  };
}

/** A won quote lives on as an order, which is judged for itself. */
function stageOf({ isOpen, held }: Pick<DocumentHeader, "isOpen" | "held">): CreditStage {
  if (!isOpen) {
    return "closed";
  }
  return held === null ? "open" : "counted";
}

import type { Currency } from "../values/money";
import type { CustomerAccount, SalesDocument } from "./salesDocument";

/**
 * What becomes of a document's amount. `open`: it adds to what the payer owes. `counted`: Business Central holds the order, so that its amount
 * is in the payer's total from BC's next run on. `closed`: nothing is to come of it.
 */
export type CreditStage = "open" | "counted" | "closed";

/** What is asked about the credit of whoever pays a document, by whoever asks. */
export interface CreditQuestion {
  /** The account that Business Central sells to: a contact's is that of its parent. Null where there is none or it is not known. */
  readonly accountId: string | null;
  /** Null where there is no account, or this user may not read it. */
  readonly account: CustomerAccount | null;
  readonly isForContact: boolean;
  readonly stage: CreditStage;
  readonly companyId: string | null;
  /** What Business Central makes amounts of. */
  readonly document: Pick<
    SalesDocument,
    | "table"
    | "lines"
    | "discountAmount"
    | "discountPercentage"
    | "linesAmount"
    | "amountLessFreight"
    | "freightAmount"
    | "totalAmount"
    | "totalTax"
  >;
  /** Null where it is not known. */
  readonly currency: Currency | null;
}

export function creditQuestion(
  document: CreditQuestion["document"] & Pick<SalesDocument, "customer" | "companyId" | "currency" | "isOpen" | "held">,
): CreditQuestion {
  const { customer, companyId, currency, table, lines, discountAmount, discountPercentage } = document;
  const { linesAmount, amountLessFreight, freightAmount, totalAmount, totalTax } = document;
  const account = customer.kind === "none" ? null : customer.account;
  return {
    accountId: customer.kind === "account" ? customer.id : (account?.id ?? null),
    account,
    isForContact: customer.kind === "contact",
    stage: stageOf(document),
    companyId,
    document: {
      table,
      lines,
      discountAmount,
      discountPercentage,
      linesAmount,
      amountLessFreight,
      freightAmount,
      totalAmount,
      totalTax,
    },
    currency,
  };
}

/** A won quote lives on as an order, which is judged for itself. */
function stageOf({ isOpen, held }: Pick<SalesDocument, "isOpen" | "held">): CreditStage {
  if (!isOpen) {
    return "closed";
  }
  return held === null ? "open" : "counted";
}

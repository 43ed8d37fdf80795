import type { Words as WordsOf } from "../shared/words";

/** The words of this control, by their names in strings/*.resx. */
export const WORD_KEYS = [
  "Culture", "Region", "Steps", "Reading", "Refresh", "SeenAgo", "SeenAgoFailed", "Open", "FormIsOlder",
  "NotSaved", "NotSubmitted", "NotSubmittedExplained", "Draft", "DraftExplained",
  "Returned", "ReturnedExplained", "ReturnedOnExplained", "Pending", "PendingExplained", "Reopened", "ReopenedExplained", "Cancelled", "CancelledInBusinessCentral",
  "Waiting", "Late", "WaitingSince", "DueBy", "DueByUsually", "DueByLate", "TakenByHandOrder", "TakenByHandQuote", "LateJobStopped", "LateRefused", "LateOtherwise",
  "InBusinessCentral", "Released", "PartlyShipped", "Shipped", "PartlyInvoiced", "Invoiced", "PartlyPaid", "Paid", "Number",
  "InvoicePaid", "InvoicePartlyPaid", "InvoiceOpen",
  "QuoteActive", "QuoteAssumed", "QuoteRevision", "QuoteWon", "QuoteWonWithoutOrder", "QuoteOrderToBeSubmitted", "QuoteOrderWaits", "QuoteOrdered",
  "ClosedLost", "ClosedCancelled", "ClosedRevised", "ClosedOn",
  "Step_submitted", "Step_inBusinessCentral", "Step_released", "Step_shipped", "Step_invoiced", "Step_paid", "Step_activated", "Step_won", "Step_ordered",
  "State_done", "State_partly", "State_assumed", "State_next", "State_open",
  "NoPermission", "NoPermissionNamed", "NotFound", "SeveralRows", "Failed",
] as const;

export type WordKey = (typeof WORD_KEYS)[number];
export type Words = WordsOf<WordKey>;

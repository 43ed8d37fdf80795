import type { ClosingMessage } from "./closeDocument";
import { OPPORTUNITY, ORDER, QUOTE } from "../rules/documentState";
import { closingOperation } from "./closeDocument";

const quoteClose = { table: "quote", closeTable: "quoteclose", parameter: "QuoteClose", lookup: "quoteid" } as const;
const orderClose = {
  table: "salesorder",
  closeTable: "orderclose",
  parameter: "OrderClose",
  lookup: "salesorderid",
} as const;
const opportunityClose = {
  table: "opportunity",
  closeTable: "opportunityclose",
  parameter: "OpportunityClose",
  lookup: "opportunityid",
} as const;

export const WIN_QUOTE: ClosingMessage = { ...quoteClose, from: [QUOTE.active], to: QUOTE.won };

export const winQuote = closingOperation(WIN_QUOTE);
export const closeQuote = closingOperation({ ...quoteClose, from: [QUOTE.active], to: QUOTE.closed });
export const cancelSalesOrder = closingOperation({
  ...orderClose,
  from: [ORDER.active, ORDER.submitted],
  to: ORDER.canceled,
});
export const fulfillSalesOrder = closingOperation({
  ...orderClose,
  from: [ORDER.active, ORDER.submitted],
  to: ORDER.fulfilled,
});
export const winOpportunity = closingOperation({ ...opportunityClose, from: [OPPORTUNITY.open], to: OPPORTUNITY.won });
export const loseOpportunity = closingOperation({
  ...opportunityClose,
  from: [OPPORTUNITY.open],
  to: OPPORTUNITY.lost,
});

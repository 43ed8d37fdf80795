import type { Caller } from "../security/caller";
import type { Row } from "../store/row";
import type { Draft } from "../writes/tableRule";
import type { DocumentKind } from "./documentKinds";
import { ruleBroken } from "../errors";
import { numberOf } from "../store/row";
import { OPPORTUNITY, ORDER, QUOTE } from "./documentState";

/** State → states that an update of statecode may set. What is missing has a message of its own, or is not possible. */
const TRANSITIONS: Readonly<Record<string, Readonly<Record<number, readonly number[]>>>> = {
  quote: { [QUOTE.draft]: [QUOTE.active] },
  salesorder: {
    [ORDER.active]: [ORDER.submitted, ORDER.canceled, ORDER.fulfilled, ORDER.invoiced],
    [ORDER.submitted]: [ORDER.active, ORDER.canceled, ORDER.fulfilled, ORDER.invoiced],
    [ORDER.canceled]: [ORDER.active],
    [ORDER.fulfilled]: [ORDER.active, ORDER.submitted, ORDER.invoiced],
    [ORDER.invoiced]: [ORDER.active, ORDER.fulfilled],
  },
  opportunity: { [OPPORTUNITY.won]: [OPPORTUNITY.open], [OPPORTUNITY.lost]: [OPPORTUNITY.open] },
};

/** States that only a message can set, and which. */
const MESSAGES: Readonly<Record<string, Readonly<Record<number, readonly [string, string]>>>> = {
  quote: { [QUOTE.won]: ["Won", "WinQuote"], [QUOTE.closed]: ["Closed", "CloseQuote"] },
  opportunity: { [OPPORTUNITY.won]: ["Won", "WinOpportunity"], [OPPORTUNITY.lost]: ["Lost", "LoseOpportunity"] },
};

/** Refuses a change of state that Dataverse does not allow by update. The platform's own messages (WinQuote ...) call as system. */
export function requireTransition(caller: Caller, kind: DocumentKind, before: Row, after: Draft): void {
  const allowed = TRANSITIONS[kind.table];
  if (!allowed || caller.isSystem) {
    return;
  }
  const [from, to] = [numberOf(before.statecode) ?? 0, numberOf(after.statecode) ?? 0];
  if (allowed[from]?.includes(to)) {
    return;
  }
  const message = MESSAGES[kind.table]?.[to];
  const text = message
    ? `This message can not be used to set the state of ${kind.table} to ${message[0]}. In order to set state of ${kind.table} to ${message[0]}, use the ${message[1]}Request message instead.`
    : `The object is not in a valid state to perform this operation. A ${kind.table} cannot go from state ${from} to state ${to}.`;
  throw ruleBroken(message ? "0x80040203" : "0x80040233", text);
}

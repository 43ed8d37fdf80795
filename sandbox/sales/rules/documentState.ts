import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { Row } from "../store/row";
import type { DocumentKind } from "./documentKinds";
import { ruleBroken } from "../errors";
import { numberOf } from "../store/row";

export const ORDER = { active: 0, submitted: 1, canceled: 2, fulfilled: 3, invoiced: 4 } as const;
export const QUOTE = { draft: 0, active: 1, won: 2, closed: 3 } as const;
export const OPPORTUNITY = { open: 0, won: 1, lost: 2 } as const;

const WORKED_ON: readonly number[] = [ORDER.submitted, ORDER.fulfilled];

const INVALID_STATE = "0x80040233";

/** organization.issopintegrationenabled: a back office (Business Central) processes the orders. */
export function isBackOfficeOn(organization: Organization): boolean {
  return organization.store.get("organization", organization.id)?.issopintegrationenabled === true;
}

/** The one who may change what the back office works on. */
export function isBackOffice(organization: Organization, caller: Caller): boolean {
  return caller.isSystem || (caller.isIntegrationUser && isBackOfficeOn(organization));
}

const LOCKED: Readonly<Record<string, string>> = {
  quote: "Only draft quotes can be edited. Revise the quote to change it.",
  salesorder: "Only active orders can be edited.",
  invoice: "Only active invoices can be edited.",
  opportunity: "Only open opportunities can be edited. Reopen the opportunity to change it.",
};

export function locked(kind: DocumentKind): Error {
  return ruleBroken(
    INVALID_STATE,
    `The object is not in a valid state to perform this operation. ${LOCKED[kind.table] ?? ""}`,
  );
}

/** Documents and their lines are read-only once they have left their first state, except for the back office. */
export function requireOpenDocument(
  organization: Organization,
  caller: Caller,
  kind: DocumentKind,
  document: Row,
): void {
  if ((numberOf(document.statecode) ?? 0) === 0) {
    return;
  }
  // Quotes are not the back office's to change: they are revised in Sales.
  if (kind.table !== "quote" && isBackOffice(organization, caller)) {
    return;
  }
  if (caller.isSystem) {
    return;
  }
  // Business Central writes to orders that are submitted or fulfilled where they go both ways, without the flag (codeunits 5341 and 5366).
  if (
    kind.table === "salesorder" &&
    caller.isIntegrationUser &&
    WORKED_ON.includes(numberOf(document.statecode) ?? 0)
  ) {
    return;
  }
  throw locked(kind);
}

/** With a back office, a submitted order is its alone: not even the state can be changed by others. */
export function requireNotSubmitted(organization: Organization, caller: Caller, order: Row): void {
  if (
    numberOf(order.statecode) !== ORDER.submitted ||
    !isBackOfficeOn(organization) ||
    isBackOffice(organization, caller)
  ) {
    return;
  }
  throw ruleBroken(
    INVALID_STATE,
    "The object is not in a valid state to perform this operation. A submitted order is read-only while back-office order processing is enabled; only the integration user can change it.",
  );
}

import { optionName } from "../businesscentral/optionName";
import type { CalendarDate } from "../values/calendarDate";
import { numberOf, relatedRow, textOf } from "../values/wireValue";
import type { WireRow } from "../ports";
import { CustomerSet, FinancialDetailProperties, InvoiceSet } from "../businesscentral/apiProperties";
import { writersDay } from "../values/userDay";
import { ageingOf } from "./ageing";
import type { Ageing } from "./ageing";

/** What Business Central blocks a customer for; `unknown` for a value that this product does not know. */
export type Blocked = "none" | "ship" | "invoice" | "all" | "unknown";

/** A customer as Business Central answers now. Amounts are in BC's local currency; null is not known. */
export interface LiveCustomer {
  readonly number: string;
  readonly name: string | null;
  readonly blocked: Blocked;
  readonly balance: number | null;
  readonly overdue: number | null;
  readonly creditLimit: number | null;
  readonly ageing: Ageing | null;
}

/** A posted invoice. Amounts are in the invoice's currency. */
export interface PostedInvoice {
  readonly number: string;
  readonly postedOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  /** ISO code; null for BC's local currency. */
  readonly currencyCode: string | null;
  readonly amount: number | null;
  readonly remaining: number | null;
  /** The customer who pays, where it is another one. */
  readonly billedTo: { readonly number: string; readonly name: string | null } | null;
}

/** Null where the row is not a customer. */
export function liveCustomerOf(row: WireRow): LiveCustomer | null {
  const { properties, parts } = CustomerSet;
  const number = textOf(row[properties.number]);
  if (number === null) {
    return null;
  }
  const detail = relatedRow(row, parts.financialDetail);
  return {
    number,
    name: textOf(row[properties.displayName]),
    blocked: blockedOf(row[properties.blocked]),
    balance: numberOf(detail?.[FinancialDetailProperties.balance]),
    overdue: numberOf(detail?.[FinancialDetailProperties.overdueAmount]),
    creditLimit: numberOf(row[properties.creditLimit]),
    ageing: ageingOf(relatedRow(row, parts.ageing)),
  };
}

/** Null where the row is not an invoice. */
export function postedInvoiceOf(row: WireRow): PostedInvoice | null {
  const { properties } = InvoiceSet;
  const number = textOf(row[properties.number]);
  if (number === null) {
    return null;
  }
  const payer = textOf(row[properties.billToCustomerNumber]);
  return {
    number,
    postedOn: writersDay(row[properties.postingDate]),
    dueOn: writersDay(row[properties.dueDate]),
    currencyCode: textOf(row[properties.currencyCode]),
    amount: numberOf(row[properties.totalAmountIncludingTax]),
    remaining: numberOf(row[properties.remainingAmount]),
    billedTo:
      payer === null || payer === row[properties.customerNumber]
        ? null
        : { number: payer, name: textOf(row[properties.billToName]) },
  };
}

const BLOCKED: Readonly<Record<string, Blocked>> = {
  "": "none",
  Ship: "ship",
  Invoice: "invoice",
  All: "all",
};

function blockedOf(value: unknown): Blocked {
  return typeof value === "string" ? (BLOCKED[optionName(value)] ?? "unknown") : "unknown";
}

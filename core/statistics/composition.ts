import type { Amounts, Figures } from "./figures";
import { precisionOf, sum } from "../values/money";

const ADDED = [
  "balance",
  "outstandingOrders",
  "shippedNotInvoiced",
  "outstandingInvoices",
  "outstandingServiceOrders",
  "serviceShippedNotInvoiced",
  "outstandingServiceInvoices",
] as const satisfies readonly (keyof Amounts)[];

export type PartName = (typeof ADDED)[number] | "invoicedPrepayments" | "other";

export interface Part {
  readonly name: PartName;
  /** What the part adds to the total, negative where it lowers it; null where it is not known. */
  readonly amount: number | null;
}

export interface Composition {
  readonly parts: readonly Part[];
  readonly total: number | null;
}

/**
 * What the total consists of. Business Central also takes off what it would count twice (invoices of counted shipments) and goods on
 * their way back, and tells neither; `other` is what is left, so that the parts add up to the total to the last decimal.
 */
export function compositionOf({ amounts, currency }: Figures): Composition {
  const { total } = amounts;
  const precision = precisionOf(currency);
  const prepayments = amounts.invoicedPrepayments;
  const known: readonly Part[] = [
    ...ADDED.map((name) => ({ name, amount: amounts[name] })),
    { name: "invoicedPrepayments", amount: prepayments === null ? null : sum([-prepayments], precision) },
  ];
  const other = total === null ? null : rest(total, known, precision);
  return { parts: other === null || other === 0 ? known : [...known, { name: "other", amount: other }], total };
}

/** Null where a part is unknown: what is left then says nothing. */
function rest(total: number, parts: readonly Part[], precision: number): number | null {
  const amounts = parts.map(({ amount }) => amount);
  return amounts.every((amount) => amount !== null)
    ? sum([total, ...amounts.map((amount) => -amount)], precision)
    : null;
}

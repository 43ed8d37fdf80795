import type { Company } from "./company";
import { roundQuantity } from "./roundQuantity";
import { unitTrade } from "./trade";

/** What a line has of an item, in a unit of it. */
interface InUnit {
  readonly no: string;
  readonly quantity: number;
  readonly quantityPerUnit: number;
}

/** cu 5402 CalcBaseQty: in the item's base unit, rounded to the precision of that unit; to five decimals where it has none. */
export function baseQuantity(company: Company, { no, quantity, quantityPerUnit }: InUnit): number {
  const base = roundQuantity(quantity * quantityPerUnit);
  const precision = unitTrade(company, no, company.items.get(no)?.baseUnit ?? "").roundingPrecision;
  return precision > 0 ? roundQuantity(halvesUp(base / precision) * precision) : base;
}

/**
 * Tables 37 and 39, InitOutstanding: "Outstanding Qty. (Base)" is all of a line less what is done of it, each rounded by itself.
 * @param done in the line's unit
 */
export function outstandingBase(company: Company, line: InUnit, done: number): number {
  return roundQuantity(baseQuantity(company, line) - baseQuantity(company, { ...line, quantity: done }));
}

/** AL's Round: halves away from zero. */
function halvesUp(value: number): number {
  return Math.sign(value) * Math.round(roundQuantity(Math.abs(value)));
}

import Big from "big.js";

import type { Company } from "./company";

const DECIMALS = 2;
const CENTS = 100;

/** To two decimals, halves away from zero, as BC rounds amounts. Never negative zero. */
export function roundMoney(amount: number | Big): number {
  return new Big(amount).round(DECIMALS, Big.roundHalfUp).toNumber() || 0;
}

/** A product as BC's Decimal has it: nothing is lost in binary fractions, so rounding it meets the same half as BC does. */
export function times(factor: number, ...factors: readonly number[]): Big {
  return factors.reduce((product, each) => product.times(each), new Big(factor));
}

/** The exact sum of amounts with two decimals. */
export function sumMoney(amounts: Iterable<number>): number {
  let cents = 0;
  for (const amount of amounts) {
    cents += Math.round(amount * CENTS);
  }
  return cents === 0 ? 0 : cents / CENTS;
}

/**
 * An amount of a document in the company's own currency.
 * @param currencyCode ISO 4217; "" is the company's own.
 * @throws Error when the company has no such currency: documents are only made in known ones.
 */
export function toLcy(company: Company, amount: number, currencyCode: string): number {
  if (currencyCode === "" || currencyCode === company.currencyCode) {
    return roundMoney(amount);
  }
  const currency = company.currencies.get(currencyCode);
  if (currency === undefined) {
    throw new Error(`A document of ${company.name} is in ${currencyCode}, which is none of its currencies.`);
  }
  return roundMoney(times(amount, currency.rate));
}

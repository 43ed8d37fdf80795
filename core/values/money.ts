/** A currency as Sales keeps it. */
export interface Currency {
  /** ISO 4217, e.g. `NOK`. */
  readonly code: string;
  /** Decimals of its amounts. */
  readonly precision: number;
  /** Units of this currency for one unit of the organisation's base currency; null where none is set. */
  readonly rate: number | null;
}

/** Decimals that are counted with where the currency is not known. */
export const DEFAULT_PRECISION = 2;

const ISO_CODE = /^[A-Z]{3}$/;

/** Decimals of a currency by ISO 4217; Business Central may have codes of its own. */
export function usualPrecision(code: string | null): number {
  const usual =
    code !== null && ISO_CODE.test(code)
      ? new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions().maximumFractionDigits
      : undefined;
  return usual ?? DEFAULT_PRECISION;
}

export function precisionOf(currency: Pick<Currency, "precision"> | null): number {
  return currency?.precision ?? DEFAULT_PRECISION;
}

/** Rounds to the currency's decimals, halves away from zero; floating point noise of sums and conversions does not decide. */
export function rounded(amount: number, precision: number): number {
  return minorUnits(amount, precision) / 10 ** precision;
}

/** The sum of amounts of one currency, exact to its last decimal. */
export function sum(amounts: readonly number[], precision: number): number {
  return amounts.reduce((total, amount) => total + minorUnits(amount, precision), 0) / 10 ** precision;
}

const NOISE_DECIMALS = 4;

function minorUnits(amount: number, precision: number): number {
  const units = Math.round(Number((Math.abs(amount) * 10 ** precision).toFixed(NOISE_DECIMALS)));
  // Adding zero turns -0 into 0, which would be shown as "-0.00".
  return Math.sign(amount) * units + 0;
}

/** An amount in another currency by the exchange rates that Sales keeps; null where a rate is missing. */
export function converted(amount: number, from: Currency, to: Currency): number | null {
  if (from.code === to.code) {
    return rounded(amount, to.precision);
  }
  if (!isRate(from.rate) || !isRate(to.rate)) {
    return null;
  }
  return rounded((amount / from.rate) * to.rate, to.precision);
}

function isRate(rate: number | null): rate is number {
  return rate !== null && rate > 0;
}

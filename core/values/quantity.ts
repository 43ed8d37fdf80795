/** BC keeps quantities with five decimals; sums of such numbers as floating point drift in the fifteenth. */
export const QUANTITY_DECIMALS = 5;
const SCALE = 10 ** QUANTITY_DECIMALS;
/** Far finer than a quantity, far coarser than the noise of dividing by a unit. */
const NOISE = 1e8;
/** More than anybody stocks. Up to here a number holds five decimals exactly; beyond it is a mistake, not a quantity. */
const LARGEST = 1e10;

/** A decimal as OData V4 writes it. Text, null, infinities and numbers beyond any stock are not quantities: null. */
export function quantityOf(value: unknown): number | null {
  return typeof value === "number" && Math.abs(value) <= LARGEST ? value : null;
}

/** Whole hundred-thousandths: sums of them are exact. */
export function toTicks(quantity: number): number {
  return Math.round(quantity * SCALE);
}

export function fromTicks(ticks: number): number {
  return ticks / SCALE;
}

/** Adds as BC does, to five decimals. */
export function sum(quantities: readonly number[]): number {
  return fromTicks(quantities.reduce((total, quantity) => total + toTicks(quantity), 0));
}

/** Compares two quantities of one unit as BC would: by their first five decimals. Negative, zero or positive. */
export function compareQuantities(left: number, right: number): number {
  return toTicks(left) - toTicks(right);
}

/** The smallest quantity that BC can hold and that is not below `value`: what lacks is never rounded away. */
export function roundUp(value: number): number {
  return Math.ceil(withoutNoise(value * SCALE)) / SCALE;
}

/** The largest quantity of at most `decimals` decimals that is not above `value`: a promise is never rounded up. */
export function roundDown(value: number, decimals: number): number {
  const scale = 10 ** Math.min(decimals, QUANTITY_DECIMALS);
  return (Math.floor(withoutNoise(value * scale)) || 0) / scale;
}

/** The nearest multiple of a precision, halves away from zero, as AL's Round. */
export function roundTo(value: number, precision: number): number {
  const steps = Math.round(withoutNoise(Math.abs(value) / precision));
  return sum([Math.sign(value) * steps * precision]);
}

/** What is whole but for floating point noise becomes whole. */
function withoutNoise(value: number): number {
  return Math.round(value * NOISE) / NOISE;
}

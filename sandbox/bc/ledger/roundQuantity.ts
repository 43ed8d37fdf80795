const FACTOR = 10 ** 5;
/** More digits than any quantity has; what floating point adds beyond them is dropped. */
const DIGITS = 15;

/** BC keeps quantities with five decimals; sums are rounded to them, halves away from zero. */
export function roundQuantity(quantity: number): number {
  const whole = Math.round(Number((Math.abs(quantity) * FACTOR).toPrecision(DIGITS)));
  return whole === 0 ? 0 : (Math.sign(quantity) * whole) / FACTOR;
}

/** BC keeps quantities with five decimals; sums of such numbers as floating point drift in the fifteenth. */
const DECIMALS = 5;
const SCALE = 10 ** DECIMALS;

/** Compares two quantities of one unit as BC would: by their first five decimals. Negative, zero or positive. */
export function compareQuantities(left: number, right: number): number {
  return Math.round(left * SCALE) - Math.round(right * SCALE);
}

/** The smallest quantity that BC can hold and that is not below `value`: what lacks is never rounded away. */
export function roundUp(value: number): number {
  return Math.ceil(withoutNoise(value * SCALE)) / SCALE;
}

/** The largest quantity of at most `decimals` decimals that is not above `value`: a promise is never rounded up. */
export function roundDown(value: number, decimals: number): number {
  const scale = 10 ** Math.min(decimals, DECIMALS);
  return Math.floor(withoutNoise(value * scale)) / scale;
}

/** What is whole but for floating point noise becomes whole. */
function withoutNoise(value: number): number {
  return Math.round(value * SCALE) / SCALE;
}

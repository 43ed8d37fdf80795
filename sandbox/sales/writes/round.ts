/** Moves the decimal point in the number's text, so that no binary fraction creeps in. */
function shift(value: number, places: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Rounds half away from zero, as SQL Server rounds decimals; digits after the decimal point. */
export function round(value: number, digits: number): number {
  return Math.sign(value) * shift(Math.round(shift(Math.abs(value), digits)), -digits);
}

/** Rounds half away from zero, as SQL Server rounds decimals; digits after the decimal point. */
export function round(value: number, digits: number): number {
  const shifted = Math.round(Number(`${Math.abs(value)}e${digits}`));
  const rounded = Number(`${shifted}e-${digits}`);
  // Numbers too large for exponent text (1e21 and up) have no decimals to round.
  return Number.isNaN(rounded) ? value : Math.sign(value) * rounded;
}

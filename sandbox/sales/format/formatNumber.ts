/** Grouped, with exactly the digits asked for; the locale decides the separators. */
export function formatNumber(value: number, digits: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** Dataverse puts the currency's own symbol before the amount, whatever the locale. */
export function formatMoney(value: number, digits: number, symbol: string, locale: string): string {
  const amount = formatNumber(Math.abs(value), digits, locale);
  const gap = /^[A-Za-zÆØÅæøå]+$/.test(symbol) ? "\u00a0" : "";
  return `${value < 0 ? "-" : ""}${symbol}${gap}${amount}`;
}

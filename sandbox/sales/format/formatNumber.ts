const formats = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

/** Grouped, with exactly the digits asked for; the locale decides the separators. */
export function formatNumber(value: number, digits: number, locale: string): string {
  return formatter(locale, digits).format(value);
}

/** Dataverse puts the currency's own symbol before the amount, whatever the locale. */
export function formatMoney(value: number, digits: number, symbol: string, locale: string): string {
  const amount = formatNumber(Math.abs(value), digits, locale);
  const gap = /^[A-Za-zÆØÅæøå]+$/.test(symbol) ? "\u00a0" : "";
  return `${value < 0 ? "-" : ""}${symbol}${gap}${amount}`;
}

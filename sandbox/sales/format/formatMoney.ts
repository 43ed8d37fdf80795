import { writeNumber } from "../../contract/userFormats";
import type { UserFormats } from "../../contract/userFormats";

/** Dataverse puts the currency's own symbol before the amount, whatever the user's formats. */
export function formatMoney(value: number, digits: number, symbol: string, formats: UserFormats): string {
  const amount = writeNumber(Math.abs(value), digits, formats);
  const gap = /^[A-Za-zÆØÅæøå]+$/.test(symbol) ? "\u00a0" : "";
  return `${value < 0 ? "-" : ""}${symbol}${gap}${amount}`;
}

import { DEFAULT_PRECISION } from "../../core/values/money";
import type { Currency } from "../../core/values/money";
import type { Surroundings } from "./surroundings";

type Language = Pick<Surroundings, "words" | "format">;

/** An amount with its currency; one that is not known says so, and is never written as zero. */
export function moneyText(amount: number | null, currency: Currency | null, { words, format }: Language): string {
  if (amount === null) {
    return words("NotKnown");
  }
  return currency === null
    ? words("LocalMoney", format.decimal(amount, DEFAULT_PRECISION))
    : format.money(amount, currency);
}

import { DEFAULT_PRECISION } from "../../core/values/money";
import type { Currency } from "../../core/values/money";
import type { RenderContext } from "./strings";

type Language = Pick<RenderContext, "strings" | "format">;

/** An amount with its currency; one that is not known says so, and is never written as zero. */
export function moneyText(amount: number | null, currency: Currency | null, { strings, format }: Language): string {
  if (amount === null) {
    return strings("NotKnown");
  }
  return currency === null
    ? strings("LocalMoney", format.decimal(amount, DEFAULT_PRECISION))
    : format.money(amount, currency);
}

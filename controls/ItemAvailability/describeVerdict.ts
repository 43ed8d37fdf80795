import type { Format } from "../shared/format";
import type { ItemFigures } from "../../core/availability/itemFigures";
import type { DocumentLine, LineAmounts, LineVerdict } from "../../core/availability/lineVerdict";
import type { FigureTable, Tone } from "./message";
import type { WordKey, Words } from "./words";

export interface VerdictWords {
  readonly tone: Tone;
  readonly headline: string;
  readonly lines: readonly string[];
}

/** @param requestedDate the day the customer wants the line, as the user reads dates; null where none is set */
export function describeVerdict(
  verdict: LineVerdict,
  line: DocumentLine,
  requestedDate: string | null,
  { words, format }: { readonly words: Words; readonly format: Format },
): VerdictWords {
  if (verdict.kind === "notStockItem") return { tone: "neutral", headline: words("NotStockItem"), lines: [words("NotStockItemExplained")] };
  if (verdict.kind === "blocked") return { tone: "bad", headline: words("Blocked"), lines: [words("BlockedExplained")] };

  const { amounts } = verdict;
  const amount = (value: number) => amountText(value, amounts.unitName, words, format);
  const figure = words(amounts.basis === "available" ? "Available" : "OnHandOnly", amount(amounts.figure));

  if (verdict.kind === "unknown") {
    return verdict.reason === "noQuantity"
      ? { tone: "neutral", headline: words("QuantityMissing"), lines: [figure] }
      : { tone: "problem", headline: words("UnitUnknown"), lines: [words("UnitUnknownExplained", amounts.unitName ?? "?", line.unit?.name ?? "?"), figure] };
  }

  const { tone, headline } = HEADLINES[verdict.kind][amounts.basis];
  const lacking = amounts.lacking === 0 ? [] : [words("Lacking", amount(amounts.lacking))];
  return { tone, headline: words(headline), lines: [figure, ...lacking, ...incoming(verdict.kind, amounts, requestedDate, amount, words)] };
}

const HEADLINES: Record<"enough" | "enoughWithIncoming" | "notEnough", Record<LineAmounts["basis"], { tone: Tone; headline: WordKey }>> = {
  enough: { available: { tone: "good", headline: "Enough" }, onHand: { tone: "good", headline: "EnoughOnHand" } },
  enoughWithIncoming: { available: { tone: "warning", headline: "MoreOnOrder" }, onHand: { tone: "warning", headline: "MoreOnOrder" } },
  notEnough: { available: { tone: "bad", headline: "NotEnough" }, onHand: { tone: "bad", headline: "NotEnoughOnHand" } },
};

function incoming(
  kind: LineVerdict["kind"],
  amounts: LineAmounts,
  requestedDate: string | null,
  amount: (value: number) => string,
  words: Words,
): readonly string[] {
  if (kind === "enough" || amounts.incoming === null || amounts.incoming <= 0) return [];
  return [
    requestedDate === null
      ? words("IncomingWhenever", amount(amounts.incoming))
      : words("IncomingBy", amount(amounts.incoming), requestedDate),
  ];
}

/** The item's own figures, as BC keeps them: in its base unit. */
export function figureTable(figures: ItemFigures, { words, format }: { readonly words: Words; readonly format: Format }): FigureTable | null {
  if (!figures.isStockItem) return null;
  const rows: readonly (readonly [WordKey, number | null])[] = [
    ["FigureOnHand", figures.onHand],
    ["FigureOnSalesOrders", figures.onSalesOrders],
    ["FigureOnPurchaseOrders", figures.onPurchaseOrders],
  ];
  return {
    caption: words("FiguresIn", figures.baseUnit ?? "?"),
    rows: rows.flatMap(([key, value]) => (value === null ? [] : [{ label: words(key), value: format.quantity(value) }])),
  };
}

export function amountText(value: number, unitName: string | null, words: Words, format: Format): string {
  return unitName === null ? format.quantity(value) : words("Amount", format.quantity(value), unitName);
}

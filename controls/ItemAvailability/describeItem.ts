import type { JudgedLine } from "../../core/availability/document";
import type { ProductFacts } from "../../core/availability/productFacts";
import { withUnit } from "../shared/availability/describeFigures";
import { describeLine } from "../shared/availability/describeLine";
import { sum } from "../../core/values/quantity";
import type { LineDescription, RenderContext } from "../shared/availability/describeLine";
import type { ItemSubject } from "./mapping";
import type { ItemStrings, StringKey } from "./strings";

export type ItemRenderContext = RenderContext & { readonly strings: ItemStrings };

/** What the control says at a glance: of a line its verdict, of a product what there is of it. */
export function describeItem(
  judged: JudgedLine,
  kind: ItemSubject["kind"],
  renderContext: ItemRenderContext,
): LineDescription {
  const { verdict } = judged;
  if (kind === "line" || verdict.kind !== "unknown" || verdict.reason !== "noQuantity" || verdict.numbers === null) {
    return describeLine(judged, renderContext);
  }
  const { strings } = renderContext;
  const { basis, available, onHand, unitName } = verdict.numbers;
  const [key, amount]: readonly [StringKey, number] =
    basis === "onHand" ? ["ProductOnHand", onHand] : ["ProductAvailable", available];
  return {
    ...describeLine(judged, renderContext),
    tone: amount > 0 ? "good" : "bad",
    headline: strings(key, withUnit(amount, unitName, renderContext)),
  };
}

/** Figures in one unit. */
export interface FigureTable {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** The item's own figures, of the whole company, as BC keeps them: in its base unit. Null where there are none. */
export function figureTable(
  facts: ProductFacts,
  { strings, format }: Pick<ItemRenderContext, "strings" | "format">,
): FigureTable | null {
  if (facts.kind !== "live" || !facts.item.isStockItem) {
    return null;
  }
  const { onHand, inventory, reservations, baseUnit, onSalesOrders, onPurchaseOrders } = facts.item;
  const reserved =
    reservations !== null
      ? sum(reservations.flatMap(({ from, quantity }) => (from === "stock" ? [quantity] : [])))
      : inventory?.every((each) => each.reserved !== null) === true
        ? sum(inventory.map((each) => each.reserved ?? 0))
        : null;
  const rows: readonly (readonly [StringKey, number | null])[] = [
    ["FigureOnHand", onHand],
    ["FigureReserved", reserved],
    ["FigureOnSalesOrders", onSalesOrders],
    ["FigureOnPurchaseOrders", onPurchaseOrders],
  ];
  return {
    caption: strings("FiguresIn", baseUnit ?? "?"),
    rows: rows.flatMap(([key, value]) =>
      value === null ? [] : [{ label: strings(key), value: format.quantity(value) }],
    ),
  };
}

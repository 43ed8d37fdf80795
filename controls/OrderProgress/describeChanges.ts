import type { LineChange } from "../../core/orders/live/lineChanges";
import type { RenderContext } from "./strings";

/** What is told at once; an order that was made anew in Business Central would fill the form. */
const MOST = 5;

/** Where Business Central's order is another than the one in Sales; nothing where it is the same. */
export function changeLines(changes: readonly LineChange[], renderContext: RenderContext): readonly string[] {
  if (changes.length === 0) {
    return [];
  }
  const { strings } = renderContext;
  const more = changes.length - MOST;
  return [
    strings("Changed"),
    ...changes.slice(0, MOST).map((change) => changeText(change, renderContext)),
    ...(more > 0 ? [strings("ChangedMore", more)] : []),
  ];
}

function changeText({ name, what, sales, businessCentral }: LineChange, { strings, format }: RenderContext): string {
  const shown = (value: number | null): string =>
    value === null ? "" : what === "price" || what === "discount" ? format.amount(value, null) : format.quantity(value);
  return strings(`Changed_${what}`, name, shown(sales), shown(businessCentral));
}

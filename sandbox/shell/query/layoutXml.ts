import { childOf, childrenOf, countOf, flagOf, parseXml } from "../xml/xml";

export interface LayoutColumn {
  /** Logical name, or `alias.column` of a linked table. */
  readonly name: string;
  /** Pixels, as the view's maker set them. */
  readonly width: number;
  readonly isSortable: boolean;
}

const DEFAULT_WIDTH = 150;

/** The columns a view shows, in order. */
export function readLayoutXml(xml: string): readonly LayoutColumn[] {
  return childrenOf(childOf(parseXml(xml, "The view's layout"), "row"), "cell")
    .filter((cell) => !flagOf(cell, "ishidden", false))
    .map((cell) => ({
      name: cell.getAttribute("name") ?? "",
      width: countOf(cell, "width", DEFAULT_WIDTH),
      isSortable: !flagOf(cell, "disableSorting", false),
    }));
}

import { childOf, childrenOf, flagOf, parseXml } from "../xml/xml";

/** A table linked to the query's own, as `link-entity` writes it; `alias` is the table's name where it has none. */
export interface LinkedEntity {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly linkType: string;
  readonly alias: string;
}

/** A FetchXML query as far as views of one table use it. */
export interface FetchQuery {
  readonly table: string;
  readonly attributes: readonly string[];
  readonly orders: readonly { readonly attribute: string; readonly isDescending: boolean }[];
  readonly filters: readonly FetchFilter[];
  readonly links: readonly LinkedEntity[];
}

export interface FetchFilter {
  readonly operator: "and" | "or";
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
}

export interface FetchCondition {
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** The link whose column it is; null for the query's own table. */
  readonly alias: string | null;
}

export function readFetchXml(xml: string): FetchQuery {
  const entity = childOf(parseXml(xml, "The view's FetchXML"), "entity");
  if (entity === null) {
    throw new Error("The view's FetchXML has no entity element.");
  }
  return {
    table: entity.getAttribute("name") ?? "",
    attributes: childrenOf(entity, "attribute").map((attribute) => attribute.getAttribute("name") ?? ""),
    orders: childrenOf(entity, "order").map((order) => ({
      attribute: order.getAttribute("attribute") ?? "",
      isDescending: flagOf(order, "descending", false),
    })),
    filters: childrenOf(entity, "filter").map(readFilter),
    links: [...entity.getElementsByTagName("link-entity")].map((link) => ({
      name: link.getAttribute("name") ?? "",
      from: link.getAttribute("from") ?? "",
      to: link.getAttribute("to") ?? "",
      linkType: link.getAttribute("link-type") ?? "inner",
      alias: link.getAttribute("alias") ?? link.getAttribute("name") ?? "",
    })),
  };
}

/** A `filter` element on its own. @param what how an error names it */
export function readFilterXml(xml: string, what: string): FetchFilter {
  return readFilter(parseXml(xml, what));
}

function readFilter(filter: Element): FetchFilter {
  return {
    operator: filter.getAttribute("type") === "or" ? "or" : "and",
    conditions: childrenOf(filter, "condition").map((condition) => ({
      attribute: condition.getAttribute("attribute") ?? "",
      operator: condition.getAttribute("operator") ?? "",
      values: condition.hasAttribute("value")
        ? [condition.getAttribute("value") ?? ""]
        : childrenOf(condition, "value").map((value) => value.textContent?.trim() ?? ""),
      alias: condition.getAttribute("entityname"),
    })),
    filters: childrenOf(filter, "filter").map(readFilter),
  };
}

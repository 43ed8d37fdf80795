import { childOf, childrenOf, flagOf, parseXml } from "../xml/xml";

/** A FetchXML query as far as views of one table use it. */
export interface FetchQuery {
  readonly table: string;
  readonly attributes: readonly string[];
  readonly orders: readonly { readonly attribute: string; readonly isDescending: boolean }[];
  readonly filters: readonly FetchFilter[];
  /** By alias: the table joined. */
  readonly links: ReadonlyMap<string, string>;
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
  readonly isOnLink: boolean;
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
    links: new Map(
      [...entity.getElementsByTagName("link-entity")].map((link) => [
        link.getAttribute("alias") ?? link.getAttribute("name") ?? "",
        link.getAttribute("name") ?? "",
      ]),
    ),
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
      isOnLink: condition.hasAttribute("entityname"),
    })),
    filters: childrenOf(filter, "filter").map(readFilter),
  };
}

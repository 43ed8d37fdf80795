import { childOf, childrenOf, parseXml } from "../xml/xml";
import type { ViewRequest } from "./viewQuery";

/** The view's FetchXML for one page, with the conditions that its place on the screen adds. */
export function pagedFetchXml({ table, view, parent, search, pageSize }: ViewRequest, pageNumber: number): string {
  const fetch = parseXml(view.fetchXml, `The FetchXML of ${view.name}`);
  const entity = childOf(fetch, "entity");
  if (entity === null) {
    throw new Error(`The FetchXML of ${view.name} has no entity element.`);
  }
  fetch.setAttribute("page", String(pageNumber));
  fetch.setAttribute("count", String(pageSize));
  if (!childrenOf(entity, "attribute").some((attribute) => attribute.getAttribute("name") === table.primaryName)) {
    append(entity, "attribute", { name: table.primaryName });
  }
  if (parent !== undefined) {
    append(append(entity, "filter", { type: "and" }), "condition", { attribute: parent.column, operator: "eq", value: parent.id });
  }
  if (search !== undefined) {
    append(append(entity, "filter", { type: "and" }), "condition", { attribute: table.primaryName, operator: "like", value: `%${search}%` });
  }
  return new XMLSerializer().serializeToString(fetch);
}

function append(parent: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const child = parent.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    child.setAttribute(key, value);
  }
  parent.append(child);
  return child;
}

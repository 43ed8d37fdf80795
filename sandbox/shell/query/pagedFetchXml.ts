import { childOf, childrenOf, parseXml } from "../xml/xml";
import type { FetchFilter, FetchQuery, LinkedEntity } from "./fetchXml";
import type { ViewRequest } from "./viewRequest";
import { addedFilters } from "./viewRequest";

/** What a control changes about its view's query. */
export interface QueryChanges {
  /** Columns to read besides the view's own. */
  readonly columns?: readonly string[];
  /** Links besides the view's own. */
  readonly links?: readonly LinkedEntity[];
  /** In place of the view's own order. */
  readonly orders?: FetchQuery["orders"];
  /** Besides the view's own filter. */
  readonly filter?: FetchFilter;
  readonly withTotal?: boolean;
}

/** The view's FetchXML for one page, with the conditions that its place on the screen adds. */
export function pagedFetchXml(request: ViewRequest, pageNumber: number, changes: QueryChanges = {}): string {
  const { table, view, pageSize } = request;
  const fetch = parseXml(view.fetchXml, `The FetchXML of ${view.name}`);
  const entity = childOf(fetch, "entity");
  if (entity === null) {
    throw new Error(`The FetchXML of ${view.name} has no entity element.`);
  }
  fetch.setAttribute("page", String(pageNumber));
  fetch.setAttribute("count", String(pageSize));
  for (const { linkType, ...link } of changes.links ?? []) {
    append(entity, "link-entity", { ...link, "link-type": linkType });
  }
  for (const column of new Set([table.primaryName, ...(changes.columns ?? [])])) {
    const { entityname, attribute: name } = placeOf(column);
    const place = entityname === undefined ? entity : linkOf(entity, entityname);
    if (!childrenOf(place, "attribute").some((attribute) => attribute.getAttribute("name") === name)) {
      append(place, "attribute", { name });
    }
  }
  if (changes.withTotal === true) {
    fetch.setAttribute("returntotalrecordcount", "true");
  }
  if (changes.orders !== undefined) {
    [...fetch.getElementsByTagName("order")].forEach((order) => {
      order.remove();
    });
    changes.orders.forEach(({ attribute, isDescending }) => {
      append(entity, "order", { ...placeOf(attribute), descending: String(isDescending) });
    });
  }
  for (const filter of [...(changes.filter === undefined ? [] : [changes.filter]), ...addedFilters(request)]) {
    appendFilter(entity, filter);
  }
  return new XMLSerializer().serializeToString(fetch);
}

/** A column of the query's own table, or alias.column of a linked one. */
function placeOf(column: string): { readonly attribute: string; readonly entityname?: string } {
  const dot = column.indexOf(".");
  return dot < 0 ? { attribute: column } : { entityname: column.slice(0, dot), attribute: column.slice(dot + 1) };
}

function linkOf(entity: Element, alias: string): Element {
  const link = [...entity.getElementsByTagName("link-entity")].find((each) => each.getAttribute("alias") === alias);
  if (link === undefined) {
    throw new Error(`The query has no link with the alias ${alias}.`);
  }
  return link;
}

function appendFilter(parent: Element, { operator, conditions, filters }: FetchFilter): void {
  const element = append(parent, "filter", { type: operator });
  for (const { attribute, operator: condition, values, alias } of conditions) {
    const place = alias === null ? {} : { entityname: alias };
    const appended = append(element, "condition", { ...place, attribute, operator: condition });
    values.forEach((value) => {
      append(appended, "value", {}).textContent = value;
    });
  }
  filters.forEach((filter) => {
    appendFilter(element, filter);
  });
}

function append(parent: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const child = parent.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    child.setAttribute(key, value);
  }
  parent.append(child);
  return child;
}

import type { XmlElement } from "../xml/element";
import type {
  FetchAttribute,
  FetchCondition,
  FetchEntity,
  FetchFilter,
  FetchLink,
  FetchOrder,
  FetchQuery,
} from "./fetchQuery";
import { badFetch, notImplemented } from "../errors";
import { requireKnownCondition } from "../query/conditionHolds";
import { childNamed, childrenNamed, elementsOf, textOfElement } from "../xml/element";
import { parseXml } from "../xml/parseXml";

const AGGREGATES = ["count", "countcolumn", "sum", "avg", "min", "max"] as const;
const GROUPINGS = ["day", "week", "month", "quarter", "year"] as const;

/** Join kinds: the ones that only ask whether there is a row are all written as any. */
const LINKS: Readonly<Record<string, FetchLink["kind"]>> = {
  inner: "inner",
  natural: "inner",
  outer: "outer",
  exists: "any",
  in: "any",
  any: "any",
  "not any": "not any",
};

const KNOWN_ELEMENTS = new Set(["attribute", "all-attributes", "order", "filter", "link-entity", "no-attrs"]);

function flag(element: XmlElement, name: string): boolean {
  return ["true", "1"].includes(element.attributes[name]?.toLowerCase() ?? "");
}

function number(element: XmlElement, name: string): number | null {
  const text = element.attributes[name];
  if (text === undefined) {
    return null;
  }
  if (!/^\d+$/.test(text)) {
    throw badFetch(
      `Invalid value '${text}' for the attribute '${name}' of <${element.name}>: a whole number is expected.`,
    );
  }
  return Number(text);
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined, what: string): T | null {
  if (text === undefined) {
    return null;
  }
  const found = values.find((value) => value === text);
  if (found === undefined) {
    throw notImplemented(`${what} '${text}' in FetchXML`);
  }
  return found;
}

function required(element: XmlElement, name: string): string {
  const text = element.attributes[name];
  if (text === undefined || text === "") {
    throw badFetch(`The attribute '${name}' of <${element.name}> is missing.`);
  }
  return text;
}

function readAttribute(element: XmlElement): FetchAttribute {
  const aggregate = oneOf(AGGREGATES, element.attributes.aggregate, "the aggregate");
  const alias = element.attributes.alias ?? null;
  const isGroup = flag(element, "groupby");
  if ((aggregate !== null || isGroup) && alias === null) {
    throw badFetch("Invalid alias for aggregate operation.");
  }
  return {
    name: required(element, "name"),
    alias,
    aggregate,
    isGroup,
    isDistinct: flag(element, "distinct"),
    dateGrouping: oneOf(GROUPINGS, element.attributes.dategrouping, "the date grouping"),
  };
}

function readOrder(element: XmlElement): FetchOrder {
  if (element.attributes.entityname !== undefined) {
    throw notImplemented("the attribute 'entityname' of <order> in FetchXML");
  }
  return {
    attribute: element.attributes.attribute ?? null,
    alias: element.attributes.alias ?? null,
    descending: flag(element, "descending"),
  };
}

function readCondition(element: XmlElement): FetchCondition {
  const operator = required(element, "operator");
  requireKnownCondition(operator);
  const own = element.attributes.value;
  const listed = childrenNamed(element, "value").map(textOfElement);
  return {
    entity: element.attributes.entityname ?? null,
    attribute: required(element, "attribute"),
    operator,
    values: own === undefined ? listed : [own],
    valueOf: element.attributes.valueof ?? null,
  };
}

function readFilter(element: XmlElement): FetchFilter {
  const type = element.attributes.type ?? "and";
  if (type !== "and" && type !== "or") {
    throw badFetch("Unsupported filter type. Valid values are 'and', or 'or'.");
  }
  if (childrenNamed(element, "link-entity").length > 0) {
    throw notImplemented("link-entity inside of a filter in FetchXML");
  }
  return {
    type,
    conditions: childrenNamed(element, "condition").map(readCondition),
    filters: childrenNamed(element, "filter").map(readFilter),
  };
}

interface Counter {
  next: number;
}

function readLink(element: XmlElement, counter: Counter): FetchLink {
  const entity = readEntity(element, counter);
  const kind = LINKS[element.attributes["link-type"] ?? "inner"];
  if (!kind) {
    throw notImplemented(`the link-type '${element.attributes["link-type"] ?? ""}' in FetchXML`);
  }
  // Dataverse makes up an alias of the table's name and a number.
  const alias = element.attributes.alias ?? `${entity.name}${++counter.next}`;
  return { ...entity, from: required(element, "from"), to: required(element, "to"), alias, kind };
}

function readEntity(element: XmlElement, counter: Counter): FetchEntity {
  const unknown = elementsOf(element).find((child) => !KNOWN_ELEMENTS.has(child.name));
  if (unknown) {
    throw badFetch(`The element node encountered is invalid: <${unknown.name}>.`);
  }
  return {
    name: required(element, "name"),
    attributes: childrenNamed(element, "attribute").map(readAttribute),
    hasAllAttributes: childNamed(element, "all-attributes") !== null,
    filters: childrenNamed(element, "filter").map(readFilter),
    orders: childrenNamed(element, "order").map(readOrder),
    links: childrenNamed(element, "link-entity").map((link) => readLink(link, counter)),
  };
}

/** Reads FetchXML. What is malformed is refused with 400, what the sandbox does not know with 501. */
export function parseFetch(text: string): FetchQuery {
  const reading = parseXml(text);
  if (!reading.ok) {
    throw badFetch(`Invalid XML. ${reading.reason}`);
  }
  const { root } = reading;
  const entity = childNamed(root, "entity");
  if (root.name !== "fetch" || !entity) {
    throw badFetch("A FetchXML query is a <fetch> element with an <entity> element in it.");
  }
  return {
    entity: readEntity(entity, { next: 0 }),
    top: number(root, "top"),
    pageSize: number(root, "count"),
    page: number(root, "page") ?? 1,
    isDistinct: flag(root, "distinct"),
    isAggregate: flag(root, "aggregate"),
    withTotal: flag(root, "returntotalrecordcount"),
  };
}

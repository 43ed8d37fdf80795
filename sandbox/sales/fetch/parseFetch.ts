import type { XmlElement } from "../xml/element";
import type {
  FetchAttribute,
  FetchCondition,
  FetchEntity,
  FetchFilter,
  FilterKind,
  JoinKind,
  FetchLink,
  FetchOrder,
  FetchQuery,
} from "./fetchQuery";
import { badFetch, notImplemented } from "../errors";
import { requireKnownCondition } from "../query/conditionHolds";
import { requireFetchLimits } from "./fetchLimits";
import { childNamed, childrenNamed, elementsOf, textOfElement } from "../xml/element";
import { parseXml } from "../xml/parseXml";

const AGGREGATES = ["count", "countcolumn", "sum", "avg", "min", "max"] as const;
const GROUPINGS = ["day", "week", "month", "quarter", "year"] as const;

const JOINS = new Map<string, JoinKind>([
  ["inner", "inner"],
  ["natural", "inner"],
  ["outer", "outer"],
  ["exists", "exists"],
  ["in", "exists"],
  ["matchfirstrowusingcrossapply", "first"],
]);

/** Microsoft documents that `all` and `not all` mean the opposite of their names: `not all` is `any`. */
const CONDITIONS = new Map<string, FilterKind>([
  ["any", "any"],
  ["not any", "not any"],
  ["all", "all"],
  ["not all", "any"],
]);

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
  if (element.attributes.rowaggregate !== undefined) {
    throw notImplemented(`the row aggregate '${element.attributes.rowaggregate}' in FetchXML`);
  }
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
  return {
    entity: element.attributes.entityname ?? null,
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

function readFilter(element: XmlElement, counter: Counter): FetchFilter {
  const type = element.attributes.type ?? "and";
  if (type !== "and" && type !== "or") {
    throw badFetch("Unsupported filter type. Valid values are 'and', or 'or'.");
  }
  return {
    type,
    conditions: childrenNamed(element, "condition").map(readCondition),
    filters: childrenNamed(element, "filter").map((filter) => readFilter(filter, counter)),
    links: childrenNamed(element, "link-entity").map((link) => readLink(link, counter, CONDITIONS)),
  };
}

interface Counter {
  next: number;
}

/** @param kinds the link types that may stand there: joins in an entity, conditions in a filter */
function readLink(element: XmlElement, counter: Counter, kinds: ReadonlyMap<string, JoinKind | FilterKind>): FetchLink {
  const type = element.attributes["link-type"] ?? "inner";
  const kind = kinds.get(type);
  if (!kind) {
    throw refusedLink(type, kinds === CONDITIONS);
  }
  const entity = readEntity(element, counter);
  const showsNothing = kind !== "inner" && kind !== "outer" && kind !== "first";
  if (showsNothing && (entity.attributes.length > 0 || entity.hasAllAttributes)) {
    throw badFetch(`Columns of a link-entity of the link-type '${type}' can't be returned.`);
  }
  // Dataverse makes up an alias of the table's name and a number.
  const alias = element.attributes.alias ?? `${entity.name}${++counter.next}`;
  const isNamed = element.attributes.alias !== undefined;
  return { ...entity, ...readEnds(element), alias, isNamed, kind };
}

function readEnds({ attributes: { from = "", to = "" } }: XmlElement): Pick<FetchLink, "from" | "to"> {
  if ((from === "") !== (to === "")) {
    throw notImplemented(`a link-entity with '${from === "" ? "to" : "from"}' alone in FetchXML`);
  }
  return { from, to };
}

function refusedLink(type: string, isInFilter: boolean) {
  return JOINS.has(type) || CONDITIONS.has(type)
    ? notImplemented(`the link-type '${type}' ${isInFilter ? "inside" : "outside"} of a filter in FetchXML`)
    : badFetch(`Invalid value '${type}' for the attribute 'link-type' of <link-entity>.`);
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
    filters: childrenNamed(element, "filter").map((filter) => readFilter(filter, counter)),
    orders: childrenNamed(element, "order").map(readOrder),
    links: childrenNamed(element, "link-entity").map((link) => readLink(link, counter, JOINS)),
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
  requireFetchLimits(root);
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
    usesRawOrder: flag(root, "useraworderby"),
  };
}

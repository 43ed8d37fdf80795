import type { RequestContext } from "../webapi/requestContext";
import type { JsonObject } from "../webapi/serializeRow";
import type { Column } from "../schema/schema";
import type { Row } from "../store/row";
import type { FetchAttribute, FetchEntity, FetchOrder, FetchQuery } from "./fetchQuery";
import type { FetchScope, Joined } from "./fetchScope";
import type { Scalar } from "../query/accessor";
import { badFetch } from "../errors";
import { formatValue } from "../format/formatValue";
import { columnAccessor } from "../query/columnAccessor";
import { order } from "../query/compare";
import { addDays, dayOf, startOfWeek, startOfYear } from "../query/localDate";
import { queryableColumn, ROOT } from "./fetchScope";

const FORMATTED = "OData.Community.Display.V1.FormattedValue";

interface Item {
  readonly alias: string;
  readonly attribute: FetchAttribute;
  readonly column: Column;
  readonly read: (joined: Joined) => Scalar;
}

function dateParts(day: string): Readonly<Record<string, number>> {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const firstWeek = startOfWeek(startOfYear(day));
  let week = 1;
  for (let start = addDays(firstWeek, 7); start <= day; start = addDays(start, 7)) {
    week++;
  }
  return { year, quarter: Math.ceil(month / 3), month, week, day: date };
}

function itemOf(context: RequestContext, scope: FetchScope, alias: string, attribute: FetchAttribute): Item {
  const column = queryableColumn(scope, alias, attribute.name);
  const accessor = columnAccessor(column);
  const read = (joined: Joined): Scalar => {
    const row = joined.get(alias);
    const value = row ? accessor.read(row) : null;
    if (attribute.dateGrouping === null || typeof value !== "string") {
      return value;
    }
    return (
      dateParts(value.length === 10 ? value : dayOf(Date.parse(value), context.settings.timeZone))[
        attribute.dateGrouping
      ] ?? null
    );
  };
  return { alias, attribute, column, read };
}

function itemsOf(context: RequestContext, scope: FetchScope, alias: string, entity: FetchEntity): Item[] {
  return [
    ...entity.attributes.map((attribute) => itemOf(context, scope, alias, attribute)),
    ...entity.links.flatMap((link) => itemsOf(context, scope, link.alias, link)),
  ];
}

function reduce(item: Item, rows: readonly Joined[]): Scalar {
  const values = rows.map(item.read).filter((value) => value !== null);
  const { aggregate, isDistinct } = item.attribute;
  const counted = isDistinct ? [...new Set(values)] : values;
  const numbers = () => counted.map(Number);
  switch (aggregate) {
    case "count":
      return rows.length;
    case "countcolumn":
      return counted.length;
    case "sum":
      return numbers().reduce((total, each) => total + each, 0);
    case "avg":
      return counted.length === 0 ? null : numbers().reduce((total, each) => total + each, 0) / counted.length;
    case "min":
    case "max": {
      const sign = aggregate === "min" ? 1 : -1;
      const accessor = columnAccessor(item.column);
      return counted.reduce<Scalar>(
        (best, each) => (best === null || (order(accessor.type, each, best) ?? 0) * sign < 0 ? each : best),
        null,
      );
    }
    case null:
      return null;
  }
}

function checkItems(items: readonly Item[]): void {
  const plain = items.find(({ attribute }) => attribute.aggregate === null && !attribute.isGroup);
  if (plain) {
    throw badFetch("Attributes can not be returned when aggregate operation is specified.");
  }
  const text = items.find(
    ({ attribute, column }) =>
      (attribute.aggregate === "sum" || attribute.aggregate === "avg") && columnAccessor(column).type !== "number",
  );
  if (text) {
    throw badFetch(
      `Aggregate ${text.attribute.aggregate ?? ""} is not supported for attribute of type ${text.column.type}.`,
    );
  }
}

function groupRows(items: readonly Item[], rows: readonly Joined[]): (readonly Joined[])[] {
  const groups = items.filter((item) => item.attribute.isGroup);
  if (groups.length === 0) {
    return [rows];
  }
  const found = new Map<string, Joined[]>();
  for (const row of rows) {
    const key = JSON.stringify(groups.map((item) => item.read(row)));
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}

function show(context: RequestContext, item: Item, rows: readonly Joined[], json: JsonObject): void {
  const { alias, isGroup, dateGrouping, aggregate } = item.attribute;
  const first = rows[0];
  const value = isGroup ? (first ? item.read(first) : null) : reduce(item, rows);
  const name = alias ?? item.attribute.name;
  json[name] = value;
  if (!context.preferences.includes(FORMATTED) || value === null || dateGrouping !== null) {
    return;
  }
  const source = isGroup ? first?.get(item.alias) : undefined;
  const isAmount = aggregate !== null && aggregate !== "count" && aggregate !== "countcolumn";
  const row: Row | null =
    source ?? (isAmount && typeof value === "number" ? { [item.column.logicalName]: value } : null);
  const text = row ? formatValue(context.organization, item.column, row, context.settings) : String(value);
  if (text !== null) {
    json[`${name}@${FORMATTED}`] = text;
  }
}

function ordersOf({ orders, links }: FetchEntity): readonly FetchOrder[] {
  return [...orders, ...links.flatMap(ordersOf)];
}

function sortGroups(query: FetchQuery, groups: JsonObject[]): JsonObject[] {
  const orders = ordersOf(query.entity);
  if (orders.some((each) => each.alias === null)) {
    throw badFetch("An attribute cannot be specified for an order clause for an aggregate Query. Use an alias.");
  }
  return groups.sort((a, b) => {
    for (const { alias, descending } of orders) {
      const [x, y] = [a[alias ?? ""], b[alias ?? ""]];
      const difference = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y));
      if (difference !== 0) {
        return descending ? -difference : difference;
      }
    }
    return 0;
  });
}

/** Groups and sums the rows of an aggregate query. */
export function aggregateFetch(
  context: RequestContext,
  query: FetchQuery,
  scope: FetchScope,
  rows: readonly Joined[],
): readonly JsonObject[] {
  const items = itemsOf(context, scope, ROOT, query.entity);
  checkItems(items);
  const groups = groupRows(items, rows).map((group) => {
    const json: JsonObject = {};
    for (const item of items) {
      show(context, item, group, json);
    }
    return json;
  });
  return sortGroups(query, groups);
}

import type { QueryOptions } from "../odata/queryOptions";
import type { JsonObject } from "../webapi/serializeRow";
import type { RequestContext } from "../webapi/requestContext";
import type { SalesError } from "../errors";
import { badQuery, unknownProperty } from "../errors";
import { compileFilter } from "../query/compileFilter";
import { contextOf } from "../query/contextOf";
import { objectScope } from "./objectScope";

/** What is behind a navigation property of a metadata object; null when it has none of that name. */
export type MetadataNavigation = (
  item: JsonObject,
  name: string,
) => {
  readonly typeName: string;
  readonly items: readonly JsonObject[] | JsonObject | null;
  readonly refuse?: RefuseKey;
} | null;

/** The refusal of a key that Dataverse has and the sandbox has not; null when nobody has it. */
export type RefuseKey = (key: string) => SalesError | null;

/** Shown only when they are expanded. */
const NAVIGATIONS = new Set(["OptionSet", "GlobalOptionSet"]);

function pick(item: JsonObject, options: QueryOptions, typeName: string): JsonObject {
  const { select } = options;
  if (!select) {
    return Object.fromEntries(Object.entries(item).filter(([name]) => !NAVIGATIONS.has(name)));
  }
  const shown: JsonObject = {};
  const type = item["@odata.type"];
  // Attributes are of many types: which one a row is of is always said.
  if (type !== undefined && typeName === "AttributeMetadata") {
    shown["@odata.type"] = type;
  }
  for (const name of [...select, "MetadataId"]) {
    if (name in item && !NAVIGATIONS.has(name)) {
      shown[name] = item[name];
    }
  }
  return shown;
}

function checkSelect(items: readonly JsonObject[], options: QueryOptions, typeName: string): void {
  const unknown = items.length === 0 ? undefined : options.select?.find((name) => !items.some((item) => name in item));
  if (unknown !== undefined) {
    throw unknownProperty(unknown, typeName);
  }
}

function show(
  context: RequestContext,
  item: JsonObject,
  options: QueryOptions,
  typeName: string,
  follow: MetadataNavigation,
): JsonObject {
  const shown = pick(item, options, typeName);
  for (const { navigation, options: inner } of options.expand) {
    const found = follow(item, navigation);
    if (!found) {
      throw unknownProperty(navigation, typeName);
    }
    const { items } = found;
    if (Array.isArray(items)) {
      shown[navigation] = showObjects(context, items, inner, found.typeName, follow);
    } else {
      shown[navigation] =
        items === null ? null : (showObjects(context, [items as JsonObject], inner, found.typeName, follow)[0] ?? null);
    }
  }
  return shown;
}

/** Applies $select, $filter and $expand to metadata objects; Dataverse has no $top, $orderby or $count for them. */
export function showObjects(
  context: RequestContext,
  items: readonly JsonObject[],
  options: QueryOptions,
  typeName: string,
  follow: MetadataNavigation,
): JsonObject[] {
  if (options.top !== null || options.orderBy.length > 0) {
    throw badQuery("The query options $top and $orderby are not supported for metadata.");
  }
  checkSelect(items, options, typeName);
  const test = options.filter
    ? compileFilter(options.filter, objectScope(items, typeName), contextOf(context.organization, context.caller))
    : () => true;
  return items.filter(test).map((item) => show(context, item, options, typeName, follow));
}

import type { RequestContext } from "../webapi/requestContext";
import type { Segment } from "../webapi/resourcePath";
import type { JsonObject } from "../webapi/serializeRow";
import type { MetadataNavigation, RefuseKey } from "./showObjects";
import {
  methodNotAllowed,
  notImplemented,
  SalesError,
  unknownSegment,
  unplayedColumn,
  unplayedRelationship,
  unplayedTable,
} from "../errors";
import { parseQueryOptions } from "../odata/parseQueryOptions";
import { readLiteral } from "../odata/literal";
import { isAbsentHere, isRealMetadata, isRealOptionSet, isRealRelationship, isRealTable } from "../schema/realNames";
import { readId } from "../store/identifiers";
import { jsonAnswer, xmlAnswer } from "../webapi/answers";
import { attributeJson } from "./attributeJson";
import { writeCsdl } from "./csdl";
import { entityJson } from "./entityJson";
import { entityKeysJson } from "./entityKeyJson";
import { namedOptionSetJson } from "./optionSetJson";
import { manyToManyJson, manyToManyOf, manyToOneOf, oneToManyOf } from "./relationshipJson";
import { showObjects } from "./showObjects";

const ROOTS = ["EntityDefinitions", "RelationshipDefinitions", "GlobalOptionSetDefinitions", "$metadata"];

interface Collection {
  readonly typeName: string;
  readonly items: readonly JsonObject[];
  readonly refuse?: RefuseKey | undefined;
}

const relationshipOf =
  (table?: string): RefuseKey =>
  (key) =>
    isRealRelationship(key, table) ? unplayedRelationship(key) : null;

export function isMetadata({ name }: Segment): boolean {
  return ROOTS.includes(name);
}

function followFrom(context: RequestContext): MetadataNavigation {
  const { organization, caller } = context;
  const { schema } = organization;
  return (item, name) => {
    if (name === "OptionSet" || name === "GlobalOptionSet") {
      return name in item ? { typeName: "OptionSetMetadata", items: (item[name] ?? null) as JsonObject | null } : null;
    }
    const table = "EntitySetName" in item ? schema.table(String(item.LogicalName)) : undefined;
    if (!table) {
      return null;
    }
    const refuse = relationshipOf(table.logicalName);
    switch (name) {
      case "Attributes":
        return {
          typeName: "AttributeMetadata",
          items: Object.values(table.columns).map((column) => attributeJson(table, column, caller.languageId)),
          refuse: (key) => (isAbsentHere(table, key) ? unplayedColumn(table.logicalName, key) : null),
        };
      case "ManyToOneRelationships":
        return { typeName: "OneToManyRelationshipMetadata", items: manyToOneOf(schema, table), refuse };
      case "OneToManyRelationships":
        return { typeName: "OneToManyRelationshipMetadata", items: oneToManyOf(schema, table), refuse };
      case "ManyToManyRelationships":
        return { typeName: "ManyToManyRelationshipMetadata", items: manyToManyOf(schema, table), refuse };
      case "Keys":
        return { typeName: "EntityKeyMetadata", items: entityKeysJson(table, caller.languageId) };
      default:
        return null;
    }
  };
}

function rootCollection({ organization, caller }: RequestContext, name: string): Collection {
  const { schema } = organization;
  switch (name) {
    case "EntityDefinitions":
      return {
        typeName: "EntityMetadata",
        items: schema.tables().map((table) => entityJson(organization, table, caller.languageId)),
        refuse: (key) => (isRealTable(key) ? unplayedTable(key) : null),
      };
    case "RelationshipDefinitions":
      return {
        typeName: "RelationshipMetadataBase",
        items: [
          ...schema.tables().flatMap((table) => manyToOneOf(schema, table)),
          ...schema
            .tables()
            .map(manyToManyJson)
            .filter((json) => json !== null),
        ],
        refuse: relationshipOf(),
      };
    case "GlobalOptionSetDefinitions":
      return {
        typeName: "OptionSetMetadata",
        items: Object.values(schema.data.optionSets).map((each) =>
          namedOptionSetJson(
            { ...each, isGlobal: true, isCustom: each.isCustom ?? true, type: "Picklist" },
            caller.languageId,
          ),
        ),
        refuse: (key) => (isRealOptionSet(key) ? notImplemented(`the global option set '${key}'`) : null),
      };
    default:
      throw notImplemented(name);
  }
}

/** One object by MetadataId or by (LogicalName='x'), (SchemaName='x'), (Name='x'). */
function findByKey({ typeName, items, refuse }: Collection, argument: string): JsonObject {
  const id = readId(argument);
  const named = /^(\w+)=(.+)$/.exec(argument.trim());
  const [property, value] =
    id !== null ? ["MetadataId", id] : [named?.[1] ?? "", String(readLiteral(named?.[2] ?? ""))];
  const found = items.find((item) => item[property] === value);
  if (!found) {
    throw (
      refuse?.(value ?? "") ??
      new SalesError(404, "0x80040217", `Could not find an object of type ${typeName} with ${property} = '${value}'.`)
    );
  }
  return found;
}

const CAST = /^Microsoft\.Dynamics\.CRM\.(\w+)$/;

interface Place {
  readonly collection: Collection | null;
  readonly object: JsonObject | null;
  readonly typeName: string;
}

function step(follow: MetadataNavigation, place: Place, segment: Segment): Place {
  const cast = CAST.exec(segment.name)?.[1];
  if (cast !== undefined) {
    const type = `#Microsoft.Dynamics.CRM.${cast}`;
    if (place.object) {
      if (place.object["@odata.type"] !== type) {
        throw unknownSegment(segment.name);
      }
      return place;
    }
    const cut = {
      typeName: cast,
      items: (place.collection?.items ?? []).filter((item) => item["@odata.type"] === type),
      refuse: place.collection?.refuse,
    };
    return segment.argument === null
      ? { collection: cut, object: null, typeName: cast }
      : { collection: null, object: findByKey(cut, segment.argument), typeName: cast };
  }
  const found = place.object ? follow(place.object, segment.name) : null;
  if (!found) {
    throw isRealMetadata(place.typeName, segment.name)
      ? notImplemented(`the path to '${segment.name}' of ${place.typeName}`)
      : unknownSegment(segment.name);
  }
  if (!Array.isArray(found.items)) {
    return { collection: null, object: found.items as JsonObject | null, typeName: found.typeName };
  }
  const { typeName, refuse } = found;
  const collection = { typeName, items: found.items as readonly JsonObject[], refuse };
  return segment.argument === null
    ? { collection, object: null, typeName: found.typeName }
    : { collection: null, object: findByKey(collection, segment.argument), typeName: found.typeName };
}

function start(context: RequestContext, first: Segment): Place {
  const collection = rootCollection(context, first.name);
  return first.argument === null
    ? { collection, object: null, typeName: collection.typeName }
    : { collection: null, object: findByKey(collection, first.argument), typeName: collection.typeName };
}

/** EntityDefinitions, relationships, global option sets and $metadata. Read only: the sandbox's schema changes by importing solutions. */
export function handleMetadata(context: RequestContext, path: readonly Segment[]): Response {
  const [first, ...rest] = path;
  if (!first) {
    throw unknownSegment("");
  }
  if (context.method !== "GET") {
    throw context.method === "POST"
      ? notImplemented(`changing metadata over ${first.name}; import a solution`)
      : methodNotAllowed(context.method, first.name);
  }
  if (first.name === "$metadata") {
    return xmlAnswer(writeCsdl(context.organization.schema));
  }
  const follow = followFrom(context);
  const place = rest.reduce((each, segment) => step(follow, each, segment), start(context, first));
  const options = parseQueryOptions(context.url.searchParams);
  const base = `${context.root}$metadata#${first.name}`;
  if (place.collection) {
    return jsonAnswer(context, {
      "@odata.context": base,
      value: showObjects(context, place.collection.items, options, place.typeName, follow),
    });
  }
  const shown = place.object ? showObjects(context, [place.object], options, place.typeName, follow)[0] : null;
  return jsonAnswer(context, { "@odata.context": `${base}/$entity`, ...(shown ?? {}) });
}

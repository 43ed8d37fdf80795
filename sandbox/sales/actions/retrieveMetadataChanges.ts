import type { Operation, OperationCall } from "./operation";
import type { JsonObject } from "../webapi/serializeRow";
import { badQuery, notImplemented } from "../errors";
import { attributeJson } from "../metadata/attributeJson";
import { entityJson } from "../metadata/entityJson";
import { entityKeysJson } from "../metadata/entityKeyJson";
import { manyToManyOf, manyToOneOf, oneToManyOf } from "../metadata/relationshipJson";
import { isRealMetadata } from "../schema/realNames";
import { isObject } from "../writes/readPayload";
import { jsonAnswer } from "../webapi/answers";

type Query = Readonly<Record<string, unknown>>;

interface Shown {
  readonly keeps: (item: JsonObject) => boolean;
  readonly pick: (item: JsonObject) => JsonObject;
}

/** Always said, whatever is asked for. */
const ALWAYS = ["@odata.type", "MetadataId", "LogicalName", "SchemaName"];

const IN = ["In", "NotIn"];

function queryIn(parent: Query, name: string): Query | null {
  const value = parent[name];
  return isObject(value) ? value : null;
}

/** A value of a condition: {"Type": "System.String", "Value": "account"}, or the plain value. */
function plain(value: unknown): unknown {
  return isObject(value) && "Value" in value ? value.Value : value;
}

function holds(item: JsonObject, condition: unknown, type: string): boolean {
  const { PropertyName: name, ConditionOperator: operator, Value: given } = isObject(condition) ? condition : {};
  if (typeof name !== "string" || typeof operator !== "string") {
    throw badQuery("A condition of RetrieveMetadataChanges needs PropertyName and ConditionOperator.");
  }
  if (!(name in item)) {
    throw isRealMetadata(type, name)
      ? notImplemented(`the property '${name}' of ${type}`)
      : badQuery(`The property '${name}' is not a property of ${type}.`);
  }
  const wanted = plain(given);
  const list = Array.isArray(wanted) ? wanted.map(plain) : String(wanted).split(",");
  const found = IN.includes(operator) ? list.includes(item[name]) : String(item[name]) === String(wanted);
  switch (operator) {
    case "Equals":
    case "In":
      return found;
    case "NotEquals":
    case "NotIn":
      return !found;
    default:
      throw notImplemented(`the condition operator ${operator} in RetrieveMetadataChanges`);
  }
}

function matches(item: JsonObject, filter: Query | null, type: string): boolean {
  const list = (name: string): readonly unknown[] => (Array.isArray(filter?.[name]) ? (filter[name] as unknown[]) : []);
  const results = [
    ...list("Conditions").map((condition) => holds(item, condition, type)),
    ...list("Filters").map((inner) => matches(item, isObject(inner) ? inner : null, type)),
  ];
  return filter?.FilterOperator === "Or" ? results.length === 0 || results.includes(true) : !results.includes(false);
}

function namesIn(query: Query | null): readonly string[] {
  const properties = query && queryIn(query, "Properties");
  return Array.isArray(properties?.PropertyNames) ? properties.PropertyNames.map(String) : [];
}

/** Refuses a property that Dataverse has and nothing here says: its absence would look like an answer. */
function requirePlayed(query: Query | null, type: string, all: () => readonly JsonObject[]): void {
  const names = namesIn(query).filter((name) => isRealMetadata(type, name));
  const said = names.length === 0 ? [] : all();
  const missing = names.find((name) => !said.some((item) => name in item));
  if (missing !== undefined) {
    throw notImplemented(`the property '${missing}' of ${type}`);
  }
}

/** What one part of the query keeps and shows: everything, the properties named, or what is always said. */
function shownBy(query: Query, type: string): Shown {
  const properties = queryIn(query, "Properties");
  const names = namesIn(query);
  const criteria = queryIn(query, "Criteria");
  return {
    keeps: (item) => matches(item, criteria, type),
    pick: (item) =>
      properties?.AllProperties === true
        ? item
        : Object.fromEntries(Object.entries(item).filter(([name]) => ALWAYS.includes(name) || names.includes(name))),
  };
}

function shown(items: readonly JsonObject[], query: Query | null, type: string): JsonObject[] | null {
  if (query === null) {
    return null;
  }
  const { keeps, pick } = shownBy(query, type);
  return items.filter(keeps).map(pick);
}

/** Metadata of tables as type generators ask for it: filtered and selected on each level. What was deleted since is not kept. */
export const retrieveMetadataChanges: Operation = {
  method: "GET",
  run({ context, parameters }: OperationCall) {
    const { organization, caller } = context;
    const { schema } = organization;
    const query = isObject(parameters.Query) ? parameters.Query : {};
    if (typeof parameters.DeletedMetadataFilters === "string" && parameters.ClientVersionStamp !== undefined) {
      throw notImplemented("RetrieveMetadataChanges since a version stamp");
    }
    const { keeps, pick } = shownBy(query, "EntityMetadata");
    const [attributes, relationships, keys] = ["AttributeQuery", "RelationshipQuery", "KeyQuery"].map((name) =>
      queryIn(query, name),
    );
    const { languageId } = caller;
    const tables = schema.tables();
    const described = tables.map((table) => ({ table, json: entityJson(organization, table, languageId) }));
    requirePlayed(query, "EntityMetadata", () => described.map(({ json }) => json));
    requirePlayed(attributes ?? null, "AttributeMetadata", () =>
      tables.flatMap((table) => Object.values(table.columns).map((column) => attributeJson(table, column, languageId))),
    );
    requirePlayed(relationships ?? null, "RelationshipMetadataBase", () =>
      tables.flatMap((table) => [...oneToManyOf(schema, table), ...manyToManyOf(schema, table)]),
    );
    const EntityMetadata = described.flatMap(({ table, json }) => {
      if (!keeps(json)) {
        return [];
      }
      const columns = Object.values(table.columns).map((column) => attributeJson(table, column, caller.languageId));
      const parts = {
        Attributes: shown(columns, attributes ?? null, "AttributeMetadata"),
        OneToManyRelationships: shown(
          oneToManyOf(schema, table),
          relationships ?? null,
          "OneToManyRelationshipMetadata",
        ),
        ManyToOneRelationships: shown(
          manyToOneOf(schema, table),
          relationships ?? null,
          "OneToManyRelationshipMetadata",
        ),
        ManyToManyRelationships: shown(
          manyToManyOf(schema, table),
          relationships ?? null,
          "ManyToManyRelationshipMetadata",
        ),
        Keys: shown(entityKeysJson(table, caller.languageId), keys ?? null, "EntityKeyMetadata"),
      };
      return [{ ...pick(json), ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null)) }];
    });
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveMetadataChangesResponse`,
      ServerVersionStamp: "1!0",
      EntityMetadata,
      DeletedMetadata: null,
    });
  },
};

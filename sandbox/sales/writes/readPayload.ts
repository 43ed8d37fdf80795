import type { Table } from "../schema/schema";
import type { Organization } from "../organization/organization";
import type { Navigation } from "../schema/schemaIndex";
import type { Value } from "../store/row";
import { badBindUrl, badPayload, undeclaredNavigation, unknownPayloadProperty } from "../errors";
import { columnByProperty } from "../query/columnByProperty";
import { readBind } from "./readBind";
import { readValue } from "./readValue";

/** Rows given inside a row: made together with it (deep insert). */
export interface Nested {
  readonly property: string;
  readonly navigation: Navigation;
  readonly bodies: readonly unknown[];
}

export interface Payload {
  readonly values: Readonly<Record<string, Value>>;
  readonly nested: readonly Nested[];
}

export interface PayloadSource {
  readonly organization: Organization;
  readonly contentIds: ReadonlyMap<string, string>;
}

const BIND = "@odata.bind";

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readBound(source: PayloadSource, table: Table, property: string, value: unknown): [string, Value] {
  const navigation = source.organization.schema.navigation(table, property);
  if (navigation?.kind !== "single") {
    throw undeclaredNavigation(table.entitySetName, property, table.logicalName);
  }
  const { column, target } = navigation;
  if (value === null) {
    return [column.logicalName, null];
  }
  const reference = readBind(source.organization, property, value, source.contentIds);
  // Owner lookups have users and teams under one navigation property; all others name their table.
  const isAllowed =
    column.type === "owner"
      ? column.targets?.some((each) => each.table === reference.table)
      : reference.table === target.table;
  if (!isAllowed) {
    throw badBindUrl(`${reference.table}(${reference.id})`, property);
  }
  return [column.logicalName, reference];
}

function readNavigation(table: Table, property: string, navigation: Navigation, value: unknown): Nested | null {
  if (navigation.kind === "single") {
    if (value === null) {
      return null;
    }
    if (isObject(value)) {
      return { property, navigation, bodies: [value] };
    }
  } else if (Array.isArray(value)) {
    return { property, navigation, bodies: value };
  }
  throw badPayload(
    table.entitySetName,
    `Microsoft.OData.ODataException: The value of the navigation property '${property}' is neither a row nor a list of rows.`,
  );
}

/** Takes apart a create or update body: columns, bound lookups, and rows inside of it. Annotations other than @odata.bind are left out. */
export function readPayload(source: PayloadSource, table: Table, body: unknown): Payload {
  if (!isObject(body)) {
    throw badPayload(table.entitySetName, "System.ArgumentException: The body of the request is not a JSON object.");
  }
  const values: Record<string, Value> = {};
  const nested: Nested[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (name.endsWith(BIND)) {
      const [column, reference] = readBound(source, table, name.slice(0, -BIND.length), value);
      values[column] = reference;
      continue;
    }
    if (name.includes("@")) {
      continue;
    }
    const column = columnByProperty(source.organization.schema, table, name);
    if (column) {
      values[column.logicalName] = readValue(table, column, value);
      continue;
    }
    const navigation = source.organization.schema.navigation(table, name);
    if (!navigation) {
      throw unknownPayloadProperty(table.entitySetName, name, table.logicalName);
    }
    const inner = readNavigation(table, name, navigation, value);
    if (inner) {
      nested.push(inner);
    } else if (navigation.kind === "single") {
      values[navigation.column.logicalName] = null;
    }
  }
  return { values, nested };
}

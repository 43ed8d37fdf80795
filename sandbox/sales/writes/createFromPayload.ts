import type { Row, Value } from "../store/row";
import type { Nested, PayloadSource } from "./readPayload";
import type { WriteContext } from "./tableRule";
import { keyText } from "../store/row";
import { associate } from "./associate";
import { createRow } from "./createRow";
import { readPayload } from "./readPayload";

function createNestedFirst(
  context: WriteContext,
  source: PayloadSource,
  nested: readonly Nested[],
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const { navigation, bodies } of nested) {
    if (navigation.kind !== "single") {
      continue;
    }
    const target = context.organization.schema.tableOf(navigation.target.table);
    const row = createFromPayload({ ...context, table: target }, source, bodies[0]);
    values[navigation.column.logicalName] = { table: target.logicalName, id: keyText(row[target.primaryId]) };
  }
  return values;
}

function createNestedAfter(context: WriteContext, source: PayloadSource, nested: readonly Nested[], row: Row): void {
  const { schema } = context.organization;
  const id = keyText(row[context.table.primaryId]);
  for (const { property, navigation, bodies } of nested) {
    if (navigation.kind === "single") {
      continue;
    }
    const target = schema.tableOf(
      navigation.kind === "collection" ? navigation.relationship.referencingTable : navigation.otherTable,
    );
    const bound =
      navigation.kind === "collection"
        ? { [navigation.relationship.referencingColumn]: { table: context.table.logicalName, id } }
        : {};
    for (const body of bodies) {
      const created = createFromPayload({ ...context, table: target }, source, body, bound);
      if (navigation.kind === "manyToMany") {
        associate(context, id, property, { table: target.logicalName, id: keyText(created[target.primaryId]) });
      }
    }
  }
}

/** Creates a row from a request body, together with the rows inside of it: the ones it points to first, the ones that point to it after. */
export function createFromPayload(
  context: WriteContext,
  source: PayloadSource,
  body: unknown,
  bound: Readonly<Record<string, Value>> = {},
): Row {
  return context.organization.transaction(() => {
    const { values, nested } = readPayload(source, context.table, body);
    const row = createRow(context, { ...values, ...createNestedFirst(context, source, nested), ...bound });
    createNestedAfter(context, source, nested, row);
    return context.organization.store.get(context.table.logicalName, keyText(row[context.table.primaryId])) ?? row;
  });
}

import type { FormRecord } from "./formRecord";
import type { WebApi } from "../server/webApi";
import { isRow } from "../server/row";

/**
 * The name under which the Web API accepts a lookup's new target. The value read last tells it; where there was none, or it
 * pointed to another table, the table's relationships do, as real clients ask for them.
 * @throws Error when no relationship of the table fits
 */
export async function navigationPropertyOf({
  record,
  column,
  target,
  webApi,
}: {
  readonly record: FormRecord;
  readonly column: string;
  readonly target: string;
  readonly webApi: WebApi;
}): Promise<string> {
  const targets = record.column(column).targets ?? [];
  const known = record.navigationProperty(column);
  if (known !== null && targets.length === 1) {
    return known;
  }
  const table = record.table.logicalName;
  const body = await webApi.read(
    `EntityDefinitions(LogicalName='${table}')/ManyToOneRelationships` +
      "?$select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName",
  );
  const relationships = Array.isArray(body.value) ? body.value.filter(isRow) : [];
  const relationship = relationships.find(
    (candidate) => candidate.ReferencingAttribute === column && candidate.ReferencedEntity === target,
  );
  const name = relationship?.ReferencingEntityNavigationPropertyName;
  if (typeof name !== "string") {
    throw new Error(`The table ${table} has no relationship from its column ${column} to the table ${target}.`);
  }
  return name;
}

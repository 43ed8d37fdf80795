import type { WebApi } from "../server/webApi";
import type { Tables } from "../server/tables";
import { isChoiceList, isLookupColumn, isLookupReference } from "./columnValue";
import type { FormRecord } from "./formRecord";
import { navigationPropertyOf } from "./navigationProperties";

interface Server {
  readonly webApi: WebApi;
  readonly tables: Tables;
}

/**
 * Sends what changed, or creates the record.
 * @param sent which columns to send; the changed ones unless scripts say otherwise
 * @returns the record's id
 * @throws ServerError when the server refuses
 */
export async function saveRecord(
  record: FormRecord,
  { webApi, tables }: Server,
  sent: readonly string[],
): Promise<string> {
  const data: Record<string, unknown> = {};
  for (const column of sent) {
    const [key, value] = await wirePair(record, column, { webApi, tables });
    data[key] = value;
  }
  if (record.id === null) {
    return webApi.create(record.table.logicalName, data);
  }
  if (sent.length > 0) {
    await webApi.update(record.table.logicalName, record.id, data);
  }
  return record.id;
}

async function wirePair(
  record: FormRecord,
  column: string,
  { webApi, tables }: Server,
): Promise<readonly [string, unknown]> {
  const value = record.value(column);
  const description = record.column(column);
  if (isLookupReference(value)) {
    const property = await navigationPropertyOf({ record, column, target: value.entityType, webApi });
    const { entitySetName } = await tables.describe(value.entityType);
    return [`${property}@odata.bind`, `/${entitySetName}(${value.id})`];
  }
  if (isLookupColumn(description)) {
    const saved = record.savedValue(column);
    const target = isLookupReference(saved) ? saved.entityType : (description.targets?.[0] ?? "");
    return [`${await navigationPropertyOf({ record, column, target, webApi })}@odata.bind`, null];
  }
  return [column, isChoiceList(value) ? value.join(",") : value];
}

import type { Dialogs, LookupOptions } from "./dialogs";
import { bareId } from "./page/appLocation";
import type { FetchFilter } from "./query/fetchXml";
import { readFilterXml } from "./query/fetchXml";
import type { LookupReference } from "./record/columnValue";
import { isRow, textOf } from "./server/row";
import type { Row } from "./server/row";
import { UnsupportedError } from "./unsupported";

/**
 * `lookupObjects` of `Xrm.Utility` and of a control's `context.utils`: shows the dialog and gives what was chosen, nothing when it was left.
 * @param path how a developer writes the call
 * @throws Error when the options name no table
 */
export async function lookupObjects(
  dialogs: Dialogs,
  input: unknown,
  path: string,
): Promise<readonly LookupReference[]> {
  const options = readOptions(input, path);
  let chosen: readonly LookupReference[] = [];
  const choose = (rows: readonly LookupReference[]) => {
    chosen = rows;
  };
  await dialogs.show({ kind: "lookup", options, choose });
  return chosen;
}

function readOptions(input: unknown, path: string): LookupOptions {
  const given = isRow(input) ? input : {};
  const tables = textsOf(given.entityTypes);
  const [first] = tables;
  if (first === undefined) {
    throw new Error(`${path} needs entityTypes, the logical names of the tables to choose from.`);
  }
  const defaultTable = textOf(given, "defaultEntityType") ?? "";
  const defaultViewId = textOf(given, "defaultViewId");
  return {
    tables,
    defaultTable: tables.includes(defaultTable) ? defaultTable : first,
    viewIds: textsOf(given.viewIds).map(bareId),
    defaultViewId: defaultViewId === null ? null : bareId(defaultViewId),
    allowsSeveral: given.allowMultiSelect === true,
    searchText: textOf(given, "searchText") ?? "",
    filters: readFilters(given.filters, path),
  };
}

function readFilters(given: unknown, path: string): LookupOptions["filters"] {
  const filters = new Map<string, readonly FetchFilter[]>();
  for (const each of Array.isArray(given) ? given.filter(isRow) : []) {
    const table = textOf(each, "entityLogicalName") ?? "";
    filters.set(table, [...(filters.get(table) ?? []), readFilter(each, path)]);
  }
  return filters;
}

function readFilter(given: Row, path: string): FetchFilter {
  const filter = readFilterXml(textOf(given, "filterXml") ?? "", `A filter of ${path}`);
  if (isOnLink(filter)) {
    throw new UnsupportedError(`a condition on a linked table in a filter of ${path}`);
  }
  return filter;
}

function isOnLink({ conditions, filters }: FetchFilter): boolean {
  return conditions.some(({ alias }) => alias !== null) || filters.some(isOnLink);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

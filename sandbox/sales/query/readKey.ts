import type { Organization } from "../organization/organization";
import type { Column, Table } from "../schema/schema";
import type { Value } from "../store/row";
import { badQuery, keyNotFound, unknownKey } from "../errors";
import { readLiteral } from "../odata/literal";
import { splitOutside } from "../odata/splitOutside";
import { columnByProperty, isLookup } from "./columnByProperty";
import { rowByKey, usableKeys } from "../schema/alternateKeys";
import { readId } from "../store/identifiers";
import { keyText } from "../store/row";

/** What stands in the parentheses after an entity set. */
export interface RowKey {
  /** null when no row has the values of the alternate key. */
  readonly id: string | null;
  /** The columns of the alternate key; empty for the primary key. */
  readonly values: Readonly<Record<string, Value>>;
}

/** Reads the primary key of a row from "(<guid>)" or "(accountid=<guid>)". */
export function readPrimaryKey(table: Table, argument: string): string {
  const named = /^(\w+)=(.*)$/.exec(argument.trim());
  if (named && named[1] !== table.primaryId) {
    throw unknownKey(table.logicalName);
  }
  const id = readId(named?.[2] ?? argument);
  if (id === null) {
    throw badQuery(
      `Error in query syntax: '${argument}' is no key of ${table.entitySetName}. Give a GUID without quotes.`,
    );
  }
  return id;
}

function readPart(table: Table, column: Column, text: string): Value {
  const literal = readLiteral(text);
  if (!isLookup(column)) {
    return typeof literal === "string" || typeof literal === "number" || typeof literal === "boolean" ? literal : null;
  }
  const id = readId(text);
  if (id === null) {
    throw unknownKey(table.logicalName);
  }
  return { table: column.targets?.[0]?.table ?? "", id };
}

/** Reads the key of a row: the primary key, or all columns of an alternate key as "(a='x',_b_value=<guid>)". */
export function readKey(organization: Organization, table: Table, argument: string): RowKey {
  const parts = splitOutside(argument.trim(), ",").map((part) => /^\s*(\w+)=(.*)$/s.exec(part));
  const isPrimary = parts.length === 1 && (parts[0] === null || parts[0]?.[1] === table.primaryId);
  if (isPrimary) {
    return { id: readPrimaryKey(table, argument), values: {} };
  }
  const values: Record<string, Value> = {};
  for (const part of parts) {
    const column = columnByProperty(organization.schema, table, part?.[1] ?? "");
    if (!column) {
      throw unknownKey(table.logicalName);
    }
    values[column.logicalName] = readPart(table, column, part?.[2]?.trim() ?? "");
  }
  const names = Object.keys(values);
  const key = usableKeys(table).find(
    ({ columns }) => columns.length === names.length && columns.every((column) => names.includes(column)),
  );
  if (!key) {
    throw unknownKey(table.logicalName);
  }
  const row = rowByKey(organization, table, key.columns, values);
  return { id: row ? keyText(row[table.primaryId]) : null, values };
}

/** The id of a row that must be there. */
export function readExistingKey(organization: Organization, table: Table, argument: string): string {
  const { id } = readKey(organization, table, argument);
  if (id === null) {
    throw keyNotFound(table.logicalName);
  }
  return id;
}

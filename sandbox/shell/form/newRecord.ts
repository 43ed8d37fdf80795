import { bareId } from "../page/appLocation";
import type { ColumnValue } from "../record/columnValue";
import { isLookupColumn } from "../record/columnValue";
import type { FormSession } from "./formSession";

/** Fills a new record: its owner, and what the address says in `extraqs` (column=value; lookups also <column>name, <column>type). */
export function applyDefaults({ record, services: { session } }: FormSession, extraqs: string): void {
  for (const name of record.columnNames) {
    if (record.column(name).type === "owner") {
      record.setValue(name, { id: bareId(session.userId), name: session.fullName, entityType: "systemuser" });
    }
  }
  const given = new URLSearchParams(extraqs);
  for (const [name, text] of given) {
    if (record.has(name)) {
      record.setValue(name, readGiven({ record, name, text, given }));
    }
  }
}

function readGiven({
  record,
  name,
  text,
  given,
}: {
  readonly record: FormSession["record"];
  readonly name: string;
  readonly text: string;
  readonly given: URLSearchParams;
}): ColumnValue {
  const column = record.column(name);
  if (isLookupColumn(column)) {
    return {
      id: bareId(text),
      name: given.get(`${name}name`) ?? "",
      entityType: given.get(`${name}type`) ?? column.targets?.[0] ?? "",
    };
  }
  switch (column.type) {
    case "boolean":
      return text === "1" || text === "true";
    case "integer":
    case "decimal":
    case "double":
    case "money":
    case "picklist":
    case "status":
      return Number(text);
    default:
      return text;
  }
}

import { readableTable } from "../app/readableTable";
import { FORMATTED_VALUE, textOf } from "../server/row";
import type { Row } from "../server/row";
import type { FormSession } from "./formSession";

export interface TimelineEntry {
  readonly id: string;
  readonly kind: "note" | "post";
  readonly title: string | null;
  readonly text: string;
  readonly author: string;
  /** ISO 8601 in UTC, to sort by. */
  readonly createdOn: string;
  /** The moment in the person's words. */
  readonly createdOnText: string;
}

interface Source {
  readonly kind: TimelineEntry["kind"];
  readonly table: string;
  readonly lookup: string;
  readonly title: string | null;
  readonly text: string;
}

const SOURCES: readonly Source[] = [
  { kind: "note", table: "annotation", lookup: "objectid", title: "subject", text: "notetext" },
  { kind: "post", table: "post", lookup: "regardingobjectid", title: null, text: "text" },
];

/** The record's notes and posts, newest first; kinds that the person may not read, or that cannot stand on this table, are left out. */
export async function readTimeline(session: FormSession): Promise<readonly TimelineEntry[]> {
  const entries = await Promise.all(SOURCES.map((source) => readEntries(session, source)));
  return entries.flat().sort((a, b) => b.createdOn.localeCompare(a.createdOn));
}

/** Whether the person may add a note to the record. */
export async function mayAddNote({ table, services: { tables } }: FormSession): Promise<boolean> {
  const notes = await readableTable(tables, "annotation");
  return (
    notes !== null &&
    notes.privileges.create !== "none" &&
    targetsOf(notes.columns, "objectid").includes(table.logicalName)
  );
}

/** @throws ServerError when the server refuses */
export async function addNote({ table, record, services: { webApi } }: FormSession, text: string): Promise<void> {
  if (record.id === null) {
    throw new Error(`The ${table.logicalName} has not been created yet, it cannot have notes.`);
  }
  await webApi.create("annotation", {
    notetext: text,
    [`objectid_${table.logicalName}@odata.bind`]: `/${table.entitySetName}(${record.id})`,
  });
}

async function readEntries(
  { table, record, services: { tables, webApi } }: FormSession,
  source: Source,
): Promise<readonly TimelineEntry[]> {
  const description = await readableTable(tables, source.table);
  if (
    record.id === null ||
    description === null ||
    !targetsOf(description.columns, source.lookup).includes(table.logicalName)
  ) {
    return [];
  }
  const selected = [
    source.text,
    "createdon",
    "_createdby_value",
    ...(source.title === null ? [] : [source.title]),
  ].join(",");
  const { rows } = await webApi.retrieveMultiple(
    source.table,
    `?$select=${selected}&$filter=${encodeURIComponent(`_${source.lookup}_value eq ${record.id}`)}&$orderby=createdon desc`,
  );
  return rows.map((row) => toEntry(row, description.primaryId, source));
}

function toEntry(row: Row, primaryId: string, { kind, title, text }: Source): TimelineEntry {
  return {
    id: textOf(row, primaryId) ?? "",
    kind,
    title: title === null ? null : textOf(row, title),
    text: textOf(row, text) ?? "",
    author: textOf(row, `_createdby_value${FORMATTED_VALUE}`) ?? "",
    createdOn: textOf(row, "createdon") ?? "",
    createdOnText: textOf(row, `createdon${FORMATTED_VALUE}`) ?? "",
  };
}

function targetsOf(
  columns: readonly { readonly logicalName: string; readonly targets?: readonly string[] }[],
  lookup: string,
): readonly string[] {
  return columns.find(({ logicalName }) => logicalName === lookup)?.targets ?? [];
}

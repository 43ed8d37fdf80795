import type { ImportContext } from "./importContext";
import type { FileRelationship } from "./readRelationships";
import type { Column, Table } from "../schema/schema";
import { COMPONENT } from "./componentTypes";
import { GENERAL } from "./importProblem";

/** The platform's table of users and teams together; the sandbox's owner lookups point to both themselves. */
const OWNER = "owner";

function hasTarget(column: Column | undefined, name: string): boolean {
  return column?.targets?.some((target) => target.relationship.toLowerCase() === name.toLowerCase()) === true;
}

function putTarget(
  { organization, report }: ImportContext,
  table: Table,
  column: Column,
  file: FileRelationship,
): void {
  const { data } = organization.schema;
  const changed = { ...column, targets: [...(column.targets ?? []), file.target] };
  organization.setSchema({
    ...data,
    tables: {
      ...data.tables,
      [table.logicalName]: { ...table, columns: { ...table.columns, [column.logicalName]: changed } },
    },
  });
  report.hold({
    kind: "relationship",
    table: table.logicalName,
    column: column.logicalName,
    name: file.name,
  });
}

/**
 * The 1:N relationships that did not come with a lookup of the file: those by which the platform's own tables (notes, system jobs) point to the
 * solution's. One that needs a table or column that the sandbox does not have is left out; all of those are named in one warning.
 */
export function importRelationships(context: ImportContext, files: readonly FileRelationship[]): void {
  const { organization, report } = context;
  const leftOut: string[] = [];
  for (const file of files) {
    const table = organization.schema.table(file.referencingTable);
    const column = table?.columns[file.referencingColumn];
    if (hasTarget(column, file.name) || file.referencedTable === OWNER) {
      continue;
    }
    if (table && column?.targets && organization.schema.table(file.referencedTable)) {
      putTarget(context, table, column, file);
      report.success("entityRelationships", file.name, file.name);
    } else {
      report.leaveOut(COMPONENT.relationship, file.name);
      leftOut.push(`${file.name} (${file.referencingTable}.${file.referencingColumn})`);
    }
  }
  if (leftOut.length > 0) {
    report.warning("entityRelationships", "relationships", "relationships", {
      code: GENERAL,
      message: `The local Sales does not have the tables or columns of some relationships, which were left out: ${leftOut.join(", ")}.`,
    });
  }
}

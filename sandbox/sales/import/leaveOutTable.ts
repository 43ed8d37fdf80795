import type { ImportContext } from "./importContext";
import type { FileTable } from "./readTable";
import { readId } from "../store/identifiers";
import { childText, descendantsNamed } from "../xml/element";
import { COMPONENT } from "./componentTypes";
import { leaveOutColumn, warn } from "./leftOut";

/** Leaves out all that the file does to a table of the platform that the sandbox does not have. */
export function leaveOutTable(context: ImportContext, { name, element, attributes }: FileTable): void {
  const { report } = context;
  const table = name.toLowerCase();
  report.leaveOut(COMPONENT.table, table);
  for (const attribute of attributes) {
    leaveOutColumn(context, table, childText(attribute, "LogicalName") || childText(attribute, "Name").toLowerCase());
  }
  const ids = [
    ...descendantsNamed(element, "systemform").map((form) => childText(form, "formid")),
    ...descendantsNamed(element, "savedquery").map((view) => childText(view, "savedqueryid")),
  ];
  for (const id of ids.map(readId)) {
    if (id !== null) {
      report.leaveOut(null, id);
    }
  }
  warn(
    context,
    "entities",
    table,
    `The local Sales does not support the table '${table}': its ${attributes.length} columns and ${ids.length} forms and views were left out.`,
  );
}

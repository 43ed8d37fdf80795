import type { Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { readId } from "../store/identifiers";
import { at, childNamed, childrenNamed, childText, elementsOf } from "../xml/element";
import { writeXml } from "../xml/writeXml";
import { isMade, requireOpen } from "./closedTables";
import { COMPONENT } from "./componentTypes";
import { ImportFailed, missingDependencies, schemaViolation } from "./importProblem";
import { isAbsentColumn, warn } from "./leftOut";
import { putComponentRow, putRowLabels } from "./putComponentRow";
import { readLabels } from "./readLabels";
import { isUnbound, lostByView, trimView } from "./trimView";

function innerXml(element: XmlElement | null): string | null {
  const [inner] = element ? elementsOf(element) : [];
  return inner ? writeXml(inner) : null;
}

/** Columns of the view's own table that its query and layout name. */
function namedColumns(element: XmlElement): string[] {
  const entity = at(element, "fetchxml", "fetch", "entity");
  const attributes = childrenNamed(entity, "attribute").map((each) => each.attributes.name ?? "");
  const cells = childrenNamed(at(element, "layoutxml", "grid", "row"), "cell").map(
    (each) => each.attributes.name ?? "",
  );
  return [...attributes, ...cells.filter((name) => !name.includes("."))];
}

function importView(context: ImportContext, table: Table, given: XmlElement): void {
  const element = trimView(context, table, given);
  const labels = readLabels(childNamed(element, "LocalizedNames"));
  const name = labelIn(labels, ENGLISH);
  const part = { section: "entities", id: table.logicalName, name };
  const id = readId(childText(element, "savedqueryid"));
  if (id === null) {
    throw new ImportFailed(schemaViolation("The element 'savedqueryid' is missing or no GUID", "<savedquery"), part);
  }
  if (isMade(given)) {
    requireOpen(table, "views", id);
  }
  const lost = lostByView(context, table, given);
  if (lost !== null) {
    context.report.leaveOut(COMPONENT.view, id);
    warn(
      context,
      "entities",
      id,
      `The view '${name}' of ${table.logicalName} was left out: it goes by '${lost}', which the local Sales does not support.`,
    );
    return;
  }
  const unbound = childrenNamed(at(given, "layoutxml", "grid", "row"), "cell")
    .filter(isUnbound)
    .map((cell) => cell.attributes.name ?? "");
  const dropped = [...namedColumns(given).filter((column) => isAbsentColumn(context, table, column)), ...unbound];
  if (dropped.length > 0) {
    warn(
      context,
      "entities",
      id,
      `The local Sales does not support some columns of ${table.logicalName}, which the view '${name}' is shown without: ${[...new Set(dropped)].join(", ")}.`,
    );
  }
  const missing = namedColumns(element).find((column) => !table.columns[column]);
  if (missing !== undefined) {
    throw new ImportFailed(
      missingDependencies(
        context.manifest.uniqueName,
        `The view '${name}' of ${table.logicalName} names the column '${missing}', which the table does not have.`,
      ),
      part,
    );
  }
  putRowLabels(context, id, labels);
  putComponentRow(context, "savedquery", id, {
    name,
    returnedtypecode: table.logicalName,
    querytype: Number(childText(element, "querytype")),
    fetchxml: innerXml(childNamed(element, "fetchxml")),
    layoutxml: innerXml(childNamed(element, "layoutxml")),
    isdefault: childText(element, "isdefault") === "1",
    isquickfindquery: childText(element, "isquickfindquery") === "1",
    introducedversion: childText(element, "IntroducedVersion") || context.manifest.version,
    statecode: 0,
    statuscode: 1,
  });
}

/** Views of every table in the file. */
export function importViews(context: ImportContext): void {
  for (const entity of childrenNamed(childNamed(context.archive.customizations, "Entities"), "Entity")) {
    const table = context.organization.schema.tableByAnyName(childText(entity, "Name"));
    if (!table) {
      continue;
    }
    for (const element of childrenNamed(at(entity, "SavedQueries", "savedqueries"), "savedquery")) {
      importView(context, table, element);
    }
  }
}

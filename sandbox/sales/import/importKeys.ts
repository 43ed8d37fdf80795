import type { AlternateKey, Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import type { FileTable } from "./readTable";
import { rowByKey } from "../schema/alternateKeys";
import { childNamed, childrenNamed, childText, textOfElement } from "../xml/element";
import { COMPONENT } from "./componentTypes";
import { GENERAL } from "./importProblem";
import { readLabels } from "./readLabels";

function readKey(element: XmlElement): AlternateKey {
  const schemaName = childText(element, "Name");
  return {
    logicalName: childText(element, "LogicalName") || schemaName.toLowerCase(),
    schemaName,
    label: readLabels(childNamed(element, "displaynames")),
    columns: childrenNamed(childNamed(element, "EntityKeyAttributes"), "AttributeName").map((each) =>
      textOfElement(each).toLowerCase(),
    ),
    isFailed: false,
  };
}

function hasTwins({ organization }: ImportContext, table: Table, { columns }: AlternateKey): boolean {
  for (const row of organization.store.all(table.logicalName)) {
    if (rowByKey(organization, table, columns, row, row[table.primaryId])) {
      return true;
    }
  }
  return false;
}

/** The alternate keys of a table in the file. Dataverse builds their index afterwards, and fails where rows are not unique. */
export function importKeys(context: ImportContext, { entity, name }: FileTable): void {
  const { organization, report } = context;
  for (const element of childrenNamed(childNamed(entity, "EntityKeys"), "EntityKey")) {
    const table = organization.schema.tableByAnyName(name);
    const key = readKey(element);
    const missing = key.columns.find((column) => table?.columns[column] === undefined);
    if (!table || missing !== undefined) {
      report.leaveOut(COMPONENT.entityKey, key.logicalName);
      report.warning("entities", key.logicalName, key.schemaName, {
        code: GENERAL,
        message: `The alternate key ${key.schemaName} of ${name.toLowerCase()} was left out, because its column '${missing ?? ""}' was.`,
      });
      continue;
    }
    const isFailed = hasTwins(context, table, key);
    if (isFailed) {
      report.warning("entities", key.logicalName, key.schemaName, {
        code: GENERAL,
        message: `The index of the alternate key ${key.schemaName} could not be built: rows of ${table.logicalName} have the same values in it. The key cannot be used.`,
      });
    }
    const { data } = organization.schema;
    const keys = [...(table.keys ?? []).filter((each) => each.logicalName !== key.logicalName), { ...key, isFailed }];
    organization.setSchema({ ...data, tables: { ...data.tables, [table.logicalName]: { ...table, keys } } });
    report.hold({ kind: "key", table: table.logicalName, key: key.logicalName });
  }
}

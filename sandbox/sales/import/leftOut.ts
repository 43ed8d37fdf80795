import type { Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { isAbsentHere, isRealTable } from "../schema/realNames";
import { readId } from "../store/identifiers";
import { elementsOf, textOfElement } from "../xml/element";
import { COMPONENT } from "./componentTypes";
import { GENERAL } from "./importProblem";

/** Sections of customizations.xml that the import reads, or that say nothing that it could miss. */
const READ = new Set([
  "Entities",
  "Roles",
  "FieldSecurityProfiles",
  "EntityRelationships",
  "optionsets",
  "WebResources",
  "CustomControls",
  "AppModuleSiteMaps",
  "AppModules",
  "RibbonDiffXml",
  "Languages",
]);

/** Sections that the import leaves out whole, with what is in them. */
export function unreadSections({ archive }: ImportContext): readonly XmlElement[] {
  return elementsOf(archive.customizations).filter(
    (section) => !READ.has(section.name) && elementsOf(section).length > 0,
  );
}

/** Remembers the ids of what unread sections hold: apps and root components of the file name it all the same. */
export function noteUnread(context: ImportContext): void {
  for (const item of unreadSections(context).flatMap(elementsOf)) {
    const texts = [...Object.values(item.attributes), ...elementsOf(item).map(textOfElement)];
    for (const id of texts.map(readId)) {
      if (id !== null) {
        context.report.leaveOut(null, id);
      }
    }
  }
}

/** A table that the platform has, or the file brings, and that is not here: nothing may need it. */
export function isAbsentTable({ organization, report }: ImportContext, name: string): boolean {
  const logicalName = name.toLowerCase();
  return (
    organization.schema.tableByAnyName(logicalName) === undefined &&
    (isRealTable(logicalName) || report.isLeftOut(COMPONENT.table, logicalName))
  );
}

/** Columns that the platform's own forms show of tables that do not have them, such as virtual ones. */
const OF_MOST_TABLES = new Set(["statecode", "statuscode", "ownerid"]);

/** A column that the platform's table has, or the file brings, and that is not here. */
export function isAbsentColumn({ report }: ImportContext, table: Table, column: string): boolean {
  return (
    table.columns[column] === undefined &&
    (OF_MOST_TABLES.has(column) ||
      isAbsentHere(table, column) ||
      report.isLeftOut(COMPONENT.column, `${table.logicalName}.${column}`))
  );
}

export function leaveOutColumn({ report }: ImportContext, table: string, column: string): void {
  report.leaveOut(COMPONENT.column, column);
  report.leaveOut(COMPONENT.column, `${table}.${column}`);
}

/** One warning about a part of the file that is not taken. */
export function warn({ report }: ImportContext, section: string, id: string, message: string): void {
  report.warning(section, id, id, { code: GENERAL, message });
}

/** Libraries of the platform's own forms: nobody else can make web resources of these names. */
export function isPlatformLibrary(name: string): boolean {
  return /^[A-Za-z]+_main_system_library\.js$/.test(name) || !/^[A-Za-z][A-Za-z0-9]{1,7}_/.test(name);
}

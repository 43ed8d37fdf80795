import type { SchemaData, Table } from "../schema/schema";
import type { ImportContext } from "./importContext";
import type { FileManyToMany, FileRelationship } from "./readRelationships";
import type { FileTable } from "./readTable";
import { putTablePrivileges } from "../initial/putPrivileges";
import { grantToAdministrators } from "../initial/putRoles";
import { privilegeName, rightsOf } from "../security/rights";
import { systemColumns } from "../schema/systemColumns";
import { childNamed, childrenNamed } from "../xml/element";
import { COMPONENT } from "./componentTypes";
import { GENERAL, ImportFailed, missingComponent, missingTable } from "./importProblem";
import { importKeys } from "./importKeys";
import { importRelationships } from "./importRelationships";
import { leaveOutTable } from "./leaveOutTable";
import { isAbsentTable, warn } from "./leftOut";
import { readOptionSet } from "./readOptions";
import { withOldLookups } from "./oldLookups";
import { manyToManyOf, readRelationships } from "./readRelationships";
import { completeColumns, enablesQuickCreate, readColumns, readFileTable, readNewTable } from "./readTable";

/** Own tables get the object type codes after this one; they differ from organisation to organisation in Dataverse too. */
const FIRST_CUSTOM_CODE = 10_500;

function nextCode(schema: SchemaData): number {
  return Math.max(FIRST_CUSTOM_CODE, ...Object.values(schema.tables).map((table) => table.objectTypeCode)) + 1;
}

function withTable({ organization }: ImportContext, table: Table): void {
  const { data } = organization.schema;
  organization.setSchema({ ...data, tables: { ...data.tables, [table.logicalName]: table } });
}

function addPrivileges({ organization }: ImportContext, table: Table): void {
  putTablePrivileges(organization, table);
  for (const right of rightsOf(table.ownership)) {
    const name = privilegeName(table, right);
    if (name !== null) {
      grantToAdministrators(organization, organization.privilegeId(name));
    }
  }
}

function importOwnTable(
  context: ImportContext,
  file: FileTable,
  known: Table | undefined,
  relationships: readonly FileRelationship[],
): void {
  const columns = readColumns(context, file, known, relationships);
  const table = readNewTable(file, columns, known?.objectTypeCode ?? nextCode(context.organization.schema.data));
  const prefix = `${context.manifest.publisher.prefix.toLowerCase()}_`;
  if (!known && !table.logicalName.startsWith(prefix) && context.manifest.isManaged) {
    warn(
      context,
      "entities",
      table.logicalName,
      `The table ${table.logicalName} does not start with the prefix '${prefix}' of the solution's publisher.`,
    );
  } else if (!known && !table.logicalName.startsWith(prefix)) {
    throw new ImportFailed(
      {
        code: GENERAL,
        message: `The table ${table.logicalName} does not start with the prefix '${prefix}' of the solution's publisher.`,
      },
      { section: "entities", id: table.logicalName, name: file.name },
    );
  }
  if (!table.columns[table.primaryId] || table.primaryName === null) {
    throw new ImportFailed(
      {
        code: GENERAL,
        message: `The table ${table.logicalName} lacks its primary key '${table.primaryId}' or a primary name column.`,
      },
      { section: "entities", id: table.logicalName, name: file.name },
    );
  }
  // Columns that other solutions added stay.
  withTable(context, known ? { ...known, ...table, columns: { ...known.columns, ...table.columns } } : table);
  addPrivileges(context, table);
  const keys = [table.primaryId, table.primaryName];
  for (const { logicalName: column } of Object.values(columns).filter((each) => each.isCustom)) {
    if (!keys.includes(column)) {
      context.report.hold({ kind: "column", table: table.logicalName, column });
    }
  }
  context.report.hold({ kind: "table", table: table.logicalName });
}

function importColumns(
  context: ImportContext,
  file: FileTable,
  known: Table,
  relationships: readonly FileRelationship[],
): void {
  const columns = readColumns(context, file, known, relationships);
  const complete = completeColumns(known.logicalName, "None", columns);
  const system = new Set(systemColumns(known.logicalName, "None").map((column) => column.logicalName));
  const added = Object.fromEntries(
    Object.entries(complete).filter(([name]) => columns[name] ?? (!system.has(name) && !known.columns[name])),
  );
  withTable(context, {
    ...known,
    ...(enablesQuickCreate(file) && { isQuickCreateEnabled: true }),
    columns: { ...known.columns, ...added },
  });
  for (const name of Object.keys(added)) {
    if (!known.columns[name] || known.columns[name].isCustom) {
      context.report.hold({ kind: "column", table: known.logicalName, column: name });
    }
  }
}

function importTable(context: ImportContext, file: FileTable, relationships: readonly FileRelationship[]): void {
  const known = context.organization.schema.tableByAnyName(file.name);
  if (isAbsentTable(context, file.name)) {
    leaveOutTable(context, file);
    return;
  }
  const definesTable = file.entity !== null && childNamed(file.entity, "OwnershipTypeMask") !== null;
  if (known && (!known.isCustom || !definesTable)) {
    importColumns(context, file, known, relationships);
  } else if (definesTable) {
    importOwnTable(context, file, known, relationships);
  } else {
    throw new ImportFailed(missingComponent(file.name.toLowerCase(), 1), {
      section: "entities",
      id: file.name.toLowerCase(),
      name: file.name,
    });
  }
  importKeys(context, file);
  context.report.success("entities", file.name.toLowerCase(), file.name);
}

function importIntersect(context: ImportContext, file: FileManyToMany): void {
  const absent = [file.first, file.second].find((name) => !context.organization.schema.table(name));
  if (absent !== undefined && isAbsentTable(context, absent)) {
    context.report.leaveOut(COMPONENT.relationship, file.name);
    warn(
      context,
      "entityRelationships",
      file.name,
      `The local Sales does not support the table '${absent}': the relationship ${file.name} was left out.`,
    );
    return;
  }
  if (absent !== undefined) {
    throw new ImportFailed(missingTable(file.name, absent), {
      section: "entityRelationships",
      id: file.name,
      name: file.name,
    });
  }
  const manyToMany = manyToManyOf(file);
  const primaryId = `${file.intersect}id`;
  const label = { "1033": file.name };
  const id = {
    schemaName: "",
    type: "uniqueidentifier",
    access: "read",
    requiredLevel: "none",
    label,
    isSecured: false,
    isCustom: true,
  } as const;
  const columns = Object.fromEntries(
    [primaryId, manyToMany.column1, manyToMany.column2].map((logicalName) => [
      logicalName,
      { ...id, logicalName, schemaName: logicalName },
    ]),
  );
  withTable(context, {
    logicalName: file.intersect,
    schemaName: file.intersect,
    entitySetName: `${file.intersect}set`,
    objectTypeCode: nextCode(context.organization.schema.data),
    primaryId,
    primaryName: null,
    ownership: "None",
    displayName: label,
    displayCollectionName: label,
    privilegeName: null,
    manyToMany,
    columns,
    isCustom: true,
  });
  context.report.hold({ kind: "table", table: file.intersect });
  context.report.success("entityRelationships", file.name, file.name);
}

function importOptionSets(context: ImportContext): void {
  const { organization, archive, report } = context;
  for (const element of childrenNamed(childNamed(archive.customizations, "optionsets"), "optionset")) {
    const optionSet = readOptionSet(element);
    const { data } = organization.schema;
    organization.setSchema({ ...data, optionSets: { ...data.optionSets, [optionSet.name]: optionSet } });
    report.hold({ kind: "optionSet", name: optionSet.name });
    report.success("optionSets", optionSet.name, optionSet.name);
  }
}

/** Global option sets, tables, columns and relationships: everything that changes the schema. Rows stay as they are. */
export function importTables(context: ImportContext): void {
  const { customizations } = context.archive;
  importOptionSets(context);
  const list = childNamed(customizations, "EntityRelationships");
  const relationships = readRelationships(list);
  for (const element of childrenNamed(childNamed(customizations, "Entities"), "Entity")) {
    importTable(context, withOldLookups(readFileTable(element), list), relationships.oneToMany);
  }
  importRelationships(context, relationships.oneToMany);
  for (const file of relationships.manyToMany) {
    importIntersect(context, file);
  }
}

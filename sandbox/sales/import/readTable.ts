import type { Column, LookupTarget, Ownership, Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import type { FileRelationship } from "./readRelationships";
import { systemColumns } from "../schema/systemColumns";
import { at, childNamed, childrenNamed, childText } from "../xml/element";
import {
  GENERAL,
  ImportFailed,
  missingOptionSet,
  missingRelationship,
  missingRole,
  missingTable,
  wrongPrefix,
} from "./importProblem";
import { requireOpen } from "./closedTables";
import { isAbsentTable, leaveOutColumn, warn } from "./leftOut";
import { readColumn } from "./readColumn";
import { readLabels } from "./readLabels";

const OWNERSHIP: Readonly<Record<string, Ownership>> = {
  UserOwned: "UserOwned",
  OrgOwned: "OrganizationOwned",
  OrganizationOwned: "OrganizationOwned",
};

export interface FileTable {
  readonly name: string;
  readonly element: XmlElement;
  readonly entity: XmlElement | null;
  readonly attributes: readonly XmlElement[];
}

export function readFileTable(element: XmlElement): FileTable {
  const entity = at(element, "EntityInfo", "entity");
  return {
    name: childText(element, "Name"),
    element,
    entity,
    attributes: childrenNamed(childNamed(entity, "attributes"), "attribute"),
  };
}

function fail(table: string, problem: ConstructorParameters<typeof ImportFailed>[0]): never {
  throw new ImportFailed(problem, { section: "entities", id: table, name: table });
}

/** The platform's table of users and teams together: owner lookups point to both, whatever the file says. */
const OWNER = "owner";

function targetsOf(
  context: ImportContext,
  table: string,
  column: string,
  relationships: readonly FileRelationship[],
): LookupTarget[] {
  return relationships
    .filter(
      (each) =>
        each.referencingTable === table &&
        each.referencingColumn === column &&
        each.referencedTable !== OWNER &&
        !isAbsentTable(context, each.referencedTable),
    )
    .map((each) => {
      if (
        !context.organization.schema.tableByAnyName(each.referencedTable) &&
        !isOfFile(context, each.referencedTable)
      ) {
        fail(table, missingTable(each.name, each.referencedTable));
      }
      return each.target;
    });
}

function isOfFile({ archive }: ImportContext, logicalName: string): boolean {
  return childrenNamed(childNamed(archive.customizations, "Entities"), "Entity").some(
    (each) => childText(each, "Name").toLowerCase() === logicalName,
  );
}

/** Columns that the platform itself adds for business process flows, to the flow's table and to those that it runs on. */
function isOfProcess(column: string): boolean {
  return (
    column.startsWith("bpf_") ||
    ["processid", "stageid", "traversedpath", "activestageid", "activestagestartedon", "completedon"].includes(column)
  );
}

function checkColumn(
  context: ImportContext,
  table: string,
  column: Column,
  known: Table | undefined,
  relationships: readonly FileRelationship[],
): void {
  const { logicalName } = column;
  const isNew = known?.columns[logicalName] === undefined;
  if (known && column.isCustom && isNew) {
    requireOpen(known, "attributes", logicalName);
  }
  const prefix = `${context.manifest.publisher.prefix.toLowerCase()}_`;
  if (column.isCustom && isNew && !logicalName.startsWith(prefix) && !isOfProcess(logicalName)) {
    const problem = wrongPrefix(logicalName);
    if (!context.manifest.isManaged) {
      fail(table, problem);
    }
    // A managed solution may hold what another publisher's solution began with.
    warn(context, "entities", table, problem.message);
  }
  if (column.globalOptionSet !== undefined && column.options === undefined) {
    fail(table, missingOptionSet(logicalName, column.globalOptionSet));
  }
  if (!column.isCustom || !column.targets) {
    return;
  }
  if (column.targets.length === 0) {
    fail(table, missingRelationship([logicalName], table, context.manifest.uniqueName));
  }
  const roleless = relationships.find(
    (each) => each.referencingTable === table && each.referencingColumn === logicalName && !each.hasRoles,
  );
  if (roleless && isNew) {
    fail(table, missingRole(roleless.name));
  }
}

/** The columns that the file gives for a table, read and checked. */
export function readColumns(
  context: ImportContext,
  file: FileTable,
  known: Table | undefined,
  relationships: readonly FileRelationship[],
): Record<string, Column> {
  const table = file.name.toLowerCase();
  const columns: Record<string, Column> = {};
  for (const attribute of file.attributes) {
    const logicalName = childText(attribute, "LogicalName") || childText(attribute, "Name").toLowerCase();
    const targets = targetsOf(context, table, logicalName, relationships);
    const isLookupToAbsent =
      targets.length === 0 &&
      relationships.some(
        (each) =>
          each.referencingTable === table &&
          each.referencingColumn === logicalName &&
          isAbsentTable(context, each.referencedTable),
      );
    if (isLookupToAbsent && known?.columns[logicalName] === undefined) {
      leaveOutColumn(context, table, logicalName);
      warn(
        context,
        "entities",
        table,
        `The local Sales does not have the table that ${table}.${logicalName} points to: the column was left out.`,
      );
      continue;
    }
    const reading = readColumn(attribute, {
      targets,
      globalOptions: (name) => context.organization.schema.optionSet(name)?.options,
    });
    if (reading.kind === "unsupported") {
      leaveOutColumn(context, table, reading.name);
      context.report.warning("entities", table, file.name, {
        code: GENERAL,
        message: `The local Sales has no columns of type '${reading.type}': ${table}.${reading.name} was left out.`,
      });
      continue;
    }
    checkColumn(context, table, reading.column, known, relationships);
    columns[logicalName] = reading.column;
  }
  return columns;
}

function moneyCompanions(columns: Readonly<Record<string, Column>>): Record<string, Column> {
  const companions: Record<string, Column> = {};
  for (const column of Object.values(columns)) {
    const name = `${column.logicalName}_base`;
    if (column.type !== "money" || column.baseOf !== undefined || columns[name]) {
      continue;
    }
    companions[name] = {
      ...column,
      logicalName: name,
      schemaName: `${column.schemaName}_Base`,
      access: "read",
      requiredLevel: "none",
      baseOf: column.logicalName,
    };
  }
  return companions;
}

function currencyColumns(table: string, columns: Readonly<Record<string, Column>>): Record<string, Column> {
  if (!Object.values(columns).some((column) => column.type === "money")) {
    return {};
  }
  const relationship = `TransactionCurrency_${table}`;
  const base = { requiredLevel: "none", isSecured: false, isCustom: false } as const;
  return {
    transactioncurrencyid: {
      ...base,
      logicalName: "transactioncurrencyid",
      schemaName: "TransactionCurrencyId",
      type: "lookup",
      access: "full",
      label: { "1033": "Currency", "1044": "Valuta" },
      targets: [
        {
          table: "transactioncurrency",
          relationship,
          navigation: "transactioncurrencyid",
          collection: relationship,
          onDelete: "none",
        },
      ],
    },
    exchangerate: {
      ...base,
      logicalName: "exchangerate",
      schemaName: "ExchangeRate",
      type: "decimal",
      access: "read",
      precision: 12,
      label: { "1033": "Exchange Rate", "1044": "Valutakurs" },
    },
  };
}

/** Puts the file's columns over the system's own: what the file leaves out is there all the same, lookups without a relationship keep the system's. */
export function completeColumns(
  table: string,
  ownership: Ownership,
  columns: Readonly<Record<string, Column>>,
): Record<string, Column> {
  const system = Object.fromEntries(systemColumns(table, ownership).map((column) => [column.logicalName, column]));
  const merged: Record<string, Column> = {
    ...system,
    ...currencyColumns(table, columns),
    ...columns,
    ...moneyCompanions(columns),
  };
  for (const [name, column] of Object.entries(columns)) {
    const fallback = system[name]?.targets ?? currencyColumns(table, columns)[name]?.targets;
    if (fallback && (column.type === "owner" || column.targets?.length === 0)) {
      merged[name] = { ...column, targets: fallback };
    }
  }
  return merged;
}

/** Whether the file switches the table's quick create forms on; they are never switched off by an import here. */
export function enablesQuickCreate({ entity }: FileTable): boolean {
  return entity !== null && childText(entity, "IsQuickCreateEnabled") === "1";
}

/** Reads a table that the solution itself defines. */
export function readNewTable(
  file: FileTable,
  columns: Readonly<Record<string, Column>>,
  objectTypeCode: number,
): Table {
  const { entity, name } = file;
  const logicalName = name.toLowerCase();
  const ownership = OWNERSHIP[childText(entity, "OwnershipTypeMask")];
  if (!ownership) {
    fail(logicalName, {
      code: GENERAL,
      message: `The table ${name} has the ownership '${childText(entity, "OwnershipTypeMask")}', which the local Sales does not know.`,
    });
  }
  const primaryName = file.attributes.find((attribute) =>
    childText(attribute, "DisplayMask").split("|").includes("PrimaryName"),
  );
  // Tables of business process flows have a key that is not named after them.
  const key = file.attributes.find((attribute) => childText(attribute, "Type") === "primarykey");
  return {
    logicalName,
    schemaName: name,
    entitySetName: childText(entity, "EntitySetName") || `${logicalName}s`,
    objectTypeCode,
    primaryId: key ? childText(key, "LogicalName") : `${logicalName}id`,
    primaryName: primaryName ? childText(primaryName, "LogicalName") : null,
    ownership,
    displayName: readLabels(childNamed(entity, "LocalizedNames")),
    displayCollectionName: readLabels(childNamed(entity, "LocalizedCollectionNames")),
    privilegeName: name,
    columns: completeColumns(logicalName, ownership, columns),
    isCustom: true,
    isQuickCreateEnabled: enablesQuickCreate(file),
  };
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Column, LookupTarget, OptionSet, SchemaData, Table } from "./schema";
import others from "./globalOptionSets.json";
import { systemColumns } from "./systemColumns";

/** A column in standard/*.json: what is usual is left out. */
type ColumnFile = Omit<Column, "logicalName" | "access" | "requiredLevel" | "isSecured" | "isCustom" | "targets"> &
  Partial<Pick<Column, "access" | "requiredLevel" | "isSecured">> & {
    readonly targets?: readonly (Pick<LookupTarget, "table" | "relationship"> & Partial<LookupTarget>)[];
  };

type TableFile = Omit<Table, "columns" | "isCustom"> & { readonly columns: Readonly<Record<string, ColumnFile>> };

const STANDARD = join(__dirname, "standard");

function readColumn(logicalName: string, file: ColumnFile): Column {
  const { targets, ...rest } = file;
  const column: Column = {
    access: "full",
    requiredLevel: "none",
    isSecured: false,
    ...rest,
    logicalName,
    isCustom: false,
  };
  if (!targets) {
    return column;
  }
  return {
    ...column,
    targets: targets.map((target) => ({
      navigation: logicalName,
      collection: target.relationship,
      onDelete: "removeLink",
      ...target,
    })),
  };
}

function readTable(file: TableFile): Table {
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(file.columns)) {
    columns[name] = readColumn(name, column);
  }
  for (const column of systemColumns(file.logicalName, file.ownership)) {
    columns[column.logicalName] ??= column;
  }
  return { ...file, columns, isCustom: false };
}

/**
 * The tables that a Dataverse with Sales has before anything is imported, from standard/*.json.
 * Facts: names, types, lengths, options and lookup targets as Business Central's base application and Microsoft's table reference state them.
 */
export function readStandardSchema(): SchemaData {
  known ??= readFiles();
  return known;
}

/** The files do not change while the server runs, and what is read from them is never changed. */
let known: SchemaData | null = null;

function readFiles(): SchemaData {
  const tables: Record<string, Table> = {};
  for (const name of readdirSync(STANDARD).sort()) {
    const table = readTable(JSON.parse(readFileSync(join(STANDARD, name), "utf8")) as TableFile);
    tables[table.logicalName] = table;
  }
  return { tables, optionSets: Object.fromEntries(globalOptionSets(tables).map((each) => [each.name, each])) };
}

/** The platform's global option sets: those of standard columns, and those that no column here has. */
function globalOptionSets(tables: Readonly<Record<string, Table>>): readonly OptionSet[] {
  const ofColumns = Object.values(tables)
    .flatMap(({ columns }) => Object.values(columns))
    .flatMap(({ globalOptionSet, label, options }) =>
      globalOptionSet === undefined || !options ? [] : [{ name: globalOptionSet, label, options, isCustom: false }],
    );
  return [...ofColumns, ...others.map((each) => ({ ...each, isCustom: false }))];
}

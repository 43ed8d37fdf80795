import { columnIdentifier, lookupValueName, optionIdentifier } from "./identifiers";
import type { ColumnDescription, ColumnType, OptionDescription, TableDescription } from "./tableDescription";

/** The text of a table's generated file. */
export function writeTable(table: TableDescription): string {
  const blocks = [
    `// Written by \`npm run types\` from ${table.sources.join(" and ")}. Do not edit.`,
    tableConstant(table),
    fieldsConstant(table),
    ...table.columns.filter((column) => column.options.length > 0).map((column) => optionConstant(table, column)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function tableConstant({
  identifier,
  label,
  logicalName,
  entitySetName,
  primaryId,
  primaryName,
}: TableDescription): string {
  const facts = { logicalName, entitySetName, primaryId, primaryName };
  const lines = Object.entries(facts).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
  return [`/** ${comment(label)} */`, `export const ${identifier}Table = {`, ...lines, "} as const;"].join("\n");
}

function fieldsConstant({ identifier, label, columns }: TableDescription): string {
  const lines = columns.flatMap((column) =>
    namesOf(column).flatMap((name) => [`  /** ${columnComment(column)} */`, `  ${name}: ${JSON.stringify(name)},`]),
  );
  return [
    `/** Columns of ${comment(label)} as the wire spells them; \`_…_value\` is a lookup's id in a row. */`,
    `export const ${identifier}Fields = {`,
    ...lines,
    "} as const;",
  ].join("\n");
}

function namesOf(column: ColumnDescription): readonly string[] {
  return isLookup(column.type) ? [column.logicalName, lookupValueName(column.logicalName)] : [column.logicalName];
}

function optionConstant(table: TableDescription, column: ColumnDescription): string {
  const name = optionTypeName(table, column);
  const lines = distinctNames(column.options).map(
    ([optionName, { value, label }]) => `  /** ${comment(label)} */\n  ${optionName}: ${value},`,
  );
  return [
    `/** ${columnComment(column)} */`,
    `export const ${name} = {`,
    ...lines,
    "} as const;",
    "",
    `export type ${name} = (typeof ${name})[keyof typeof ${name}];`,
  ].join("\n");
}

/** Options with the same label would share a name; the later ones carry their value. */
function distinctNames(options: readonly OptionDescription[]): readonly (readonly [string, OptionDescription])[] {
  const used = new Set<string>();
  return options.map((option) => {
    const plain = optionIdentifier(option.label);
    const name = used.has(plain) ? `${plain}${option.value}` : plain;
    used.add(name);
    return [name, option];
  });
}

function optionTypeName(table: TableDescription, column: ColumnDescription): string {
  return `${table.identifier}${columnIdentifier(column.schemaName)}`;
}

function isLookup(type: ColumnType): boolean {
  return type === "lookup" || type === "customer" || type === "owner";
}

function columnComment(column: ColumnDescription): string {
  const notes = [
    ...(column.targets.length > 0 ? [`→ ${column.targets.join(", ")}`] : []),
    ...(column.type === "datetime" ? [column.isDateOnly ? "date without time" : "date and time"] : []),
    ...(column.isSecured ? ["secured column"] : []),
    ...(column.addedBy === undefined ? [] : [`brought by ${column.addedBy}, may be absent`]),
  ];
  return [comment(column.label), ...notes].join("; ");
}

/** A label cannot end the comment that it stands in. */
function comment(label: string): string {
  return label.replace(/\*\//g, "* /").replace(/\s+/g, " ");
}

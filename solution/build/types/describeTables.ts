import { tableIdentifier } from "./identifiers";
import type { SolutionTable } from "./readSolutionTable";
import type { TableDescription } from "./tableDescription";

/**
 * All tables to generate, by identifier: the standard ones with the columns that the solutions add to them, and the
 * solutions' own.
 * @param solutionTables tables of this product before those of others: who comes first gets the short name
 */
export function describeTables(
  standard: readonly TableDescription[],
  solutionTables: readonly SolutionTable[],
): readonly TableDescription[] {
  const shells = solutionTables.filter((table) => table.own === undefined);
  const extended = standard.map((table) =>
    withAddedColumns(
      table,
      shells.filter((shell) => shell.logicalName === table.logicalName),
    ),
  );
  const taken = new Set(extended.map((table) => table.identifier));
  const own: TableDescription[] = [];
  for (const { schemaName, logicalName, source, columns, own: facts } of solutionTables) {
    if (facts === undefined) {
      continue;
    }
    const identifier = tableIdentifier(schemaName, taken);
    taken.add(identifier);
    own.push({ sources: [source], identifier, logicalName, columns: byName(columns), ...facts });
  }
  return [...extended, ...own].sort((a, b) => compare(a.identifier, b.identifier));
}

function withAddedColumns(table: TableDescription, shells: readonly SolutionTable[]): TableDescription {
  const adding = shells.filter((shell) => shell.columns.length > 0);
  return {
    ...table,
    sources: [...table.sources, ...adding.map((shell) => shell.source)],
    columns: [...table.columns, ...adding.flatMap((shell) => byName(shell.columns))],
  };
}

function byName(columns: SolutionTable["columns"]): SolutionTable["columns"] {
  return [...columns].sort((a, b) => compare(a.logicalName, b.logicalName));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

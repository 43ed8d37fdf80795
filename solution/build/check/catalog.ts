import type { AssembledSolution } from "../pack/assembleSolution";
import { formsOf } from "./model/forms";
import { controlsIn } from "./model/controls";
import type { SolutionControl } from "./model/controls";
import type { SolutionForm } from "./model/forms";
import { relationshipsOf } from "./model/relationships";
import { tablesOf } from "./model/tables";
import type { SolutionTable } from "./model/tables";
import { viewsOf } from "./model/views";
import type { SolutionView } from "./model/views";
import { webResourcesOf } from "./model/webResources";
import type { SolutionWebResource } from "./model/webResources";
import type { StandardFacts } from "./standardFacts";

/** All that a reference may point to: the components of the solutions built together, and what Sales brings. */
export interface Catalog {
  readonly tables: readonly SolutionTable[];
  readonly forms: readonly SolutionForm[];
  readonly views: readonly SolutionView[];
  readonly webResources: ReadonlyMap<string, SolutionWebResource>;
  readonly controls: ReadonlyMap<string, SolutionControl>;
  readonly relationships: StandardFacts["relationships"];
  hasTable(logicalName: string): boolean;
  hasColumn(table: string, column: string): boolean;
}

export function catalogOf(solutions: readonly AssembledSolution[], standard: StandardFacts): Catalog {
  const tables = solutions.flatMap(tablesOf);
  const ownColumns = new Map<string, Set<string>>();
  for (const { logicalName, columns } of tables) {
    const names = ownColumns.get(logicalName) ?? new Set();
    for (const column of columns) {
      names.add(column.logicalName);
    }
    ownColumns.set(logicalName, names);
  }
  return {
    tables,
    forms: solutions.flatMap(formsOf),
    views: solutions.flatMap(viewsOf),
    webResources: new Map(solutions.flatMap(webResourcesOf).map((resource) => [resource.name, resource])),
    controls: new Map(solutions.flatMap(controlsIn).map((control) => [control.name, control])),
    relationships: new Map([
      ...standard.relationships,
      ...solutions.flatMap(relationshipsOf).map((one) => [one.name, one] as const),
    ]),
    hasTable: (table) => standard.columns.has(table) || tables.some((one) => one.isOwn && one.logicalName === table),
    hasColumn: (table, column) =>
      standard.columns.get(table)?.has(column) === true || ownColumns.get(table)?.has(column) === true,
  };
}

import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import { ruleBroken } from "../errors";
import { textOf } from "../store/row";
import { removeParts } from "./removeParts";

/** A component outside of a solution that needs one inside. */
export interface Dependent {
  /** Logical names of table and column, with a dot between. */
  readonly column: string;
  /** Logical name of the table that it points to. */
  readonly table: string;
}

/** Lookups of tables outside of the solution that point to one of its tables. */
export function dependentsOf(organization: Organization, uniqueName: string): readonly Dependent[] {
  const { parts } = organization.customizations;
  const own = parts[uniqueName] ?? [];
  const ownTables = new Set(own.filter((part) => part.kind === "table").map((part) => part.table));
  const ownColumns = new Set(
    own.filter((part) => part.kind === "column").map((part) => `${part.table}.${part.column}`),
  );
  const found: Dependent[] = [];
  for (const table of organization.schema.tables()) {
    if (ownTables.has(table.logicalName)) {
      continue;
    }
    for (const column of Object.values(table.columns)) {
      const name = `${table.logicalName}.${column.logicalName}`;
      const target = ownColumns.has(name) ? undefined : column.targets?.find((each) => ownTables.has(each.table));
      if (target) {
        found.push({ column: name, table: target.table });
      }
    }
  }
  return found;
}

/**
 * Uninstalls a solution. A managed one goes with its parts and their data, unless something else needs them; of an unmanaged one only the
 * container goes, as in Dataverse.
 */
export function uninstall(organization: Organization, solution: Row): void {
  const uniqueName = textOf(solution.uniquename) ?? "";
  const { customizations } = organization;
  const parts = customizations.parts[uniqueName];
  if (!parts) {
    throw ruleBroken("0x80048036", `The solution '${uniqueName}' is part of the platform and cannot be deleted.`);
  }
  const isManaged = solution.ismanaged === true;
  if (isManaged) {
    const needed = dependentsOf(organization, uniqueName).map(({ column }) => column);
    if (needed.length > 0) {
      throw ruleBroken(
        "0x8004f01f",
        `The solution '${uniqueName}' cannot be deleted because it is referenced by other components: ${needed.join(", ")}.`,
      );
    }
  }
  const remaining = Object.fromEntries(Object.entries(customizations.parts).filter(([name]) => name !== uniqueName));
  const ribbons = isManaged
    ? customizations.ribbons.filter((each) => each.solution !== uniqueName)
    : customizations.ribbons;
  organization.customizations = { ...customizations, parts: remaining, ribbons };
  if (isManaged) {
    removeParts(organization, parts);
  }
}

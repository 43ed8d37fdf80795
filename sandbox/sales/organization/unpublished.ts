import type { Row } from "../store/row";
import type { ComponentRow } from "./customizations";
import type { Organization } from "./organization";

/** Rows that have a published and an unpublished state (RetrieveUnpublishedMultiple reads the latter). */
const PUBLISHABLE: ReadonlySet<string> = new Set(["systemform", "savedquery", "webresource", "sitemap", "appmodule"]);

export function isPublishable(table: string): boolean {
  return PUBLISHABLE.has(table);
}

/** Components that no publishing is needed for: what is changed of them here holds at once, and lies above what solutions bring. */
export function isChangedAtOnce(table: string): boolean {
  return table === "role";
}

/** The row with the changes that wait for publishing. */
export function latestRow(organization: Organization, table: string, id: string): Row | undefined {
  const waiting = organization.customizations.unpublishedRows.find((each) => each.table === table && each.id === id);
  return waiting?.row ?? organization.store.get(table, id);
}

/** Writes a row that everybody sees only once it is published. */
export function putUnpublished(organization: Organization, table: string, id: string, row: Row): void {
  const { customizations } = organization;
  const others = customizations.unpublishedRows.filter((each) => each.table !== table || each.id !== id);
  organization.customizations = { ...customizations, unpublishedRows: [...others, { table, id, row }] };
}

export function isChanged(organization: Organization, table: string, id: string): boolean {
  return organization.customizations.changed.some((each) => each.table === table && each.id === id);
}

/** Notes that somebody changes a component here, not by a solution; called before what was published is replaced. */
export function noteChange(organization: Organization, table: string, id: string): void {
  const { customizations } = organization;
  const below = organization.store.get(table, id);
  if (below && !isChanged(organization, table, id)) {
    organization.customizations = { ...customizations, changed: [...customizations.changed, { table, id, below }] };
  }
}

/** A solution brings another version of a component that was changed here: it lies below, and nobody sees it. */
export function putBelow(organization: Organization, table: string, id: string, below: Row): void {
  const { customizations } = organization;
  organization.customizations = {
    ...customizations,
    changed: customizations.changed.map((each) =>
      each.table === table && each.id === id ? { ...each, below: { ...each.below, ...below } } : each,
    ),
  };
}

/** Takes away what was changed here: people see what the solutions say, at once. */
export function removeChange(organization: Organization, table: string, id: string): void {
  const { customizations } = organization;
  const isOther = (each: ComponentRow) => each.table !== table || each.id !== id;
  const change = customizations.changed.find((each) => !isOther(each));
  if (change) {
    organization.customizations = {
      ...customizations,
      changed: customizations.changed.filter(isOther),
      unpublishedRows: customizations.unpublishedRows.filter(isOther),
    };
    organization.store.put(table, id, change.below);
  }
}

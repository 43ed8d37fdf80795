import type { Organization } from "../organization/organization";
import type { UnpublishedRow } from "../organization/customizations";
import { putInitialRow } from "../initial/putInitialRow";
import { addRibbons } from "./importRibbons";

function publishRow(organization: Organization, { table, id, row }: UnpublishedRow): void {
  const before = organization.store.get(table, id);
  putInitialRow(organization, table, { ...row, ...(before ? { createdon: before.createdon ?? null } : {}) });
}

/** Makes waiting forms, views, web resources and ribbons visible: all of them, or those of some tables and web resources. */
export function publish(organization: Organization, wanted: ((row: UnpublishedRow) => boolean) | null): void {
  const { customizations } = organization;
  const rows = customizations.unpublishedRows.filter((row) => wanted === null || wanted(row));
  const rest = customizations.unpublishedRows.filter((row) => !rows.includes(row));
  for (const row of rows) {
    publishRow(organization, row);
  }
  organization.customizations = {
    ...customizations,
    unpublishedRows: rest,
    ribbons: addRibbons(customizations.ribbons, customizations.unpublishedRibbons),
    unpublishedRibbons: [],
  };
}

import type { Row, Value } from "../store/row";
import type { ImportContext } from "./importContext";
import { putInitialRow } from "../initial/putInitialRow";
import { isChanged, putBelow, putUnpublished } from "../organization/unpublished";
import { GENERAL } from "./importProblem";

/** Kinds of rows that an unmanaged import leaves unpublished, as Dataverse does. */
const PUBLISHABLE = new Set(["systemform", "savedquery", "webresource"]);

/** Where the import job tells of rows of a table; forms and views stand with the tables. */
const SECTIONS: Readonly<Record<string, string>> = {
  webresource: "webResources",
  sitemap: "siteMaps",
  appmodule: "appModules",
};

/**
 * Writes a form, view, web resource, role or the like that a solution brings, and notes that the solution holds it. From an unmanaged solution,
 * what can be published waits for that.
 */
export function putComponentRow(
  context: ImportContext,
  table: string,
  id: string,
  values: Readonly<Record<string, Value>>,
): void {
  const { organization, manifest, solutionId, report } = context;
  const { primaryId } = organization.schema.tableOf(table);
  const complete = {
    ...values,
    [primaryId]: id,
    ismanaged: manifest.isManaged,
    solutionid: solutionId,
    ...(organization.schema.tableOf(table).columns.componentstate ? { componentstate: 0 } : {}),
  };
  report.hold({ kind: "row", table, id });
  if (manifest.isManaged && isChanged(organization, table, id)) {
    report.warning(SECTIONS[table] ?? "entities", id, id, {
      code: GENERAL,
      message: `${table} ${id} was changed in this environment and stays as it is: the local Sales merges nothing below an unmanaged layer.`,
    });
    putBelow(organization, table, id, complete);
    return;
  }
  if (manifest.isManaged || !PUBLISHABLE.has(table)) {
    putKeepingCreation(context, table, id, complete);
    return;
  }
  putUnpublished(organization, table, id, complete);
}

function putKeepingCreation({ organization, caller }: ImportContext, table: string, id: string, values: Row): void {
  const before = organization.store.get(table, id);
  const user = { table: "systemuser", id: caller.userId };
  const created = before
    ? { createdon: before.createdon ?? null, createdby: before.createdby ?? null }
    : { createdby: user };
  putInitialRow(organization, table, { ...values, ...created, modifiedby: user });
}

/** Keeps the names of a form or view in all languages; the row itself has only one. */
export function putRowLabels(
  { organization }: ImportContext,
  id: string,
  labels: Readonly<Record<string, string>>,
): void {
  const { customizations } = organization;
  organization.customizations = { ...customizations, rowLabels: { ...customizations.rowLabels, [id]: labels } };
}

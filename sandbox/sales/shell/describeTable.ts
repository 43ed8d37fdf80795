import type { FormDescription, TableDescription, ViewDescription } from "../../contract/tableDescription";
import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import type { Right } from "../security/rights";
import type { Row } from "../store/row";
import { labelIn } from "../schema/labelIn";
import { depthOf } from "../security/privileges";
import { depthName } from "../security/rights";
import { keyText, numberOf, textOf } from "../store/row";
import { describeColumn } from "./describeColumn";

const FORM_TYPES: Readonly<Record<number, FormDescription["type"]>> = {
  2: "main",
  6: "quick",
  7: "quickCreate",
  11: "card",
};

/** Of the tables here, those that have quick create forms in Sales by default (Microsoft: "Create or edit quick create forms"). */
const QUICK_CREATE: ReadonlySet<string> = new Set(["account", "contact", "opportunity"]);

function hasQuickCreate({ logicalName, isQuickCreateEnabled = false }: Table): boolean {
  return isQuickCreateEnabled || QUICK_CREATE.has(logicalName);
}

function nameOf(organization: Organization, row: Row, id: string, languageId: number): string {
  const labels = organization.customizations.rowLabels[id];
  return labels ? labelIn(labels, languageId) : (textOf(row.name) ?? "");
}

function describeForms(organization: Organization, table: Table, languageId: number): FormDescription[] {
  const forms: FormDescription[] = [];
  for (const row of organization.store.all("systemform")) {
    const type = FORM_TYPES[numberOf(row.type) ?? -1];
    if (row.objecttypecode !== table.logicalName || row.formactivationstate !== 1 || !type) {
      continue;
    }
    if (type === "quickCreate" && !hasQuickCreate(table)) {
      continue;
    }
    const id = keyText(row.formid);
    forms.push({
      id,
      name: nameOf(organization, row, id, languageId),
      type,
      formXml: textOf(row.formxml) ?? "",
      isDefault: row.isdefault === true,
    });
  }
  return forms;
}

function describeViews(organization: Organization, table: Table, languageId: number): ViewDescription[] {
  const views: ViewDescription[] = [];
  for (const row of organization.store.all("savedquery")) {
    if (row.returnedtypecode !== table.logicalName || row.statecode !== 0) {
      continue;
    }
    const id = keyText(row.savedqueryid);
    views.push({
      id,
      name: nameOf(organization, row, id, languageId),
      queryType: numberOf(row.querytype) ?? 0,
      isDefault: row.isdefault === true,
      fetchXml: textOf(row.fetchxml) ?? "",
      layoutXml: textOf(row.layoutxml) ?? "",
    });
  }
  return views;
}

/** What the shell needs to know of a table: published forms, views and ribbons, and the caller's rights. */
export function describeTable(organization: Organization, caller: Caller, table: Table): TableDescription {
  const { languageId } = caller;
  const depth = (right: Right) => depthName(depthOf(organization, caller, table, right));
  return {
    logicalName: table.logicalName,
    schemaName: table.schemaName,
    entitySetName: table.entitySetName,
    primaryId: table.primaryId,
    primaryName: table.primaryName ?? table.primaryId,
    displayName: labelIn(table.displayName, languageId),
    displayCollectionName: labelIn(table.displayCollectionName, languageId),
    // Lines are made and deleted by whoever may write their document.
    privileges:
      table.ownership === "Parent"
        ? { create: depth("Write"), read: depth("Read"), write: depth("Write"), delete: depth("Write") }
        : { create: depth("Create"), read: depth("Read"), write: depth("Write"), delete: depth("Delete") },
    columns: Object.values(table.columns).map((column) => describeColumn(organization, caller, table, column)),
    oneToMany: organization.schema
      .incomingOf(table.logicalName)
      .map(({ schemaName, referencingTable, referencingColumn, target }) => ({
        schemaName,
        referencingTable,
        referencingColumn,
        navigationProperty: target.collection,
      })),
    forms: describeForms(organization, table, languageId),
    views: describeViews(organization, table, languageId),
    ribbons: organization.customizations.ribbons
      .filter((each) => each.table === table.logicalName)
      .map((each) => each.xml),
  };
}

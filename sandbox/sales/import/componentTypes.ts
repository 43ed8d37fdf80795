import type { Organization } from "../organization/organization";
import type { AlternateKey } from "../schema/schema";
import { stableId } from "../store/identifiers";
import { keyText } from "../store/row";

/** Root component types that the sandbox knows, as solutioncomponent.componenttype has them. */
export const COMPONENT = {
  table: 1,
  column: 2,
  optionSet: 9,
  relationship: 10,
  entityKey: 14,
  role: 20,
  view: 26,
  form: 60,
  webResource: 61,
  siteMap: 62,
  customControl: 66,
  fieldSecurityProfile: 70,
  appModule: 80,
  environmentVariable: 380,
} as const;

type Finder = (organization: Organization, key: string) => string | null;

function row(table: string, idColumn: string, keyColumn: string): Finder {
  return (organization, key) => {
    const isIt = (value: unknown) => typeof value === "string" && value.toLowerCase() === key.toLowerCase();
    const waiting = organization.customizations.unpublishedRows.find(
      (each) => each.table === table && isIt(each.row[keyColumn]),
    );
    const found = waiting?.row ?? organization.store.find(table, (each) => isIt(each[keyColumn]));
    return found ? keyText(found[idColumn]) : null;
  };
}

function tableId(organization: Organization, key: string): string | null {
  return organization.schema.tableByAnyName(key) ? stableId(`metadata/${key.toLowerCase()}`) : null;
}

function columnId(organization: Organization, key: string): string | null {
  const isThere = organization.schema.tables().some((table) => table.columns[key.toLowerCase()]);
  return isThere ? stableId(`metadata/column/${key.toLowerCase()}`) : null;
}

function relationshipId(organization: Organization, key: string): string | null {
  const isThere = organization.schema
    .tables()
    .some(
      (table) =>
        table.manyToMany?.schemaName === key ||
        Object.values(table.columns).some((column) => column.targets?.some((target) => target.relationship === key)),
    );
  return isThere ? stableId(`metadata/relationship/${key}`) : null;
}

function entityKeyId(organization: Organization, key: string): string | null {
  const isIt = (each: AlternateKey) => each.logicalName === key.toLowerCase();
  const table = organization.schema.tables().find(({ keys }) => keys?.some(isIt) === true);
  return table ? stableId(`metadata/key/${table.logicalName}/${key.toLowerCase()}`) : null;
}

function optionSetId(organization: Organization, key: string): string | null {
  return organization.schema.optionSet(key) ? stableId(`metadata/optionset/${key}`) : null;
}

/** Finds the object behind a root component; null when it is not in the organisation. */
export const FINDERS: Readonly<Record<number, Finder>> = {
  [COMPONENT.table]: tableId,
  [COMPONENT.column]: columnId,
  [COMPONENT.optionSet]: optionSetId,
  [COMPONENT.relationship]: relationshipId,
  [COMPONENT.entityKey]: entityKeyId,
  [COMPONENT.role]: row("role", "roleid", "roleid"),
  [COMPONENT.view]: row("savedquery", "savedqueryid", "savedqueryid"),
  [COMPONENT.form]: row("systemform", "formid", "formid"),
  [COMPONENT.webResource]: row("webresource", "webresourceid", "name"),
  [COMPONENT.siteMap]: row("sitemap", "sitemapid", "sitemapnameunique"),
  [COMPONENT.customControl]: row("customcontrol", "customcontrolid", "name"),
  [COMPONENT.fieldSecurityProfile]: row("fieldsecurityprofile", "fieldsecurityprofileid", "fieldsecurityprofileid"),
  [COMPONENT.appModule]: row("appmodule", "appmoduleid", "uniquename"),
  [COMPONENT.environmentVariable]: row(
    "environmentvariabledefinition",
    "environmentvariabledefinitionid",
    "schemaname",
  ),
};

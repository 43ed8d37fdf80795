import type { AppDescription } from "../../contract/tableDescription";
import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { Row } from "../store/row";
import type { XmlElement } from "../xml/element";
import { SALES_HUB } from "../initial/putSalesHub";
import { COMPONENT } from "../import/componentTypes";
import { labelIn } from "../schema/labelIn";
import { readId } from "../store/identifiers";
import { keyText, textOf } from "../store/row";
import { at, childrenNamed } from "../xml/element";
import { parseXml } from "../xml/parseXml";

/** Keys of an app's components of one type: schema names or ids. */
function componentsOf(app: XmlElement, type: number): readonly string[] {
  const components = childrenNamed(at(app, "AppModuleComponents"), "AppModuleComponent").filter(
    ({ attributes }) => attributes.type === String(type),
  );
  return components.map(({ attributes }) => attributes.schemaName ?? readId(attributes.id ?? "") ?? "");
}

/** An app is for those who have one of its roles; it names the standard roles by their templates. Administrators see every app. */
function mayOpen(organization: Organization, caller: Caller, app: XmlElement): boolean {
  if (caller.roleIds.has(organization.administratorRoleId)) {
    return true;
  }
  const named = new Set(
    childrenNamed(at(app, "AppModuleRoleMaps"), "Role").map(({ attributes }) => readId(attributes.id ?? "")),
  );
  return [...caller.roleIds].some(
    (id) => named.has(id) || named.has(readId(textOf(organization.store.get("role", id)?.roletemplateid) ?? "")),
  );
}

/** The published site map that an app names. */
function siteMapOf(organization: Organization, app: XmlElement): string {
  const [siteMap] = componentsOf(app, COMPONENT.siteMap);
  return textOf(organization.store.find("sitemap", (each) => each.sitemapnameunique === siteMap)?.sitemapxml) ?? "";
}

function describeApp(organization: Organization, caller: Caller, row: Row, app: XmlElement): AppDescription {
  const id = keyText(row.appmoduleid);
  const labels = organization.customizations.rowLabels[id];
  return {
    id,
    uniqueName: textOf(row.uniquename) ?? "",
    name: labels ? labelIn(labels, caller.languageId) : (textOf(row.name) ?? ""),
    siteMapXml: siteMapOf(organization, app),
    viewIds: componentsOf(app, COMPONENT.view),
    formIds: componentsOf(app, COMPONENT.form),
  };
}

/** The model-driven apps that solutions have brought and that the caller may open. */
export function describeApps(organization: Organization, caller: Caller): AppDescription[] {
  const apps: AppDescription[] = [];
  for (const row of organization.store.all("appmodule")) {
    const reading = parseXml(textOf(row.configxml) ?? "");
    if (row.uniquename !== SALES_HUB && reading.ok && mayOpen(organization, caller, reading.root)) {
      apps.push(describeApp(organization, caller, row, reading.root));
    }
  }
  return apps;
}

/** What the Sales Hub lists; everybody may open it. */
export function describeSalesHub(
  organization: Organization,
): Pick<AppDescription, "siteMapXml" | "viewIds" | "formIds"> | null {
  const row = organization.store.find("appmodule", (each) => each.uniquename === SALES_HUB);
  const reading = parseXml(textOf(row?.configxml) ?? "");
  return reading.ok
    ? {
        siteMapXml: siteMapOf(organization, reading.root),
        viewIds: componentsOf(reading.root, COMPONENT.view),
        formIds: componentsOf(reading.root, COMPONENT.form),
      }
    : null;
}

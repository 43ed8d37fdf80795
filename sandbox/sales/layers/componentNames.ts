import type { SolutionPart } from "../organization/customizations";
import type { Organization } from "../organization/organization";
import { COMPONENT, FINDERS } from "../import/componentTypes";

/** Names by which msdyn_componentlayer knows kinds of components, as public clients send them; others are not played. */
export const COMPONENT_NAMES: Readonly<Record<string, number>> = {
  Entity: COMPONENT.table,
  Role: COMPONENT.role,
  SavedQuery: COMPONENT.view,
  SystemForm: COMPONENT.form,
  WebResource: COMPONENT.webResource,
  SiteMap: COMPONENT.siteMap,
  AppModule: COMPONENT.appModule,
};

const TABLE_OF_ROWS: Readonly<Record<number, string>> = {
  [COMPONENT.role]: "role",
  [COMPONENT.view]: "savedquery",
  [COMPONENT.form]: "systemform",
  [COMPONENT.webResource]: "webresource",
  [COMPONENT.siteMap]: "sitemap",
  [COMPONENT.appModule]: "appmodule",
};

/** The table whose rows stand for components of a type; null for those of the schema. */
export function tableOfComponents(type: number): string | null {
  return TABLE_OF_ROWS[type] ?? null;
}

/** Whether a part of a solution is the component. */
export function isComponent(organization: Organization, part: SolutionPart, type: number, id: string): boolean {
  switch (part.kind) {
    case "table":
      return type === COMPONENT.table && FINDERS[type]?.(organization, part.table) === id;
    case "row":
      return tableOfComponents(type) === part.table && part.id === id;
    default:
      return false;
  }
}

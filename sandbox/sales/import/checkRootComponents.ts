import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { putInitialRow } from "../initial/putInitialRow";
import { readId, stableId } from "../store/identifiers";
import { keyText } from "../store/row";
import { childNamed, childrenNamed, childText } from "../xml/element";
import { COMPONENT, FINDERS } from "./componentTypes";
import { GENERAL, ImportFailed, missingComponent, undeclaredComponent } from "./importProblem";

interface Declared {
  readonly type: number;
  readonly key: string;
}

function idIn(text: string): string {
  return readId(text) ?? text;
}

/** What customizations.xml holds and solution.xml must declare. Forms and views come with their table. */
function heldComponents(customizations: XmlElement): Declared[] {
  const list = (parent: string, name: string) => childrenNamed(childNamed(customizations, parent), name);
  return [
    ...list("Roles", "Role").map((each) => ({ type: COMPONENT.role, key: idIn(each.attributes.id ?? "") })),
    ...list("FieldSecurityProfiles", "FieldSecurityProfile").map((each) => ({
      type: COMPONENT.fieldSecurityProfile,
      key: idIn(each.attributes.fieldsecurityprofileid ?? ""),
    })),
    ...list("optionsets", "optionset").map((each) => ({ type: COMPONENT.optionSet, key: each.attributes.Name ?? "" })),
    ...list("WebResources", "WebResource").map((each) => ({
      type: COMPONENT.webResource,
      key: childText(each, "Name"),
    })),
    ...list("CustomControls", "CustomControl").map((each) => ({
      type: COMPONENT.customControl,
      key: childText(each, "Name"),
    })),
    ...list("AppModuleSiteMaps", "AppModuleSiteMap").map((each) => ({
      type: COMPONENT.siteMap,
      key: childText(each, "SiteMapUniqueName"),
    })),
    ...list("AppModules", "AppModule").map((each) => ({
      type: COMPONENT.appModule,
      key: childText(each, "UniqueName"),
    })),
  ];
}

/** Tables may also be there for single columns, forms or views that are declared themselves. */
const WITHIN_TABLE: readonly number[] = [COMPONENT.column, COMPONENT.view, COMPONENT.form];

/** Refuses parts that are in the file and not declared. */
export function checkDeclared({ archive, manifest }: ImportContext): void {
  const declares = ({ type, key }: Declared) =>
    manifest.rootComponents.some((root) => root.type === type && root.key.toLowerCase() === key.toLowerCase());
  const undeclared = heldComponents(archive.customizations).find((each) => !declares(each));
  if (undeclared) {
    throw new ImportFailed(undeclaredComponent(undeclared.key, undeclared.type));
  }
  const hasInnerParts = manifest.rootComponents.some((root) => WITHIN_TABLE.includes(root.type));
  for (const entity of childrenNamed(childNamed(archive.customizations, "Entities"), "Entity")) {
    const key = childText(entity, "Name");
    if (!declares({ type: COMPONENT.table, key }) && !hasInnerParts) {
      throw new ImportFailed(undeclaredComponent(key.toLowerCase(), COMPONENT.table));
    }
  }
}

/** Refuses declared parts that neither the file nor the organisation has, and lists the others as the solution's components. */
export function putRootComponents(context: ImportContext): void {
  const { organization, manifest, solutionId, report } = context;
  for (const row of [...organization.store.all("solutioncomponent")]) {
    const owner = row.solutionid;
    if (typeof owner === "object" && owner !== null && "id" in owner && owner.id === solutionId) {
      organization.store.delete("solutioncomponent", keyText(row.solutioncomponentid));
    }
  }
  for (const { type, key, behavior } of manifest.rootComponents) {
    const finder = FINDERS[type];
    if (!finder) {
      report.warning("rootComponents", key, key, {
        code: GENERAL,
        message: `The local Sales does not know components of type ${type}: '${key}' was left out.`,
      });
      continue;
    }
    // The site map of the organisation, which apps took the place of, has no name.
    if (type === COMPONENT.siteMap && key === "") {
      report.warning("rootComponents", "SiteMap", "SiteMap", {
        code: GENERAL,
        message: "The local Sales does not have the site map of the whole organisation: its changes were left out.",
      });
      continue;
    }
    const objectid = finder(organization, key);
    if (objectid === null && report.isLeftOut(type, key)) {
      continue;
    }
    if (objectid === null) {
      throw new ImportFailed(missingComponent(key, type), { section: "rootComponents", id: key, name: key });
    }
    putComponent(context, { type, key, objectid, behavior });
  }
  for (const component of innerComponents(context)) {
    putComponent(context, component);
  }
}

interface ListedComponent {
  readonly type: number;
  readonly key: string;
  readonly objectid: string;
  readonly behavior: number | null;
}

function putComponent(
  { organization, manifest, solutionId }: ImportContext,
  { type, key, objectid, behavior }: ListedComponent,
): void {
  putInitialRow(organization, "solutioncomponent", {
    solutioncomponentid: stableId(`solutioncomponent/${manifest.uniqueName}/${type}/${key}`),
    solutionid: { table: "solution", id: solutionId },
    objectid,
    componenttype: type,
    rootcomponentbehavior: behavior,
  });
}

const INNER: Readonly<Record<string, { readonly type: number; readonly tableColumn: string }>> = {
  systemform: { type: COMPONENT.form, tableColumn: "objecttypecode" },
  savedquery: { type: COMPONENT.view, tableColumn: "returnedtypecode" },
};
const WITH_ALL_PARTS = 0;

/** Forms and views of tables that the solution holds without all their parts are components of their own. */
function innerComponents({ organization, manifest, report }: ImportContext): readonly ListedComponent[] {
  const whole = new Set(
    manifest.rootComponents
      .filter(({ type, behavior }) => type === COMPONENT.table && behavior === WITH_ALL_PARTS)
      .map(({ key }) => key.toLowerCase()),
  );
  const declared = new Set(manifest.rootComponents.map(({ key }) => key.toLowerCase()));
  return report.parts.flatMap((part) => {
    const inner = part.kind === "row" ? INNER[part.table] : undefined;
    if (part.kind !== "row" || inner === undefined || declared.has(part.id)) {
      return [];
    }
    const waiting = organization.customizations.unpublishedRows.find((each) => each.id === part.id)?.row;
    const row = waiting ?? organization.store.get(part.table, part.id);
    return whole.has(keyText(row?.[inner.tableColumn] ?? null))
      ? []
      : [{ type: inner.type, key: part.id, objectid: part.id, behavior: null }];
  });
}

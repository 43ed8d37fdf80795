import type { SolutionPart } from "../organization/customizations";
import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import type { Component, Dependent } from "./dependent";
import { stableId } from "../store/identifiers";
import { keyText, textOf } from "../store/row";
import { COMPONENT } from "./componentTypes";

/** A part that goes, and how texts of others name it. */
interface Going {
  readonly component: Component;
  readonly names: readonly string[];
}

/** A text of another solution that may name parts. */
interface Text {
  readonly component: Component;
  readonly text: string;
}

const TYPES: Readonly<Record<string, number>> = {
  systemform: COMPONENT.form,
  savedquery: COMPONENT.view,
  webresource: COMPONENT.webResource,
  sitemap: COMPONENT.siteMap,
  appmodule: COMPONENT.appModule,
};

/** The columns of rows in which other parts are named. */
const TEXTS: Readonly<Record<string, string>> = {
  systemform: "formxml",
  sitemap: "sitemapxml",
  appmodule: "configxml",
  webresource: "dependencyxml",
};

const RIBBON = 50;

function componentOf(table: string, id: string, row: Row): Component {
  return { type: TYPES[table] ?? 0, id, name: textOf(row.uniquename) ?? textOf(row.name) ?? id };
}

function goingOf(organization: Organization, part: SolutionPart): readonly Going[] {
  if (part.kind === "control") {
    return [
      { component: { type: COMPONENT.customControl, id: part.id, name: part.name }, names: [`name="${part.name}"`] },
    ];
  }
  if (part.kind === "table") {
    const component = { type: COMPONENT.table, id: stableId(`metadata/${part.table}`), name: part.table };
    return [{ component, names: [`Entity="${part.table}"`, `schemaName="${part.table}"`] }];
  }
  const row = part.kind === "row" ? organization.store.get(part.table, part.id) : undefined;
  if (part.kind !== "row" || !row) {
    return [];
  }
  if (part.table === "webresource") {
    const name = keyText(row.name);
    return [
      {
        component: componentOf(part.table, part.id, row),
        names: [`$webresource:${name}`, `name="${name}"`, `libraryName="${name}"`],
      },
    ];
  }
  return part.table === "systemform" || part.table === "savedquery"
    ? [{ component: componentOf(part.table, part.id, row), names: [part.id] }]
    : [];
}

function textsOf(organization: Organization, uniqueName: string, others: readonly SolutionPart[]): readonly Text[] {
  const rows = others.flatMap((part) => {
    const column = part.kind === "row" ? TEXTS[part.table] : undefined;
    const row = part.kind === "row" ? organization.store.get(part.table, part.id) : undefined;
    return part.kind === "row" && column !== undefined && row
      ? [{ component: componentOf(part.table, part.id, row), text: textOf(row[column]) ?? "" }]
      : [];
  });
  const ribbons = organization.customizations.ribbons
    .filter(({ solution }) => solution !== uniqueName)
    .map(({ solution, table, xml }) => ({
      component: {
        type: RIBBON,
        id: stableId(`ribbon/${solution}/${table ?? ""}`),
        name: `commands of ${solution} (${table ?? "application"})`,
      },
      text: xml,
    }));
  return [...rows, ...ribbons];
}

/** Texts of other solutions that name a part that goes: forms their libraries and controls, commands their scripts, apps their forms, views and tables. */
export function namedByOthers(
  organization: Organization,
  uniqueName: string,
  going: readonly SolutionPart[],
  others: readonly SolutionPart[],
): readonly Dependent[] {
  const parts = going.flatMap((part) => goingOf(organization, part));
  const ids = new Set(going.flatMap((part) => (part.kind === "row" ? [part.id] : [])));
  return textsOf(organization, uniqueName, others)
    .filter(({ component }) => !ids.has(component.id))
    .flatMap(({ component, text }) => {
      const lower = text.toLowerCase();
      return parts
        .filter(({ names }) => names.some((name) => lower.includes(name.toLowerCase())))
        .map((part) => ({ dependent: component, required: part.component }));
    });
}

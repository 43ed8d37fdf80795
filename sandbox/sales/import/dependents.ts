import type { SolutionPart } from "../organization/customizations";
import type { Organization } from "../organization/organization";
import type { Component, Dependent } from "./dependent";
import { stableId } from "../store/identifiers";
import { keyText, textOf } from "../store/row";
import { descendantsNamed } from "../xml/element";
import { parseXml } from "../xml/parseXml";
import { COMPONENT } from "./componentTypes";
import { namedByOthers } from "./namedByOthers";

const SHOWN: Readonly<Record<string, { readonly type: number; readonly ofTable: string }>> = {
  systemform: { type: COMPONENT.form, ofTable: "objecttypecode" },
  savedquery: { type: COMPONENT.view, ofTable: "returnedtypecode" },
};

/**
 * What would miss something if a solution went: lookups of other tables to one of its tables, other solutions' forms and views of its tables,
 * forms that show one of its columns, and whatever of others names one of its web resources, controls, forms, views or tables (forms, commands, apps,
 * site maps), in what was changed in this environment as well. A component that another solution holds as well stays, and nobody misses it.
 */
export function dependentsOf(organization: Organization, uniqueName: string): readonly Dependent[] {
  const { parts, changed } = organization.customizations;
  const others = Object.entries(parts).flatMap(([name, list]) => (name === uniqueName ? [] : list));
  const changedHere = changed.map(({ table, id }): SolutionPart => ({ kind: "row", table, id }));
  const kept = new Set(others.map((part) => JSON.stringify(part)));
  const going = (parts[uniqueName] ?? []).filter((part) => !kept.has(JSON.stringify(part)));
  const tables = new Set(going.flatMap((part) => (part.kind === "table" ? [part.table] : [])));
  const columns = new Set(going.flatMap((part) => (part.kind === "column" ? [`${part.table}.${part.column}`] : [])));
  const relationships = new Set(going.flatMap((part) => (part.kind === "relationship" ? [part.name] : [])));
  return [
    ...lookupsTo(organization, tables, columns, relationships),
    ...others.flatMap((part) => needOfPart(organization, part, tables, columns) ?? []),
    ...namedByOthers(organization, uniqueName, going, [...others, ...changedHere]),
  ];
}

function lookupsTo(
  organization: Organization,
  tables: ReadonlySet<string>,
  columns: ReadonlySet<string>,
  relationships: ReadonlySet<string>,
): Dependent[] {
  return organization.schema
    .tables()
    .filter(({ logicalName }) => !tables.has(logicalName))
    .flatMap((table) =>
      Object.values(table.columns).flatMap((column) => {
        const name = `${table.logicalName}.${column.logicalName}`;
        const target = columns.has(name)
          ? undefined
          : column.targets?.find((each) => tables.has(each.table) && !relationships.has(each.relationship));
        return target ? [{ dependent: columnNamed(name), required: tableNamed(target.table) }] : [];
      }),
    );
}

function needOfPart(
  organization: Organization,
  part: SolutionPart,
  tables: ReadonlySet<string>,
  columns: ReadonlySet<string>,
): Dependent | null {
  const shown = part.kind === "row" ? SHOWN[part.table] : undefined;
  const row = part.kind === "row" ? organization.store.get(part.table, part.id) : undefined;
  if (part.kind !== "row" || !shown || !row) {
    return null;
  }
  const table = keyText(row[shown.ofTable]);
  const dependent = { type: shown.type, id: part.id, name: `${textOf(row.name) ?? ""} (${table})` };
  if (tables.has(table)) {
    return { dependent, required: tableNamed(table) };
  }
  const needed = columnsOnForm(textOf(row.formxml) ?? "").find((column) => columns.has(`${table}.${column}`));
  return needed === undefined ? null : { dependent, required: columnNamed(`${table}.${needed}`) };
}

function columnsOnForm(formXml: string): readonly string[] {
  const form = parseXml(formXml);
  return form.ok
    ? descendantsNamed(form.root, "control").flatMap(({ attributes }) => attributes.datafieldname ?? [])
    : [];
}

function tableNamed(name: string): Component {
  return { type: COMPONENT.table, id: stableId(`metadata/${name}`), name };
}

function columnNamed(name: string): Component {
  return { type: COMPONENT.column, id: stableId(`metadata/column/${name.split(".")[1] ?? ""}`), name };
}

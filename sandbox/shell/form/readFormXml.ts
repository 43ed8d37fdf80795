import { bareId } from "../page/appLocation";
import { readLabels } from "../xml/labels";
import { childOf, childrenOf, countOf, flagOf, parseXml } from "../xml/xml";
import type { FormCell, FormColumn, FormControl, FormDefinition, FormSection, FormTab } from "./formDefinition";
import { readCustomControls, readDisplayConditions, readEvents, readLibraries, readParameters } from "./readFormExtras";

/**
 * Reads FormXml: a `form` element, or one inside its `systemform`.
 * @throws Error when it is not well-formed or holds no form
 */
export function readFormXml(xml: string, formName: string): FormDefinition {
  const root = parseXml(xml, `The form ${formName}`);
  const form = root.localName === "form" ? root : root.getElementsByTagName("form")[0];
  if (form === undefined) {
    throw new Error(`The form ${formName} has no form element; its root is ${root.localName}.`);
  }
  return {
    header: childrenOf(childOf(form, "header", "rows"), "row").flatMap(readRow),
    tabs: childrenOf(childOf(form, "tabs"), "tab").map(readTab),
    libraries: readLibraries(form),
    events: readEvents(form),
    customControls: readCustomControls(form),
    display: readDisplayConditions(form),
  };
}

/** Every cell of the form, the header's first. */
export function cellsOf(form: FormDefinition): readonly FormCell[] {
  return [...form.header, ...form.tabs.flatMap(cellsOfTab)];
}

export function cellsOfTab(tab: FormTab): readonly FormCell[] {
  return tab.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat()));
}

function readTab(tab: Element): FormTab {
  return {
    name: tab.getAttribute("name") ?? bareId(tab.getAttribute("id") ?? ""),
    labels: readLabels(tab),
    isVisible: flagOf(tab, "visible", true),
    columns: childrenOf(childOf(tab, "columns"), "column").map(readColumn),
  };
}

function readColumn(column: Element): FormColumn {
  return {
    width: column.getAttribute("width") ?? "100%",
    sections: childrenOf(childOf(column, "sections"), "section").map(readSection),
  };
}

function readSection(section: Element): FormSection {
  return {
    name: section.getAttribute("name") ?? bareId(section.getAttribute("id") ?? ""),
    labels: readLabels(section),
    isVisible: flagOf(section, "visible", true),
    showsLabel: flagOf(section, "showlabel", true),
    columnCount: columnCount(section.getAttribute("columns") ?? "1"),
    rows: childrenOf(childOf(section, "rows"), "row").map(readRow),
  };
}

/** FormXml counts columns in two ways: "2", or one digit a column as in "11". */
function columnCount(columns: string): number {
  return /^1+$/.test(columns) ? columns.length : Math.max(1, Number(columns) || 1);
}

function readRow(row: Element): readonly FormCell[] {
  return childrenOf(row, "cell").map(readCell);
}

function readCell(cell: Element): FormCell {
  const control = childOf(cell, "control");
  return {
    id: bareId(cell.getAttribute("id") ?? ""),
    labels: readLabels(cell),
    isVisible: flagOf(cell, "visible", true),
    showsLabel: flagOf(cell, "showlabel", true),
    columnSpan: countOf(cell, "colspan", 1),
    rowSpan: countOf(cell, "rowspan", 1),
    control: control === null ? null : readControl(control),
  };
}

function readControl(control: Element): FormControl {
  const column = control.getAttribute("datafieldname") ?? "";
  const uniqueId = control.getAttribute("uniqueid");
  return {
    id: control.getAttribute("id") ?? "",
    classId: bareId(control.getAttribute("classid") ?? ""),
    column: column === "" ? null : column.toLowerCase(),
    isDisabled: flagOf(control, "disabled", false),
    uniqueId: uniqueId === null ? null : bareId(uniqueId),
    parameters: readParameters(childOf(control, "parameters")),
  };
}

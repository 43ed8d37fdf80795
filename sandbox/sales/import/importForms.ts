import type { Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { readId } from "../store/identifiers";
import { childNamed, childrenNamed, childText, elementsOf } from "../xml/element";
import { writeXml } from "../xml/writeXml";
import { checkForm } from "./checkForm";
import { isMade, requireOpen } from "./closedTables";
import { COMPONENT } from "./componentTypes";
import { formViolation, ImportFailed, missingComponent } from "./importProblem";
import { warn } from "./leftOut";
import { trimForm } from "./trimForm";
import { putComponentRow, putRowLabels } from "./putComponentRow";
import { readLabels } from "./readLabels";

/** systemform.type by the type of the forms element. */
export const FORM_TYPES: Readonly<Record<string, number>> = { main: 2, quick: 6, quickCreate: 7, card: 11 };

/** A managed solution that changes another's form holds the changes only, each part marked with what was done to it. */
function changesAnother(form: XmlElement): boolean {
  return form.attributes.solutionaction !== undefined || elementsOf(form).some(changesAnother);
}

/** The key of tables that the platform makes for business process flows. */
const FLOW_KEY = "businessprocessflowinstanceid";

function whyNotPlayed(table: Table, type: string, form: XmlElement): string | null {
  if (FORM_TYPES[type] === undefined) {
    return `has no forms of type '${type}'`;
  }
  if (table.primaryId === FLOW_KEY) {
    return "does not play business process flows";
  }
  return changesAnother(form) ? "does not merge changes of other solutions' forms" : null;
}

function importForm(context: ImportContext, table: Table, type: string, element: XmlElement): void {
  const id = readId(childText(element, "formid"));
  const given = childNamed(element, "form");
  const labels = readLabels(childNamed(element, "LocalizedNames"));
  const name = labelIn(labels, ENGLISH);
  const part = { section: "entities", id: table.logicalName, name };
  const typeCode = FORM_TYPES[type];
  if (id === null || !given) {
    throw new ImportFailed(formViolation(`A form of ${table.logicalName} has no formid or no form element.`), part);
  }
  if (isMade(element)) {
    requireOpen(table, "forms", id);
  }
  const notPlayed = whyNotPlayed(table, type, given);
  if (typeCode === undefined || notPlayed !== null) {
    context.report.leaveOut(COMPONENT.form, id);
    warn(
      context,
      "entities",
      id,
      `The local Sales ${notPlayed ?? ""}: the form '${name}' of ${table.logicalName} was left out.`,
    );
    return;
  }
  const form = trimForm(context, table, id, given);
  const problem = checkForm(context, table, { type, id, form });
  if (problem) {
    throw new ImportFailed(problem, part);
  }
  putRowLabels(context, id, labels);
  putComponentRow(context, "systemform", id, {
    name,
    objecttypecode: table.logicalName,
    type: typeCode,
    formxml: writeXml(form),
    formactivationstate: childText(element, "FormActivationState") === "0" ? 0 : 1,
    isdefault: false,
    introducedversion: childText(element, "IntroducedVersion") || context.manifest.version,
  });
}

/** Forms of every table in the file; a form that the platform would refuse ends the import. */
export function importForms(context: ImportContext): void {
  for (const entity of childrenNamed(childNamed(context.archive.customizations, "Entities"), "Entity")) {
    const name = childText(entity, "Name");
    const table = context.organization.schema.tableByAnyName(name);
    if (!table && context.report.isLeftOut(COMPONENT.table, name)) {
      continue;
    }
    if (!table) {
      throw new ImportFailed(missingComponent(name.toLowerCase(), 1));
    }
    for (const forms of childrenNamed(childNamed(entity, "FormXml"), "forms")) {
      for (const element of childrenNamed(forms, "systemform")) {
        importForm(context, table, forms.attributes.type ?? "", element);
      }
    }
  }
}

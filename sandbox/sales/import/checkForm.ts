import type { Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import type { ImportProblem } from "./importProblem";
import { readId } from "../store/identifiers";
import { at, childNamed, childrenNamed, descendantsNamed } from "../xml/element";
import { readControlProperties } from "./controlManifests";
import { forbiddenFormElement, formViolation, missingDependencies, undeclaredProperty } from "./importProblem";

interface FileForm {
  readonly type: string;
  readonly id: string;
  readonly form: XmlElement;
}

/** Quick view forms run no scripts. */
const FORBIDDEN_IN_QUICK = ["events", "formLibraries", "clientresources"];

/** Parameters of a customControl that are the host's, not the control's. */
const HOST_PARAMETERS = new Set(["data-set", "mode"]);

function checkIds({ id, form }: FileForm): ImportProblem | null {
  const seen = new Set<string>();
  const marked = [
    ...["tab", "section", "cell"].flatMap((name) =>
      descendantsNamed(form, name).map((element) => element.attributes.id),
    ),
    ...descendantsNamed(form, "control").map((element) => element.attributes.uniqueid),
  ];
  for (const value of marked) {
    if (value === undefined) {
      continue;
    }
    const key = value.toLowerCase();
    if (readId(key) !== null && seen.has(key)) {
      return formViolation(`The id ${value} occurs more than once in the form ${id}.`);
    }
    seen.add(key);
  }
  return null;
}

function checkColumns({ manifest }: ImportContext, table: Table, { id, form }: FileForm): ImportProblem | null {
  const bound = [
    ...descendantsNamed(form, "control").map((control) => control.attributes.datafieldname),
    ...descendantsNamed(form, "event").map((event) => event.attributes.attribute),
  ];
  const missing = bound.find((name) => name !== undefined && name !== "" && !table.columns[name]);
  return missing === undefined
    ? null
    : missingDependencies(
        manifest.uniqueName,
        `The form ${id} of ${table.logicalName} shows the column '${missing}', which the table does not have.`,
      );
}

function hasWebResource({ organization, archive }: ImportContext, name: string): boolean {
  const isInFile = childrenNamed(childNamed(archive.customizations, "WebResources"), "WebResource").some(
    (each) => at(each, "Name")?.content[0] === name,
  );
  return isInFile || organization.store.find("webresource", (row) => row.name === name) !== undefined;
}

function checkLibraries(context: ImportContext, { id, form }: FileForm): ImportProblem | null {
  const libraries = [
    ...descendantsNamed(form, "Library").map((each) => each.attributes.name),
    ...descendantsNamed(form, "Handler").map((each) => each.attributes.libraryName),
  ];
  const missing = libraries.find((name) => name !== undefined && !hasWebResource(context, name));
  return missing === undefined
    ? null
    : missingDependencies(context.manifest.uniqueName, `The form ${id} needs the web resource '${missing}'.`);
}

function checkControl(context: ImportContext, { id }: FileForm, control: XmlElement): ImportProblem | null {
  const name = control.attributes.name;
  // Without a name it is the native control, told by its class id.
  if (name === undefined) {
    return null;
  }
  const properties = readControlProperties(context, name);
  if (!properties) {
    return missingDependencies(context.manifest.uniqueName, `The form ${id} needs the custom control '${name}'.`);
  }
  const given = (childNamed(control, "parameters")?.content ?? [])
    .filter((part) => typeof part !== "string")
    .map((part) => part.name);
  const unknown = given.find((parameter) => !HOST_PARAMETERS.has(parameter) && !properties.has(parameter));
  return unknown === undefined ? null : undeclaredProperty(unknown, name);
}

function first<T>(items: readonly T[], check: (item: T) => ImportProblem | null): ImportProblem | null {
  for (const item of items) {
    const problem = check(item);
    if (problem) {
      return problem;
    }
  }
  return null;
}

/** What Dataverse refuses in a form: elements that its type may not have, ids used twice, and things that it needs and that are not there. */
export function checkForm(context: ImportContext, table: Table, file: FileForm): ImportProblem | null {
  const { form, type, id } = file;
  const forbidden = type === "quick" ? FORBIDDEN_IN_QUICK.find((name) => childNamed(form, name)) : undefined;
  if (forbidden !== undefined) {
    return forbiddenFormElement(forbidden, type, id);
  }
  if (!childNamed(form, "tabs")) {
    return formViolation(`The form ${id} has no tabs.`);
  }
  return (
    checkIds(file) ??
    checkColumns(context, table, file) ??
    checkLibraries(context, file) ??
    first(descendantsNamed(form, "customControl"), (control) => checkControl(context, file, control))
  );
}

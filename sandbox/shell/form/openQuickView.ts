import { bareId } from "../page/appLocation";
import type { LookupReference } from "../record/columnValue";
import { FormRecord } from "../record/formRecord";
import type { ShellServices } from "../services";
import { childrenOf, parseXml } from "../xml/xml";
import { FormSession } from "./formSession";
import type { FormControl } from "./formDefinition";
import { columnsOf } from "./formColumns";
import { readRecord } from "./openForm";
import { readFormXml } from "./readFormXml";

/**
 * Opens the quick view form that a control shows for the record its lookup points to; it is to look at only.
 * @returns null when the control has no form for that record's table
 * @throws ServerError when the record cannot be read, Error when the form does not exist
 */
export async function openQuickView(
  services: ShellServices,
  control: FormControl,
  { id, entityType }: LookupReference,
): Promise<FormSession | null> {
  const formId = quickFormIds(control).get(entityType);
  if (formId === undefined) {
    return null;
  }
  const table = await services.tables.describe(entityType);
  const description = table.forms.find((form) => form.type === "quick" && bareId(form.id) === formId);
  if (description === undefined) {
    throw new Error(
      `The control ${control.id} asks for the quick view form ${formId}, which the table ${entityType} does not have.`,
    );
  }
  const form = { description, definition: readFormXml(description.formXml, description.name) };
  const session = new FormSession({
    services,
    table,
    forms: [form],
    form,
    record: new FormRecord(table, id, columnsOf(form.definition)),
    isQuickView: true,
  });
  await readRecord(session);
  return session;
}

/** Form ids by table; FormXml keeps them as XML inside the text of a parameter. */
function quickFormIds({ id, parameters }: FormControl): ReadonlyMap<string, string> {
  const list = parseXml(parameters.get("QuickForms") ?? "<QuickFormIds/>", `The list of quick view forms of ${id}`);
  return new Map(
    childrenOf(list, "QuickFormId").map((form) => [
      form.getAttribute("entityname") ?? "",
      bareId(form.textContent?.trim() ?? ""),
    ]),
  );
}

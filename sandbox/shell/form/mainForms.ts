import type { FormDescription, Session, TableDescription } from "../../contract/tableDescription";
import { bareId } from "../page/appLocation";
import type { FormDefinition } from "./formDefinition";
import { readFormXml } from "./readFormXml";

export interface MainForm {
  readonly description: FormDescription;
  readonly definition: FormDefinition;
}

/**
 * The main forms that the person may use, best first: by order, then the table's default form.
 * Where no form names one of the person's roles, the fallback forms remain, as on the platform.
 */
export function mainFormsFor(table: Pick<TableDescription, "forms">, roles: Session["roles"]): readonly MainForm[] {
  return formsFor(table, roles, "main");
}

/** The form by which the person makes a record beside what they do; null where the table has none for them, or they may not create. */
export function quickCreateForm(
  table: Pick<TableDescription, "forms" | "privileges">,
  roles: Session["roles"],
): MainForm | null {
  return table.privileges.create === "none" ? null : (formsFor(table, roles, "quickCreate")[0] ?? null);
}

function formsFor(
  table: Pick<TableDescription, "forms">,
  roles: Session["roles"],
  type: FormDescription["type"],
): readonly MainForm[] {
  const mine = new Set(roles.map((role) => bareId(role.id)));
  const forms = table.forms
    .filter((description) => description.type === type)
    .map((description) => ({ description, definition: readFormXml(description.formXml, description.name) }));
  const allowed = forms.filter(
    ({ definition: { display } }) => display.isForEveryone || display.roleIds.some((id) => mine.has(id)),
  );
  const usable = allowed.length > 0 ? allowed : forms.filter(({ definition }) => definition.display.isFallback);
  return [...usable].sort(
    (a, b) =>
      a.definition.display.order - b.definition.display.order ||
      Number(b.description.isDefault) - Number(a.description.isDefault),
  );
}

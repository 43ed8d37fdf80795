import type { FormDefinition } from "./formDefinition";
import { cellsOf } from "./readFormXml";

/** Columns that a form needs: those in cells, and those that custom controls are bound to. */
export function columnsOf(form: FormDefinition): readonly string[] {
  const columns = new Set<string>();
  for (const control of cellsOf(form).flatMap((cell) => cell.control ?? [])) {
    if (control.column !== null) {
      columns.add(control.column);
    }
    for (const custom of form.customControls.get(control.uniqueId ?? "") ?? []) {
      for (const property of custom.properties.filter(
        ({ isStatic, value }) => !isStatic && value !== "" && custom.name !== null,
      )) {
        columns.add(property.value.toLowerCase());
      }
    }
  }
  return [...columns];
}

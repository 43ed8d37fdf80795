import { submittableTable } from "../../core/documents/documentTable";
import type { SubmittableTable } from "../../core/documents/documentTable";

/** @throws Error where a ribbon has the command on another table than orders and quotes */
export function documentTableOf(form: Xrm.FormContext): SubmittableTable {
  const name = form.data.entity.getEntityName();
  const table = submittableTable(name);
  if (table === null) {
    throw new Error(
      `The commands for Business Central stand on orders and quotes only, not on ${name}: remove them from its ribbon.`,
    );
  }
  return table;
}

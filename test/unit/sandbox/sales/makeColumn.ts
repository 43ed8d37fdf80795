import type { Column } from "../../../../sandbox/sales/schema/schema";

/** A column of which only the given parts matter. */
export function makeColumn(parts: Partial<Column> & Pick<Column, "type">): Column {
  return {
    logicalName: "column",
    schemaName: "Column",
    access: "full",
    requiredLevel: "none",
    label: { 1033: "Column" },
    isSecured: false,
    isCustom: false,
    ...parts,
  };
}

import type { ColumnDescription, OptionDescription } from "../../contract/tableDescription";
import type { Organization } from "../organization/organization";
import type { Column, Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import { labelIn } from "../schema/labelIn";
import { columnRights } from "../security/columnSecurity";

function describeOptions(column: Column, languageId: number): readonly OptionDescription[] | undefined {
  return column.options?.map(({ value, label, state }) => ({
    value,
    label: labelIn(label, languageId),
    ...(state === undefined ? {} : { state }),
  }));
}

/** One column in the caller's language, and what the caller may do with it. */
export function describeColumn(
  organization: Organization,
  caller: Caller,
  table: Table,
  column: Column,
): ColumnDescription {
  const rights = columnRights(organization, caller, table, column);
  const options = describeOptions(column, caller.languageId);
  const { format, behavior, maxLength, precision, minValue, maxValue } = column;
  return {
    logicalName: column.logicalName,
    type: column.type,
    label: labelIn(column.label, caller.languageId) || column.schemaName,
    requiredLevel: column.requiredLevel,
    ...(format === undefined ? {} : { format }),
    ...(behavior === undefined ? {} : { behavior }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(precision === undefined ? {} : { precision }),
    ...(minValue === undefined ? {} : { minValue }),
    ...(maxValue === undefined ? {} : { maxValue }),
    ...(options === undefined ? {} : { options }),
    ...(column.targets ? { targets: [...new Set(column.targets.map((target) => target.table))] } : {}),
    isSecured: column.isSecured,
    canRead: rights.canRead,
    canUpdate: rights.canUpdate && (column.access === "full" || column.access === "update"),
    canCreate: rights.canCreate && (column.access === "full" || column.access === "create"),
  };
}

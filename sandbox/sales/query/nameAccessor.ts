import type { Organization } from "../organization/organization";
import type { Column } from "../schema/schema";
import type { Row } from "../store/row";
import type { Accessor } from "./accessor";
import { nameOf } from "../format/formatValue";
import { referenceOf } from "../store/row";

const LOOKUPS: ReadonlySet<Column["type"]> = new Set(["lookup", "customer", "owner"]);

/** Lookups sort by the name behind them; null for other columns. */
export function nameAccessor(organization: Organization, column: Column): Accessor<Row> | null {
  if (!LOOKUPS.has(column.type)) {
    return null;
  }
  return {
    type: "text",
    read: (row) => {
      const reference = referenceOf(row[column.logicalName]);
      return reference ? nameOf(organization, reference) : null;
    },
  };
}

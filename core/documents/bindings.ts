import type { WireRow } from "../ports";
import { idOf } from "../values/wireValue";

/** A lookup's column is `_name_value`, its navigation property `name`. */
export function navigationOf(column: string): string {
  return column.replace(/^_(.*)_value$/, "$1");
}

/** What points a lookup at a row in what is written; nothing where there is no id. @param set entity set of the row */
export function bound(navigation: string, set: string, value: unknown): WireRow {
  const id = idOf(value);
  return id === null ? {} : { [`${navigation}@odata.bind`]: `/${set}(${id})` };
}

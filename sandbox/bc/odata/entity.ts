import { createHash } from "node:crypto";

import type { FlowFilters } from "../ledger/figures";
import type { Page } from "../pages/page";
import { toJsonValue } from "../pages/page";
import type { FieldValue, TableRecord } from "../tables/table";
import { noSuchProperty } from "./noSuchProperty";

/** A property's value; entities and lists of them only where an answer holds parts too. */
export type EntityValue = FieldValue | null | Entity | readonly Entity[];
export interface Entity {
  /** undefined is left out of the JSON. */
  readonly [property: string]: EntityValue | undefined;
}

/**
 * Writes records as OData entities of a page: `@odata.etag`, the selected properties, FlowFilters last.
 * @throws ODataFailure 400 when $select names what the page lacks.
 */
export function createEntityWriter(parts: {
  readonly page: Page;
  /** Qualified, for the words of a refusal. */
  readonly typeName: string;
  readonly select: readonly string[] | null;
  readonly filters: FlowFilters;
  /** AL expressions to show in FlowFilter properties. */
  readonly shown: ReadonlyMap<string, string>;
}): (record: TableRecord) => Entity {
  const { page, typeName, select, filters, shown } = parts;
  const unknown = select?.find((name) => !page.properties.has(name) && !page.flowFilters.has(name));
  if (unknown !== undefined) {
    throw noSuchProperty(page, unknown, typeName);
  }
  const wanted = (name: string): boolean => select === null || select.includes(name);
  const properties = [...page.properties.values()].filter((property) => wanted(property.name));
  const flowFilters = [...page.flowFilters.keys()].filter(wanted);
  return (record) => {
    const entity: Record<string, FieldValue> = { "@odata.etag": etagOf(record) };
    for (const property of properties) {
      entity[property.name] = toJsonValue(property, record.read(property.field, filters));
    }
    for (const name of flowFilters) {
      entity[name] = shown.get(name) ?? "";
    }
    return entity;
  };
}

/** Form of BC's etags: base64 of a length, a number that changes with the row, and a company part. */
export function etagOf(record: TableRecord): string {
  const digits = BigInt(`0x${createHash("sha256").update(String(record.rowVersion)).digest("hex").slice(0, 15)}`)
    .toString()
    .slice(0, 18)
    .padStart(18, "1");
  return `W/"${Buffer.from(`'19;${digits}1;00;'`).toString("base64")}"`;
}

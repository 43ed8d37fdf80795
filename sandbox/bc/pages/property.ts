import type { FieldType } from "../tables/table";

/** A property of the OData entity that a published page becomes. */
export interface Property {
  /** As on the wire, e.g. Qty_on_Sales_Order. */
  readonly name: string;
  /** The field of the page's table that it shows, e.g. Qty. on Sales Order. */
  readonly field: string;
  readonly type: FieldType;
  readonly length?: number;
  /** An option that goes over the wire as the member of an OData enumeration, as in APIs: Non_x002D_Inventory. */
  readonly isEnumeration?: boolean;
}

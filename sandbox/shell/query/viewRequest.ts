import type { TableDescription, ViewDescription } from "../../contract/tableDescription";
import type { LayoutColumn } from "./layoutXml";

/** Which rows of a view are wanted, and where it stands. */
export interface ViewRequest {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  readonly layout: readonly LayoutColumn[];
  /** Only rows whose lookup points to this record. */
  readonly parent?: { readonly column: string; readonly id: string };
  /** Only rows whose primary column contains this. */
  readonly search?: string;
  readonly pageSize: number;
  readonly userId: string;
}

import type { JsonObject } from "../../../control/json";
import type { SynchContext } from "../context";
import type { LocalRecord, LocalValue } from "../local/localTable";

/** A value of a column in Sales; a lookup's is the id. */
export type Wire = string | number | boolean | null;

/** How a field's value becomes a column's and back. */
export interface Conversion {
  /** Of a lookup: where its rows stand, and how it is bound where that is not the column's name. */
  readonly lookup?: { readonly entitySet: string; readonly navigation?: string };
  /** Written when the row is made, and left alone afterwards. */
  readonly onlyNew?: true;
  /** Sales fills the column itself, from what the row hangs on. */
  readonly isOfParent?: true;
  /** Undefined: the column is left alone. @throws SynchFailure with BC's words when the value has no counterpart. */
  toSales(value: LocalValue, context: SynchContext, record: LocalRecord): Wire | undefined | Promise<Wire>;
  toLocal(value: Wire, context: SynchContext, taken: TakenRow): LocalValue | undefined | Promise<LocalValue>;
}

/** The row of Sales that a value comes from, and whether BC has no record for it yet. */
export interface TakenRow {
  readonly row: JsonObject;
  readonly isNew: boolean;
}

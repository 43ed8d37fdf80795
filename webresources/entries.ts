/** A script that forms or ribbons call: built from `source` to one web resource whose functions hang on the dotted name `global`. */
export interface Entry {
  readonly name: string;
  /** Relative to this folder. */
  readonly source: string;
  readonly global: string;
}

export const entries: readonly Entry[] = [
  { name: "bcs_/forms/salesOrder.js", source: "forms/salesOrder.ts", global: "BusinessCentralSales.SalesOrder" },
];

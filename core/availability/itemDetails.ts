import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { ProductFacts } from "./productFacts";

/** What is worth knowing of one product beyond its line, asked for when somebody wants to see it. Amounts are in the base unit. */
export interface ItemDetails {
  readonly facts: ProductFacts;
  readonly locations: Told<LocationStock>;
  readonly substitutes: Told<Substitute>;
}

/** `notTold`: the connection names no service for it (`problem` null), or Business Central did not give it. */
export type Told<Row> =
  | { readonly kind: "told"; readonly rows: readonly Row[]; readonly askedOn: Date }
  | { readonly kind: "notTold"; readonly problem: ItemProblem | null };

/** One location's stock. The row with an empty code is what lies at no location or in transit. */
export interface LocationStock {
  readonly code: string;
  readonly name: string | null;
  /** The connection's default location. */
  readonly isDefault: boolean;
  readonly onHand: number;
  readonly onSalesOrders: number;
  readonly onPurchaseOrders: number;
  /** On hand less what open orders take, whatever their date. */
  readonly available: number;
}

export interface Substitute {
  readonly itemNumber: string;
  readonly description: string;
  /** BC keeps conditions for using it; a person reads them there. */
  readonly hasConditions: boolean;
  /** The active product in Sales with this number; null where there is none, so it cannot be put on the line. */
  readonly product: { readonly id: string; readonly name: string } | null;
  /** Null where its figures were not told. */
  readonly figures: SubstituteFigures | null;
}

export interface SubstituteFigures {
  readonly baseUnit: string | null;
  readonly onHand: number;
  /** On hand less what open orders take, at the location that counts. */
  readonly available: number;
  readonly isBlocked: boolean;
}

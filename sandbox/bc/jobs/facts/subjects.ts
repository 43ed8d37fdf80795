import type { Company } from "../../ledger/company";
import type { Customer, Item, Resource } from "../../ledger/rows";
import type { DraftLine, SalesDraft } from "../../ledger/salesDraft";
import type { SalesDocument, SalesDocumentLine } from "../salesDocument";

/** What stands at the start: Sales' document, and what BC has. */
export interface DocumentSubject {
  readonly company: Company;
  readonly document: SalesDocument;
}

/** Once the customer is known: what the header becomes, without lines. */
export interface HeaderSubject extends DocumentSubject {
  readonly customer: Customer;
  /** Who pays. */
  readonly billTo: Customer;
  readonly header: SalesDraft;
}

/** One line before BC has found what it sells. */
export interface ProductSubject extends HeaderSubject {
  readonly line: SalesDocumentLine;
}

/** One line of a known item or resource. */
export interface LineSubject extends ProductSubject {
  readonly sold: Sold;
  readonly drafted: DraftLine;
}

export type Sold =
  | { readonly type: "Item"; readonly no: string; readonly record: Item }
  | { readonly type: "Resource"; readonly no: string; readonly record: Resource };

/** The whole document, its lines made. */
export type FinishedSubject = HeaderSubject;

import type { JsonObject } from "../../control/json";
import type { DocumentNote } from "../ledger/salesDocuments";
import type { DocumentKind } from "./documentKind";

/** An order or a quote as Sales holds it, with all that BC looks up for it there. Nothing of BC is in it. */
export interface SalesDocument {
  readonly kind: DocumentKind;
  readonly row: JsonObject;
  readonly customer: SalesCustomer;
  /** null: the document names none. isoCode null: its row cannot be read. */
  readonly currency: { readonly id: string; readonly isoCode: string | null } | null;
  /** By sequence number. */
  readonly lines: readonly SalesDocumentLine[];
  readonly notes: readonly DocumentNote[];
}

export interface SalesCustomer {
  /** null: the document names nobody. */
  readonly id: string | null;
  readonly type: "account" | "contact";
  /** The account itself or the contact's; null when there is none that can be read. */
  readonly account: { readonly id: string; readonly name: string; readonly typeCode: number } | null;
}

export interface SalesDocumentLine {
  readonly row: JsonObject;
  /** null: a write-in line. */
  readonly product: SalesProduct | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
}

export interface SalesProduct {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly stateCode: number;
  readonly typeCode: number;
}

import type { NamedRecord } from "../../documents/salesDocument";
import type { CalendarDate } from "../../values/calendarDate";
import type { UnsureVerdict } from "./facts";

/** The line that a finding is about. */
export interface LineReference {
  readonly id: string;
  readonly position: number;
  readonly name: string;
}

export type AddressPart = "line1" | "line2" | "postalCode" | "city" | "state" | "country";

/** What the words of a finding are filled with; whoever shows them knows how the user writes amounts and dates. */
export type Value =
  | string
  | { readonly line: LineReference }
  | { readonly address: "billTo" | "shipTo" }
  | { readonly parts: readonly AddressPart[] }
  /** Null: not known. */
  | { readonly amount: number | null; readonly currency: string }
  | { readonly quantity: number; readonly unit: string | null }
  | { readonly day: CalendarDate | null };

/** What mends it. */
export type Fix =
  | ({ readonly kind: "record"; readonly table: string } & NamedRecord)
  /** A field on the document's own form. */
  | { readonly kind: "field"; readonly column: string };

/**
 * `blocks`: Business Central would refuse the document, and it would lie locked until someone notices.
 * `serious`: money, goods or time are at stake. `note`: the form of something changes, nothing else.
 */
export type Severity = "blocks" | "serious" | "note";

/** What a rule found. `text` names its words, `Reason_<text>` of the catalogue. */
export interface ReadinessFinding<Text extends string = string> {
  readonly text: Text;
  readonly severity: Severity;
  readonly values: readonly Value[];
  readonly fix: Fix | null;
  /** What is promised of the line, where that is what was found. */
  readonly verdict?: UnsureVerdict;
}

import type { CalendarDate } from "../values/calendarDate";
import type { Basis } from "./itemStock";

/** Can this line be delivered? */
export type LineVerdict =
  /** On the day asked for, from the location that counts. */
  | { readonly kind: "enough"; readonly numbers: LineNumbers }
  /** On the day asked for, but only together with other locations. */
  | { readonly kind: "enoughElsewhere"; readonly numbers: LineNumbers }
  /** Not on the day asked for, but from `from` on. `isElsewhere`: other locations are needed even then. */
  | {
      readonly kind: "enoughLater";
      readonly from: CalendarDate;
      readonly isElsewhere: boolean;
      readonly numbers: LineNumbers;
    }
  /** No day in sight. `numbers.undatedIncoming` may still be on order with no day known. */
  | { readonly kind: "notEnough"; readonly numbers: LineNumbers }
  | { readonly kind: "notStockItem" }
  | { readonly kind: "writeIn" }
  | { readonly kind: "blocked" }
  | { readonly kind: "unknown"; readonly reason: UnknownReason; readonly numbers: LineNumbers | null };

export type UnknownReason =
  | "asking"
  /** No quantity on the line yet; the numbers stand for one day all the same. */
  | "noQuantity"
  /** The product's unit group does not say how many of BC's base unit the line's unit holds; the numbers are in the base unit. */
  | "unitNotInGroup"
  /** An earlier line of the same product takes an amount that cannot be told. */
  | "earlierLineUnknown"
  /** Sales did not give the product: `ProductFacts` of kind `noProduct` tells why. */
  | "noProduct"
  /** No live figure: `ProductFacts` of kind `notLive` tells why. */
  | "notLive";

/** The numbers behind a verdict, in `unitName`. */
export interface LineNumbers {
  /** The line's unit, or the item's base unit where the line has none or its unit cannot be converted; null where BC named none. */
  readonly unitName: string | null;
  readonly basis: Basis;
  /** The day judged for: the one asked for, today where none is or where it has passed. */
  readonly date: CalendarDate;
  /** Code of the location that counts; null: the whole company. */
  readonly location: string | null;
  /**
   * What can be taken here on `date` without lacking it on any later day, after earlier lines of the document; rounded down to the
   * product's decimals. Below zero: that much is already promised too much.
   */
  readonly available: number;
  /** The same in all other locations together; null where places are not told apart. */
  readonly elsewhere: number | null;
  /** On hand here, rounded down. */
  readonly onHand: number;
  /** What lacks here on `date` for this line, zero where nothing does; rounded up to five decimals. */
  readonly lacking: number;
  /** What earlier lines of this document take of the same product. */
  readonly takenBefore: number;
  /** On order with no day known, not counted; null where not told. Rounded down. */
  readonly undatedIncoming: number | null;
  /** Should have arrived before today and has not; counted as arriving today, as Business Central does. Rounded down. */
  readonly overdueIncoming: number;
}

/** Can the whole document be delivered? */
export interface DocumentVerdict {
  /**
   * `onTime`: every judged line on its day. `later`: all of it, but not on its day. `never`: at least one line is not in sight or blocked.
   * `unknown`: there are lines to judge, but none could be. `nothingToDeliver`: no line is of a stock item.
   */
  readonly kind: "onTime" | "later" | "never" | "unknown" | "nothingToDeliver";
  /** Some line could not be judged: everything here is about the others only. */
  readonly isPartial: boolean;
  readonly counts: LineCounts;
  /** The first day on which all judged lines can be delivered together; null where there is none. Today at the earliest. */
  readonly earliest: CalendarDate | null;
  /** On `earliest`, other locations than the one that counts are needed. */
  readonly needsOtherLocations: boolean;
  /** Id of the line that the document waits for; null where it waits for none. */
  readonly decidedBy: string | null;
}

export interface LineCounts {
  readonly onTime: number;
  /** On time, with other locations. Not counted in `onTime`. */
  readonly elsewhere: number;
  readonly later: number;
  /** Not in sight, or blocked. */
  readonly never: number;
  readonly unknown: number;
  /** Services, non-inventory and write-in lines: nothing to run out of. */
  readonly withoutStock: number;
}

import type { CalendarDate } from "../values/calendarDate";
import type { DayTerm } from "./reading/documentSetting";
import type { Basis, Caveat } from "./itemKnowledge";
import type { MissingSetting, PlaceReason } from "./place/place";
import type { PromisedPart } from "./promise/promisePool";

/** What is told of one line, as one word: the attribute `data-verdict` of its element. */
export type VerdictKind =
  /** All of it on the day asked for. */
  | "enough"
  /** All of it on the day asked for, from whichever location: where it will ship from is not known. */
  | "acrossLocations"
  /** Only with goods that should have come before today. */
  | "dependsOnOverdue"
  /** Some of it; for the rest no day can be named. */
  | "partly"
  /** All of it, but later than asked for. */
  | "later"
  /** No day can be named for any of it. */
  | "notPlanned"
  /** Only the stock is known, not what is promised to others. */
  | "onHandOnly"
  /** Nothing is left to deliver. */
  | "delivered"
  | "partlyDelivered"
  /** Business Central holds the line; its own days count. */
  | "inBusinessCentral"
  | "notStockItem"
  /** The item is kept by variant, and Sales sends none. */
  | "variantMissing"
  | "blocked"
  /** Assembled for each order. */
  | "madeToOrder"
  /** Goes from the vendor to the customer. */
  | "dropShipment"
  /** The day asked for has passed. */
  | "datePassed"
  | "writeIn"
  | "unknown";

export type UnknownReason =
  | "asking"
  /** No quantity on the line yet; the numbers stand for one day all the same. */
  | "noQuantity"
  /** Nothing says how many of BC's base unit the line's unit holds; the numbers are in the base unit. */
  | "unitNotInGroup"
  /** An earlier line of the same product takes an amount that cannot be told. */
  | "earlierLineUnknown"
  /** Sales did not give the product: `ProductFacts` of kind `noProduct` tells why. */
  | "noProduct"
  /** No live figure: `ProductFacts` of kind `notLive` tells why. */
  | "notLive";

/** Can this line be delivered? */
export interface LineVerdict {
  readonly kind: VerdictKind;
  /** Null for every kind but `unknown`. */
  readonly reason: UnknownReason | null;
  /**
   * What may be promised, in the line's unit and by the day on which it can leave: the attribute `data-promise`. Empty where nothing may, and
   * where nothing is known.
   */
  readonly promise: readonly PromisedPart[];
  /** Null where no stock is judged. */
  readonly numbers: LineNumbers | null;
  /** What Business Central holds of it; null: nothing that could be read. */
  readonly held: HeldQuantities | null;
  /** For what cannot be promised: when it could leave and arrive if it were ordered today. An estimate. */
  readonly estimate: { readonly shipment: CalendarDate; readonly delivery: CalendarDate } | null;
}

/** A line of BC's order, in the line's unit. */
export interface HeldQuantities {
  readonly outstanding: number;
  readonly shipped: number | null;
  readonly shipmentDate: CalendarDate | null;
}

export type JudgedPlace =
  | { readonly kind: "known"; readonly code: string; readonly because: PlaceReason }
  | { readonly kind: "unknown"; readonly missing: MissingSetting | "stockByLocation" };

/** The numbers behind a verdict, in `unitName`. */
export interface LineNumbers {
  /** The line's unit, or the item's base unit where the line has none or its unit cannot be converted; null where BC named none. */
  readonly unitName: string | null;
  readonly basis: Basis;
  readonly caveats: readonly Caveat[];
  readonly place: JudgedPlace;
  readonly days: JudgedDays;
  /**
   * What can leave on `days.leaves` without lacking on any later day, after earlier lines of the document; rounded down to the product's
   * decimals, never below zero.
   */
  readonly available: number;
  /** On hand at the place, rounded down. May be below zero. */
  readonly onHand: number;
  /** Of it, reserved for others. */
  readonly reserved: number;
  /** What can leave on the same day from the other locations together; null where they are not told apart. */
  readonly elsewhere: number | null;
  /** What lacks on `days.leaves`: never more than the line. */
  readonly short: number;
  /** What no day can be named for. */
  readonly missing: number;
  /** What earlier lines of this document take of the same product. */
  readonly allocatedBefore: number;
  /** On order with no day that means anything; never promised. Rounded down. */
  readonly undated: number;
  /** Should have come before today and has not; never promised. Rounded down; null: nothing. */
  readonly overdue: { readonly quantity: number; readonly since: CalendarDate } | null;
  /** Expected today and promised, but not received yet. Rounded down. */
  readonly dueToday: number;
  /** The day that Business Central itself would name, where it is another one: it does not protect what is promised to others later. */
  readonly businessCentralSays: CalendarDate | null;
  /** When what is ordered today would arrive, by the item's lead time there; an estimate. Null: no lead time is known. */
  readonly orderedToday: CalendarDate | null;
}

export interface JudgedDays {
  /** The day the customer wants it; null: none was asked for, so today counts. */
  readonly requested: CalendarDate | null;
  /** The line's own day is not the one that Business Central will plan it for: that is `instead`; null: none, so as soon as can be. */
  readonly notTaken: { readonly instead: CalendarDate | null } | null;
  /** The day goods must leave to be there in time; it may have passed. */
  readonly mustLeave: CalendarDate;
  /** The later of that day and today: the day that is judged. */
  readonly leaves: CalendarDate;
  /** When each part of the promise arrives, in its order. */
  readonly arrivals: readonly CalendarDate[];
  /** When all of it arrives that has a day; null where nothing has. */
  readonly arrives: CalendarDate | null;
  /** When all of it that has a day has left. */
  readonly completeOn: CalendarDate | null;
  /** What of transport is not counted, because it is not known. */
  readonly notCounted: readonly DayTerm[];
}

/** Can the whole document be delivered? */
export interface DocumentVerdict {
  /**
   * `onTime`: every judged line on its day. `later`: all of it, but not on its day. `never`: at least one line has no day for all of it, or is
   * blocked. `unknown`: there are lines to judge, but none could be. `nothingToDeliver`: no line is of a stock item, or all are delivered.
   */
  readonly kind: "onTime" | "later" | "never" | "unknown" | "nothingToDeliver" | "inBusinessCentral";
  /** Some line could not be judged: everything here is about the others only. */
  readonly isPartial: boolean;
  readonly counts: LineCounts;
  /** The first day on which all judged lines can leave together; null where there is none. Today at the earliest. */
  readonly earliest: CalendarDate | null;
  /** When they arrive, and so the day to ask for; null where there is none. */
  readonly arrives: CalendarDate | null;
  /** Where the lines ship from; null where no line was judged at a place. */
  readonly place: JudgedPlace | null;
  /** Id of the line that the document waits for; null where it waits for none. */
  readonly decidedBy: string | null;
}

export interface LineCounts {
  readonly onTime: number;
  /** On time, from whichever location. Not counted in `onTime`. */
  readonly acrossLocations: number;
  readonly later: number;
  /** No day for all of it, or blocked. */
  readonly never: number;
  readonly unknown: number;
  /** Business Central holds it. */
  readonly held: number;
  /** Services, non-inventory and write-in lines, drop shipments and what is delivered: nothing to run out of. */
  readonly withoutStock: number;
}

import type { OrderMode } from "../../connection/orderMode";
import type { SubmittableKind } from "../../documents/documentTable";
import { NO_PROMISED_LINES } from "../../documents/promisedLines";
import type { PromisedLines } from "../../documents/promisedLines";
import type { NamedRecord, SalesDocument } from "../../documents/salesDocument";
import type { LineVerdict } from "../../availability/verdict";
import type { CalendarDate } from "../../values/calendarDate";
import type { SoldBefore } from "./soldBefore";
import type { TradeFacts } from "./trade";

/** Everything the rules look at, read in one pass. */
export interface ReadinessFacts {
  readonly document: ReadinessDocument;
  readonly environment: EnvironmentFacts;
  readonly businessCentral: BusinessCentralFacts;
  /** The person's day. */
  readonly today: CalendarDate;
}

/** The document as it is saved, and what else Sales tells of its price list. */
export interface ReadinessDocument extends Omit<SalesDocument, "priceList"> {
  readonly kind: SubmittableKind;
  readonly priceList: PriceListFacts | null;
}

export interface PriceListFacts extends NamedRecord {
  /** Business Central wrote it. Null: not known. */
  readonly isMaintained: boolean | null;
  /** Someone else changed the list or its prices afterwards. Null: not known. */
  readonly isEdited: boolean | null;
}

/** What holds for every document of the environment. Null: this user may not read it, or it could not be read. */
export interface EnvironmentFacts {
  readonly integrationIsOn: boolean | null;
  readonly userIsIntegrationUser: boolean | null;
  readonly baseCurrencyId: string | null;
  readonly companies: readonly CompanyFacts[] | null;
  /** Business Central has written statistics for some account. Null: nobody asked, or it is not known. */
  readonly statisticsAreWritten: boolean | null;
}

export interface CompanyFacts {
  readonly connectionId: string;
  readonly name: string;
  /** Id of the company's `bcbi_company` row. */
  readonly companyId: string | null;
  /** Its jobs take submitted orders and activated quotes by themselves. Null: not known. */
  readonly takesOrders: boolean | null;
  readonly takesQuotes: boolean | null;
  readonly orderMode: OrderMode | null;
}

/** What Business Central itself was asked. Null: it was not asked, or it did not answer. */
export interface BusinessCentralFacts {
  readonly customer: CustomerKnowledge | null;
  readonly credit: CreditKnowledge | null;
  /** By line id. */
  readonly lines: ReadonlyMap<string, LineKnowledge> | null;
  /** ISO codes of the currencies it has, its local one included. */
  readonly currencies: readonly string[] | null;
  /** What its cards and set-ups say. */
  readonly trade: TradeFacts | null;
  /** Code of the location that the goods leave from; null where it is not known. */
  readonly place: string | null;
  /** What the document comes to there, with VAT and in BC's local currency; null where that is not known for certain. */
  readonly total: { readonly amount: number; readonly currency: string } | null;
  /** What of an order was delivered before it came back. */
  readonly soldBefore: SoldBefore | null;
  readonly promised: PromisedDays;
}

/** The days on which the customer can count on what the document asks for. */
export interface PromisedDays {
  /** On all of it; null where there is none, or it is not known. */
  readonly all: CalendarDate | null;
  /** On each line that has a day for all of it. */
  readonly lines: PromisedLines;
}

export const NOTHING_PROMISED: PromisedDays = { all: null, lines: NO_PROMISED_LINES };

export interface CustomerKnowledge {
  readonly isKnown: boolean;
  /** Null: not known. */
  readonly isBlocked: boolean | null;
}

/** Amounts in Business Central's local currency. */
export interface CreditKnowledge {
  readonly currencyCode: string;
  /** How far customer and document together are over the limit; zero within it or without a limit; null where it cannot be judged. */
  readonly over: number | null;
  readonly limit: number | null;
  readonly overdue: number | null;
}

export interface LineKnowledge {
  /** Null where only the availability was not to be had. */
  readonly isKnown: boolean | null;
  readonly isBlocked: boolean | null;
  readonly availability: LineAvailability | null;
}

export type LineAvailability =
  | { readonly kind: "enough"; readonly verdict: LineVerdict }
  /** Not on the day wanted, not in whole, or not for sure. */
  | { readonly kind: "notSure"; readonly verdict: UnsureVerdict };

export type UnsureVerdict = LineVerdict & {
  readonly kind:
    "acrossLocations" | "later" | "partly" | "notPlanned" | "dependsOnOverdue" | "datePassed" | "variantMissing";
};

/** Business Central was not asked. */
export const NOT_ASKED: BusinessCentralFacts = {
  customer: null,
  credit: null,
  lines: null,
  currencies: null,
  trade: null,
  place: null,
  total: null,
  soldBefore: null,
  promised: NOTHING_PROMISED,
};

import type { CreditData } from "../../core/statistics/credit/judgeCredit";
import type { SignIn } from "../../core/values/signIn";
import type { Figures } from "../../core/statistics/figures";

export type StatisticsTone = "good" | "warning" | "bad" | "neutral" | "problem";

/** What the control says first, in the user's words. */
export interface Status {
  readonly tone: StatisticsTone;
  readonly headline: string;
  readonly lines: readonly string[];
}

/** How much of a limit is used; the text says all that the bar shows. */
export interface Bar {
  /** 0 to 100. */
  readonly percent: number;
  readonly isOver: boolean;
  readonly text: string;
}

export interface FigureTable {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly isTotal: boolean }[];
}

/** A customer that Business Central can be asked for, with what is known of it so far. */
export interface KnownCustomer {
  readonly number: string;
  /** The account in Sales; null where the user does not see it. */
  readonly accountId: string | null;
  readonly currency: Figures["currency"];
  /** Null where Business Central has written none that count. */
  readonly synchronised: Figures | null;
}

/** A customer's position, ready to draw. */
export interface PositionMessage {
  readonly status: Status;
  readonly bar: Bar | null;
  readonly tables: readonly FigureTable[];
  readonly notes: readonly string[];
  /** Where the figures come from and how old they are; null where there are none. */
  readonly origin: string | null;
  readonly parent: (Status & { readonly heading: string }) | null;
  /** Another customer, who pays for this one and whose credit counts. */
  readonly payer: (Status & { readonly heading: string }) | null;
  /** What tools and tests read; null where there are no figures. */
  readonly data: CreditData | null;
  readonly customer: KnownCustomer | null;
  readonly canRetry: boolean;
}

/** What a document does to its customer's credit, ready to draw. */
export interface CreditMessage {
  readonly status: Status;
  readonly bar: Bar | null;
  readonly origin: string | null;
  readonly action: "readAgain" | "retry" | "none";
  /** What tools and tests read; null where there are no figures. */
  readonly data: CreditData | null;
}

/** What Business Central answered, ready to draw. */
export interface LiveMessage {
  readonly status: Status;
  readonly origin: string | null;
  /** What the person can sign in to, to see more. */
  readonly signIn: SignIn | null;
  readonly comparison: Comparison | null;
  readonly ageing: AgeingTable | null;
  readonly invoices: InvoiceTable | null;
  readonly notes: readonly string[];
}

export interface Comparison {
  readonly caption: string;
  readonly columns: { readonly figure: string; readonly synchronised: string; readonly live: string };
  readonly rows: readonly { readonly label: string; readonly synchronised: string; readonly live: string }[];
}

export interface AgeingTable {
  readonly caption: string;
  readonly columns: { readonly age: string; readonly amount: string };
  /** `percent`: length of the bar beside the figure, 0 to 100, of the largest one. */
  readonly rows: readonly { readonly label: string; readonly value: string; readonly percent: number }[];
}

export interface InvoiceTable {
  readonly caption: string;
  readonly columns: { readonly invoice: string; readonly due: string; readonly open: string };
  readonly rows: readonly InvoiceRow[];
}

export interface InvoiceRow {
  readonly number: string;
  /** Who pays, where it is somebody else. */
  readonly payer: string | null;
  readonly due: string;
  readonly isOverdue: boolean;
  readonly open: string;
  /** What the whole invoice was, as a remark to what is open of it. */
  readonly amount: string;
}

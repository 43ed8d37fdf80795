import type { Counted } from "../../../core/synchronisation/counted";
import type { QuoteStanding } from "../../../core/synchronisation/readQuotes";
import type { SalesStanding } from "../../../core/synchronisation/readSales";
import type { ShownCoupling } from "../../../core/synchronisation/readCoupling";
import { LIST_LINKS } from "../today/listLinks";
import type { ListLink } from "../today/listLinks";
import type { Speech } from "./describeJobs";

/** A list of Sales, with our view of the same conditions where there is one. */
export interface SalesList {
  readonly table: ListLink["table"] | "nav_accountstatistics";
  readonly viewId: string | null;
}

/** Our view of every quote with what tells of it. */
const QUOTES = { table: "quote", viewId: "cdca750b-8e93-5cdd-8dae-b37d215f8210" } as const;
const LISTS = {
  waiting: LIST_LINKS.waiting,
  returned: LIST_LINKS.returned,
  late: LIST_LINKS.late,
  quotesWaiting: QUOTES,
  quotesExpired: QUOTES,
} as const;

/** A sentence about Sales, with the list that it speaks of. */
export interface SalesFact {
  readonly id: keyof typeof LISTS | "figures" | `coupled-${ShownCoupling["kind"]}` | "coupled-others";
  readonly text: string;
  /** Null where there is nothing to show. */
  readonly list: SalesList | null;
}

/** What Sales itself knows of the synchronisation. */
export function describeSales(
  { waiting, returned, late, figures }: SalesStanding,
  speech: Speech,
): readonly SalesFact[] {
  const { strings, format, now } = speech;
  const changedOn = figures?.changedOn ?? null;
  return [
    fact("waiting", waiting, ["Waiting", "WaitingNone", "WaitingUnknown"], speech),
    fact("returned", returned, ["Pending", "PendingNone", "PendingUnknown"], speech),
    fact("late", late, ["Late", "LateNone", "LateUnknown"], speech),
    {
      id: "figures",
      text:
        figures === null
          ? strings("FiguresUnknown")
          : changedOn === null
            ? strings("FiguresNever")
            : strings("Figures", format.age(changedOn, now)),
      list: changedOn === null ? null : { table: "nav_accountstatistics", viewId: null },
    },
  ];
}

/** How quotes stand; what Business Central has of them it tells itself, or nobody does. */
export function describeQuotes({ waiting, isTold, expired }: QuoteStanding, speech: Speech): readonly SalesFact[] {
  const names = isTold
    ? (["QuotesWaiting", "QuotesWaitingNone", "QuotesUnknown"] as const)
    : (["QuotesActivated", "QuotesActivatedNone", "QuotesUnknown"] as const);
  return [
    fact("quotesWaiting", waiting, names, speech),
    ...(expired === null
      ? []
      : [fact("quotesExpired", expired, ["QuotesExpired", "QuotesExpiredNone", "QuotesUnknown"], speech)]),
  ];
}

type Names =
  | readonly ["Waiting", "WaitingNone", "WaitingUnknown"]
  | readonly ["Pending", "PendingNone", "PendingUnknown"]
  | readonly ["Late", "LateNone", "LateUnknown"]
  | readonly ["QuotesWaiting", "QuotesWaitingNone", "QuotesUnknown"]
  | readonly ["QuotesActivated", "QuotesActivatedNone", "QuotesUnknown"]
  | readonly ["QuotesExpired", "QuotesExpiredNone", "QuotesUnknown"];

function fact(
  id: keyof typeof LISTS,
  rows: Counted,
  [some, none, unknown]: Names,
  { strings, format }: Speech,
): SalesFact {
  if (rows === null) {
    return { id, text: strings(unknown), list: null };
  }
  if (rows.count === 0) {
    return { id, text: strings(none), list: null };
  }
  const [oldest] = rows.since;
  const sentence = strings(some, rows.count, oldest === undefined ? "–" : format.moment(oldest));
  return { id, text: rows.isMore ? `${sentence} ${strings("AndMore")}` : sentence, list: LISTS[id] };
}

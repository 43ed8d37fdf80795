import type { Counted, SalesStanding } from "../../../core/synchronisation/readSales";
import type { Speech } from "./describeJobs";

/** A sentence about Sales, with the list that it speaks of. */
export interface SalesFact {
  readonly id: "waiting" | "pending" | "figures";
  readonly text: string;
  /** Table of the list; null where there is nothing to show. */
  readonly list: "salesorder" | "nav_accountstatistics" | null;
}

/** What Sales itself knows of the synchronisation. */
export function describeSales({ waiting, pending, figures }: SalesStanding, speech: Speech): readonly SalesFact[] {
  const { words, format, now } = speech;
  const changedOn = figures?.changedOn ?? null;
  return [
    fact("waiting", waiting, ["Waiting", "WaitingNone", "WaitingUnknown"], speech),
    fact("pending", pending, ["Pending", "PendingNone", "PendingUnknown"], speech),
    {
      id: "figures",
      text:
        figures === null
          ? words("FiguresUnknown")
          : changedOn === null
            ? words("FiguresNever")
            : words("Figures", format.age(changedOn, now)),
      list: changedOn === null ? null : "nav_accountstatistics",
    },
  ];
}

type Names = readonly [
  some: "Waiting" | "Pending",
  none: "WaitingNone" | "PendingNone",
  unknown: "WaitingUnknown" | "PendingUnknown",
];

function fact(
  id: "waiting" | "pending",
  rows: Counted,
  [some, none, unknown]: Names,
  { words, format }: Speech,
): SalesFact {
  if (rows === null) {
    return { id, text: words(unknown), list: null };
  }
  if (rows.count === 0) {
    return { id, text: words(none), list: null };
  }
  const sentence = words(some, rows.count, rows.oldest === null ? "" : format.moment(rows.oldest));
  return { id, text: rows.isMore ? `${sentence} ${words("AndMore")}` : sentence, list: "salesorder" };
}

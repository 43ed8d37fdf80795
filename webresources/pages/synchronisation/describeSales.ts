import { AGES, countByAge } from "../../../core/synchronisation/ages";
import type { Age } from "../../../core/synchronisation/ages";
import type { Counted, SalesStanding } from "../../../core/synchronisation/readSales";
import type { ShownCoupling } from "../../../core/synchronisation/readCoupling";
import { LIST_LINKS } from "../today/listLinks";
import type { ListLink } from "../today/listLinks";
import type { Speech } from "./describeJobs";

/** A list of Sales, with our view of the same conditions where there is one. */
export interface SalesList {
  readonly table: ListLink["table"] | "nav_accountstatistics";
  readonly viewId: string | null;
}

/** A sentence about Sales, with the list that it speaks of. */
export interface SalesFact {
  readonly id: "waiting" | "returned" | "late" | "figures" | `coupled-${ShownCoupling["kind"]}` | "coupled-others";
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

type Names =
  | readonly ["Waiting", "WaitingNone", "WaitingUnknown"]
  | readonly ["Pending", "PendingNone", "PendingUnknown"]
  | readonly ["Late", "LateNone", "LateUnknown"];

function fact(
  id: "waiting" | "returned" | "late",
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
  return { id, text: rows.isMore ? `${sentence} ${strings("AndMore")}` : sentence, list: LIST_LINKS[id] };
}

/** Orders of one kind by how long they have stood so. */
export interface ChartRow {
  readonly id: "waiting" | "returned" | "late";
  readonly title: string;
  readonly bars: readonly { readonly age: Age; readonly count: number; readonly share: number }[];
}

/** The chart of what waits, was returned and is late; kinds that cannot be read are left out, for none of them is zero. */
export function chartOf({ waiting, returned, late }: SalesStanding, { strings, now }: Speech): readonly ChartRow[] {
  const kinds = [
    ["waiting", waiting, "ChartWaiting"],
    ["returned", returned, "ChartReturned"],
    ["late", late, "ChartLate"],
  ] as const;
  const counted = kinds.flatMap(([id, rows, title]) =>
    rows === null ? [] : [{ id, title: strings(title), counts: countByAge(rows.since, now) }],
  );
  const most = Math.max(1, ...counted.flatMap(({ counts }) => AGES.map((age) => counts[age])));
  return counted.map(({ id, title, counts }) => ({
    id,
    title,
    bars: AGES.map((age) => ({ age, count: counts[age], share: counts[age] / most })),
  }));
}

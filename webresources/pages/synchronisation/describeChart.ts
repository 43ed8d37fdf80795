import { AGES, countByAge } from "../../../core/synchronisation/ages";
import type { Age } from "../../../core/synchronisation/ages";
import type { QuoteStanding } from "../../../core/synchronisation/readQuotes";
import type { SalesStanding } from "../../../core/synchronisation/readSales";
import type { Speech } from "./describeJobs";

/** Documents of one kind by how long they have stood so. */
export interface ChartRow {
  readonly id: "waiting" | "returned" | "late" | "quotesWaiting" | "quotesExpired";
  readonly title: string;
  readonly bars: readonly { readonly age: Age; readonly count: number; readonly share: number }[];
}

/**
 * The chart of what waits, was given back and is late; kinds that cannot be read are left out, for none of them is zero.
 * @param quotes null while they are not read
 */
export function chartOf(
  { waiting, returned, late }: SalesStanding,
  quotes: QuoteStanding | null,
  { strings, now }: Speech,
): readonly ChartRow[] {
  const kinds = [
    ["waiting", waiting, "ChartWaiting"],
    ["returned", returned, "ChartReturned"],
    ["late", late, "ChartLate"],
    ["quotesWaiting", quotes?.waiting ?? null, quotes?.isTold === true ? "ChartQuotesWaiting" : "ChartQuotesActivated"],
    ["quotesExpired", quotes?.expired ?? null, "ChartQuotesExpired"],
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

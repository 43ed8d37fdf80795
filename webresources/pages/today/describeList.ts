import { MOST_READ } from "../../../core/orders/today/readToday";
import type { TodayList, TodayListId, TodayRow } from "../../../core/orders/today/readToday";
import type { SalesOutcome } from "../../../core/ports";
import type { Format } from "../../../core/values/format";
import { problemText } from "../../shared/valueOf";
import type { PageTone } from "../../shared/ToneIcon";
import type { Strings } from "./strings";

export interface ListStory {
  /** How many; null while it is read, and where it could not be. */
  readonly number: string | null;
  readonly tone: PageTone;
  /** What is said instead of rows; null where there are rows. */
  readonly note: string | null;
}

const HEADINGS = {
  slipping: "Slipping",
  late: "Late",
  returned: "Returned",
  waiting: "Waiting",
  overLimit: "OverLimit",
} as const satisfies Readonly<Record<TodayListId, string>>;

export function headingOf(id: TodayListId, strings: Strings): string {
  return strings(HEADINGS[id]);
}

/** @param outcome null while it is read */
export function describeList(outcome: SalesOutcome<TodayList> | null, strings: Strings): ListStory {
  if (outcome === null) {
    return { number: null, tone: "asking", note: strings("Reading") };
  }
  if (!outcome.ok) {
    const { problem } = outcome;
    return {
      number: null,
      tone: "warning",
      note: problem.kind === "noPermission" ? strings("NoPermission") : strings("NotRead", problemText(problem)),
    };
  }
  const { rows, isMore } = outcome.value;
  return rows.length === 0
    ? { number: "0", tone: "good", note: strings("None") }
    : { number: isMore ? strings("MoreThan", String(MOST_READ)) : String(rows.length), tone: "warning", note: null };
}

/** What stands beside a row's name. */
export function describeRow({ customer, day, credit }: TodayRow, format: Format, strings: Strings): string {
  if (credit !== null) {
    const { total, limit, currency } = credit;
    const amount = (value: number) => (currency === null ? format.decimal(value, 0) : format.money(value, currency));
    return strings("Credit", amount(total), amount(limit));
  }
  return [customer, day === null ? null : format.shortDate(day)].filter((part) => part !== null).join(" · ");
}

import { lineActs } from "../../../../core/availability/lineActs";
import type { LineActs } from "../../../../core/availability/lineActs";
import type { JudgedDays, LineVerdict, VerdictKind } from "../../../../core/availability/verdict";
import type { CalendarDate } from "../../../../core/values/calendarDate";
import { askedLine, days, numbers, verdictOf } from "../../controls/shared/availability/build";

type Part = readonly [quantity: number, leaves: CalendarDate, arrives: CalendarDate];

const TEN = askedLine({ quantity: 10 });

function lateLine(
  kind: VerdictKind,
  parts: readonly Part[],
  missing: number,
  change: Partial<JudgedDays> = {},
): LineVerdict {
  const arrivals = parts.map(([, , arrives]) => arrives);
  return verdictOf(kind, {
    promise: parts.map(([quantity, date]) => ({ quantity, date })),
    numbers: numbers({
      missing,
      days: days({ leaves: "2026-12-01", arrivals, arrives: arrivals[arrivals.length - 1] ?? null, ...change }),
    }),
  });
}

describe("what can be done about a late line", () => {
  it.each<readonly [string, LineVerdict, LineActs]>([
    [
      "all of it comes later",
      lateLine("later", [[10, "2026-12-24", "2026-12-28"]], 0),
      { useDay: "2026-12-28", split: null },
    ],
    [
      "some can go as soon as was asked for, the rest later",
      lateLine(
        "later",
        [
          [3, "2026-12-01", "2026-12-01"],
          [4, "2026-12-04", "2026-12-07"],
          [3, "2026-12-11", "2026-12-14"],
        ],
        0,
      ),
      {
        useDay: "2026-12-14",
        split: { first: { quantity: 3, day: null }, rest: { quantity: 7, day: "2026-12-14" } },
      },
    ],
    [
      "some arrives on the day asked for, and the rest after it",
      lateLine(
        "later",
        [
          [6, "2026-12-10", "2026-12-12"],
          [4, "2026-12-24", "2026-12-28"],
        ],
        0,
        { requested: "2026-12-12" },
      ),
      {
        useDay: "2026-12-28",
        split: { first: { quantity: 6, day: null }, rest: { quantity: 4, day: "2026-12-28" } },
      },
    ],
    [
      "both parts come after the day asked for",
      lateLine(
        "later",
        [
          [6, "2026-12-10", "2026-12-12"],
          [4, "2026-12-24", "2026-12-28"],
        ],
        0,
        { requested: "2026-12-05" },
      ),
      {
        useDay: "2026-12-28",
        split: { first: { quantity: 6, day: "2026-12-12" }, rest: { quantity: 4, day: "2026-12-28" } },
      },
    ],
    [
      "for the rest no day can be named",
      lateLine("partly", [[6, "2026-12-24", "2026-12-24"]], 4, { requested: "2026-12-19" }),
      { useDay: null, split: { first: { quantity: 6, day: "2026-12-24" }, rest: { quantity: 4, day: null } } },
    ],
    [
      "its day has passed",
      lateLine("datePassed", [[10, "2026-12-01", "2026-12-01"]], 0, { requested: "2026-10-02" }),
      { useDay: "2026-12-01", split: null },
    ],
    ["it waits for goods that should have come", lateLine("dependsOnOverdue", [], 10), { useDay: null, split: null }],
    ["nothing is planned", lateLine("notPlanned", [], 10), { useDay: null, split: null }],
    ["it is on time", lateLine("enough", [[10, "2026-12-01", "2026-12-01"]], 0), { useDay: null, split: null }],
    [
      "Business Central holds it",
      lateLine("inBusinessCentral", [[10, "2026-12-24", "2026-12-24"]], 0),
      { useDay: null, split: null },
    ],
  ])("%s", (_name, verdict, expected) => {
    expect(lineActs(TEN, verdict)).toEqual(expected);
  });
});

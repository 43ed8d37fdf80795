import type { JudgedLine } from "../../../../core/availability/document";
import { documentVerdict } from "../../../../core/availability/documentVerdict";
import { promisedDay, promisedLines } from "../../../../core/availability/promisedDay";
import type { VerdictKind } from "../../../../core/availability/verdict";
import type { CalendarDate } from "../../../../core/values/calendarDate";
import { days, judgedLine, numbers, verdictOf } from "../../controls/shared/availability/build";

const line = (kind: VerdictKind, requested: CalendarDate | null, arrives: CalendarDate | null): JudgedLine =>
  judgedLine(verdictOf(kind, { numbers: numbers({ days: days({ requested, arrives, completeOn: arrives }) }) }));
const STOCKLESS = judgedLine(verdictOf("writeIn", { numbers: null }));

describe("promisedDay", () => {
  it.each<readonly [string, readonly JudgedLine[], CalendarDate | null]>([
    ["the day asked for, though it could be earlier", [line("enough", "2026-12-20", "2026-12-10")], "2026-12-20"],
    ["the later day on which it can be there", [line("later", "2026-12-20", "2026-12-25")], "2026-12-25"],
    ["as soon as can be where nothing was asked for", [line("enough", null, "2026-12-02")], "2026-12-02"],
    [
      "the last of the lines, whatever is not from stock",
      [line("later", "2026-12-20", "2026-12-25"), line("enough", "2027-01-10", "2026-12-02"), STOCKLESS],
      "2027-01-10",
    ],
    [
      "none where a line has no day",
      [line("enough", "2026-12-20", "2026-12-10"), line("notPlanned", null, null)],
      null,
    ],
    ["none where a line is not known", [line("enough", "2026-12-20", "2026-12-10"), line("unknown", null, null)], null],
    ["none where nothing is from stock", [STOCKLESS], null],
    ["none of a document without lines", [], null],
  ])("is %s", (_name, lines, day) => {
    expect(promisedDay({ lines, verdict: documentVerdict(lines) }, null)).toBe(day);
  });

  it.each<readonly [CalendarDate, CalendarDate]>([
    ["2026-12-24", "2026-12-24"],
    ["2026-12-10", "2026-12-20"],
  ])("is never before the document's own day: %s gives %s", (requested, day) => {
    const lines = [line("enough", "2026-12-20", "2026-12-10")];
    expect(promisedDay({ lines, verdict: documentVerdict(lines) }, requested)).toBe(day);
  });
});

describe("promisedLines", () => {
  it("are the days of the lines that have one for all of it, whatever the others have", () => {
    const of = (id: string, judged: JudgedLine): JudgedLine => ({ ...judged, line: { ...judged.line, id } });
    const lines = [
      of("onTime", line("enough", "2026-12-20", "2026-12-10")),
      of("late", line("later", "2026-12-20", "2026-12-25")),
      of("passed", line("datePassed", "2026-10-20", "2026-12-02")),
      of("partly", line("partly", "2026-12-20", "2026-12-24")),
      of("unplanned", line("notPlanned", "2026-12-20", null)),
      of("overdue", line("dependsOnOverdue", "2026-12-20", null)),
      of("shelf", line("onHandOnly", "2026-12-20", "2026-12-10")),
      of("unknown", line("unknown", "2026-12-20", null)),
      of("writeIn", STOCKLESS),
    ];
    expect([...promisedLines(lines)]).toEqual([
      ["onTime", "2026-12-20"],
      ["late", "2026-12-25"],
      ["passed", "2026-12-02"],
    ]);
  });
});

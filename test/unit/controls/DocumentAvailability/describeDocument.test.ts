import { describeDocument } from "../../../../controls/DocumentAvailability/describeDocument";
import { offeredDate } from "../../../../controls/DocumentAvailability/offeredDate";
import { commonReason, describeDocumentOrigin, summarise } from "../../../../controls/DocumentAvailability/summarise";
import { worstFirst } from "../../../../controls/DocumentAvailability/worstFirst";
import type { SalesDocument } from "../../../../core/documents/salesDocument";
import type { DocumentAnswer, JudgedLine } from "../../../../core/availability/document";
import type { NotLive } from "../../../../core/availability/productFacts";
import type { DocumentVerdict, LineCounts, LineVerdict } from "../../../../core/availability/verdict";
import { stringsOf } from "../../../support/strings";
import { ORDER } from "../../core/orders/builders";
import { askedLine, judgedLine, numbers, product, SURROUNDINGS as SHARED } from "../shared/availability/build";

const WRITING = { ...SHARED, words: stringsOf("DocumentAvailability") };
const NO_COUNTS: LineCounts = { onTime: 0, elsewhere: 0, later: 0, never: 0, unknown: 0, withoutStock: 0 };

function verdict(
  kind: DocumentVerdict["kind"],
  counts: Partial<LineCounts>,
  change: Partial<DocumentVerdict> = {},
): DocumentVerdict {
  const all = { ...NO_COUNTS, ...counts };
  return {
    kind,
    isPartial: all.unknown > 0,
    counts: all,
    earliest: null,
    needsOtherLocations: false,
    decidedBy: null,
    ...change,
  };
}

function said(
  given: DocumentVerdict,
  { lines = [], isAsking = false }: { lines?: readonly JudgedLine[]; isAsking?: boolean } = {},
) {
  const { tone, headline, details } = describeDocument({ verdict: given, lines }, isAsking, WRITING);
  return [tone, headline, ...details];
}

const LINES = [
  judgedLine({ kind: "writeIn" }, { line: askedLine({ id: "l1", productId: null }), facts: null }),
  judgedLine({ kind: "blocked" }, { line: askedLine({ id: "l2" }) }),
];

describe("a document's verdict in words", () => {
  it.each<[string, DocumentVerdict, readonly string[]]>([
    ["its only line is in time", verdict("onTime", { onTime: 1 }), ["good", "The line can be delivered on time"]],
    [
      "all lines are in time",
      verdict("onTime", { onTime: 5, withoutStock: 2 }),
      ["good", "All 5 lines can be delivered on time"],
    ],
    [
      "one needs another location",
      verdict("onTime", { onTime: 4, elsewhere: 1 }),
      ["elsewhere", "All 5 lines can be delivered on time", "1 of them with stock from other locations."],
    ],
    [
      "some need other locations",
      verdict("onTime", { onTime: 3, elsewhere: 2 }),
      ["elsewhere", "All 5 lines can be delivered on time", "2 of them with stock from other locations."],
    ],
    [
      "one could not be judged",
      verdict("onTime", { onTime: 4, unknown: 1 }),
      ["problem", "All 4 lines can be delivered on time", "1 line could not be judged."],
    ],
    [
      "some could not be judged",
      verdict("onTime", { onTime: 3, unknown: 2 }),
      ["problem", "All 3 lines can be delivered on time", "2 lines could not be judged."],
    ],
    [
      "some are late",
      verdict("later", { onTime: 3, later: 2 }, { earliest: "2026-10-14", decidedBy: "l2" }),
      ["later", "3 of 5 lines can be delivered on time", "All of it from 14.10.2026.", "Decided by line 2: Desk Vik."],
    ],
    [
      "some are late and need other locations",
      verdict("later", { onTime: 1, later: 2 }, { earliest: "2026-10-14", needsOtherLocations: true }),
      ["later", "1 of 3 lines can be delivered on time", "All of it from 14.10.2026, with stock from other locations."],
    ],
    [
      "none is in time",
      verdict("later", { later: 2 }, { earliest: "2026-10-14" }),
      ["later", "None of 2 lines can be delivered on time", "All of it from 14.10.2026."],
    ],
    [
      "its only line is late",
      verdict("later", { later: 1 }, { earliest: "2026-10-14" }),
      ["later", "The line cannot be delivered on time", "All of it from 14.10.2026."],
    ],
    [
      "one is not in sight",
      verdict("never", { onTime: 1, never: 1 }, { decidedBy: "l2" }),
      [
        "bad",
        "1 of 2 lines can be delivered on time",
        "No delivery of 1 line is in sight.",
        "Decided by line 2: Desk Vik.",
      ],
    ],
    [
      "some are not in sight",
      verdict("never", { onTime: 1, never: 2 }, { decidedBy: "l1" }),
      ["bad", "1 of 3 lines can be delivered on time", "No delivery of 2 lines is in sight.", "Decided by line 1."],
    ],
    ["nothing could be judged", verdict("unknown", { unknown: 3 }), ["problem", "None of the lines could be judged"]],
    [
      "nothing comes from stock",
      verdict("nothingToDeliver", { withoutStock: 3 }),
      ["neutral", "Nothing here is delivered from stock"],
    ],
  ])("says that %s", (_name, given, expected) => {
    expect(said(given, { lines: LINES })).toEqual(expected);
  });

  it("says that it asks, and what it knows meanwhile", () => {
    expect(said(verdict("unknown", { unknown: 3 }), { isAsking: true })).toEqual([
      "asking",
      "Asking Business Central …",
    ]);
    expect(said(verdict("onTime", { onTime: 2, unknown: 1 }), { isAsking: true })).toEqual([
      "asking",
      "All 2 lines can be delivered on time",
      "Asking Business Central …",
    ]);
  });

  it("says that nobody told when more arrives", () => {
    const lines = [judgedLine({ kind: "notEnough", numbers: numbers({ basis: "available" }) })];
    expect(said(verdict("never", { never: 1 }), { lines })).toContain(
      "When more arrives is not known here, so what lacks now counts as not in sight.",
    );
  });
});

const document = (change: Partial<SalesDocument> = {}): SalesDocument => ({
  ...ORDER,
  priceList: null,
  lines: [],
  ...change,
});

describe("summarise", () => {
  const read = (change: Partial<SalesDocument> = {}) => ({ kind: "read", value: document(change) }) as const;
  const NOT_CONNECTED: NotLive = { from: "choice", reason: "none" };
  const dark = (why: NotLive, id = "l1") =>
    judgedLine(
      { kind: "unknown", reason: "notLive", numbers: null },
      { line: askedLine({ id }), facts: { kind: "notLive", product: product(), why, passedOver: [] } },
    );
  const allDark = {
    lines: [dark(NOT_CONNECTED), dark({ ...NOT_CONNECTED }, "l2")],
    verdict: verdict("unknown", { unknown: 2 }),
  };

  it.each<[string, Parameters<typeof summarise>[0], string, string]>([
    [
      "no document",
      { document: { kind: "none" }, judged: null, isAsking: false },
      "neutral",
      "These lines do not belong to one document, so they are not judged",
    ],
    [
      "a document that is read",
      { document: { kind: "reading" }, judged: null, isAsking: false },
      "asking",
      "Asking Business Central …",
    ],
    [
      "a document that cannot be read",
      { document: { kind: "failed", problem: { kind: "notFound" } }, judged: null, isAsking: false },
      "problem",
      "This document no longer exists",
    ],
    [
      "a closed document",
      { document: read({ isOpen: false }), judged: null, isAsking: false },
      "neutral",
      "Nothing of this document is still to be delivered, so its lines are not judged",
    ],
    [
      "a document that is asked for",
      { document: read(), judged: null, isAsking: true },
      "asking",
      "Asking Business Central …",
    ],
    [
      "a judged document",
      { document: read(), judged: { lines: [], verdict: verdict("onTime", { onTime: 1 }) }, isAsking: false },
      "good",
      "The line can be delivered on time",
    ],
    [
      "one reason for all lines",
      { document: read(), judged: allDark, isAsking: false },
      "problem",
      "Not connected to Business Central",
    ],
  ])("speaks of %s", (_name, known, tone, headline) => {
    expect(summarise(known, WRITING)).toMatchObject({ tone, headline });
  });

  it("finds no one reason where lines differ or some are known", () => {
    expect(commonReason(allDark)).toEqual(NOT_CONNECTED);
    expect(
      commonReason({ ...allDark, lines: [dark(NOT_CONNECTED), dark({ from: "choice", reason: "several" }, "l2")] }),
    ).toBeNull();
    expect(
      commonReason({ lines: [dark(NOT_CONNECTED)], verdict: verdict("onTime", { onTime: 1, unknown: 1 }) }),
    ).toBeNull();
    expect(commonReason({ lines: [dark(NOT_CONNECTED)], verdict: verdict("unknown", { unknown: 2 }) })).toBeNull();
  });

  it("names company and age once there are figures", () => {
    const answer = {
      companyName: "Skarvholm Kontor AS",
      askedOn: new Date("2026-11-02T09:03:00Z"),
    } as unknown as DocumentAnswer;
    expect(describeDocumentOrigin(answer, SHARED.now, WRITING)).toBe(
      "Business Central, Skarvholm Kontor AS · 2 minutes ago",
    );
    expect(describeDocumentOrigin({ ...answer, askedOn: null }, SHARED.now, WRITING)).toBeNull();
    expect(describeDocumentOrigin(null, SHARED.now, WRITING)).toBeNull();
  });
});

describe("offeredDate", () => {
  const late = verdict("later", { later: 1, unknown: 2 }, { earliest: "2026-11-20" });

  it("is the first day on which all of it can be delivered", () => {
    expect(offeredDate(document({ requestedDate: "2026-11-05" }), late)).toEqual({ day: "2026-11-20", unjudged: 2 });
  });

  it.each<[string, Partial<SalesDocument>, DocumentVerdict]>([
    ["everything is in time", {}, verdict("onTime", { onTime: 1 }, { earliest: "2026-11-02" })],
    ["some line is not in sight", {}, verdict("never", { never: 1 })],
    ["the document may not be changed", { isEditable: false }, late],
    ["the document already says so", { requestedDate: "2026-11-20" }, late],
  ])("is not offered where %s", (_name, change, given) => {
    expect(offeredDate(document(change), given)).toBeNull();
  });

  it("is not offered on documents without such a day", () => {
    expect(offeredDate({ ...document(), table: { ...ORDER.table, requestedDate: null } }, late)).toBeNull();
  });
});

describe("worstFirst", () => {
  const VERDICTS: Readonly<Record<string, LineVerdict>> = {
    enough: { kind: "enough", numbers: numbers() },
    writeIn: { kind: "writeIn" },
    soon: { kind: "enoughLater", from: "2026-11-05", isElsewhere: false, numbers: numbers() },
    elsewhere: { kind: "enoughElsewhere", numbers: numbers() },
    service: { kind: "notStockItem" },
    late: { kind: "enoughLater", from: "2026-12-05", isElsewhere: false, numbers: numbers() },
    dark: { kind: "unknown", reason: "notLive", numbers: null },
    blocked: { kind: "blocked" },
    never: { kind: "notEnough", numbers: numbers() },
    another: { kind: "enough", numbers: numbers() },
  };

  it("puts first what needs somebody, and keeps the order of what is alike", () => {
    const judged = new Map(Object.entries(VERDICTS).map(([id, given]) => [id, judgedLine(given)]));
    const ids = [
      "{ENOUGH}",
      "{WRITEIN}",
      "soon",
      "elsewhere",
      "service",
      "late",
      "dark",
      "blocked",
      "never",
      "another",
      "unjudged",
    ];
    const lower = new Map([...judged].map(([id, line]) => [id.toLowerCase(), line]));
    expect(worstFirst(ids, lower)).toEqual([
      "never",
      "blocked",
      "late",
      "soon",
      "dark",
      "unjudged",
      "elsewhere",
      "{ENOUGH}",
      "another",
      "service",
      "{WRITEIN}",
    ]);
  });
});

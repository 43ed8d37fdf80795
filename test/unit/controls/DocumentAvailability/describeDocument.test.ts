import { describeDocument } from "../../../../controls/DocumentAvailability/describeDocument";
import { offeredDate } from "../../../../controls/DocumentAvailability/offeredDate";
import { commonReason, describeDocumentOrigin, summarise } from "../../../../controls/DocumentAvailability/summarise";
import { worstFirst } from "../../../../controls/DocumentAvailability/worstFirst";
import type { AskedLine } from "../../../../core/documents/availabilityQuestion";
import type { SalesDocument } from "../../../../core/documents/salesDocument";
import type { DocumentAnswer, JudgedDocument, JudgedLine } from "../../../../core/availability/document";
import { verdict as lineVerdict } from "../../../../core/availability/judgeLine";
import type { NotLive } from "../../../../core/availability/productFacts";
import type { DocumentVerdict, LineCounts, LineVerdict } from "../../../../core/availability/verdict";
import { stringsOf } from "../../../support/strings";
import { ORDER } from "../../core/orders/builders";
import {
  askedLine,
  days,
  judgedLine,
  numbers,
  product,
  verdictOf,
  SURROUNDINGS as SHARED,
} from "../shared/availability/build";

const WRITING = { ...SHARED, strings: stringsOf("DocumentAvailability") };
const NO_COUNTS: LineCounts = {
  onTime: 0,
  acrossLocations: 0,
  later: 0,
  never: 0,
  unknown: 0,
  held: 0,
  withoutStock: 0,
};

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
    arrives: null,
    place: null,
    decidedBy: null,
    ...change,
  };
}

function said(
  given: DocumentVerdict,
  { lines = [], isAsking = false }: { lines?: readonly JudgedLine[]; isAsking?: boolean } = {},
) {
  const { tone, headline, decided, details } = describeDocument({ verdict: given, lines }, isAsking, WRITING);
  return [tone, headline, ...details, ...(decided === null ? [] : [decided.text])];
}

const OWN_DATE = judgedLine(
  verdictOf("enough", { numbers: numbers({ days: days({ notTaken: { instead: "2026-11-20" } }) }) }),
);
const LINES = [
  judgedLine(lineVerdict("writeIn"), { line: askedLine({ id: "l1", productId: null }), facts: null }),
  judgedLine(lineVerdict("blocked"), { line: askedLine({ id: "l2" }) }),
];

describe("a document's verdict in words", () => {
  it("says once that Business Central takes the document's date for lines that have their own", () => {
    expect(said(verdict("onTime", { onTime: 2 }), { lines: [OWN_DATE, OWN_DATE] })).toEqual([
      "good",
      "All 2 lines can be delivered on time",
      "2 lines have their own date. One-way order integration uses the document's date.",
    ]);
  });

  it.each<[string, DocumentVerdict, readonly string[]]>([
    ["its only line is in time", verdict("onTime", { onTime: 1 }), ["good", "The line can be delivered on time"]],
    [
      "all lines are in time",
      verdict("onTime", { onTime: 5, withoutStock: 2 }),
      ["good", "All 5 lines can be delivered on time"],
    ],
    [
      "one ships from wherever",
      verdict("onTime", { onTime: 4, acrossLocations: 1 }),
      ["elsewhere", "All 5 lines can be delivered on time", "1 of them across locations."],
    ],
    [
      "some ship from wherever",
      verdict("onTime", { onTime: 3, acrossLocations: 2 }),
      ["elsewhere", "All 5 lines can be delivered on time", "2 of them across locations."],
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
      verdict("later", { onTime: 3, later: 2 }, { arrives: "2026-10-14", decidedBy: "l2" }),
      [
        "later",
        "3 of 5 lines can be delivered on time",
        "All of it can be delivered on 14.10.2026.",
        "Line 2 decides: Desk Vik.",
      ],
    ],
    [
      "none is in time",
      verdict("later", { later: 2 }, { arrives: "2026-10-14" }),
      ["later", "None of 2 lines can be delivered on time", "All of it can be delivered on 14.10.2026."],
    ],
    [
      "its only line is late",
      verdict("later", { later: 1 }, { arrives: "2026-10-14" }),
      ["later", "The line cannot be delivered on time", "All of it can be delivered on 14.10.2026."],
    ],
    [
      "one is not in sight",
      verdict("never", { onTime: 1, never: 1 }, { decidedBy: "l2" }),
      [
        "bad",
        "1 of 2 lines can be delivered on time",
        "1 line: no complete delivery planned.",
        "Line 2 decides: Desk Vik.",
      ],
    ],
    [
      "some are not in sight",
      verdict("never", { onTime: 1, never: 2 }, { decidedBy: "l1" }),
      ["bad", "1 of 3 lines can be delivered on time", "2 lines: no complete delivery planned.", "Decided by line 1."],
    ],
    [
      "Business Central holds one already",
      verdict("onTime", { onTime: 1, held: 1 }),
      ["good", "The line can be delivered on time", "Business Central already holds 1 line."],
    ],
    [
      "Business Central holds it",
      verdict("inBusinessCentral", { held: 2 }),
      ["neutral", "Business Central holds the order and its dates."],
    ],
    [
      "it ships from the customer's location",
      verdict("onTime", { onTime: 1 }, { place: { kind: "known", code: "NORD", because: "customer" } }),
      ["good", "The line can be delivered on time", "Ships from NORD, the customer's location."],
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

  it.each([
    [
      "nobody tells more of any stock line",
      ["onHandOnly", "onHandOnly", "writeIn"],
      "Only the stock is known, so no delivery date can be promised",
    ],
    ["one of them is not told at all", ["onHandOnly", "unknown"], "None of the lines could be judged"],
  ] as const)("says whether only the stock is known where %s", (_name, kinds, headline) => {
    const [line] = LINES;
    if (line === undefined) {
      throw new Error("There is a line.");
    }
    const lines = kinds.map((kind) => ({ ...line, verdict: { ...line.verdict, kind } }));
    expect(said(verdict("unknown", { unknown: 2 }), { lines })).toEqual(["problem", headline]);
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
    judgedLine(lineVerdict("unknown", { reason: "notLive" }), {
      line: askedLine({ id }),
      facts: { kind: "notLive", product: product(), why, passedOver: [] },
    });
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
  const late = verdict("later", { later: 1, unknown: 2 }, { earliest: "2026-11-18", arrives: "2026-11-20" });

  const of = (given: DocumentVerdict, lines: JudgedDocument["lines"] = []): JudgedDocument => ({
    verdict: given,
    lines,
  });

  it("names the late lines that have a day of their own", () => {
    const own = (id: string, kind: LineVerdict["kind"], requestedDate: AskedLine["requestedDate"]) => {
      return judgedLine(lineVerdict(kind), { line: askedLine({ id, requestedDate }) });
    };
    const lines = [own("1", "later", "2026-11-05"), own("2", "enough", "2026-12-20"), own("3", "later", null)];
    expect(offeredDate(document(), of(late, lines))).toMatchObject({ ownDates: 2, lateOwnDates: ["1"] });
  });

  it("is the first day on which all of it can be delivered", () => {
    expect(offeredDate(document({ requestedDate: "2026-11-05" }), of(late))).toEqual({
      day: "2026-11-20",
      unjudged: 2,
      ownDates: 0,
      lateOwnDates: [],
    });
  });

  it.each<[string, Partial<SalesDocument>, DocumentVerdict]>([
    ["everything is in time", {}, verdict("onTime", { onTime: 1 }, { earliest: "2026-11-02", arrives: "2026-11-02" })],
    ["some line is not in sight", {}, verdict("never", { never: 1 })],
    ["the document may not be changed", { isEditable: false }, late],
    ["the document already says so", { requestedDate: "2026-11-20" }, late],
  ])("is not offered where %s", (_name, change, given) => {
    expect(offeredDate(document(change), of(given))).toBeNull();
  });

  it("is not offered on documents without such a day", () => {
    expect(offeredDate({ ...document(), table: { ...ORDER.table, requestedDate: null } }, of(late))).toBeNull();
  });
});

describe("worstFirst", () => {
  const VERDICTS: Readonly<Record<string, LineVerdict>> = {
    enough: lineVerdict("enough"),
    writeIn: lineVerdict("writeIn"),
    soon: lineVerdict("later", { numbers: numbers({ days: days({ arrives: "2026-11-05" }) }) }),
    across: lineVerdict("acrossLocations"),
    service: lineVerdict("notStockItem"),
    late: lineVerdict("later", { numbers: numbers({ days: days({ arrives: "2026-12-05" }) }) }),
    dark: lineVerdict("unknown", { reason: "notLive" }),
    blocked: lineVerdict("blocked"),
    never: lineVerdict("notPlanned"),
    another: lineVerdict("enough"),
  };

  it("puts first what needs somebody, and keeps the order of what is alike", () => {
    const judged = new Map(Object.entries(VERDICTS).map(([id, given]) => [id, judgedLine(given)]));
    const ids = [
      "{ENOUGH}",
      "{WRITEIN}",
      "soon",
      "across",
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
      "across",
      "{ENOUGH}",
      "another",
      "service",
      "{WRITEIN}",
    ]);
  });
});

import type { AskedLine } from "../../../../core/documents/availabilityQuestion";
import { addDays } from "../../../../core/values/calendarDate";
import type { CalendarDate } from "../../../../core/values/calendarDate";
import type { FactsByProduct, JudgedDocument } from "../../../../core/availability/document";
import { judgeDocument } from "../../../../core/availability/judgeDocument";
import type { ItemStock } from "../../../../core/availability/itemStock";
import { BOX, document, line, PCS, TODAY } from "./scene";
import { itemStock, live, movement, PRODUCT, stock } from "./stocks";
import fc from "../../../support/properties";

function judge(
  of: ItemStock,
  lines: readonly AskedLine[],
  change: Parameters<typeof document>[1] = {},
): JudgedDocument {
  return judgeDocument(new Map([["desk", live(of)]]), document(lines, change));
}

function verdicts({ lines }: JudgedDocument) {
  return lines.map(({ verdict }) => verdict);
}

const INCOMING = [movement(20, "2026-11-20")];

describe("the verdict of a line", () => {
  it.each([
    [
      "stock covers it exactly",
      itemStock({ onHand: 6 }),
      line("a", "desk", 6),
      { kind: "enough", numbers: { available: 6, lacking: 0, date: TODAY } },
    ],
    [
      "one piece lacks today and comes later",
      itemStock({ onHand: 6, incoming: INCOMING }),
      line("a", "desk", 7),
      { kind: "enoughLater", from: "2026-11-20", isElsewhere: false, numbers: { available: 6, lacking: 1 } },
    ],
    [
      "it is wanted for the day of the delivery",
      itemStock({ onHand: 6, incoming: INCOMING }),
      line("a", "desk", 7, { requestedDate: "2026-11-20" }),
      { kind: "enough", numbers: { available: 26, date: "2026-11-20" } },
    ],
    [
      "the day wanted has passed",
      itemStock({ onHand: 6 }),
      line("a", "desk", 6, { requestedDate: "2026-10-01" }),
      { kind: "enough", numbers: { date: TODAY } },
    ],
    [
      "more is wanted than ever comes",
      itemStock({ onHand: 6, incoming: INCOMING, undatedIncoming: 5 }),
      line("a", "desk", 27),
      { kind: "notEnough", numbers: { lacking: 21, undatedIncoming: 5 } },
    ],
    [
      "later orders need what lies there",
      itemStock({ onHand: 6, outgoing: [movement(5, "2026-12-01")] }),
      line("a", "desk", 2),
      { kind: "notEnough", numbers: { available: 1, onHand: 6, lacking: 1 } },
    ],
    [
      "stock is negative",
      itemStock({ onHand: -5 }),
      line("a", "desk", 1),
      { kind: "notEnough", numbers: { available: -5, onHand: -5, lacking: 6 } },
    ],
    [
      "nothing is wanted of negative stock",
      itemStock({ onHand: -5 }),
      line("a", "desk", 0),
      { kind: "enough", numbers: { lacking: 0 } },
    ],
    ["a quantity is given back", itemStock({ onHand: 0 }), line("a", "desk", -3), { kind: "enough" }],
    [
      "part of it is overdue",
      itemStock({ onHand: 1, incoming: [movement(5, "2026-10-30")] }),
      line("a", "desk", 6),
      { kind: "enough", numbers: { overdueIncoming: 5 } },
    ],
    [
      "a delivery is due today",
      itemStock({ onHand: 1, incoming: [movement(5, TODAY)] }),
      line("a", "desk", 6),
      { kind: "enough", numbers: { overdueIncoming: 0 } },
    ],
    [
      "boxes count twelve",
      itemStock({ onHand: 30 }),
      line("a", "desk", 2.5, { unit: BOX }),
      { kind: "enough", numbers: { unitName: "BOX", available: 2.5 } },
    ],
    [
      "figures are rounded down, what lacks is rounded up",
      itemStock({ onHand: 10 }),
      line("a", "desk", 1, { unit: BOX }),
      { kind: "notEnough", numbers: { available: 0.83, lacking: 0.16667 } },
    ],
    [
      "no unit is on the line",
      itemStock({ onHand: 6 }),
      line("a", "desk", 6, { unit: null }),
      { kind: "enough", numbers: { unitName: "PCS" } },
    ],
    [
      "no quantity is typed",
      itemStock({ onHand: 24 }),
      line("a", "desk", null, { unit: BOX }),
      { kind: "unknown", reason: "noQuantity", numbers: { available: 2, lacking: 0 } },
    ],
    [
      "the unit is not in the group",
      itemStock({ onHand: 6 }),
      line("a", "desk", 1, { unit: { id: "roll", name: "ROLL" } }),
      { kind: "unknown", reason: "unitNotInGroup", numbers: { unitName: "PCS", available: 6, lacking: 0 } },
    ],
    [
      "BC named no unit",
      itemStock({ onHand: 6 }, { baseUnit: null }),
      line("a", "desk", 1),
      { kind: "unknown", reason: "unitNotInGroup", numbers: { unitName: null } },
    ],
    ["the item is blocked", itemStock({ onHand: 6 }, { isBlocked: true }), line("a", "desk", 1), { kind: "blocked" }],
    [
      "BC calls it a service",
      itemStock({ onHand: 6 }, { isStockItem: false }),
      line("a", "desk", 1),
      { kind: "notStockItem" },
    ],
    [
      "only the inventory is known",
      itemStock({ onHand: 6, undatedIncoming: null }, { basis: "onHand" }),
      line("a", "desk", 7),
      { kind: "notEnough", numbers: { basis: "onHand", undatedIncoming: null } },
    ],
  ] as const)("is told when %s", (_name, of, asked, expected) => {
    expect(verdicts(judge(of, [asked]))).toMatchObject([expected]);
  });

  it.each([
    [
      "other places have it all",
      { onHand: 2 },
      { onHand: 9 },
      5,
      { kind: "enoughElsewhere", numbers: { available: 2, elsewhere: 9, location: "EAST", lacking: 3 } },
    ],
    ["places have it together", { onHand: 2 }, { onHand: 3 }, 5, { kind: "enoughElsewhere" }],
    ["other places must make good for a shortage here first", { onHand: -2 }, { onHand: 6 }, 5, { kind: "notEnough" }],
    [
      "other places will need it themselves",
      { onHand: 2 },
      { onHand: 9, outgoing: [movement(8, "2026-12-01")] },
      5,
      { kind: "notEnough" },
    ],
    [
      "enough comes here before it does elsewhere",
      { onHand: 2, incoming: [movement(9, "2026-11-10")] },
      { onHand: 0, incoming: [movement(9, "2026-11-20")] },
      5,
      { kind: "enoughLater", from: "2026-11-10", isElsewhere: false },
    ],
    [
      "enough comes elsewhere before it does here",
      { onHand: 2, incoming: [movement(9, "2026-11-20")] },
      { onHand: 0, incoming: [movement(9, "2026-11-10")] },
      5,
      { kind: "enoughLater", from: "2026-11-10", isElsewhere: true },
    ],
    ["other places are negative", { onHand: 6 }, { onHand: -3 }, 5, { kind: "enough", numbers: { elsewhere: -3 } }],
  ] as const)("tells places apart when %s", (_name, here, elsewhere, quantity, expected) => {
    const of = itemStock(here, { location: "EAST", elsewhere: stock(elsewhere) });
    expect(verdicts(judge(of, [line("a", "desk", quantity)]))).toMatchObject([expected]);
  });

  it.each([
    ["a write-in", line("a", null, 1), { kind: "writeIn" }],
    ["a product still asked for", line("a", "asked", 1), { kind: "unknown", reason: "asking" }],
    ["a product nobody asked for", line("a", "other", 1), { kind: "unknown", reason: "asking" }],
    ["a product that Sales did not give", line("a", "gone", 1), { kind: "unknown", reason: "noProduct" }],
    ["a product without live figures", line("a", "late", 1), { kind: "unknown", reason: "notLive" }],
    ["a service of Sales", line("a", "service", 1), { kind: "notStockItem" }],
  ])("knows %s", (_name, asked, expected) => {
    const facts: FactsByProduct = new Map([
      ["asked", { kind: "asking", product: PRODUCT }],
      ["gone", { kind: "noProduct", problem: { kind: "notFound" } }],
      ["late", { kind: "notLive", product: PRODUCT, why: { from: "choice", reason: "none" }, passedOver: [] }],
      ["service", { kind: "notStockItem", product: PRODUCT }],
    ]);
    expect(verdicts(judgeDocument(facts, document([asked])))).toMatchObject([expected]);
  });
});

describe("lines of one product", () => {
  it("share its stock in their order, whatever their units", () => {
    const judged = judge(itemStock({ onHand: 30, incoming: INCOMING }), [
      line("a", "desk", 2, { unit: BOX }),
      line("b", "desk", 6),
      line("c", "desk", 1),
    ]);
    expect(verdicts(judged)).toMatchObject([
      { kind: "enough" },
      { kind: "enough", numbers: { available: 6, takenBefore: 24 } },
      { kind: "enoughLater", from: "2026-11-20", numbers: { available: 0, takenBefore: 30 } },
    ]);
  });

  it("do not get what an earlier line that is short would take", () => {
    expect(verdicts(judge(itemStock({ onHand: 10 }), [line("a", "desk", 100), line("b", "desk", 5)]))).toMatchObject([
      { kind: "notEnough" },
      { kind: "notEnough", numbers: { available: -90 } },
    ]);
  });

  it("leave today's stock to a later line when an earlier one can only come later", () => {
    const judged = judge(itemStock({ onHand: 5, incoming: INCOMING }), [line("a", "desk", 20), line("b", "desk", 5)]);
    expect(verdicts(judged)).toMatchObject([{ kind: "enoughLater", from: "2026-11-20" }, { kind: "enough" }]);
  });

  it("take from other places what they do not find here", () => {
    const of = itemStock({ onHand: 3 }, { location: "EAST", elsewhere: stock({ onHand: 4 }) });
    expect(verdicts(judge(of, [line("a", "desk", 5), line("b", "desk", 2), line("c", "desk", 1)]))).toMatchObject([
      { kind: "enoughElsewhere" },
      { kind: "enoughElsewhere", numbers: { available: 0, elsewhere: 2 } },
      { kind: "notEnough", numbers: { available: 0, elsewhere: 0 } },
    ]);
  });

  it("are not judged after one whose amount nobody can tell", () => {
    const judged = judge(itemStock({ onHand: 10 }), [
      line("a", "desk", 1, { unit: { id: "roll", name: "ROLL" } }),
      line("b", "desk", 1),
      line("c", "desk", null),
    ]);
    expect(verdicts(judged)).toMatchObject([
      { reason: "unitNotInGroup" },
      { reason: "earlierLineUnknown", numbers: null },
      { reason: "earlierLineUnknown" },
    ]);
    expect(judged.verdict).toMatchObject({ kind: "unknown", isPartial: true, counts: { unknown: 3 } });
  });
});

describe("the verdict of a document", () => {
  const facts: FactsByProduct = new Map([
    ["desk", live(itemStock({ onHand: 5, incoming: INCOMING }))],
    ["chair", live(itemStock({ onHand: 1, incoming: [movement(9, "2026-11-12")] }), "chair")],
    ["lamp", live(itemStock({ onHand: 0 }), "lamp")],
    ["sofa", live(itemStock({ onHand: 1 }, { location: "EAST", elsewhere: stock({ onHand: 5 }) }), "sofa")],
    ["sealed", live(itemStock({ onHand: 9 }, { isBlocked: true }), "sealed")],
  ]);
  const verdictOf = (lines: readonly AskedLine[], change: Parameters<typeof document>[1] = {}) =>
    judgeDocument(facts, document(lines, change)).verdict;

  it.each([
    [
      "all is there",
      [line("a", "desk", 5), line("b", "chair", 1)],
      { kind: "onTime", earliest: TODAY, decidedBy: null, counts: { onTime: 2 } },
    ],
    [
      "the last delivery decides",
      [line("a", "desk", 6), line("b", "chair", 2)],
      { kind: "later", earliest: "2026-11-20", decidedBy: "a", counts: { later: 2 } },
    ],
    [
      "the line that completes a product decides",
      [line("a", "desk", 4), line("b", "chair", 1), line("c", "desk", 2)],
      { kind: "later", earliest: "2026-11-20", decidedBy: "c", counts: { onTime: 2, later: 1 } },
    ],
    [
      "one line is never enough",
      [line("a", "desk", 6), line("b", "lamp", 1)],
      { kind: "never", earliest: null, decidedBy: "b", counts: { later: 1, never: 1 } },
    ],
    [
      "one line is blocked",
      [line("a", "desk", 5), line("b", "sealed", 1)],
      { kind: "never", earliest: null, decidedBy: "b", counts: { onTime: 1, never: 1 } },
    ],
    [
      "one line comes from elsewhere",
      [line("a", "desk", 5), line("b", "sofa", 3)],
      { kind: "onTime", earliest: TODAY, needsOtherLocations: true, counts: { onTime: 1, elsewhere: 1 } },
    ],
    [
      "some lines have no stock",
      [line("a", "desk", 5), line("b", null, 3)],
      { kind: "onTime", counts: { onTime: 1, withoutStock: 1 } },
    ],
    ["no line has stock", [line("b", null, 3)], { kind: "nothingToDeliver", earliest: null }],
    ["there are no lines", [], { kind: "nothingToDeliver", isPartial: false, earliest: null, decidedBy: null }],
    [
      "one line is not known",
      [line("a", "desk", 5), line("b", "other", 3)],
      { kind: "onTime", isPartial: true, earliest: TODAY, counts: { onTime: 1, unknown: 1 } },
    ],
    [
      "a line without quantity is among them",
      [line("a", "desk", 6), line("b", "chair", null)],
      { kind: "later", isPartial: true, earliest: "2026-11-20", decidedBy: "a" },
    ],
    ["no line is known", [line("b", "other", 3)], { kind: "unknown", isPartial: true, earliest: null }],
  ] as const)("is told when %s", (_name, lines, expected) => {
    expect(verdictOf(lines)).toMatchObject(expected);
  });

  it("counts on time by the day wanted, and the earliest day from today", () => {
    expect(verdictOf([line("a", "desk", 6), line("b", "chair", 2)], { requestedDate: "2026-12-01" })).toMatchObject({
      kind: "onTime",
      counts: { onTime: 2 },
      earliest: "2026-11-20",
    });
  });

  it("gives a day on which all lines of a product come together, though they are wanted apart", () => {
    expect(verdictOf([line("a", "desk", 5, { requestedDate: "2026-12-01" }), line("b", "desk", 5)])).toMatchObject({
      kind: "onTime",
      earliest: "2026-11-20",
    });
  });

  it("needs other places on a day before enough has come here", () => {
    const sofa: FactsByProduct = new Map([
      [
        "sofa",
        live(
          itemStock(
            { onHand: 1, incoming: [movement(9, "2026-11-10")] },
            { location: "EAST", elsewhere: stock({ onHand: 5 }) },
          ),
          "sofa",
        ),
      ],
    ]);
    expect(judgeDocument(sofa, document([line("a", "sofa", 3)])).verdict).toMatchObject({
      earliest: TODAY,
      needsOtherLocations: true,
    });
  });

  it("names the first of the lines that wait for the same day", () => {
    const two: FactsByProduct = new Map([
      ["desk", live(itemStock({ incoming: INCOMING }))],
      ["chair", live(itemStock({ incoming: INCOMING }), "chair")],
    ]);
    expect(judgeDocument(two, document([line("a", "chair", 1), line("b", "desk", 1)])).verdict).toMatchObject({
      kind: "later",
      decidedBy: "a",
    });
  });

  it("needs no other place on a day when enough has come here", () => {
    const both: FactsByProduct = new Map([
      [
        "sofa",
        live(
          itemStock(
            { onHand: 1, incoming: [movement(9, "2026-11-10")] },
            { location: "EAST", elsewhere: stock({ onHand: 5 }) },
          ),
          "sofa",
        ),
      ],
      ["desk", live(itemStock({ onHand: 5, incoming: INCOMING }))],
    ]);
    expect(judgeDocument(both, document([line("a", "sofa", 3), line("b", "desk", 6)])).verdict).toMatchObject({
      earliest: "2026-11-20",
      needsOtherLocations: false,
    });
  });
});

describe("a document that Business Central holds", () => {
  const outgoing = [movement(4, "2026-11-10", { kind: "salesOrder", documentNumber: "SO-1" })];
  it.each([
    ["its number is known", { orderNumber: " so-1 " }, {}, "leftOut", 6],
    ["its number is not known", { orderNumber: null }, {}, "counted", 2],
    ["its number is another one", { orderNumber: "SO-9" }, {}, "counted", 2],
    ["the source knows no demand", { orderNumber: null }, { basis: "onHand" }, "none", 2],
  ] as const)("says of its own demand when %s", (_name, held, change, ownDemand, available) => {
    const judged = judge(itemStock({ onHand: 6, outgoing }, change), [line("a", "desk", 1)], { held });
    expect(judged.lines[0]).toMatchObject({ ownDemand, verdict: { numbers: { available } } });
  });
});

describe("shared stock", () => {
  const HORIZON = 45;
  const dayAt = (offset: number): CalendarDate => addDays(TODAY, offset);
  const moves = fc.array(
    fc.record({ pieces: fc.integer({ min: 1, max: 30 }), day: fc.integer({ min: -3, max: 30 }) }),
    { maxLength: 5 },
  );
  const place = fc.record({ onHand: fc.integer({ min: -10, max: 40 }), incoming: moves, outgoing: moves });
  const wishes = fc.array(
    fc.record({ quantity: fc.nat(15), isBox: fc.boolean(), day: fc.option(fc.integer({ min: -2, max: 35 })) }),
    { minLength: 1, maxLength: 6 },
  );
  interface Place {
    readonly onHand: number;
    readonly incoming: readonly { pieces: number; day: number }[];
    readonly outgoing: readonly { pieces: number; day: number }[];
  }

  const stockOf = ({ onHand, incoming, outgoing }: Place) => {
    const listed = (list: Place["incoming"]) => list.map(({ pieces, day }) => movement(pieces, dayAt(day)));
    return stock({ onHand, incoming: listed(incoming), outgoing: listed(outgoing) });
  };
  /** Written apart from the rules: whole pieces on every day, nothing clever. */
  const balances = ({ onHand, incoming, outgoing }: Place) =>
    Array.from(
      { length: HORIZON },
      (_day, today) =>
        onHand +
        incoming.filter(({ day }) => day <= today).reduce((all, { pieces }) => all + pieces, 0) -
        outgoing.filter(({ day }) => day <= today).reduce((all, { pieces }) => all + pieces, 0),
    );
  const safe = (days: readonly number[], from: number) => Math.min(...days.slice(from));
  const take = (days: number[], from: number, pieces: number) => {
    for (let day = from; day < HORIZON; day++) days[day] = (days[day] ?? 0) - pieces;
  };

  it("is what walking through the days gives, line by line", () => {
    fc.assert(
      fc.property(place, wishes, (of, wanted) => {
        const lines = wanted.map(({ quantity, isBox, day }, at) =>
          line(String(at), "desk", quantity, {
            unit: isBox ? BOX : PCS,
            requestedDate: day === null ? null : dayAt(day),
          }),
        );
        const judged = judge(itemStock(stockOf(of)), lines);
        const days = balances(of);
        wanted.forEach(({ quantity, isBox, day }, at) => {
          const pieces = quantity * (isBox ? 12 : 1);
          const from = Math.max(0, day ?? 0);
          const verdict = judged.lines[at]?.verdict;
          const first = days.findIndex((_balance, each) => each >= from && safe(days, each) >= pieces);
          expect(verdict).toMatchObject(
            pieces === 0 || safe(days, from) >= pieces
              ? { kind: "enough" }
              : first >= 0
                ? { kind: "enoughLater", from: dayAt(first) }
                : { kind: "notEnough" },
          );
          take(days, verdict?.kind === "enoughLater" ? first : from, pieces);
        });
        const total = wanted.reduce((all, { quantity, isBox }) => all + quantity * (isBox ? 12 : 1), 0);
        const together = balances(of).findIndex((_balance, each) => safe(balances(of), each) >= total);
        const hasNever = judged.lines.some(({ verdict }) => verdict.kind === "notEnough");
        expect(judged.verdict.earliest).toBe(total === 0 || hasNever || together < 0 ? null : dayAt(together));
      }),
      { numRuns: 300 },
    );
  });

  it("never takes from other places what all places together lack on a later day", () => {
    fc.assert(
      fc.property(place, place, wishes, (here, elsewhere, wanted) => {
        const lines = wanted.map(({ quantity, day }, at) =>
          line(String(at), "desk", quantity, { requestedDate: day === null ? null : dayAt(day) }),
        );
        const judged = judge(itemStock(stockOf(here), { location: "EAST", elsewhere: stockOf(elsewhere) }), lines);
        const [own, others] = [balances(here), balances(elsewhere)];
        const all = own.map((balance, day) => balance + (others[day] ?? 0));
        wanted.forEach(({ quantity, day }, at) => {
          const verdict = judged.lines[at]?.verdict;
          if (verdict?.kind !== "enough" && verdict?.kind !== "enoughElsewhere" && verdict?.kind !== "enoughLater")
            return;
          const from =
            verdict.kind === "enoughLater"
              ? own.findIndex((_balance, each) => dayAt(each) === verdict.from)
              : Math.max(0, day ?? 0);
          if (verdict.kind === "enoughElsewhere" || (verdict.kind === "enoughLater" && verdict.isElsewhere)) {
            take(all, from, quantity);
            expect(safe(all, from)).toBeGreaterThanOrEqual(0);
          } else {
            take(all, from, quantity);
          }
        });
        const isKept = judged.lines.every(({ verdict }) => verdict.kind === "enough");
        const total = wanted.reduce((sum, { quantity }) => sum + quantity, 0);
        if (isKept && total > 0) expect(safe(own, HORIZON - 1)).toBeGreaterThanOrEqual(total);
      }),
      { numRuns: 300 },
    );
  });
});

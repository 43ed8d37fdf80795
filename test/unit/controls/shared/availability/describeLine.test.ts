import { describeLine } from "../../../../../controls/shared/availability/describeLine";
import type { JudgedLine } from "../../../../../core/availability/document";
import type { LineVerdict } from "../../../../../core/availability/verdict";
import { judgedLine, numbers, product, SURROUNDINGS } from "./build";

function said(verdict: LineVerdict, change: Partial<JudgedLine> = {}) {
  const { tone, headline, lines } = describeLine(judgedLine(verdict, change), SURROUNDINGS);
  return [tone, headline, ...lines];
}

const LATER = numbers({ date: "2026-11-05", available: 2, lacking: 2 });

describe("a line's verdict in words", () => {
  it.each<[string, LineVerdict, readonly string[]]>([
    [
      "enough today",
      { kind: "enough", numbers: numbers() },
      ["good", "Enough in stock", "26 PCS available on 02.11.2026."],
    ],
    [
      "enough on a later day",
      { kind: "enough", numbers: numbers({ date: "2026-11-05" }) },
      ["good", "Enough on 05.11.2026", "26 PCS available on 05.11.2026."],
    ],
    [
      "enough, arrivals not known",
      { kind: "enough", numbers: numbers({ basis: "available" }) },
      ["good", "Enough in stock", "26 PCS available after open orders. When more arrives is not known here."],
    ],
    [
      "enough, only inventory known",
      { kind: "enough", numbers: numbers({ basis: "onHand" }) },
      ["good", "Enough on hand", "26 PCS on hand. This service does not tell what open sales orders take."],
    ],
    [
      "enough elsewhere",
      { kind: "enoughElsewhere", numbers: numbers({ available: 2, lacking: 2, location: "MAIN", elsewhere: 9 }) },
      [
        "elsewhere",
        "Enough with other locations",
        "2 PCS available on 02.11.2026.",
        "2 PCS lacking for this line.",
        "Counted at location MAIN.",
        "9 PCS at other locations.",
      ],
    ],
    [
      "enough later",
      { kind: "enoughLater", from: "2026-11-20", isElsewhere: false, numbers: LATER },
      ["later", "Enough from 20.11.2026", "2 PCS available on 05.11.2026.", "2 PCS lacking for this line."],
    ],
    [
      "enough later elsewhere",
      { kind: "enoughLater", from: "2026-11-20", isElsewhere: true, numbers: LATER },
      [
        "later",
        "Enough from 20.11.2026 with other locations",
        "2 PCS available on 05.11.2026.",
        "2 PCS lacking for this line.",
      ],
    ],
    [
      "never enough",
      { kind: "notEnough", numbers: numbers({ available: -3, lacking: 7 }) },
      ["bad", "Not enough in sight", "-3 PCS available on 02.11.2026.", "7 PCS lacking for this line."],
    ],
    [
      "not enough, arrivals not known",
      { kind: "notEnough", numbers: numbers({ basis: "available", available: 0, lacking: 4, undatedIncoming: 24 }) },
      [
        "bad",
        "Not enough",
        "0 PCS available after open orders. When more arrives is not known here.",
        "4 PCS lacking for this line.",
        "24 PCS on order; when it arrives is not known.",
      ],
    ],
    [
      "not enough, only inventory known",
      { kind: "notEnough", numbers: numbers({ basis: "onHand", onHand: 1, lacking: 3, undatedIncoming: null }) },
      [
        "bad",
        "Not enough on hand",
        "1 PCS on hand. This service does not tell what open sales orders take.",
        "3 PCS lacking for this line.",
      ],
    ],
    [
      "no stock item",
      { kind: "notStockItem" },
      ["neutral", "Not a stock item", "Business Central keeps no stock of it, so there is none to run out of."],
    ],
    [
      "written in",
      { kind: "writeIn" },
      ["neutral", "Written in by hand", "It is no item in Business Central, so there is no stock to look at."],
    ],
    [
      "blocked",
      { kind: "blocked" },
      [
        "bad",
        "Blocked in Business Central",
        "Business Central does not let this item be sold. Ask whoever keeps the items there.",
      ],
    ],
    [
      "without a quantity",
      { kind: "unknown", reason: "noQuantity", numbers: numbers() },
      ["neutral", "Type a quantity to compare.", "26 PCS available on 02.11.2026."],
    ],
    [
      "after a line that cannot be counted",
      { kind: "unknown", reason: "earlierLineUnknown", numbers: null },
      [
        "problem",
        "Cannot tell what is left",
        "An earlier line of the same product takes an amount that cannot be converted.",
      ],
    ],
  ])("says that there is %s", (_name, verdict, expected) => {
    expect(said(verdict)).toEqual(expected);
  });

  it("names both units where they cannot be compared", () => {
    const verdict: LineVerdict = { kind: "unknown", reason: "unitNotInGroup", numbers: numbers() };
    expect(
      said(verdict, {
        line: { id: "l", productId: "p", quantity: 1, unit: { id: "roll", name: "ROLL" }, requestedDate: null },
      }),
    ).toEqual([
      "problem",
      "Cannot compare the units",
      "Business Central counts this item in PCS, and the product's unit group does not say how many of those ROLL holds.",
      "26 PCS available on 02.11.2026.",
    ]);
  });

  it.each<[string, Partial<JudgedLine>, Parameters<typeof numbers>[0], string]>([
    ["earlier lines", {}, { takenBefore: 6 }, "Earlier lines of this document take 6 PCS."],
    [
      "late deliveries",
      {},
      { overdueIncoming: 5 },
      "5 PCS should have arrived already and is counted as arriving today.",
    ],
    [
      "its own demand in BC",
      { ownDemand: "counted" },
      {},
      "Business Central already holds this document and counts it too, so the figure is too low by what it takes.",
    ],
    [
      "its own demand left out",
      { ownDemand: "leftOut" },
      {},
      "Business Central already holds this document; what it takes itself is not counted against it.",
    ],
  ])("tells of %s", (_name, change, changedNumbers, text) => {
    expect(said({ kind: "enough", numbers: numbers(changedNumbers) }, change)).toContain(text);
  });

  it("says nothing of a unit that BC did not name", () => {
    expect(said({ kind: "enough", numbers: numbers({ unitName: null }) })).toContain("26 available on 02.11.2026.");
  });

  it("shows what was last synchronised while it asks", () => {
    const asking: LineVerdict = { kind: "unknown", reason: "asking", numbers: null };
    expect(said(asking, { facts: { kind: "asking", product: null } })).toEqual(["asking", "Asking Business Central …"]);
    expect(said(asking, { facts: { kind: "asking", product: product() } })).toEqual([
      "asking",
      "Asking Business Central …",
      "Last synchronised: 30 PCS on hand. The product was last changed 5 minutes ago.",
    ]);
    expect(said(asking, { facts: { kind: "asking", product: product({ synchronisedOnHand: null }) } })).toEqual([
      "asking",
      "Asking Business Central …",
    ]);
  });

  it.each([
    ["never synchronised", { synchronisedOnHand: null }, "No figure has been synchronised either."],
    [
      "synchronised as zero",
      { synchronisedOnHand: 0 },
      "Last synchronised: 0 PCS on hand. The product was last changed 5 minutes ago.",
    ],
    ["of unknown age", { changedOn: null }, "Last synchronised: 30 PCS on hand."],
  ])("knows a figure that was %s where there is no live one", (_name, change, text) => {
    const facts = {
      kind: "notLive",
      product: product(change),
      why: { from: "choice", reason: "none" },
      passedOver: [],
    } as const;
    expect(said({ kind: "unknown", reason: "notLive", numbers: null }, { facts })).toEqual([
      "problem",
      "Not connected to Business Central",
      "An administrator sets up the connection in Sales.",
      text,
    ]);
  });

  it("offers another try only where it may help", () => {
    const facts = { kind: "noProduct", problem: { kind: "notFound" } } as const;
    expect(
      describeLine(judgedLine({ kind: "unknown", reason: "noProduct", numbers: null }, { facts }), SURROUNDINGS),
    ).toEqual({
      tone: "problem",
      headline: "This product no longer exists",
      lines: ["Choose another product on the line."],
      canRetry: true,
    });
    expect(describeLine(judgedLine({ kind: "writeIn" }), SURROUNDINGS).canRetry).toBe(false);
  });

  it("refuses a line without figure and without reason", () => {
    expect(() => describeLine(judgedLine({ kind: "unknown", reason: "notLive", numbers: null }), SURROUNDINGS)).toThrow(
      "needs the reason in its facts, which are live",
    );
  });
});

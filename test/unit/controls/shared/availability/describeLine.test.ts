import { describeLine } from "../../../../../controls/shared/availability/describeLine";
import type { JudgedLine } from "../../../../../core/availability/document";
import { verdict } from "../../../../../core/availability/judgeLine";
import type { LineNumbers, LineVerdict } from "../../../../../core/availability/verdict";
import { days, judgedLine, numbers, product, SURROUNDINGS, verdictOf } from "./build";

function said(given: LineVerdict, change: Partial<JudgedLine> = {}) {
  const { tone, headline, lines } = describeLine(judgedLine(given, change), SURROUNDINGS);
  return [tone, headline, ...lines];
}

const AT_MAIN = "Ships from MAIN, the customer's location.";
const UNKNOWN_PLACE = { kind: "unknown", missing: "customer" } as const;
const WANTED = days({ requested: "2026-11-19", mustLeave: "2026-11-16", leaves: "2026-11-16" });
const LATE = { ...WANTED, completeOn: "2026-11-20", arrives: "2026-11-24" } as const;
const part = (quantity: number, date: LineNumbers["days"]["leaves"]) => ({ quantity, date });

describe("a line's verdict in words", () => {
  it.each<[string, LineVerdict, readonly string[]]>([
    ["enough today", verdictOf("enough"), ["good", "In stock", "26 PCS available on 02.11.2026.", AT_MAIN]],
    [
      "enough on the day asked for",
      verdictOf("enough", {
        numbers: numbers({ days: { ...WANTED, completeOn: "2026-11-16", arrives: "2026-11-19" } }),
      }),
      [
        "good",
        "Available 19.11.2026",
        "To arrive 19.11.2026, must leave 16.11.2026.",
        "26 PCS available on 16.11.2026.",
        AT_MAIN,
      ],
    ],
    [
      "enough, from wherever",
      verdictOf("acrossLocations", { numbers: numbers({ place: UNKNOWN_PLACE }) }),
      [
        "elsewhere",
        "Available across locations",
        "26 PCS available on 02.11.2026.",
        "Where it ships from is not known: the customer's location is not available.",
      ],
    ],
    [
      "enough later",
      verdictOf("later", {
        numbers: numbers({ days: LATE, available: 2, short: 2, elsewhere: 9 }),
        promise: [part(2, "2026-11-16"), part(2, "2026-11-20")],
      }),
      [
        "later",
        "Available from 24.11.2026",
        "Leaves 20.11.2026, arrives 24.11.2026.",
        "Can leave: 2 PCS on 16.11.2026, 2 PCS on 20.11.2026.",
        "Short by 2 PCS.",
        AT_MAIN,
        "9 PCS available at other locations.",
      ],
    ],
    [
      "enough later, from wherever",
      verdictOf("later", { numbers: numbers({ days: LATE, place: UNKNOWN_PLACE }) }),
      [
        "later",
        "Available from 24.11.2026 across locations",
        "Leaves 20.11.2026, arrives 24.11.2026.",
        "26 PCS available on 16.11.2026.",
        "Where it ships from is not known: the customer's location is not available.",
      ],
    ],
    [
      "enough, and when more would come",
      verdictOf("enough", { numbers: numbers({ orderedToday: "2026-12-14" }) }),
      [
        "good",
        "In stock",
        "26 PCS available on 02.11.2026.",
        "More arrives about 14.12.2026 if ordered today (estimate).",
        AT_MAIN,
      ],
    ],
    [
      "some of it, and an estimate for the rest",
      verdictOf("partly", {
        numbers: numbers({
          available: 0,
          short: 10,
          missing: 4,
          days: days({ completeOn: "2026-11-24", arrives: "2026-11-24" }),
          businessCentralSays: "2026-11-24",
        }),
        promise: [part(6, "2026-11-24")],
        estimate: { shipment: "2026-12-10", delivery: "2026-12-14" },
      }),
      [
        "bad",
        "6 PCS from 24.11.2026, 4 PCS not planned",
        "0 PCS available on 02.11.2026.",
        "Short by 10 PCS.",
        "The rest arrives about 14.12.2026 if ordered today (estimate).",
        "Business Central itself would say 24.11.2026, but a later order would lack goods.",
        AT_MAIN,
      ],
    ],
    [
      "nothing but what is overdue",
      verdictOf("dependsOnOverdue", {
        numbers: numbers({
          available: 0,
          short: 4,
          missing: 4,
          overdue: { quantity: 100, since: "2026-03-01" },
          days: days({ completeOn: null, arrives: null }),
        }),
      }),
      [
        "later",
        "Depends on 100 PCS that should have come on 01.03.2026",
        "0 PCS available on 02.11.2026.",
        "Short by 4 PCS.",
        AT_MAIN,
      ],
    ],
    [
      "nothing planned",
      verdictOf("notPlanned", {
        numbers: numbers({ available: 0, short: 4, days: days({ completeOn: null, arrives: null }) }),
      }),
      ["bad", "Not available, none on order", "0 PCS available on 02.11.2026.", "Short by 4 PCS.", AT_MAIN],
    ],
    [
      "nothing but what has no date",
      verdictOf("notPlanned", {
        numbers: numbers({ available: 0, short: 4, undated: 24, days: days({ completeOn: null, arrives: null }) }),
      }),
      [
        "bad",
        "Not available, on order without a date",
        "0 PCS available on 02.11.2026.",
        "Short by 4 PCS.",
        AT_MAIN,
        "24 PCS on order without a known date.",
      ],
    ],
    [
      "a day that has passed",
      verdictOf("datePassed", {
        numbers: numbers({ days: days({ requested: "2026-10-02", arrives: "2026-11-04" }) }),
        promise: [part(4, "2026-11-02")],
      }),
      [
        "later",
        "02.10.2026 has passed, available from 04.11.2026",
        "Leaves 02.11.2026, arrives 04.11.2026.",
        "26 PCS available on 02.11.2026.",
        AT_MAIN,
      ],
    ],
    [
      "a day of its own that gives way to the document's",
      verdictOf("enough", {
        numbers: numbers({ days: days({ requested: "2026-11-02", notTaken: { instead: "2026-11-20" } }) }),
      }),
      [
        "good",
        "In stock",
        "One-way order integration uses the document's date: 20.11.2026.",
        "26 PCS available on 02.11.2026.",
        AT_MAIN,
      ],
    ],
    [
      "a day of its own that nothing takes",
      verdictOf("enough", { numbers: numbers({ days: days({ notTaken: { instead: null } }) }) }),
      [
        "good",
        "In stock",
        "One-way order integration ignores the line's own date.",
        "26 PCS available on 02.11.2026.",
        AT_MAIN,
      ],
    ],
    [
      "only stock that is known",
      verdictOf("onHandOnly", { numbers: numbers({ basis: "onHand", onHand: 100, available: 0 }) }),
      ["problem", "On hand 100 PCS; what is promised to others is not known"],
    ],
    [
      "an order that Business Central holds",
      verdictOf("inBusinessCentral", {
        held: { outstanding: 4, shipped: 0, shipmentDate: "2026-11-20" },
      }),
      ["neutral", "In Business Central, leaves 20.11.2026", AT_MAIN],
    ],
    ["an order that BC holds and tells nothing of", verdict("inBusinessCentral"), ["neutral", "In Business Central"]],
    [
      "a line that is shipped in part",
      verdict("partlyDelivered", { held: { outstanding: 1, shipped: 3, shipmentDate: null } }),
      ["neutral", "3 delivered, 1 left"],
    ],
    ["a line that is shipped", verdict("delivered"), ["neutral", "Delivered"]],
    [
      "a variant to choose",
      verdict("variantMissing"),
      ["bad", "Variant missing", "The item has variants. Business Central needs one before it can release the order."],
    ],
    [
      "an item made to order",
      verdict("madeToOrder"),
      ["neutral", "Made to order", "The item is assembled for each order. Its parts are not checked here."],
    ],
    [
      "an item that the vendor ships",
      verdict("dropShipment"),
      ["neutral", "Shipped by the vendor", "The vendor ships the item to the customer. Your stock does not matter."],
    ],
    [
      "no stock item",
      verdict("notStockItem"),
      ["neutral", "Not a stock item", "Business Central keeps no stock of it, so it cannot run out."],
    ],
    [
      "written in",
      verdict("writeIn"),
      ["neutral", "Write-in product", "It is not an item in Business Central, so it has no stock."],
    ],
    [
      "blocked",
      verdict("blocked"),
      [
        "bad",
        "Blocked in Business Central",
        "Business Central has blocked the item for sale. Ask whoever maintains items there.",
      ],
    ],
    [
      "no quantity",
      verdictOf("unknown", { reason: "noQuantity" }),
      ["neutral", "Enter a quantity.", "26 PCS available on 02.11.2026.", AT_MAIN],
    ],
    [
      "a line before it that cannot be counted",
      verdict("unknown", { reason: "earlierLineUnknown" }),
      [
        "problem",
        "Cannot tell what is left",
        "An earlier line of the same product takes an amount that cannot be converted.",
      ],
    ],
  ])("says that there is %s", (_name, given, expected) => {
    expect(said(given)).toEqual(expected);
  });

  it("carries its kind and its promise for tests and tools", () => {
    const given = verdictOf("partly", { promise: [part(6, "2026-12-24")] });
    expect(describeLine(judgedLine(given), SURROUNDINGS).attributes).toEqual({
      "data-verdict": "partly",
      "data-promise": '[{"quantity":6,"date":"2026-12-24"}]',
    });
  });

  it("names both units where they cannot be compared", () => {
    expect(
      said(verdictOf("unknown", { reason: "unitNotInGroup" }), {
        line: { id: "l", productId: "p", quantity: 1, unit: { id: "roll", name: "ROLL" }, requestedDate: null },
      }),
    ).toEqual([
      "problem",
      "Cannot compare the units",
      "Business Central counts this item in PCS, and the product's unit group does not say how many of those ROLL holds.",
      "26 PCS available on 02.11.2026.",
      AT_MAIN,
    ]);
  });

  it.each<[string, Partial<LineNumbers>, string]>([
    ["earlier lines", { allocatedBefore: 6 }, "Earlier lines of this document take 6 PCS."],
    [
      "late deliveries",
      { overdue: { quantity: 5, since: "2026-10-01" } },
      "5 PCS overdue since 01.10.2026, not counted.",
    ],
    ["what comes today", { dueToday: 5 }, "5 PCS expected today, not yet received."],
    [
      "the blank location",
      { place: { kind: "known", code: "", because: "nowhere" } },
      "No location is set up, so only stock without a location counts.",
    ],
    [
      "transport that is not counted",
      { days: days({ notCounted: ["shippingTime"] }) },
      "Shipping time is not known and not counted.",
    ],
    [
      "calendars that are not counted",
      { days: days({ notCounted: ["calendars"] }) },
      "Handling time or calendars are not known and not counted.",
    ],
    [
      "what is not known, each once",
      {
        caveats: [
          { term: "reservations", problem: { kind: "notNamed" } },
          { term: "units", problem: { kind: "unitUnknown", unit: "ROLL" } },
          { term: "units", problem: { kind: "unitUnknown", unit: "SET" } },
        ],
      },
      "Not known: reservations, units of measure.",
    ],
  ])("tells of %s", (_name, changed, text) => {
    expect(said(verdictOf("enough", { numbers: numbers(changed) }))).toContain(text);
  });

  it("says nothing of a unit that BC did not name", () => {
    expect(said(verdictOf("enough", { numbers: numbers({ unitName: null }) }))).toContain(
      "26 available on 02.11.2026.",
    );
  });

  it("shows what was last synchronised while it asks", () => {
    const asking = verdict("unknown", { reason: "asking" });
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
    [
      "in a unit that nobody tells",
      { changedOn: null, defaultUnitName: null },
      "Last synchronised: 30 of the product's default unit on hand.",
    ],
  ])("knows a figure that was %s where there is no live one", (_name, change, text) => {
    const facts = {
      kind: "notLive",
      product: product(change),
      why: { from: "choice", reason: "none" },
      passedOver: [],
    } as const;
    expect(said(verdict("unknown", { reason: "notLive" }), { facts })).toEqual([
      "problem",
      "Not connected to Business Central",
      "An administrator sets up the connection in Sales.",
      text,
    ]);
  });

  it("offers another try only where it may help", () => {
    const facts = { kind: "noProduct", problem: { kind: "notFound" } } as const;
    expect(
      describeLine(judgedLine(verdict("unknown", { reason: "noProduct" }), { facts }), SURROUNDINGS),
    ).toMatchObject({
      tone: "problem",
      headline: "This product no longer exists",
      lines: ["Choose another product on the line."],
      canRetry: true,
    });
    expect(describeLine(judgedLine(verdict("writeIn")), SURROUNDINGS).canRetry).toBe(false);
  });

  it("refuses a line without figure and without reason", () => {
    expect(() => describeLine(judgedLine(verdict("unknown", { reason: "notLive" })), SURROUNDINGS)).toThrow(
      "needs the reason in its facts, which are live",
    );
  });
});

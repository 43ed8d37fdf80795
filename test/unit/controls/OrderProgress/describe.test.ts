import { invoiceState } from "../../../../core/orders/progress/invoices";
import type { LineChange } from "../../../../core/orders/live/lineChanges";
import type { LiveOrder } from "../../../../core/orders/live/liveOrder";
import type { OrderFacts } from "../../../../core/orders/progress/orderProgress";
import type { QuoteFacts } from "../../../../core/orders/progress/quoteProgress";
import { describeReadingProblem, describeProgress } from "../../../../controls/OrderProgress/describeProgress";
import { PLAIN_FORMAT as format } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";
import { order, SUBMITTED_AT } from "../../core/orders/builders";

const english = stringsOf("OrderProgress");
const norwegian = stringsOf("OrderProgress", 1044);

const after = (minutes: number) => new Date(SUBMITTED_AT.getTime() + minutes * 60_000);
const orderStory = (change: Partial<OrderFacts>, minutes = 10, speech = english) =>
  describeProgress(
    { kind: "order", id: "o", companyId: null, changedOn: null, page: null, facts: order(change) },
    { strings: speech, format, now: after(minutes) },
  );
const quote: QuoteFacts = {
  statecode: 1,
  statuscode: 2,
  modifiedOn: SUBMITTED_AT,
  revision: 0,
  order: null,
  isTakenAutomatically: true,
  live: null,
};
const quoteStory = (change: Partial<QuoteFacts>, minutes = 10, speech = english) =>
  describeProgress(
    { kind: "quote", id: "q", companyId: null, changedOn: null, page: null, facts: { ...quote, ...change } },
    { strings: speech, format, now: after(minutes) },
  );

const TAKEN = { takenOn: "02.11.2026" };
const LINE = { shipsOn: "2026-11-09" as const, price: null, discount: null };
const LIVE: LiveOrder = {
  order: {
    number: "SO-9001",
    isReleased: true,
    tracking: { number: "NO-42", page: null },
    lines: [
      { ...LINE, number: "1000", name: "Desk", ordered: 10, shipped: 4, invoiced: 4 },
      { ...LINE, number: "2000", name: "Lamp", ordered: 2, shipped: 2, invoiced: 0 },
    ],
  },
  isOrderTold: true,
  delivered: [{ number: "1000", name: "Desk", unit: "PCS", quantity: 4 }],
  shipments: [],
  invoices: [
    {
      id: "11111111-1111-4111-8111-111111111111",
      number: "PI-1",
      state: "open",
      dueOn: "2026-11-30",
      remaining: 125,
      currencyCode: "EUR",
    },
    { id: null, number: "PI-2", state: "paid", dueOn: "2026-11-30", remaining: 0, currencyCode: null },
    { id: null, number: "PI-3", state: "credited", dueOn: null, remaining: 0, currencyCode: null },
    { id: null, number: "PI-4", state: "open", dueOn: null, remaining: null, currencyCode: null },
  ],
  creditMemos: [
    { number: "CM-1", invoiceNumber: "PI-3", postedOn: "2026-11-20", amount: 250, currencyCode: "EUR" },
    { number: "CM-2", invoiceNumber: "PI-4", postedOn: null, amount: null, currencyCode: null },
  ],
  accountId: "a-1",
  companyName: "Skarvholm Kontor AS",
  askedOn: after(58),
};
const CHANGES: readonly LineChange[] = [
  { name: "Desk", what: "quantity", sales: 12, businessCentral: 10 },
  { name: "Desk", what: "price", sales: 100, businessCentral: 80 },
  { name: "Lamp", what: "discount", sales: 0, businessCentral: 5.5 },
  { name: "Chair", what: "missing", sales: 4, businessCentral: null },
  { name: "Shelf", what: "added", sales: null, businessCentral: 3 },
  { name: "Rug", what: "added", sales: null, businessCentral: 1 },
];
const LIVE_LINES = [
  "From Skarvholm Kontor AS, 2 minutes ago:",
  "Order SO-9001 in Business Central is released.",
  "Desk: 4 of 10 shipped, 4 invoiced, ships 2026-11-09.",
  "Lamp: 2 of 2 shipped, 0 invoiced.",
  "Tracking number NO-42.",
  "Invoice PI-1: EUR 125.00 to pay by 2026-11-30.",
  "Invoice PI-2 in Business Central is paid.",
  "Invoice PI-3 in Business Central was credited.",
  "Invoice PI-4: an unknown amount to pay.",
  "Credit memo CM-1 of 2026-11-20: EUR 250.00, for invoice PI-3.",
  "Credit memo CM-2: an unknown amount, for invoice PI-4.",
];
const invoice = (statecode: number, statuscode: number) => ({
  number: "103001",
  state: invoiceState(statecode, statuscode),
  createdOn: after(120),
  modifiedOn: after(180),
});
const ORDER = { id: "o", number: "ORD-01", statecode: 1, isInBusinessCentral: false };

const SINCE = "Since 2026-11-02T08:00.";
const ORDERS: readonly (readonly [string, Partial<OrderFacts>, number, string, string, readonly string[]])[] = [
  [
    "not submitted",
    { statecode: 0, statuscode: 1 },
    10,
    "neutral",
    "Not submitted yet",
    ["Business Central takes the order once it is submitted."],
  ],
  [
    "returned",
    { statecode: 0, statuscode: 2, changedByIntegration: true },
    10,
    "bad",
    "Returned by Business Central",
    [
      "Business Central gave this order back, 2026-11-02T08:00. Change what is needed and submit it again, or cancel it.",
    ],
  ],
  [
    "returned after part of it was shipped",
    { statecode: 0, statuscode: 2, shippedOn: "02.11.2026" },
    10,
    "bad",
    "Returned after part of it was delivered",
    [
      "Business Central gave this order back after part of it was shipped or invoiced. Submit only the rest, or all of it is sold again.",
    ],
  ],
  [
    "returned after part of it was shipped, as BC says",
    { statecode: 0, statuscode: 2, live: { ...LIVE, order: null, invoices: [], creditMemos: [] } },
    60,
    "bad",
    "Returned after part of it was delivered",
    [
      "Business Central gave this order back after part of it was shipped or invoiced. Submit only the rest, or all of it is sold again.",
      "Already shipped: 4 PCS Desk.",
      "From Skarvholm Kontor AS, 2 minutes ago:",
    ],
  ],
  [
    "opened again by a person",
    { statecode: 0, statuscode: 1, ...TAKEN },
    10,
    "bad",
    "Opened again, but still in Business Central",
    [
      "Business Central took this order on 02.11.2026 and keeps it. Submitting this one again changes nothing there. Have an administrator delete the order there, which gives this one back.",
    ],
  ],
  [
    "passed by",
    { shippedOn: "02.11.2026" },
    61,
    "bad",
    "Business Central no longer looks at this order",
    [
      "It took this order before and now ignores it. Ask an administrator to remove its coupling in Business Central, or create a new order for the rest.",
    ],
  ],
  [
    "gone in BC",
    { ...TAKEN, live: { ...LIVE, order: null, delivered: [], invoices: [], creditMemos: [] } },
    60,
    "bad",
    "Business Central no longer has this order",
    [
      "It was removed there without telling Sales. Ask an administrator to check what was invoiced, and to close this order or remove its coupling.",
      "From Skarvholm Kontor AS, 2 minutes ago:",
    ],
  ],
  ["in BC, which tells of it", { ...TAKEN, live: LIVE }, 60, "busy", "Invoiced in part", LIVE_LINES],
  [
    "in BC with other lines",
    { ...TAKEN, live: LIVE, changes: CHANGES },
    60,
    "busy",
    "Invoiced in part",
    [
      "Business Central's order is not the same as this one:",
      "Desk: quantity 10 instead of 12.",
      "Desk: price 80.00 instead of 100.00.",
      "Lamp: discount 5.50 instead of 0.00.",
      "Chair: not in Business Central's order.",
      "Shelf: added in Business Central, quantity 3.",
      "And 1 more difference.",
      ...LIVE_LINES,
    ],
  ],
  [
    "in BC, not released yet",
    {
      ...TAKEN,
      live: {
        ...LIVE,
        order: { number: "SO-9001", isReleased: false, tracking: null, lines: [] },
        delivered: [],
        invoices: [],
        creditMemos: [],
      },
    },
    60,
    "busy",
    "In Business Central",
    ["From Skarvholm Kontor AS, 2 minutes ago:", "Order SO-9001 in Business Central is not released yet."],
  ],
  [
    "in BC and shipped, as virtual tables tell it: without lines",
    {
      ...TAKEN,
      live: {
        ...LIVE,
        order: { number: "SO-9001", isReleased: true, tracking: null, lines: [] },
        isOrderTold: false,
        delivered: [],
        shipments: [
          { number: "PS-1", postedOn: "2026-11-02" },
          { number: "PS-2", postedOn: null },
        ],
        invoices: [],
        creditMemos: [],
      },
    },
    60,
    "busy",
    "Shipped, at least in part",
    [
      "From Skarvholm Kontor AS, 2 minutes ago:",
      "Order SO-9001 in Business Central is released.",
      "Shipment PS-1 was posted in Business Central on 2026-11-02.",
      "Shipment PS-2 is posted in Business Central.",
    ],
  ],
  [
    "invoiced and credited in full",
    { ...TAKEN, statecode: 4, invoices: [invoice(3, 100003)] },
    60,
    "neutral",
    "Credited",
    ["Invoice 103001 was credited. Nothing is left to pay."],
  ],
  [
    "pending",
    { statecode: 0, statuscode: 2 },
    10,
    "warning",
    "Pending",
    [
      "Either Business Central gave this order back, or someone set it to Pending. Business Central takes it once it is submitted.",
    ],
  ],
  [
    "reopened",
    { statecode: 0, businessCentralNumber: "1001" },
    10,
    "warning",
    "Taken back to be corrected",
    ["Business Central keeps its order 1001. Submit this one again to bring the changes there."],
  ],
  ["cancelled", { statecode: 2 }, 10, "neutral", "Cancelled", []],
  [
    "cancelled here only",
    { statecode: 2, businessCentralNumber: "1001" },
    10,
    "neutral",
    "Cancelled",
    ["Cancelling here does not cancel the order 1001 in Business Central. Have it deleted there."],
  ],
  [
    "waiting",
    {},
    10,
    "busy",
    "Waiting for Business Central",
    [SINCE, "Business Central takes it by 2026-11-02T08:30 at the latest."],
  ],
  [
    "waiting where nobody knows of the job",
    { isTakenAutomatically: null, isTwoWay: false },
    10,
    "busy",
    "Waiting for Business Central",
    [SINCE, "Business Central usually takes it within half an hour, by 2026-11-02T08:30."],
  ],
  [
    "waiting for a person",
    { isTakenAutomatically: false },
    10,
    "busy",
    "Waiting for Business Central",
    [SINCE, "This company does not create orders by itself: someone there has to choose Create in Business Central."],
  ],
  [
    "late while others wait too",
    { othersWaitAsLong: true },
    61,
    "warning",
    "Waiting longer than usual",
    [
      "Since 2026-11-02T08:00.",
      "Business Central should have taken it by 2026-11-02T08:30.",
      "The job in Business Central may have stopped. Ask an administrator to look at the job queue there.",
      "Or: Business Central may be refusing this order without telling anyone. Someone there can choose Create in Business Central on it and see the reason.",
    ],
  ],
  [
    "late alone",
    { othersWaitAsLong: false },
    61,
    "warning",
    "Waiting longer than usual",
    [
      "Since 2026-11-02T08:00.",
      "Business Central should have taken it by 2026-11-02T08:30.",
      "Business Central may be refusing this order without telling anyone. Someone there can choose Create in Business Central on it and see the reason.",
      "Or: The job in Business Central may have stopped. Ask an administrator to look at the job queue there.",
    ],
  ],
  ["in BC", TAKEN, 60, "busy", "In Business Central", []],
  [
    "in BC under a number",
    { businessCentralNumber: "1001" },
    60,
    "busy",
    "In Business Central",
    ["Order 1001 in Business Central."],
  ],
  ["shipped in part", { ...TAKEN, shippedOn: "03.11.2026" }, 60, "busy", "Shipped, at least in part", []],
  [
    "shipped",
    { businessCentralNumber: "1001", statecode: 3, statuscode: 100001 },
    60,
    "busy",
    "Shipped",
    ["Order 1001 in Business Central."],
  ],
  [
    "invoiced in part",
    { ...TAKEN, invoices: [invoice(0, 4)] },
    60,
    "busy",
    "Invoiced in part",
    ["Invoice 103001 is not paid yet."],
  ],
  [
    "invoiced",
    { ...TAKEN, statecode: 4, invoices: [invoice(0, 4)] },
    60,
    "busy",
    "Invoiced",
    ["Invoice 103001 is not paid yet."],
  ],
  [
    "paid in part",
    { ...TAKEN, statecode: 4, invoices: [invoice(2, 100002)] },
    60,
    "busy",
    "Paid in part",
    ["Invoice 103001 is paid in part."],
  ],
  ["paid", { ...TAKEN, statecode: 4, invoices: [invoice(2, 100001)] }, 60, "good", "Paid", ["Invoice 103001 is paid."]],
];

describe("the story of an order that is", () => {
  it.each(ORDERS)("%s", (_name, change, minutes, tone, headline, lines) => {
    expect(orderStory(change, minutes)).toMatchObject({ tone, headline, lines });
    expect(JSON.stringify(orderStory(change, minutes, norwegian))).not.toMatch(/\{\d\}/);
  });

  it("underway has the steps with their times, the next one marked", () => {
    expect(
      orderStory({ ...TAKEN, shippedOn: "03.11.2026" }).steps.map(({ label, state, stateText, when }) => [
        label,
        state,
        stateText,
        when,
      ]),
    ).toEqual([
      ["Submitted", "done", "Done", null],
      ["In Business Central", "done", "Done", "02.11.2026"],
      ["Released", "done", "Done", null],
      ["Shipped", "partly", "In part", "03.11.2026"],
      ["Invoiced", "next", "Next", null],
      ["Paid", "open", "To come", null],
    ]);
  });

  it("waiting says when it was submitted", () => {
    expect(orderStory({}).steps[0]).toMatchObject({ when: "2026-11-02T08:00" });
  });

  it("over has no next step", () => {
    expect(
      orderStory({ ...TAKEN, statecode: 4, invoices: [invoice(2, 100001)] }).steps.map(({ state }) => state),
    ).not.toContain("next");
  });
});

const QUOTES: readonly (readonly [string, Partial<QuoteFacts>, number, string, string, readonly string[]])[] = [
  [
    "in Business Central, which says so",
    { live: { quote: { number: "TB-1", isReleased: false }, companyName: "Skarvholm", askedOn: after(10) } },
    10,
    "busy",
    "In Business Central",
    ["From Skarvholm, 0 minutes ago:", "Quote TB-1 in Business Central is open."],
  ],
  [
    "released in Business Central",
    { live: { quote: { number: "TB-1", isReleased: true }, companyName: "Skarvholm", askedOn: after(10) } },
    10,
    "busy",
    "In Business Central",
    ["From Skarvholm, 0 minutes ago:", "Quote TB-1 in Business Central is released."],
  ],
  [
    "late, and not in Business Central",
    { live: { quote: null, companyName: "Skarvholm", askedOn: after(70) } },
    70,
    "busy",
    "Waiting longer than usual",
    [
      "Since 2026-11-02T08:00.",
      "Business Central should have taken it by 2026-11-02T08:30.",
      "The job in Business Central may have stopped. Ask an administrator to look at the job queue there.",
      "Or: Business Central may be refusing this quote without telling anyone. Someone there can choose Process in Business Central on it and see the reason.",
    ],
  ],
  ["a draft", { statecode: 0 }, 10, "neutral", "Draft", ["Business Central takes the quote once it is activated."]],
  ["lost", { statecode: 3, statuscode: 5 }, 10, "neutral", "Lost", ["Closed 2026-11-02T08:00."]],
  ["cancelled", { statecode: 3, statuscode: 6, modifiedOn: null }, 10, "neutral", "Cancelled", []],
  [
    "revised",
    { statecode: 3, statuscode: 7 },
    10,
    "neutral",
    "Revised: a later revision has taken its place",
    ["Closed 2026-11-02T08:00."],
  ],
  [
    "waiting",
    {},
    10,
    "busy",
    "Waiting for Business Central",
    [SINCE, "Business Central takes it by 2026-11-02T08:30 at the latest."],
  ],
  [
    "waiting as a revision",
    { revision: 1 },
    10,
    "busy",
    "Waiting for Business Central",
    [
      SINCE,
      "Business Central takes it by 2026-11-02T08:30 at the latest.",
      "It takes the place of the former revision there, which is archived.",
    ],
  ],
  [
    "waiting for a person",
    { isTakenAutomatically: false },
    10,
    "busy",
    "Waiting for Business Central",
    [
      SINCE,
      "This company does not process quotes by itself: someone there has to choose Process in Business Central. Sales does not learn when that is done.",
    ],
  ],
  [
    "taken as far as anyone knows",
    {},
    40,
    "busy",
    "Active",
    ["Business Central has had time to take the quote. It does not tell Sales whether it has."],
  ],
  [
    "won without order",
    { statecode: 2 },
    40,
    "busy",
    "Won",
    ["Business Central makes an order of it once an order is made of it here and submitted."],
  ],
  [
    "won, its order active",
    { statecode: 2, order: { ...ORDER, statecode: 0 } },
    40,
    "warning",
    "Won",
    ["Submit its order ORD-01: Business Central makes its own order then."],
  ],
  [
    "won, its order waiting",
    { statecode: 2, order: ORDER },
    40,
    "busy",
    "Won",
    ["Its order ORD-01 is submitted and waits for Business Central."],
  ],
  [
    "won, its order in BC",
    { statecode: 2, order: { ...ORDER, isInBusinessCentral: true } },
    40,
    "good",
    "Won",
    ["Its order ORD-01 is in Business Central."],
  ],
];

it("an order whose parcel can be followed has a link to the agent's page, and no line beside it", () => {
  const page = "https://spor.example/?pakke=NO-42";
  const order = LIVE.order === null ? null : { ...LIVE.order, tracking: { number: "NO-42", page } };
  const story = orderStory({ ...TAKEN, live: { ...LIVE, order } });
  expect(story.links).toEqual([{ text: "Follow parcel NO-42 (new tab)", url: page }]);
  expect(story.lines).not.toContain("Tracking number NO-42.");
  expect(orderStory({ ...TAKEN, live: LIVE }).links).toEqual([]);
});

it("many lines of an order stand behind how far they have come, few among the rest", () => {
  const [desk, lamp] = LIVE.order?.lines ?? [];
  if (LIVE.order === null || desk === undefined || lamp === undefined) {
    throw new Error("The order has no lines.");
  }
  const story = orderStory({ ...TAKEN, live: { ...LIVE, order: { ...LIVE.order, lines: [desk, lamp, desk, desk] } } });
  const desks = "Desk: 4 of 10 shipped, 4 invoiced, ships 2026-11-09.";
  expect(story.orderLines).toEqual({
    summary: "4 lines, 1 shipped in full",
    lines: [desks, "Lamp: 2 of 2 shipped, 0 invoiced.", desks, desks],
  });
  expect(story.lines).not.toContain(desks);
  expect(orderStory({ ...TAKEN, live: LIVE }).orderLines).toBeNull();
});

it("an invoice that Business Central names can be fetched as PDF, whatever stage the order is in", () => {
  const papers = [
    {
      text: "Invoice PI-1 as PDF",
      number: "PI-1",
      accountId: "a-1",
      invoiceId: "11111111-1111-4111-8111-111111111111",
    },
  ];
  expect(orderStory({ ...TAKEN, live: LIVE }).papers).toEqual(papers);
  expect(orderStory({ statecode: 0, statuscode: 2, shippedOn: "02.11.2026", live: LIVE }).papers).toEqual(papers);
  expect(orderStory({ ...TAKEN, live: null }).papers).toEqual([]);
});

describe("the story of a quote that is", () => {
  it.each(QUOTES)("%s", (_name, change, minutes, tone, headline, lines) => {
    expect(quoteStory(change, minutes)).toMatchObject({ tone, headline, lines });
    expect(JSON.stringify(quoteStory(change, minutes, norwegian))).not.toMatch(/\{\d\}/);
  });

  it("taken as far as anyone knows says so at its step", () => {
    expect(quoteStory({}, 40).steps.map(({ label, stateText }) => `${label}: ${stateText}`)).toEqual([
      "Activated: Done",
      "In Business Central: Likely, not confirmed",
      "Won: Next",
      "Order in Business Central: To come",
    ]);
  });
});

describe("a story that cannot be told", () => {
  it.each([
    [
      { kind: "noPermission", privilege: "prvReadOrder" },
      "You don't have access to this document: the privilege prvReadOrder is missing. Ask an administrator.",
    ],
    [{ kind: "noPermission", privilege: null }, "You don't have access to this document."],
    [{ kind: "notFound" }, "Sales no longer has a document with this number."],
    [
      { kind: "severalRows" },
      "Several documents in Sales have this number, and Business Central cannot tell them apart. Ask an administrator.",
    ],
    [{ kind: "failed", detail: "SQL time-out" }, "Sales could not read it: SQL time-out"],
  ] as const)("%j", (problem, text) => {
    expect(describeReadingProblem(problem, english)).toBe(text);
  });
});

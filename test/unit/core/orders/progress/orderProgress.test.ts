import { invoiceState } from "../../../../../core/orders/progress/invoices";
import { isOver, orderProgress } from "../../../../../core/orders/progress/orderProgress";
import type { LiveOrder } from "../../../../../core/orders/live/liveOrder";
import type { OrderFacts } from "../../../../../core/orders/progress/orderProgress";
import { order, SUBMITTED_AT } from "../builders";
import fc from "../../../../support/properties";

const NOW = new Date("2026-11-02T08:10:00Z");
const SHIPPED = { shippedOn: "02.11.2026" };
/** What Business Central says itself; pass what should differ. */
const live = (change: Partial<LiveOrder> = {}): LiveOrder => ({
  order: null,
  isOrderTold: true,
  delivered: [],
  shipments: [],
  invoices: [],
  creditMemos: [],
  accountId: "a-1",
  companyName: "Skarvholm Kontor AS",
  askedOn: new Date("2026-11-02T08:09:00Z"),
  ...change,
});
const DESK = { name: "Desk", ordered: 4, invoiced: 0, shipsOn: null, number: "1000", price: null, discount: null };
/** @param back shipped of a line of one that comes back; without it there is none */
const openOrder = (isReleased: boolean, shipped = 0, back?: number): LiveOrder["order"] => ({
  number: "SO-1",
  isReleased,
  tracking: null,
  lines: [{ ...DESK, shipped }, ...(back === undefined ? [] : [{ ...DESK, ordered: -1, shipped: back }])],
});
const invoice = (statecode: number, statuscode: number, number = "103001") => ({
  number,
  state: invoiceState(statecode, statuscode),
  createdOn: new Date("2026-11-03T10:00:00Z"),
  modifiedOn: new Date("2026-11-04T10:00:00Z"),
});

/** The states of the steps, e.g. `submitted done`. */
function states(change: Partial<OrderFacts>): readonly string[] | string {
  const progress = orderProgress(order(change), NOW);
  return progress.stage === "underway" ? progress.steps.map(({ id, state }) => `${id} ${state}`) : progress.stage;
}

const TAKEN = { takenOn: "02.11.2026" };

it("says no day of shipment where Business Central has archived the order, and wrote the planned one", () => {
  const shippedOn = (change: Partial<OrderFacts>) => {
    const progress = orderProgress(order({ ...TAKEN, ...SHIPPED, statecode: 4, ...change }), NOW);
    return progress.stage === "underway" ? progress.steps.find(({ id }) => id === "shipped") : null;
  };
  const day = { kind: "day", text: "02.11.2026" };
  expect(shippedOn({ businessCentralNumber: "1001", live: live() })).toEqual({
    id: "shipped",
    state: "done",
    on: null,
  });
  expect(shippedOn({ businessCentralNumber: "1001", live: null })).toEqual({ id: "shipped", state: "done", on: day });
  expect(shippedOn({ live: live() })).toEqual({ id: "shipped", state: "done", on: day });
});

describe("an order underway", () => {
  it.each([
    ["waits", {}, ["submitted done", "inBusinessCentral open", "shipped open", "invoiced open", "paid open"]],
    ["is in BC", TAKEN, ["submitted done", "inBusinessCentral done", "shipped open", "invoiced open", "paid open"]],
    [
      "is in BC, which says that it is not released",
      { ...TAKEN, live: live({ order: openOrder(false) }) },
      ["submitted done", "inBusinessCentral done", "released open", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "is released, as BC says",
      { ...TAKEN, live: live({ order: openOrder(true) }) },
      ["submitted done", "inBusinessCentral done", "released done", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "is shipped in full, as BC says",
      { ...TAKEN, live: live({ order: openOrder(true, 4) }) },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced open", "paid open"],
    ],
    [
      "is shipped in full, with a line that comes back",
      { ...TAKEN, live: live({ order: openOrder(true, 4, -1) }) },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced open", "paid open"],
    ],
    [
      "is shipped but for a line that comes back",
      { ...TAKEN, live: live({ order: openOrder(true, 4, 0) }) },
      ["submitted done", "inBusinessCentral done", "released done", "shipped partly", "invoiced open", "paid open"],
    ],
    [
      "was shipped, and all of it undone",
      {
        ...TAKEN,
        ...SHIPPED,
        live: live({ order: openOrder(false), shipments: [{ number: "S-1", postedOn: "2026-11-02" }] }),
      },
      ["submitted done", "inBusinessCentral done", "released open", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "has a prepayment invoiced, and nothing shipped",
      { ...TAKEN, live: live({ order: openOrder(true) }), invoices: [invoice(0, 4)] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped open", "invoiced partly", "paid open"],
    ],
    [
      "went both ways and is archived unshipped, which leaves the day it should have been shipped in Sales",
      { ...TAKEN, ...SHIPPED, businessCentralNumber: "1001", live: live() },
      ["submitted done", "inBusinessCentral done", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "is shipped, perhaps in part",
      { ...TAKEN, ...SHIPPED },
      ["submitted done", "inBusinessCentral done", "released done", "shipped partly", "invoiced open", "paid open"],
    ],
    [
      "is invoiced in part",
      { ...TAKEN, ...SHIPPED, invoices: [invoice(0, 4)] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped partly", "invoiced partly", "paid open"],
    ],
    [
      "is invoiced in part, as BC says",
      {
        ...TAKEN,
        live: live({
          invoices: [{ id: null, number: "1", state: "open", dueOn: null, remaining: 1, currencyCode: null }],
        }),
      },
      ["submitted done", "inBusinessCentral done", "released done", "shipped partly", "invoiced partly", "paid open"],
    ],
    [
      "is invoiced",
      { ...TAKEN, statecode: 4, statuscode: 100003, invoices: [invoice(0, 4)] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced done", "paid open"],
    ],
    [
      "is paid in part",
      { ...TAKEN, statecode: 4, invoices: [invoice(2, 100002)] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced done", "paid partly"],
    ],
    [
      "is paid but for one invoice",
      { ...TAKEN, statecode: 4, invoices: [invoice(2, 100001), invoice(0, 4, "103002")] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced done", "paid partly"],
    ],
    [
      "is paid",
      { ...TAKEN, statecode: 4, invoices: [invoice(2, 100001)] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced done", "paid done"],
    ],
    [
      "was invoiced, and all of it was credited: nothing is to be paid",
      { ...TAKEN, statecode: 4, invoices: [invoice(3, 100003)] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced done"],
    ],
    [
      "is in BC in bidirectional mode, which does not tell of a release",
      { businessCentralNumber: "1001" },
      ["submitted done", "inBusinessCentral done", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "is shipped in bidirectional mode",
      { businessCentralNumber: "1001", statecode: 3, statuscode: 100001 },
      ["submitted done", "inBusinessCentral done", "shipped done", "invoiced open", "paid open"],
    ],
    [
      "is shipped in part in bidirectional mode",
      { businessCentralNumber: "1001", statecode: 3, statuscode: 100002 },
      ["submitted done", "inBusinessCentral done", "shipped partly", "invoiced open", "paid open"],
    ],
  ] as const)("%s", (_name, change, expected) => {
    expect(states(change)).toEqual(expected);
  });

  it("tells when each thing happened, as exactly as BC wrote it", () => {
    const progress = orderProgress(order({ ...TAKEN, ...SHIPPED, statecode: 4, invoices: [invoice(2, 100001)] }), NOW);
    expect(progress.stage === "underway" && Object.fromEntries(progress.steps.map(({ id, on }) => [id, on]))).toEqual({
      submitted: null,
      inBusinessCentral: { kind: "day", text: "02.11.2026" },
      released: null,
      shipped: { kind: "day", text: "02.11.2026" },
      invoiced: { kind: "instant", at: new Date("2026-11-03T10:00:00Z") },
      paid: { kind: "instant", at: new Date("2026-11-04T10:00:00Z") },
    });
  });

  it("knows since when it waits, and when BC's job is due", () => {
    expect(orderProgress(order(), NOW)).toMatchObject({
      waiting: {
        since: SUBMITTED_AT,
        dueBy: new Date("2026-11-02T08:30:00Z"),
        takenBy: "job",
        isLate: false,
        lateReasons: [],
      },
    });
  });

  it.each<[string, Partial<OrderFacts>, string | null]>([
    ["BC had it before, and passes it by while it takes others", { ...SHIPPED, modifiedOn: new Date(0) }, "coupled"],
    ["it came back and has only just been submitted again", SHIPPED, null],
    ["it is late and BC never had it", { modifiedOn: new Date(0) }, null],
    ["BC has taken it and has it no more", { ...TAKEN, live: live() }, "gone"],
    ["BC has taken it and does not tell of its orders", { ...TAKEN, live: live({ isOrderTold: false }) }, null],
    ["BC has taken it and is not asked", TAKEN, null],
    ["it is invoiced, so that BC's order is gone rightly", { ...TAKEN, statecode: 4, live: live() }, null],
  ])("is a dead end where %s", (_name, change, deadEnd) => {
    expect(orderProgress(order(change), NOW)).toMatchObject({ stage: "underway", deadEnd });
  });

  it("leaves cancelled invoices out", () => {
    const progress = orderProgress(order({ ...TAKEN, invoices: [invoice(3, 100003), invoice(0, 4, "103002")] }), NOW);
    expect(progress.stage === "underway" && progress.invoices.map(({ number }) => number)).toEqual(["103002"]);
  });
});

describe("an order that is not underway", () => {
  it.each([
    ["was never submitted", { statecode: 0, statuscode: 1 }, { stage: "notSubmitted" }],
    [
      "was given back by the integration user",
      { statecode: 0, statuscode: 2, changedByIntegration: true },
      { stage: "returned", on: SUBMITTED_AT, isCertain: true, isDelivered: false },
    ],
    [
      "was shipped in part, and is pending now",
      { statecode: 0, statuscode: 2, ...SHIPPED },
      { stage: "returned", on: null, isCertain: true, isDelivered: true },
    ],
    [
      "was invoiced, and is pending now",
      { statecode: 0, statuscode: 2, invoices: [invoice(0, 4)] },
      { stage: "returned", on: null, isCertain: true, isDelivered: true },
    ],
    [
      "was shipped as BC says, and is pending now",
      {
        statecode: 0,
        statuscode: 2,
        live: live({ delivered: [{ number: "1000", name: "Desk", unit: "PCS", quantity: 4 }] }),
      },
      { stage: "returned", on: null, isCertain: true, isDelivered: true },
    ],
    [
      "was shipped in part, and its status reason was set to New since",
      { statecode: 0, statuscode: 1, ...SHIPPED },
      { stage: "returned", on: null, isCertain: true, isDelivered: true },
    ],
    [
      "was opened again by a person while BC keeps it",
      { statecode: 0, statuscode: 1, ...TAKEN },
      { stage: "openedAgain", takenOn: "02.11.2026" },
    ],
    [
      "is pending, perhaps because someone set it so",
      { statecode: 0, statuscode: 2 },
      { stage: "returned", on: null, isCertain: false, isDelivered: false },
    ],
    [
      "is pending, and who changed it is not known",
      { statecode: 0, statuscode: 2, changedByIntegration: null },
      { stage: "returned", on: null, isCertain: false, isDelivered: false },
    ],
    [
      "is taken back for correction in bidirectional mode",
      { statecode: 0, statuscode: 1, businessCentralNumber: "1001" },
      { stage: "reopened", businessCentralNumber: "1001" },
    ],
    [
      "is being written by BC, which makes it active for a moment",
      { statecode: 0, statuscode: 2, takenOn: "02.11.2026", changedByIntegration: true },
      { stage: "notSubmitted" },
    ],
    [
      "is cancelled",
      { statecode: 2, statuscode: 4 },
      { stage: "cancelled", on: SUBMITTED_AT, businessCentralNumber: null },
    ],
  ] as const)("%s", (_name, change, expected) => {
    expect(orderProgress(order(change), NOW)).toEqual(expected);
  });
});

describe("an order is over", () => {
  it.each([
    ["once it is paid", { ...TAKEN, statecode: 4, invoices: [invoice(2, 100001)] }, true],
    ["once it is cancelled", { statecode: 2 }, true],
    ["not while it is to be paid", { ...TAKEN, statecode: 4, invoices: [invoice(0, 4)] }, false],
    ["not while it was given back", { statecode: 0, statuscode: 2 }, false],
  ])("%s", (_name, change, expected) => {
    expect(isOver(orderProgress(order(change), NOW))).toBe(expected);
  });
});

const anyOrder = fc.record({
  statecode: fc.constantFrom(0, 1, 2, 3, 4),
  statuscode: fc.constantFrom(1, 2, 3, 4, 100001, 100002, 100003),
  takenOn: fc.constantFrom(null, "02.11.2026"),
  businessCentralNumber: fc.constantFrom(null, "1001"),
  shippedOn: fc.constantFrom(null, "02.11.2026"),
  invoices: fc.subarray([invoice(0, 4), invoice(2, 100001), invoice(2, 100002), invoice(3, 100003)]),
});

describe("whatever Business Central wrote", () => {
  it("an order is paid only once it is invoiced, and waits only until it is taken", () => {
    fc.assert(
      fc.property(anyOrder, (change) => {
        const progress = orderProgress(order(change), NOW);
        if (progress.stage !== "underway") {
          return;
        }
        const state = (id: string) => progress.steps.find((step) => step.id === id)?.state;
        if (state("paid") === "done") {
          expect(state("invoiced")).toBe("done");
        }
        if (state("invoiced") === "done") {
          expect(state("shipped")).toBe("done");
        }
        expect(progress.waiting === null).toBe(state("inBusinessCentral") === "done");
        expect(progress.steps[0]?.id).toBe("submitted");
      }),
    );
  });
});

import { isOver, orderProgress } from "../../../../../core/orders/progress/orderProgress";
import type { OrderFacts } from "../../../../../core/orders/progress/orderProgress";
import { order, SUBMITTED_AT } from "../builders";
import fc from "../../../../support/properties";

const NOW = new Date("2026-11-02T08:10:00Z");
const post = (text: string, minute: number) => ({ text, createdOn: new Date(Date.UTC(2026, 10, 2, 9, minute)) });
const RELEASED = post("The order status has changed to Released.", 0);
const SHIPMENT = post("A shipment has been created for the order.", 10);
const INVOICE_POST = post("An invoice has been created for the order.", 20);
const invoice = (statecode: number, statuscode: number, number = "103001") => ({
  number,
  statecode,
  statuscode,
  createdOn: new Date("2026-11-03T10:00:00Z"),
  modifiedOn: new Date("2026-11-04T10:00:00Z"),
});

/** The states of the steps, e.g. `submitted done`. */
function states(change: Partial<OrderFacts>): readonly string[] | string {
  const progress = orderProgress(order(change), NOW);
  return progress.stage === "underway" ? progress.steps.map(({ id, state }) => `${id} ${state}`) : progress.stage;
}

const TAKEN = { takenOn: "02.11.2026" };

describe("an order underway", () => {
  it.each([
    [
      "waits",
      {},
      ["submitted done", "inBusinessCentral open", "released open", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "is in BC",
      TAKEN,
      ["submitted done", "inBusinessCentral done", "released open", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "is released",
      { ...TAKEN, posts: [RELEASED] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "is shipped, perhaps in part",
      { ...TAKEN, posts: [RELEASED, SHIPMENT] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped partly", "invoiced open", "paid open"],
    ],
    [
      "is shipped without the post of its release",
      { ...TAKEN, posts: [SHIPMENT] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped partly", "invoiced open", "paid open"],
    ],
    [
      "is invoiced in part",
      { ...TAKEN, posts: [RELEASED, SHIPMENT, INVOICE_POST] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped partly", "invoiced partly", "paid open"],
    ],
    [
      "is invoiced",
      {
        ...TAKEN,
        statecode: 4,
        statuscode: 100003,
        posts: [RELEASED, SHIPMENT, INVOICE_POST],
        invoices: [invoice(0, 4)],
      },
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
      "is paid as far as it is invoiced",
      { ...TAKEN, invoices: [invoice(2, 100001)] },
      ["submitted done", "inBusinessCentral done", "released open", "shipped open", "invoiced partly", "paid partly"],
    ],
    [
      "has an invoice that was cancelled",
      { ...TAKEN, invoices: [invoice(3, 100003)] },
      ["submitted done", "inBusinessCentral done", "released open", "shipped open", "invoiced open", "paid open"],
    ],
    [
      "was invoiced and all of it cancelled",
      { ...TAKEN, statecode: 4, invoices: [invoice(3, 100003)] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped done", "invoiced done", "paid open"],
    ],
    [
      "is taken as its posts show, whatever its date says",
      { posts: [RELEASED] },
      ["submitted done", "inBusinessCentral done", "released done", "shipped open", "invoiced open", "paid open"],
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
    const progress = orderProgress(
      order({ ...TAKEN, statecode: 4, posts: [SHIPMENT, RELEASED, SHIPMENT], invoices: [invoice(2, 100001)] }),
      NOW,
    );
    expect(progress.stage === "underway" && Object.fromEntries(progress.steps.map(({ id, on }) => [id, on]))).toEqual({
      submitted: null,
      inBusinessCentral: { kind: "day", text: "02.11.2026" },
      released: { kind: "instant", at: RELEASED.createdOn },
      shipped: { kind: "instant", at: SHIPMENT.createdOn },
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

  it("takes what people write on the timeline for what it is", () => {
    expect(states({ posts: [post("The order status has changed to Released, hurray!", 0)] })).toContain(
      "released open",
    );
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
      { stage: "returned", on: SUBMITTED_AT, isCertain: true },
    ],
    [
      "was in BC, as its posts show, and is pending now",
      { statecode: 0, statuscode: 2, posts: [RELEASED] },
      { stage: "returned", on: null, isCertain: true },
    ],
    [
      "is pending, perhaps because someone set it so",
      { statecode: 0, statuscode: 2 },
      { stage: "returned", on: null, isCertain: false },
    ],
    [
      "is pending, and who changed it is not known",
      { statecode: 0, statuscode: 2, changedByIntegration: null },
      { stage: "returned", on: null, isCertain: false },
    ],
    [
      "is taken back for correction in bidirectional mode",
      { statecode: 0, statuscode: 1, businessCentralNumber: "1001" },
      { stage: "reopened", businessCentralNumber: "1001" },
    ],
    [
      "is being written by BC, which makes it active for a moment",
      { statecode: 0, statuscode: 2, takenOn: "02.11.2026" },
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
  posts: fc.subarray([RELEASED, SHIPMENT, INVOICE_POST]),
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

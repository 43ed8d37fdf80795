import { askDocument } from "../../../../core/availability/askDocument";
import type { DocumentAnswer } from "../../../../core/availability/document";
import { QUESTION_MS } from "../../../../core/businesscentral/deadline";
import type { HttpOutcome, Transport, WireRow } from "../../../../core/ports";
import { rows } from "../../../support/fakeSales";
import { response } from "../../../support/fakeTransport";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import type { FakeOptions } from "./fakeBusinessCentral";
import {
  card,
  CHAIR,
  CONNECTION,
  DESK,
  document,
  line,
  NOW,
  ports,
  product,
  purchaseLine,
  salesLine,
  TABLES,
} from "./scene";

type Source = "itemCard" | "itemCardAlone" | "apiItems" | "productItemAvailability";

const COMPANY = { id: "5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e11", name: "Skarvholm Kontor AS" };
const API_ITEM = { number: "1000", type: "Inventory", blocked: false, inventory: 10, baseUnitOfMeasureCode: "PCS" };
const COUNTED = { CRM_ID: DESK, ItemNo: "1000", UOM: "PCS", Inventory: 10 };

/** Each source with its service that tells the stock, and the property that does. */
const SOURCES: Readonly<
  Record<
    Source,
    { readonly connection: WireRow; readonly service: string; readonly row: WireRow; readonly onHand: string }
  >
> = {
  itemCard: {
    connection: { bcs_availabilitysources: "itemCard" },
    service: "ItemCard",
    row: card("1000"),
    onHand: "Inventory",
  },
  itemCardAlone: {
    connection: { bcs_availabilitysources: "itemCard", bcs_purchaselinesservice: null, bcs_saleslinesservice: null },
    service: "ItemCard",
    row: card("1000"),
    onHand: "Inventory",
  },
  apiItems: {
    connection: { bcs_availabilitysources: "apiItems" },
    service: "items",
    row: API_ITEM,
    onHand: "inventory",
  },
  productItemAvailability: {
    connection: {
      bcs_availabilitysources: "productItemAvailability",
      bcs_productavailabilityservice: "ProductItemAvailability",
    },
    service: "ProductItemAvailability",
    row: COUNTED,
    onHand: "Inventory",
  },
};
const NAMES = Object.keys(SOURCES) as Source[];

async function factsOf(source: Source, row: WireRow, options: FakeOptions = {}) {
  const { connection, service } = SOURCES[source];
  const bc = fakeBusinessCentral(
    { SalesLines: [], PurchaseLines: [], companies: [COMPANY], [service]: [row] },
    options,
  );
  const tables = { ...TABLES, bcs_connection: rows({ ...CONNECTION, ...connection }) };
  const answer = await askDocument(ports(bc, tables), { document: document([line("a", DESK, 1)]), companyId: null });
  return { facts: answer.facts.products.get(DESK), verdict: answer.lines[0]?.verdict, bc };
}

const HTML = "<!DOCTYPE html><html><body>Sign in</body></html>";
const WHOLE_SERVER: readonly (readonly [string, HttpOutcome, string])[] = [
  ["is slow", { kind: "timeout", afterMs: 20_000 }, "timeout"],
  ["does not answer", { kind: "unreachable" }, "unreachable"],
  ["refuses the sign-in", response(401, ""), "unauthorized"],
  ["asks to wait", response(429, "", { "Retry-After": "60" }), "throttled"],
  ["is not available", response(503, HTML, { "Retry-After": "60" }), "unavailable"],
];
const ONE_SERVICE: readonly (readonly [string, HttpOutcome, string])[] = [
  ["refuses the user", response(403, "{}"), "forbidden"],
  ["knows no such service", response(404, "{}"), "notPublished"],
  ["fails", response(500, "{}"), "refused"],
  ["sends a web page", response(200, HTML), "notBusinessCentral"],
  [
    "sends an answer cut short",
    response(200, '{"@odata.context":"x","value":[{"No":"1000","Inventory":1'),
    "notBusinessCentral",
  ],
  ["sends nothing", response(200, ""), "notBusinessCentral"],
  ["sends JSON of another program", response(200, '{"value":[]}'), "notBusinessCentral"],
  ["sends rows that are none", response(200, '{"@odata.context":"x","value":[7]}'), "notBusinessCentral"],
  ["redirects", { kind: "redirected" }, "notBusinessCentral"],
];

describe.each(NAMES)("the source %s", (source) => {
  const { service, row, onHand } = SOURCES[source];

  it.each([...WHOLE_SERVER, ...ONE_SERVICE])(
    "tells no figure when Business Central %s",
    async (_name, outcome, kind) => {
      const { facts, verdict } = await factsOf(source, row, { batch: () => outcome, instead: () => outcome });
      expect(facts).toMatchObject({ kind: "notLive", why: { from: "businessCentral", problem: { kind } } });
      expect(verdict).toMatchObject({ kind: "unknown", reason: "notLive", numbers: null, promise: [] });
    },
  );

  it.each(ONE_SERVICE.filter(([, outcome]) => outcome.kind === "response"))(
    "tells no figure when only its own service %s",
    async (_name, outcome, kind) => {
      const { facts } = await factsOf(source, row, { instead: (asked) => (asked === service ? outcome : undefined) });
      expect(facts).toMatchObject({ kind: "notLive", why: { problem: { kind } } });
    },
  );

  it.each([
    ["text", "10"],
    ["null", null],
    ["a list", [10]],
    ["true", true],
    ["more than anybody stocks", 1e300],
    ["less than anybody lacks", -1e300],
    ["nothing at all", undefined],
  ])("tells no figure when the stock is %s", async (_name, value) => {
    const { facts } = await factsOf(source, { ...row, InventoryNonFoundation: undefined, [onHand]: value });
    expect(facts).toMatchObject({
      kind: "notLive",
      why: { problem: { kind: "unexpectedProperty", service, property: onHand } },
    });
  });

  it.each([
    ["negative", -3],
    ["zero", 0],
    ["a fraction", 0.3],
    ["of five decimals", 1.23456],
    ["large", 1e9],
  ])("shows a stock that is %s as it is", async (_name, value) => {
    const { facts } = await factsOf(source, { ...row, [onHand]: value });
    expect(facts).toMatchObject({ kind: "live", item: { onHand: value } });
  });

  it("tells no figure for another item than asked for", async () => {
    const { facts } = await factsOf(
      source,
      { ...row, No: "1001", number: "1001", CRM_ID: "6f0b5f6e-1111-4c11-8c11-00000000dead" },
      { instead: (asked) => (asked === service ? ANOTHER : undefined) },
    );
    expect(facts).toMatchObject({
      kind: "notLive",
      why: { problem: { kind: source === "productItemAvailability" ? "notCoupled" : "itemNotFound" } },
    });
  });

  it("tells no figure from rows that do not say whose they are", async () => {
    const nameless = response(
      200,
      JSON.stringify({ "@odata.context": "x", value: [{ ...row, No: undefined, number: undefined, CRM_ID: null }] }),
    );
    const { facts } = await factsOf(source, row, { instead: (asked) => (asked === service ? nameless : undefined) });
    expect(facts).toMatchObject({ kind: "notLive", why: { problem: { kind: "unexpectedProperty" } } });
  });
});

const ANOTHER = response(
  200,
  JSON.stringify({
    "@odata.context": "x",
    value: [
      { ...card("1001"), ...API_ITEM, number: "1001", ...COUNTED, CRM_ID: "6f0b5f6e-1111-4c11-8c11-00000000dead" },
    ],
  }),
);

describe("figures beside the stock", () => {
  it.each([
    ["sales orders as text", { Qty_on_Sales_Order: "4" }, "Qty_on_Sales_Order"],
    ["no sales orders", { Qty_on_Sales_Order: null }, "Qty_on_Sales_Order"],
    ["purchase orders as text", { Qty_on_Purch_Order: "4" }, "Qty_on_Purch_Order"],
    ["a component quantity beyond measure", { Qty_on_Component_Lines: 1e30 }, "Qty_on_Component_Lines"],
    ["blocked as text", { Blocked: "No" }, "Blocked"],
    ["blocked for sales as null", { Sales_Blocked: null }, "Sales_Blocked"],
    ["a type that BC does not have", { Type: "Lager" }, "Type"],
  ])("are not told from an item card with %s", async (_name, change, property) => {
    const { facts } = await factsOf("itemCard", { ...card("1000"), ...change });
    expect(facts).toMatchObject({
      kind: "notLive",
      why: { problem: { kind: "unexpectedProperty", service: "ItemCard", property } },
    });
  });

  it.each([
    ["a service", { Type: "Service" }, { isStockItem: false }, { kind: "notStockItem" }],
    ["a non-inventory item", { Type: "Non-Inventory" }, { isStockItem: false }, { kind: "notStockItem" }],
    ["a blocked item", { Blocked: true }, { traits: { isBlocked: true } }, { kind: "blocked" }],
    ["an item blocked for sales", { Sales_Blocked: true }, { traits: { isBlocked: true } }, { kind: "blocked" }],
    [
      "demand of projects, production, assembly and service",
      { Qty_on_Job_Order: 1, Qty_on_Component_Lines: 2, Qty_on_Asm_Component: 3, Qty_on_Service_Order: 4 },
      { unexplainedDemand: 10 },
      { kind: "notPlanned", promise: [] },
    ],
    [
      "supply of production and assembly",
      { Qty_on_Prod_Order: 1, Qty_on_Assembly_Order: 2 },
      { unexplainedSupply: 3 },
      { kind: "acrossLocations" },
    ],
    ["an older page without the type", { Type: undefined }, { isStockItem: true }, { kind: "acrossLocations" }],
    [
      "a page without purchase orders",
      { Qty_on_Purch_Order: undefined },
      { onPurchaseOrders: null },
      { kind: "acrossLocations" },
    ],
  ])("are read from an item card with %s", async (_name, change, item, verdict) => {
    expect(await factsOf("itemCard", { ...card("1000"), ...change })).toMatchObject({
      facts: { kind: "live", item },
      verdict,
    });
  });

  it("are the careful ones where the page shows the stock under its other control", async () => {
    expect(await factsOf("itemCard", card("1000", { Inventory: undefined, InventoryNonFoundation: 7 }))).toMatchObject({
      facts: { kind: "live", item: { onHand: 7 } },
    });
  });
});

/** Why a term is not known; undefined where it is. */
function caveatOf({ facts }: DocumentAnswer, term: string): object | undefined {
  const desk = facts.products.get(DESK);
  return desk?.kind === "live" ? desk.item.caveats.find((caveat) => caveat.term === term)?.problem : undefined;
}

describe("lines that cannot be used", () => {
  const CARD = card("1000", { Inventory: 10, Qty_on_Sales_Order: 4, Qty_on_Purch_Order: 20 });
  const FAULTS = [...ONE_SERVICE, ...WHOLE_SERVER].filter(([, outcome]) => outcome.kind === "response");

  it.each(FAULTS)("leave careful figures when the sales lines' service %s", async (_name, outcome, kind) => {
    const bc = fakeBusinessCentral(
      { ItemCard: [CARD], PurchaseLines: [purchaseLine("1000", 20, "2026-11-20")] },
      { instead: (service) => (service === "SalesLines" ? outcome : undefined) },
    );
    const answer = await askDocument(ports(bc), { document: document([line("a", DESK, 6)]), companyId: null });
    expect(answer.facts.products.get(DESK)).toMatchObject({
      kind: "live",
      item: {
        unexplainedDemand: 4,
        caveats: expect.arrayContaining([expect.objectContaining({ term: "salesDates" })]) as unknown,
      },
    });
    expect(caveatOf(answer, "salesDates")).toMatchObject({ kind });
    expect(answer.lines[0]?.verdict).toMatchObject({ kind: "acrossLocations", numbers: { available: 6 } });
  });

  it.each(FAULTS)("leave careful figures when the purchase lines' service %s", async (_name, outcome, kind) => {
    const bc = fakeBusinessCentral(
      { ItemCard: [CARD], SalesLines: [salesLine("1000", 4, "2026-11-10")] },
      { instead: (service) => (service === "PurchaseLines" ? outcome : undefined) },
    );
    const answer = await askDocument(ports(bc), { document: document([line("a", DESK, 7)]), companyId: null });
    expect(answer.facts.products.get(DESK)).toMatchObject({
      kind: "live",
      item: { unexplainedSupply: 20 },
    });
    expect(caveatOf(answer, "purchaseDates")).toMatchObject({ kind });
    expect(answer.lines[0]?.verdict).toMatchObject({
      kind: "partly",
      numbers: { available: 6, short: 1, undated: 20 },
    });
  });

  it.each([
    ["an unknown kind of document", { Document_Type: "Skitse" }, "Document_Type"],
    ["a quantity as text", { Outstanding_Quantity: "4" }, "Outstanding_Quantity"],
    ["a quantity beyond measure", { Outstanding_Quantity: 1e30 }, "Outstanding_Quantity"],
    ["a date that is none", { Shipment_Date: "10.11.2026" }, "Shipment_Date"],
    ["a day that no month has", { Shipment_Date: "2026-02-30" }, "Shipment_Date"],
    ["no date property", { Shipment_Date: undefined }, "Shipment_Date"],
    ["a location that is no text", { Location_Code: 7 }, "Location_Code"],
    ["a unit that is no text", { Unit_of_Measure_Code: null }, "Unit_of_Measure_Code"],
  ])("are all left aside for one with %s", async (_name, change, property) => {
    const sales = response(
      200,
      JSON.stringify({
        "@odata.context": "x",
        value: [salesLine("1000", 3, "2026-11-10"), salesLine("1000", 1, "2026-11-12", change)],
      }),
    );
    const bc = fakeBusinessCentral(
      { ItemCard: [CARD], PurchaseLines: [] },
      { instead: (service) => (service === "SalesLines" ? sales : undefined) },
    );
    const answer = await askDocument(ports(bc), { document: document([line("a", DESK, 6)]), companyId: null });
    expect(answer.facts.products.get(DESK)).toMatchObject({ item: { unexplainedDemand: 4 } });
    expect(caveatOf(answer, "salesDates")).toMatchObject({
      kind: "unexpectedProperty",
      service: "SalesLines",
      property,
    });
  });
});

describe("sources one after the other", () => {
  const ALL = { ...CONNECTION, bcs_productavailabilityservice: "ProductItemAvailability" };
  const PAGES = {
    ItemCard: [card("1000")],
    SalesLines: [],
    PurchaseLines: [],
    companies: [COMPANY],
    items: [{ ...API_ITEM, inventory: 8 }],
    ProductItemAvailability: [{ ...COUNTED, Inventory: 7 }],
  };
  const ask = async (options: FakeOptions, connection: WireRow = ALL) => {
    const bc = fakeBusinessCentral(PAGES, options);
    const answer = await askDocument(ports(bc, { ...TABLES, bcs_connection: rows(connection) }), {
      document: document([line("a", DESK, 1)]),
      companyId: null,
    });
    return { facts: answer.facts.products.get(DESK), verdict: answer.lines[0]?.verdict, asked: bc.asked };
  };
  const failing = (...services: readonly string[]) => ({
    instead: (service: string) => (services.includes(service) ? response(404, "{}") : undefined),
  });

  it("answer in the default order, and say who did not", async () => {
    expect(await ask({})).toMatchObject({ facts: { item: { source: "itemCard" }, passedOver: [] } });
    expect(await ask(failing("ItemCard"))).toMatchObject({
      facts: {
        item: { source: "apiItems", basis: "onHand", onHand: 8 },
        passedOver: [{ source: "itemCard", problem: { kind: "notPublished" } }],
      },
      verdict: { kind: "onHandOnly", promise: [], numbers: { basis: "onHand", onHand: 8 } },
    });
    expect(await ask(failing("ItemCard", "companies"))).toMatchObject({
      facts: {
        item: { source: "productItemAvailability", onHand: 7 },
        passedOver: [
          { source: "itemCard", problem: { kind: "notPublished" } },
          { source: "apiItems", problem: { kind: "notPublished" } },
        ],
      },
    });
  });

  it("give the first one's reason when none answers", async () => {
    expect(await ask(failing("ItemCard", "items", "ProductItemAvailability"))).toMatchObject({
      facts: {
        kind: "notLive",
        why: { problem: { kind: "notPublished", service: "ItemCard" } },
        passedOver: [{ source: "itemCard" }, { source: "apiItems" }, { source: "productItemAvailability" }],
      },
    });
  });

  it("follow the administrator's order, and leave out what they do not name", async () => {
    const { facts, asked } = await ask({}, { ...ALL, bcs_availabilitysources: "productItemAvailability, itemCard" });
    expect(facts).toMatchObject({ item: { source: "productItemAvailability" } });
    expect(asked).toEqual(["ProductItemAvailability"]);
  });

  it.each(WHOLE_SERVER)("stop when the whole server %s", async (_name, outcome, kind) => {
    const { facts, asked } = await ask({ batch: () => outcome, instead: () => outcome });
    expect(facts).toMatchObject({ kind: "notLive", why: { problem: { kind } }, passedOver: [{ source: "itemCard" }] });
    expect(asked.filter((service) => ["items", "companies", "ProductItemAvailability"].includes(service))).toEqual([]);
  });

  it("ask a further source only for what the first could not tell", async () => {
    const bc = fakeBusinessCentral({ ...PAGES, ItemCard: [card("2000")] });
    const answer = await askDocument(ports(bc), {
      document: document([line("a", DESK, 1), line("b", "6f0b5f6e-1111-4c11-8c11-000000000002", 1)]),
      companyId: null,
    });
    expect(answer.lines.map(({ facts }) => (facts?.kind === "live" ? facts.item.source : null))).toEqual([
      "apiItems",
      "itemCard",
    ]);
    const filter = new URL(bc.requests.at(-1)?.url ?? "").searchParams.get("$filter");
    expect(filter).toBe("(number eq '1000')");
  });

  it.each([
    ["no number", null],
    ["a number longer than BC's", "x".repeat(21)],
    ["a number of blanks", "  "],
  ])("pass over a product with %s without asking for it", async (_name, number) => {
    const bc = fakeBusinessCentral(PAGES);
    const tables = { ...TABLES, bcs_connection: rows(ALL), product: rows(product(DESK, number)) };
    const answer = await askDocument(ports(bc, tables), { document: document([line("a", DESK, 1)]), companyId: null });
    expect(answer.facts.products.get(DESK)).toMatchObject({
      item: { source: "productItemAvailability" },
      passedOver: [{ problem: { kind: "notCoupled" } }, { problem: { kind: "notCoupled" } }],
    });
    expect(bc.asked).toEqual(["ProductItemAvailability"]);
  });

  it("say when the API knows no such company", async () => {
    const bc = fakeBusinessCentral({ ...PAGES, companies: [] });
    const answer = await askDocument(
      ports(bc, { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_availabilitysources: "apiItems" }) }),
      { document: document([line("a", DESK, 1)]), companyId: null },
    );
    expect(answer.facts.products.get(DESK)).toMatchObject({
      why: { problem: { kind: "companyNotFound", companyName: "Skarvholm Kontor AS", host: "bc.test" } },
    });
  });
});

describe("two rows of one item", () => {
  const asked = (...cards: readonly WireRow[]) =>
    askDocument(ports(fakeBusinessCentral({ SalesLines: [], PurchaseLines: [], ItemCard: cards })), {
      document: document([line("a", DESK, 1)]),
      companyId: null,
    });

  it("that differ are a problem, not a choice", async () => {
    const answer = await asked(card("1000"), { ...card("1000"), Inventory: 999 });
    expect(answer.facts.products.get(DESK)).toMatchObject({
      why: { problem: { kind: "contradiction", service: "ItemCard", key: "1000" } },
    });
  });

  it("that say the same are one", async () => {
    expect((await asked(card("1000"), card("1000"))).facts.products.get(DESK)).toMatchObject({ kind: "live" });
  });
});

describe("a question that runs out of time", () => {
  it("ends everything and says so, instead of asking on and on", async () => {
    const timers = new Map<number, () => void>();
    const clock = {
      now: () => NOW,
      after: (ms: number, run: () => void) => {
        timers.set(ms, run);
        return () => void timers.delete(ms);
      },
    };
    const bc: Transport = {
      send: ({ cancellation }) =>
        new Promise((resolve) => cancellation?.addEventListener("abort", () => resolve({ kind: "cancelled" }))),
    };
    const answer = askDocument(ports(bc, TABLES, { clock }), {
      document: document([line("a", DESK, 1), line("b", CHAIR, 1)]),
      companyId: null,
    });
    while (!timers.has(QUESTION_MS)) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    timers.get(QUESTION_MS)?.();
    const { facts, lines } = await answer;
    for (const id of [DESK, CHAIR]) {
      expect(facts.products.get(id)).toMatchObject({
        why: { problem: { kind: "deadline", host: "bc.test", afterMs: QUESTION_MS } },
      });
    }
    expect(lines.map(({ verdict }) => verdict)).toMatchObject([
      { kind: "unknown", reason: "notLive", promise: [] },
      { kind: "unknown", reason: "notLive", promise: [] },
    ]);
  });
});

import { askDocument } from "../../../../core/availability/askDocument";
import type { DocumentAnswer } from "../../../../core/availability/document";
import type { WireRow } from "../../../../core/ports";
import { rows } from "../../../support/fakeSales";
import { response } from "../../../support/fakeTransport";
import { company, entry } from "./company";
import { PAGES } from "./deskPages";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import { keptBy } from "./keptBy";
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
  salesLine,
  SERVICE,
  TABLES,
  UNITS,
} from "./scene";
import type { Tables } from "./scene";

function ask(transport: ReturnType<typeof fakeBusinessCentral>, lines = [line("a", DESK, 6)], tables = TABLES) {
  return askDocument(ports(transport, tables), { document: document(lines), companyId: null });
}

describe("askDocument", () => {
  it("asks the item card and the lines of all products in one request, and judges", async () => {
    const bc = fakeBusinessCentral(PAGES);
    const answer = await ask(bc, [
      line("a", DESK, 6),
      line("b", DESK, 1),
      line("c", CHAIR, 1),
      line("d", SERVICE, 1),
      line("e", null, 1),
    ]);
    expect(bc.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "POST https://bc.test/BC/ODataV4/$batch",
    ]);
    expect(bc.asked).toEqual(expect.arrayContaining(["Customer", "CompanyInformation", "ItemCard", "SalesLines"]));
    expect(answer.lines.map(({ verdict }) => verdict.kind)).toEqual([
      "enough",
      "later",
      "enough",
      "notStockItem",
      "writeIn",
    ]);
    expect(answer.verdict).toMatchObject({
      kind: "later",
      earliest: "2026-11-20",
      decidedBy: "b",
      counts: { onTime: 2, later: 1, withoutStock: 2 },
    });
    expect(answer).toMatchObject({ isAsking: false, askedOn: NOW, companyName: "Skarvholm Kontor AS" });
  });

  it("tells the figures behind a verdict", async () => {
    const answer = await ask(fakeBusinessCentral(PAGES));
    expect(answer.lines[0]?.verdict).toEqual({
      kind: "enough",
      reason: null,
      promise: [{ quantity: 6, date: "2026-11-02" }],
      held: null,
      estimate: null,
      numbers: {
        unitName: "PCS",
        basis: "ledger",
        caveats: [],
        place: { kind: "known", code: "", because: "nowhere" },
        days: {
          requested: null,
          notTaken: null,
          mustLeave: "2026-11-02",
          leaves: "2026-11-02",
          arrivals: ["2026-11-02"],
          arrives: "2026-11-02",
          completeOn: "2026-11-02",
          notCounted: [],
        },
        available: 6,
        onHand: 10,
        reserved: 0,
        elsewhere: null,
        short: 0,
        missing: 0,
        allocatedBefore: 0,
        undated: 0,
        overdue: null,
        dueToday: 0,
        businessCentralSays: null,
        orderedToday: null,
      },
    });
    expect(answer.facts.products.get(DESK)).toMatchObject({
      kind: "live",
      item: {
        source: "itemCard",
        basis: "ledger",
        onHand: 10,
        onSalesOrders: 4,
        onPurchaseOrders: 20,
        caveats: [],
        inventory: [{ location: "", quantity: 10 }],
        movements: [
          { kind: "salesOrder", comes: false, date: "2026-11-10", quantity: 4 },
          { kind: "purchaseOrder", comes: true, date: "2026-11-20", quantity: 20, documentNumber: "PO-1" },
        ],
      },
      passedOver: [],
    });
  });

  it("says what it knows while it asks", async () => {
    const told: DocumentAnswer[] = [];
    await askDocument(
      ports(fakeBusinessCentral(PAGES)),
      { document: document([line("a", DESK, 6), line("d", SERVICE, 1)]), companyId: null },
      (answer) => told.push(answer),
    );
    expect(told.map(({ isAsking }) => isAsking)).toEqual([true, false]);
    expect(told[0]?.lines.map(({ verdict }) => verdict)).toMatchObject([
      { kind: "unknown", reason: "asking" },
      { kind: "notStockItem" },
    ]);
    expect(told[0]?.facts.products.get(DESK)).toMatchObject({
      kind: "asking",
      product: { name: "Product 1000", synchronisedOnHand: 30 },
    });
  });

  it("goes on asking until the customer is told too, where the products are known from another document", async () => {
    const asking = ports(fakeBusinessCentral(PAGES));
    const lines = [line("a", DESK, 6)];
    await askDocument(asking, { document: document(lines), companyId: null });
    const told: DocumentAnswer[] = [];
    const answer = await askDocument(
      asking,
      { document: document(lines, { customerNumber: "K2" }), companyId: null },
      (more) => told.push(more),
    );
    expect(told.map(({ isAsking, facts }) => [isAsking, facts.products.get(DESK)?.kind])).toEqual([
      [true, "asking"],
      [true, "live"],
      [false, "live"],
    ]);
    expect(answer.facts).toBe(told[2]?.facts);
  });

  it("reads many products of Sales in few questions", async () => {
    const ids = Array.from({ length: 150 }, (_id, at) => `6f0b5f6e-1111-4c11-8c11-${String(at).padStart(12, "0")}`);
    const tables = { ...TABLES, product: rows(...ids.map((id, at) => product(id, String(at)))) };
    const asking = ports(
      fakeBusinessCentral(
        company({
          ItemCard: ids.map((_id, at) => card(String(at))),
          ItemLedgerEntries: ids.map((_id, at) => entry(String(at), 10)),
        }),
      ),
      tables,
    );
    const answer = await askDocument(asking, { document: document(ids.map((id) => line(id, id, 1))), companyId: null });
    expect(answer.verdict).toMatchObject({ kind: "onTime", counts: { onTime: 150 } });
    expect(asking.sales.asked.map((question) => question.split("?")[0])).toEqual([
      "product",
      "product",
      "bcs_connection",
      "bcs_connection",
      "uom",
    ]);
  });

  it.each([
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])("asks Business Central for %i products in %i requests", async (count, requests) => {
    const ids = Array.from({ length: count }, (_id, at) => `6f0b5f6e-1111-4c11-8c11-${String(at).padStart(12, "0")}`);
    const bc = fakeBusinessCentral({
      ...PAGES,
      ItemCard: ids.map((_id, at) => card(String(at))),
      ItemLedgerEntries: ids.map((_id, at) => entry(String(at), 10)),
    });
    const tables = { ...TABLES, product: rows(...ids.map((id, at) => product(id, String(at)))) };
    const answer = await ask(
      bc,
      ids.map((id) => line(id, id, 1)),
      tables,
    );
    expect(answer.verdict.counts.onTime).toBe(count);
    expect(bc.requests).toHaveLength(requests);
  });

  it("uses the document's day where a line has none", async () => {
    const answer = await askDocument(ports(fakeBusinessCentral(PAGES)), {
      document: document([line("a", DESK, 7), line("b", CHAIR, 1, { requestedDate: "2026-11-05" })], {
        requestedDate: "2026-11-25",
      }),
      companyId: null,
    });
    expect(answer.lines.map(({ verdict }) => verdict.numbers?.days.requested)).toEqual(["2026-11-25", "2026-11-05"]);
    expect(answer.verdict.kind).toBe("onTime");
  });

  it("tells BC's own days of an order that it holds, and does not count its demand against it", async () => {
    const answer = await askDocument(ports(fakeBusinessCentral(PAGES)), {
      document: document([line("a", DESK, 4), line("b", DESK, 6)], { held: { orderNumber: "so-1" } }),
      companyId: null,
    });
    expect(answer.lines.map(({ verdict }) => verdict)).toMatchObject([
      {
        kind: "inBusinessCentral",
        held: { outstanding: 4, shipped: 0, shipmentDate: "2026-11-10" },
        promise: [{ quantity: 4, date: "2026-11-10" }],
      },
      // BC does not hold this line yet.
      { kind: "enough", promise: [{ quantity: 6, date: "2026-11-02" }] },
    ]);
  });

  it("finds BC's order by the number that it has in Sales", async () => {
    const bc = fakeBusinessCentral({
      ...PAGES,
      SalesOrderList: [
        { No: "SO-1", Your_Reference: "ORD-7", Sell_to_Customer_No: "K1" },
        { No: "SO-2", Your_Reference: "ORD-7", Sell_to_Customer_No: "K2" },
      ],
    });
    const answer = await askDocument(ports(bc), {
      document: document([line("a", DESK, 4)], { held: { orderNumber: null }, number: "ORD-7" }),
      companyId: null,
    });
    expect(answer.lines[0]?.verdict).toMatchObject({ kind: "inBusinessCentral", held: { outstanding: 4 } });
    expect(bc.requests).toHaveLength(2);
  });

  it.each([
    ["nothing is left of it", { Quantity: 4, Outstanding_Quantity: 0 }, "delivered", []],
    ["a part is left of it", { Quantity: 4, Outstanding_Quantity: 1 }, "partlyDelivered", [1]],
  ])("does not judge a line that BC has shipped: %s", async (_name, change, kind, left) => {
    const pages = { ...PAGES, SalesLines: [salesLine("1000", 4, "2026-11-10", { Line_No: 10000, ...change })] };
    const answer = await askDocument(ports(fakeBusinessCentral(pages)), {
      document: document([line("a", DESK, 4)], { held: { orderNumber: "SO-1" } }),
      companyId: null,
    });
    expect(answer.lines[0]?.verdict.kind).toBe(kind);
    expect(answer.lines[0]?.verdict.promise.map(({ quantity }) => quantity)).toEqual(left);
  });

  it.each([
    ["BC's number is not known", { orderNumber: null }, PAGES],
    ["the sales lines do not tell it", { orderNumber: "SO-1" }, { ...PAGES, SalesLines: [] }],
  ])("promises nothing of what BC holds where %s", async (_name, held, pages) => {
    const answer = await askDocument(ports(fakeBusinessCentral(pages)), {
      document: document([line("a", DESK, 4)], { held }),
      companyId: null,
    });
    expect(answer.lines[0]?.verdict).toMatchObject({ kind: "inBusinessCentral", held: null, promise: [] });
  });

  it.each([
    ["no connection", { ...TABLES, bcs_connection: rows() }, { from: "choice", reason: "none" }],
    [
      "two connections",
      { ...TABLES, bcs_connection: rows(CONNECTION, CONNECTION) },
      { from: "choice", reason: "several" },
    ],
    [
      "no right to read connections",
      {
        ...TABLES,
        bcs_connection: { ok: false, problem: { kind: "noPermission", privilege: "prvReadbcs_Connection" } },
      },
      { from: "connections" },
    ],
    [
      "a connection without key",
      { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_accesskey: null }) },
      { from: "connection", problem: { kind: "accessKeyMissing" } },
    ],
  ] as const)("shows what was synchronised and judges nothing with %s", async (_name, tables, why) => {
    const bc = fakeBusinessCentral(PAGES);
    const answer = await ask(bc, [line("a", DESK, 6)], tables);
    expect(answer.facts.products.get(DESK)).toMatchObject({
      kind: "notLive",
      why,
      product: { synchronisedOnHand: 30, defaultUnitName: "PCS" },
    });
    expect(answer.verdict).toMatchObject({ kind: "unknown", isPartial: true, earliest: null });
    expect(bc.requests).toEqual([]);
  });

  it("judges the others when one product is gone", async () => {
    const answer = await ask(fakeBusinessCentral(PAGES), [
      line("a", DESK, 6),
      line("b", "6f0b5f6e-1111-4c11-8c11-00000000dead", 1),
    ]);
    expect(answer.lines.map(({ verdict }) => verdict)).toMatchObject([
      { kind: "enough" },
      { kind: "unknown", reason: "noProduct" },
    ]);
    expect(answer.verdict).toMatchObject({ kind: "onTime", isPartial: true });
  });

  it("tells of every line when Sales gives no products", async () => {
    const answer = await ask(fakeBusinessCentral(PAGES), [line("a", DESK, 6)], {
      ...TABLES,
      product: { ok: false, problem: { kind: "failed", detail: "SQL time-out" } },
    });
    expect(answer.facts.products.get(DESK)).toEqual({
      kind: "noProduct",
      problem: { kind: "failed", detail: "SQL time-out" },
    });
  });

  it("judges in the base unit when the unit group cannot be read", async () => {
    const tables = {
      ...TABLES,
      uom: { ok: false, problem: { kind: "noPermission", privilege: "prvReadUoM" } },
    } as const;
    const answer = await ask(
      fakeBusinessCentral(PAGES),
      [line("a", DESK, 6), line("b", DESK, 1, { unit: { id: "box", name: "BOX" } })],
      tables,
    );
    expect(answer.lines.map(({ verdict }) => verdict)).toMatchObject([
      { kind: "enough" },
      { kind: "unknown", reason: "unitNotInGroup" },
    ]);
  });

  it("keeps unit groups apart", async () => {
    const other = UNITS.map((unit) => ({
      ...unit,
      uomid: `other-${unit.uomid}`,
      quantity: unit.quantity * 2,
      _uomscheduleid_value: "other",
    }));
    const answer = await ask(fakeBusinessCentral(PAGES), [line("a", DESK, 6)], {
      ...TABLES,
      uom: rows(...UNITS, ...other),
    });
    const facts = answer.facts.products.get(DESK);
    expect(facts?.kind === "live" && facts.product.units.map(({ id }) => id)).toEqual(["pcs", "box"]);
  });

  it("never puts the access key into an address, a question or an answer", async () => {
    const bc = fakeBusinessCentral(PAGES, { instead: () => response(401, "key-1") });
    const asking = ports(bc);
    const answer = await askDocument(asking, { document: document([line("a", DESK, 6)]), companyId: null });
    const kept = [...keptBy(asking)].map(([key, server]) => [
      key,
      [...server.loads.values()].map(({ result, products }) => [[...(result?.products ?? [])], [...products]]),
    ]);
    expect(JSON.stringify([answer, [...answer.facts.products], bc.requests, kept])).not.toContain("key-1");
  });

  it("resolves with what it knew when the caller goes", async () => {
    const bc = fakeBusinessCentral(PAGES);
    let go: () => void = () => undefined;
    const cancellation = {
      aborted: false,
      addEventListener: (_type: "abort", listener: () => void) => {
        go = listener;
      },
      removeEventListener: () => undefined,
    };
    const never = {
      ...bc,
      send: () => {
        cancellation.aborted = true;
        setTimeout(go, 0);
        return new Promise<never>(() => undefined);
      },
    };
    const told: DocumentAnswer[] = [];
    const answer = await askDocument(
      ports(never),
      { document: document([line("a", DESK, 6)]), companyId: null, cancellation },
      (more) => told.push(more),
    );
    expect(answer).toMatchObject({ isAsking: true, verdict: { kind: "unknown" } });
    expect(told).toHaveLength(1);
  });
});

describe("transfers to the location that counts", () => {
  const there: Tables = {
    ...TABLES,
    bcs_connection: rows({ ...CONNECTION, bcs_defaultlocation: "EAST", bcs_transferlinesservice: "TransferLines" }),
  };
  const pages = (lines: readonly WireRow[]) => ({
    ...PAGES,
    Customer: [],
    ItemCard: [card("1000", { Inventory: 10, Qty_in_Transit: 4, Trans_Ord_Receipt_Qty: 0 })],
    ItemLedgerEntries: [entry("1000", 8, { Location_Code: "WEST" }), entry("1000", 2, { Location_Code: "EAST" })],
    SalesLines: [],
    PurchaseLines: [],
    TransferLines: lines,
    TransferOrders: [],
    TransferOrderTransferLines: [],
  });
  const row = {
    Document_No: "TO-1",
    Item_No: "1000",
    Shipment_Date: "2026-11-01",
    Qty_in_Transit: 4,
    Outstanding_Quantity: 0,
  };

  it("come on their day where a page tells it", async () => {
    const full = {
      ...row,
      Transfer_from_Code: "WEST",
      Transfer_to_Code: "EAST",
      Unit_of_Measure_Code: "PCS",
      Receipt_Date: "2026-11-08",
    };
    const answer = await ask(fakeBusinessCentral(pages([full])), [line("a", DESK, 5)], there);
    expect(answer.lines[0]?.verdict).toMatchObject({
      kind: "later",
      promise: [
        { quantity: 2, date: "2026-11-02" },
        { quantity: 3, date: "2026-11-08" },
      ],
    });
  });

  it("are told without a day, and not counted, where the standard page 5749 shows no places", async () => {
    const answer = await ask(
      fakeBusinessCentral(pages([{ ...row, Description: "Desk", Unit_of_Measure: "Pieces" }])),
      [line("a", DESK, 5)],
      there,
    );
    expect(answer.lines[0]?.verdict).toMatchObject({
      kind: "partly",
      promise: [{ quantity: 2, date: "2026-11-02" }],
      numbers: { undated: 4, place: { code: "EAST", because: "connection" } },
    });
  });
});

describe("a caller who has gone before Sales answers", () => {
  it("is told nothing, and Business Central is not asked", async () => {
    const bc = fakeBusinessCentral(PAGES);
    const told: DocumentAnswer[] = [];
    const cancellation = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined };
    const answer = await askDocument(
      ports(bc),
      { document: document([line("a", DESK, 6)]), companyId: null, cancellation },
      (more) => told.push(more),
    );
    expect(answer.isAsking).toBe(true);
    expect([told, bc.requests]).toEqual([[], []]);
  });
});

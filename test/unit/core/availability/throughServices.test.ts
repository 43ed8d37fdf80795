import { PROMISE_SERVICES } from "../../../../core/availability/reading/services";
import { askDocument } from "../../../../core/availability/askDocument";
import type { LineVerdict, VerdictKind } from "../../../../core/availability/verdict";
import type { AskedDocument, AskedLine } from "../../../../core/documents/availabilityQuestion";
import type { WireRow } from "../../../../core/ports";
import { rows } from "../../../support/fakeSales";
import { response } from "../../../support/fakeTransport";
import {
  bcDate,
  company,
  companyInformation,
  customer,
  entry,
  inventorySetup,
  itemUnit,
  locationCard,
  reservation,
} from "./company";
import type { Pages } from "./company";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import type { FakeOptions } from "./fakeBusinessCentral";
import { day, EXAMPLES, KINDS, partsOf, TODAY } from "./promise/examples";
import type { Example } from "./promise/examples";
import {
  BOX,
  card,
  clockAt,
  CONNECTION,
  DESK,
  document,
  line,
  PCS,
  ports,
  purchaseLine,
  salesLine,
  TABLES,
} from "./scene";

const NOW = new Date(`${TODAY}T09:00:00Z`);
const ITEM = "1000";
const OWN = "SO-OWN";

/** The example's ledger as Business Central's pages would show it. */
function pagesOf({
  stock: [inventory],
  supply = [],
  demand = [],
  own,
  unitFactor = 1,
  period,
  bucket,
}: Example): Pages {
  const owned = own === undefined ? [] : [own];
  const reservations: WireRow[] = [];
  let number = 0;
  const reserve = (quantity: number, document: string, lineNumber: number) => {
    // What is reserved of receipts is reserved for the same demand; the rest of it is on stock.
    if (quantity > 0) {
      const fromReceipt = supply.find(([, , taken = 0]) => taken > 0);
      reservations.push(
        ...reservation({
          number: ++number,
          item: ITEM,
          quantity,
          from: fromReceipt === undefined ? null : day(fromReceipt[0]),
          document,
          line: lineNumber,
        }),
      );
    }
  };
  demand.forEach(([, , taken = 0], at) => reserve(taken, `SO-${at}`, 10000));
  owned.forEach(({ reservedOnInventory }) => reserve(reservedOnInventory, OWN, 10000));
  const salesLines = [
    ...demand.map(([date, quantity, taken = 0], at) =>
      salesLine(ITEM, quantity, bcDate(day(date)), {
        Document_No: `SO-${at}`,
        Line_No: 10000,
        Quantity: quantity,
        Reserved_Qty_Base: taken,
      }),
    ),
    ...owned.map(({ outstanding, shipmentDate, reservedOnInventory }) =>
      salesLine(ITEM, outstanding, bcDate(shipmentDate), {
        Document_No: OWN,
        Line_No: 10000,
        Quantity: outstanding,
        Reserved_Qty_Base: reservedOnInventory,
      }),
    ),
  ];
  const total = (rows: readonly { readonly Outstanding_Quantity?: unknown }[]) =>
    rows.reduce((sum, { Outstanding_Quantity: quantity }) => sum + Number(quantity), 0);
  const purchaseLines = supply.map(([date, quantity, taken = 0]) =>
    purchaseLine(ITEM, quantity, bcDate(day(date)), { Line_No: 10000, Reserved_Qty_Base: taken }),
  );
  return company({
    CompanyInformation: [
      companyInformation({
        Check_Avail_Period_Calc: period ?? "90D",
        Check_Avail_Time_Bucket: bucket ?? "Day",
      }),
    ],
    ItemCard: [
      card(ITEM, {
        Inventory: inventory,
        InventoryNonFoundation: inventory,
        Qty_on_Sales_Order: total(salesLines),
        Qty_on_Purch_Order: total(purchaseLines),
      }),
    ],
    ItemLedgerEntries: [entry(ITEM, inventory, { Reserved_Quantity: undefined })],
    ItemUnits: [itemUnit(ITEM, "PCS", 1), ...(unitFactor === 1 ? [] : [itemUnit(ITEM, "BOX", unitFactor)])],
    SalesLines: salesLines,
    PurchaseLines: purchaseLines,
    ReservationEntries: reservations,
  });
}

interface Asked {
  readonly document?: Partial<AskedDocument>;
  readonly connection?: WireRow;
  readonly options?: FakeOptions;
}

async function judgePages(
  pages: Pages,
  asked: AskedLine,
  { document: change = {}, connection = {}, options = {} }: Asked,
) {
  const tables = { ...TABLES, bcs_connection: rows({ ...CONNECTION, ...connection }) };
  const answer = await askDocument(ports(fakeBusinessCentral(pages, options), tables, { clock: clockAt(() => NOW) }), {
    companyId: null,
    document: document([asked], { today: TODAY, ...change }),
  });
  const [judged] = answer.lines;
  if (judged === undefined) {
    throw new Error("The line was not judged.");
  }
  return judged.verdict;
}

function judge(example: Example, pages = pagesOf(example), asked: Asked = {}): Promise<LineVerdict> {
  const { need, unitFactor = 1, own } = example;
  return judgePages(pages, line("line", DESK, need[0], { unit: unitFactor === 1 ? PCS : BOX }), {
    ...asked,
    document: { requestedDate: day(need[1]), held: own === undefined ? null : { orderNumber: OWN } },
  });
}

describe("examples through the published services", () => {
  // The own line of Q19 was moved in Business Central, whose own day counts then.
  const examples = EXAMPLES.filter(({ row }) => row !== "Q19").map((example) => [example.row, example] as const);

  it.each(examples)("%s is promised as the rule says", async (row, example) => {
    const verdict = await judge(example);
    expect(verdict.promise).toEqual(partsOf(example));
    expect(verdict.numbers?.caveats).toEqual([]);
    expect(verdict.kind).toBe(KINDS[row] ?? verdict.kind);
  });

  it("Q24 says what Business Central itself would say, at the cost of a later order", async () => {
    const example = EXAMPLES.find(({ row }) => row === "Q24");
    const verdict = example === undefined ? null : await judge(example);
    expect(verdict?.numbers).toMatchObject({ missing: 19, short: 20, businessCentralSays: "2026-12-07" });
  });
});

describe("a term that is not known", () => {
  const SERVICES = [
    "ItemCard",
    "SalesLines",
    "PurchaseLines",
    ...Object.values(PROMISE_SERVICES).map(({ name }) => name),
  ];
  const known = Promise.all(EXAMPLES.map(async (example) => ({ example, full: await judge(example) })));
  const upTo = (promise: LineVerdict["promise"], last: string) =>
    promise.reduce((sum, { quantity, date }) => sum + (date <= last ? quantity : 0), 0);

  it.each(SERVICES.flatMap((service) => ["is not published", "fails"].map((how) => [service, how] as const)))(
    "is never promised from: %s %s",
    async (service, how) => {
      const status = how === "fails" ? 500 : 404;
      const options: FakeOptions = {
        instead: (asked) => (asked === service ? response(status, "{}") : undefined),
      };
      const judged = (await known).map(async (each) => ({
        ...each,
        less: await judge(each.example, pagesOf(each.example), { options }),
      }));
      for (const { example, full, less } of await Promise.all(judged)) {
        const days = [...full.promise, ...less.promise].map(({ date }) => date);
        // Where the place is not known the promise is another one, and says so.
        const isAcross = less.numbers?.place.kind === "unknown";
        expect([example.row, less.kind === "enough" && isAcross]).toEqual([example.row, false]);
        expect([example.row, days.every((date) => upTo(less.promise, date) <= upTo(full.promise, date))]).toEqual([
          example.row,
          true,
        ]);
      }
    },
  );

  it.each(["apiItems", "productItemAvailability"])("is everything but the stock where %s answers", async (source) => {
    const [example] = EXAMPLES;
    if (example === undefined) {
      throw new Error("There are examples.");
    }
    const pages = {
      ...pagesOf(example),
      companies: [{ id: "5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e11", name: "Skarvholm Kontor AS" }],
      items: [{ number: ITEM, type: "Inventory", blocked: false, inventory: 100, baseUnitOfMeasureCode: "PCS" }],
      ProductItemAvailability: [{ CRM_ID: DESK, ItemNo: ITEM, UOM: "PCS", Inventory: 100 }],
    };
    const connection = {
      bcs_availabilitysources: source,
      bcs_productavailabilityservice: "ProductItemAvailability",
    };
    expect(await judge(example, pages, { connection })).toMatchObject({
      kind: "onHandOnly",
      promise: [],
      numbers: { onHand: 100, basis: "onHand" },
    });
  });
});

describe("the place through the published services", () => {
  const STOCK = [entry(ITEM, 23, { Location_Code: "HOVED" }), entry(ITEM, 4, { Location_Code: "VEST" })];
  const at = (change: Pages, unpublished = "") =>
    judgePages(
      company({
        ItemCard: [card(ITEM, { Inventory: 27, InventoryNonFoundation: 27 })],
        ItemLedgerEntries: STOCK,
        LocationCard: ["HOVED", "VEST", "NORD"].map((code) => locationCard(code)),
        ResponsibilityCenter: [
          { Code: "RC-VEST", Location_Code: "VEST" },
          { Code: "RC-HOVED", Location_Code: "HOVED" },
        ],
        ...change,
      }),
      line("line", DESK, 15),
      {
        document: { requestedDate: "2026-12-01" },
        options: { instead: (service) => (service === unpublished ? response(404, "{}") : undefined) },
      },
    );
  const shipTo = (Location_Code: string) => ({
    Customer_No: "K1",
    Code: "A",
    Location_Code,
    Shipping_Agent_Code: "",
    Shipping_Agent_Service_Code: "",
  });
  const hoved = [companyInformation({ Location_Code: "HOVED" })];
  const ofVest = { Customer: [customer({ Responsibility_Center: "RC-VEST" })], CompanyInformation: hoved };

  it.each<readonly [string, Pages, VerdictKind, number, string]>([
    ["L1", { Customer: [customer({ Location_Code: "NORD" })] }, "notPlanned", 0, "customer"],
    [
      "L2",
      { Customer: [customer({ Location_Code: "NORD", Ship_to_Code: "A" })], ShipToAddress: [shipTo("HOVED")] },
      "enough",
      15,
      "shipTo",
    ],
    [
      "L3",
      { Customer: [customer({ Location_Code: "NORD", Ship_to_Code: "A" })], ShipToAddress: [shipTo("")] },
      "notPlanned",
      0,
      "customer",
    ],
    ["L4", { CompanyInformation: hoved }, "enough", 15, "company"],
    ["L5", ofVest, "partly", 4, "responsibilityCentre"],
    [
      "L6",
      { ...ofVest, UserSetup: [{ User_ID: "JOB", Sales_Resp_Ctr_Filter: "RC-HOVED" }] },
      "enough",
      15,
      "responsibilityCentre",
    ],
    ["L7", {}, "notPlanned", 0, "nowhere"],
  ])("%s", async (_row, pages, kind, promised, because) => {
    const verdict = await at(pages);
    expect(verdict).toMatchObject({ kind, numbers: { place: { kind: "known", because } } });
    expect(verdict.promise.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(promised);
  });

  it("tells what lies at other places as theirs", async () => {
    expect(await at({ Customer: [customer({ Location_Code: "NORD" })] })).toMatchObject({
      numbers: { available: 0, elsewhere: 27 },
    });
  });

  it("says so where the customer cannot be read, and counts all places together", async () => {
    expect(await at({ Customer: [] })).toMatchObject({
      kind: "acrossLocations",
      numbers: { place: { kind: "unknown", missing: "customer" } },
    });
  });

  it.each<readonly [string, Pages, object]>([
    ["decides", { CompanyInformation: hoved }, { kind: "unknown", missing: "userSetup" }],
    [
      "has no say",
      { CompanyInformation: hoved, ResponsibilityCenter: [{ Code: "RC", Location_Code: "" }] },
      { kind: "known", code: "HOVED", because: "company" },
    ],
    [
      "comes after the customer's location",
      { Customer: [customer({ Location_Code: "NORD" })] },
      { kind: "known", code: "NORD", because: "customer" },
    ],
  ])("where the users are not published and their centre %s", async (_name, pages, place) => {
    expect(await at(pages, "UserSetup")).toMatchObject({ numbers: { place } });
  });

  it("does not believe a customer who was not asked for", async () => {
    const other = response(200, JSON.stringify({ "@odata.context": "x", value: [customer({ No: "K2" })] }));
    const pages = company({
      ItemCard: [card(ITEM, { Inventory: 27, InventoryNonFoundation: 27 })],
      ItemLedgerEntries: STOCK,
    });
    const verdict = await judgePages(pages, line("line", DESK, 15), {
      options: { instead: (service) => (service === "Customer" ? other : undefined) },
    });
    expect(verdict.numbers?.place).toEqual({ kind: "unknown", missing: "customer" });
  });
});

describe("the days through the published services", () => {
  const weekend = [6, 7].map((day) => ({
    Base_Calendar_Code: "WE",
    Recurring_System: "Weekly Recurring",
    Date: "0001-01-01",
    Day: day === 6 ? "Saturday" : "Sunday",
    Nonworking: true,
  }));
  const given = (change: Pages) =>
    company({
      CompanyInformation: [companyInformation({ Base_Calendar_Code: "WE", Location_Code: "HOVED" })],
      BaseCalendarChanges: weekend,
      LocationCard: [locationCard("HOVED", { Outbound_Whse_Handling_Time: "1D" })],
      Customer: [customer({ Shipping_Agent_Code: "BRING", Shipping_Agent_Service_Code: "DAY" })],
      ShippingAgentServices: [
        { Shipping_Agent_Code: "BRING", Code: "DAY", Shipping_Time: "2D", Base_Calendar_Code: "WE" },
      ],
      ItemCard: [card(ITEM, { Inventory: 0, InventoryNonFoundation: 0, Qty_on_Purch_Order: 20 })],
      PurchaseLines: [purchaseLine(ITEM, 20, "2026-12-09", { Location_Code: "HOVED" })],
      ...change,
    });

  it("D13: the goods come a day too late to leave in time", async () => {
    const verdict = await judgePages(given({}), line("line", DESK, 10), { document: { requestedDate: "2026-12-11" } });
    expect(verdict).toMatchObject({
      kind: "later",
      promise: [{ quantity: 10, date: "2026-12-09" }],
      numbers: {
        days: { requested: "2026-12-11", mustLeave: "2026-12-08", completeOn: "2026-12-09", arrives: "2026-12-14" },
      },
    });
  });

  it("D2: back over a weekend", async () => {
    const verdict = await judgePages(given({}), line("line", DESK, 10), { document: { requestedDate: "2026-12-14" } });
    expect(verdict).toMatchObject({ kind: "enough", numbers: { days: { mustLeave: "2026-12-09" } } });
  });

  it.each<readonly [string, Partial<AskedDocument>, string | null, unknown]>([
    ["the document has another", { requestedDate: "2026-12-14" }, "2026-12-21", { instead: "2026-12-14" }],
    ["the document has none", {}, "2026-12-21", { instead: null }],
    ["the document has the same", { requestedDate: "2026-12-21" }, "2026-12-21", null],
    ["the line has none", { requestedDate: "2026-12-14" }, null, null],
    ["BC takes the lines' own", { requestedDate: "2026-12-14", keepsLineDates: true }, "2026-12-21", null],
  ])("says where Business Central takes the document's day for a line: %s", async (_name, change, own, notTaken) => {
    const asked = line("line", DESK, 10, { requestedDate: own as AskedLine["requestedDate"] });
    expect((await judgePages(given({}), asked, { document: change })).numbers?.days.notTaken).toEqual(notTaken);
  });

  it.each([
    ["the customer", { Customer: [] }, ["shippingTime"]],
    ["the location's card", { LocationCard: [] }, ["handlingTime"]],
    [
      "the customer's ship-to address, whose agent may be another",
      { Customer: [customer({ Ship_to_Code: "A", Shipping_Time: "1D" })], ShipToAddress: [] },
      ["shippingTime", "handlingTime"],
    ],
    ["a formula in another language", { Customer: [customer({ Shipping_Time: "2U" })] }, ["shippingTime"]],
  ])("names what is not counted without %s", async (_name, change, notCounted) => {
    const verdict = await judgePages(given(change), line("line", DESK, 10), {
      document: { requestedDate: "2026-12-14" },
    });
    expect(verdict.numbers?.days.notCounted).toEqual(notCounted);
  });

  it("tells by the same when more of what there is enough of would come", async () => {
    const pages = given({
      ItemCard: [
        card(ITEM, { Inventory: 10, InventoryNonFoundation: 10, Lead_Time_Calculation: "2W", Safety_Lead_Time: "1D" }),
      ],
      ItemLedgerEntries: [entry(ITEM, 10, { Location_Code: "HOVED" })],
    });
    expect(await judgePages(pages, line("line", DESK, 1), {})).toMatchObject({
      estimate: null,
      numbers: { missing: 0, orderedToday: "2026-12-24" },
    });
  });

  it("estimates by the item's lead time what nobody has ordered", async () => {
    const pages = given({
      ItemCard: [
        card(ITEM, {
          Inventory: 0,
          InventoryNonFoundation: 0,
          Lead_Time_Calculation: "2W",
          Safety_Lead_Time: "1D",
        }),
      ],
      PurchaseLines: [],
    });
    // 14 working days from 30 November, one more to be safe; then handling and two days on the way.
    expect(await judgePages(pages, line("line", DESK, 10), {})).toMatchObject({
      kind: "notPlanned",
      promise: [],
      estimate: { shipment: "2026-12-21", delivery: "2026-12-24" },
    });
  });
});

describe("special items through the published services", () => {
  const of = (cardChange: WireRow, pages: Pages = {}) =>
    judgePages(
      company({ ItemCard: [card(ITEM, cardChange)], ItemLedgerEntries: [entry(ITEM, 10)], ...pages }),
      line("line", DESK, 1),
      {},
    );
  const variants = { ItemVariants: [{ Item_No: ITEM, Code: "RED" }] };

  it.each<readonly [string, WireRow, Pages, VerdictKind]>([
    ["of a mandatory variant", { VariantMandatoryDefaultYes: "Yes" }, variants, "variantMissing"],
    [
      "of a variant that the company wants",
      { VariantMandatoryDefaultNo: "Default" },
      { ...variants, InventorySetup: [inventorySetup({ Variant_Mandatory_if_Exists: true })] },
      "variantMissing",
    ],
    ["of a variant that nobody wants", { VariantMandatoryDefaultNo: "Default" }, variants, "enough"],
    ["without any variant", { VariantMandatoryDefaultYes: "Yes" }, {}, "enough"],
    [
      "that the vendor ships",
      { Purchasing_Code: "DROP" },
      { PurchasingCodes: [{ Code: "DROP", Drop_Shipment: true, Special_Order: false }] },
      "dropShipment",
    ],
    ["assembled to order", { Assembly_Policy: "Assemble-to-Order" }, {}, "madeToOrder"],
    ["assembled to stock", { Assembly_Policy: "Assemble-to-Stock" }, {}, "enough"],
  ])("knows an item %s", async (_name, change, pages, kind) => {
    expect((await of(change, pages)).kind).toBe(kind);
  });

  it("counts only stock without variant", async () => {
    const pages = { ItemLedgerEntries: [entry(ITEM, 9, { Variant_Code: "RED" }), entry(ITEM, 1)] };
    expect(await of({}, pages)).toMatchObject({ kind: "enough", numbers: { onHand: 1 } });
  });

  it("takes a purchase of the year 9999 for one without a date", async () => {
    const pages = { ItemLedgerEntries: [], PurchaseLines: [purchaseLine(ITEM, 5, "9999-12-31")] };
    expect(await of({ Inventory: 0, InventoryNonFoundation: 0, Qty_on_Purch_Order: 5 }, pages)).toMatchObject({
      kind: "notPlanned",
      promise: [],
      numbers: { undated: 5 },
    });
  });

  it("says of what is expected today that it has not come yet", async () => {
    const pages = { ItemLedgerEntries: [], PurchaseLines: [purchaseLine(ITEM, 5, TODAY)] };
    expect(await of({ Inventory: 0, InventoryNonFoundation: 0, Qty_on_Purch_Order: 5 }, pages)).toMatchObject({
      kind: "enough",
      promise: [{ quantity: 1, date: TODAY }],
      numbers: { dueToday: 5, onHand: 0 },
    });
  });

  it("does not count what the vendor ships to a customer", async () => {
    const drop = {
      SalesLines: [salesLine(ITEM, 8, "2026-12-01", { Document_No: "SO-9", Line_No: 10000, Quantity: 8 })],
      SalesOrderSalesLines: [{ Document_No: "SO-9", Line_No: 10000, Type: "Item", No: ITEM, Drop_Shipment: true }],
      PurchaseLines: [purchaseLine(ITEM, 8, "2026-12-01", { Drop_Shipment: true })],
    };
    expect(await of({ Qty_on_Sales_Order: 8, Qty_on_Purch_Order: 8 }, drop)).toMatchObject({
      kind: "enough",
      numbers: { available: 10 },
    });
  });
});

describe("transfers through the standard pages", () => {
  const order = { No: "T1", Transfer_from_Code: "VEST", Transfer_to_Code: "HOVED", In_Transit_Code: "TRANSIT" };
  const transfer = (Line_No: number, Quantity: number, Quantity_Shipped: number, Quantity_Received = 0) => ({
    Document_No: "T1",
    Line_No,
    Item_No: ITEM,
    Variant_Code: "",
    Quantity,
    Quantity_Shipped,
    Quantity_Received,
    Unit_of_Measure_Code: "PCS",
    Shipment_Date: "2026-12-01",
    Receipt_Date: "2026-12-04",
  });
  const promised = async (lines: readonly WireRow[], toLeave: number, underWay: number) => {
    const totals = { Trans_Ord_Receipt_Qty: toLeave, Trans_Ord_Shipment_Qty: toLeave, Qty_in_Transit: underWay };
    const pages = company({
      CompanyInformation: [companyInformation({ Location_Code: "HOVED" })],
      LocationCard: [locationCard("HOVED"), locationCard("VEST")],
      ItemCard: [card(ITEM, { Inventory: 0, InventoryNonFoundation: 0, ...totals })],
      TransferOrders: [order],
      TransferOrderTransferLines: lines,
    });
    const { promise, numbers } = await judgePages(pages, line("line", DESK, 100), {});
    return [promise, numbers?.caveats];
  };
  const on4th = (quantity: number) => [[{ quantity, date: "2026-12-04" }], []];

  it.each<readonly [string, readonly WireRow[], number, number, number]>([
    ["nothing shipped", [transfer(10000, 25, 0)], 25, 0, 25],
    [
      "all of it under way, and a line of BC's own for that",
      [transfer(10000, 25, 25), transfer(20000, 25, 0)],
      0,
      25,
      25,
    ],
    ["all of it under way, and no such line shown", [transfer(10000, 25, 25)], 0, 25, 25],
    ["part of it under way", [transfer(10000, 25, 10), transfer(20000, 10, 0)], 15, 10, 25],
    ["part of that received", [transfer(10000, 25, 10, 4), transfer(20000, 6, 0)], 15, 6, 21],
    ["another line of as many", [transfer(10000, 25, 25), transfer(20000, 25, 0), transfer(30000, 25, 0)], 25, 25, 50],
    [
      "another line of as many, and none of BC's own shown",
      [transfer(10000, 25, 25), transfer(20000, 25, 0)],
      25,
      25,
      50,
    ],
  ])("counts what comes once: %s", async (_name, lines, toLeave, underWay, comes) => {
    expect(await promised(lines, toLeave, underWay)).toEqual(on4th(comes));
  });
});

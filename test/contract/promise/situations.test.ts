import type { PromisedPart } from "../../../core/availability/promise/promisePool";
import type { VerdictKind } from "../../../core/availability/verdict";
import type { EmptyBc } from "../bc/emptyCompany";
import { createEmptyBc } from "../bc/emptyCompany";
import type { Wanted } from "./askProduct";
import { askDocumentOf } from "./askProduct";

type Makes = (bc: EmptyBc) => Promise<unknown>;
type Says = readonly [
  kind: VerdictKind,
  parts: readonly (readonly [quantity: number, date: string])[],
  missing: number,
];

const HOVED = { item: "A", location: "HOVED" } as const;

const stock =
  (quantity: number, location = "HOVED"): Makes =>
  (bc) =>
    bc.admin("POST", "ledger", { item: "A", location, quantity });
/** An order of one line; what differs of its line afterwards. */
const order =
  (kind: "sales" | "purchase", quantity: number, date: string, change: object = {}): Makes =>
  async (bc) => {
    const { documentNo } = await bc.admin("POST", "lines", { kind, ...HOVED, quantity, date });
    if (Object.keys(change).length > 0) {
      await bc.card(`${kind}Lines`, { documentNo, lineNo: 10_000, ...change });
    }
  };
const planned =
  (kind: string, quantity: number, date: string, change: object = {}): Makes =>
  (bc) =>
    bc.card("plannedLines", {
      kind,
      documentNo: `${kind} ${date}`.slice(0, 20),
      lineNo: 10_000,
      itemNo: "A",
      locationCode: "HOVED",
      quantity,
      date,
      ...change,
    });
const transfer =
  (fromCode: string, toCode: string, quantity: number, change: object): Makes =>
  (bc) =>
    bc.card("transferLines", { documentNo: "T1", lineNo: 10_000, itemNo: "A", fromCode, toCode, quantity, ...change });
const stockkeepingUnit =
  (change: object, locationCode = "HOVED"): Makes =>
  (bc) =>
    bc.card("stockkeepingUnits", { itemNo: "A", locationCode, variantCode: "", ...change });

/** What is done in Business Central, what is wanted, and what may be promised of each line, worked out by hand from AL. */
const ROWS: readonly (readonly [name: string, makes: readonly Makes[], wanted: Wanted, says: readonly Says[]])[] = [
  [
    "goods that go back to the vendor on a purchase order are owed on their day",
    [stock(20), order("purchase", 1, "2026-12-03", { quantity: -5 })],
    { quantity: 20, requested: "2026-12-01" },
    [["partly", [[15, "2026-12-01"]], 5]],
  ],
  [
    "goods that come back on another customer's order are there from its day",
    [stock(5), order("sales", 1, "2026-12-02", { quantity: -3 })],
    { quantity: 8, requested: "2026-12-01" },
    [
      [
        "later",
        [
          [5, "2026-12-01"],
          [3, "2026-12-02"],
        ],
        0,
      ],
    ],
  ],
  [
    "a sales return comes on its day",
    [order("sales", 10, "2026-12-04", { documentType: "Return Order" })],
    { quantity: 10, requested: "2026-12-04" },
    [["enough", [[10, "2026-12-04"]], 0]],
  ],
  [
    "a purchase return is owed on its day",
    [stock(10), order("purchase", 8, "2026-12-03", { documentType: "Return Order" })],
    { quantity: 5, requested: "2026-12-01" },
    [["partly", [[2, "2026-12-01"]], 3]],
  ],
  [
    "blanket orders and quotes neither bring nor take",
    [
      stock(10),
      order("sales", 9, "2026-12-03", { documentType: "Blanket Order" }),
      order("sales", 9, "2026-12-03", { documentType: "Quote" }),
      order("purchase", 9, "2026-12-03", { documentType: "Blanket Order" }),
      order("purchase", 9, "2026-12-03", { documentType: "Quote" }),
    ],
    { quantity: 12, requested: "2026-12-05" },
    [["partly", [[10, "2026-12-05"]], 2]],
  ],
  [
    "a service order takes what it needs",
    [stock(10), planned("Service line", 4, "2026-12-02")],
    { quantity: 8, requested: "2026-12-01" },
    [["partly", [[6, "2026-12-01"]], 2]],
  ],
  [
    "a project takes its boxes",
    [stock(50), planned("Job planning line", 4, "2026-12-20", { unitCode: "BOX" })],
    { quantity: 5, requested: "2026-12-01" },
    [["partly", [[2, "2026-12-01"]], 3]],
  ],
  [
    "a released production order brings on its due date",
    [planned("Production order", 20, "2026-12-07")],
    { quantity: 15, requested: "2026-12-01" },
    [["later", [[15, "2026-12-07"]], 0]],
  ],
  [
    "a planned production order brings nothing yet",
    [planned("Production order", 20, "2026-12-07", { status: "Planned" })],
    { quantity: 15, requested: "2026-12-01" },
    [["notPlanned", [], 15]],
  ],
  [
    "boxes that production takes count with all that is in them",
    [stock(50), planned("Production component", 2, "2026-12-20", { unitCode: "BOX" })],
    { quantity: 30, requested: "2026-12-01" },
    [["partly", [[26, "2026-12-01"]], 4]],
  ],
  [
    "an assembly order brings what is not assembled yet",
    [planned("Assembly order", 12, "2026-12-05", { done: 2 })],
    { quantity: 12, requested: "2026-12-01" },
    [["partly", [[10, "2026-12-05"]], 2]],
  ],
  [
    "an assembly takes its components",
    [stock(30), planned("Assembly component", 2, "2026-12-03", { unitCode: "BOX" })],
    { quantity: 10, requested: "2026-12-01" },
    [["partly", [[6, "2026-12-01"]], 4]],
  ],
  [
    "a transfer brings what is under way and what is still to be sent, on the day of receipt",
    [
      transfer("VEST", "HOVED", 20, {
        quantityShipped: 12,
        quantityReceived: 5,
        shipmentDate: "2026-12-01",
        receiptDate: "2026-12-06",
      }),
    ],
    { quantity: 20, requested: "2026-12-02" },
    [["partly", [[15, "2026-12-06"]], 5]],
  ],
  [
    "a transfer away takes what is not sent yet",
    [
      stock(12),
      transfer("HOVED", "NORD", 14, { quantityShipped: 4, shipmentDate: "2026-12-09", receiptDate: "2026-12-11" }),
    ],
    { quantity: 5, requested: "2026-12-01" },
    [["partly", [[2, "2026-12-01"]], 3]],
  ],
  [
    "an order without a shipment date takes at once",
    [stock(10), order("sales", 4, "2026-12-20", { shipmentDate: "" })],
    { quantity: 8, requested: "2026-12-01" },
    [["partly", [[6, "2026-12-01"]], 2]],
  ],
  [
    "an order that is partly shipped takes the rest only",
    [stock(10), order("sales", 20, "2026-12-08", { quantityShipped: 15 })],
    { quantity: 8, requested: "2026-12-01" },
    [["partly", [[5, "2026-12-01"]], 3]],
  ],
  [
    "what is partly received brings the rest only",
    [order("purchase", 20, "2026-12-04", { quantityReceived: 15 })],
    { quantity: 8, requested: "2026-12-01" },
    [["partly", [[5, "2026-12-04"]], 3]],
  ],
  [
    "drop shipments of others touch no stock",
    [
      stock(10),
      order("sales", 10, "2026-12-03", { dropShipment: true }),
      order("purchase", 10, "2026-12-02", { dropShipment: true }),
    ],
    { quantity: 12, requested: "2026-12-05" },
    [["partly", [[10, "2026-12-05"]], 2]],
  ],
  [
    "a special order's goods are for that order",
    [
      order("sales", 10, "2026-12-03", { specialOrder: true }),
      order("purchase", 10, "2026-12-02", { specialOrder: true }),
    ],
    { quantity: 5, requested: "2026-12-05" },
    [["notPlanned", [], 5]],
  ],
  [
    "overdue orders take at once, and overdue receipts bring nothing",
    [order("purchase", 10, "2026-11-01"), order("sales", 4, "2026-11-02"), order("purchase", 10, "2026-12-05")],
    { quantity: 6, requested: "2026-12-01" },
    [["later", [[6, "2026-12-05"]], 0]],
  ],
  [
    "lines of one item are served in their order, whatever their days",
    [stock(10)],
    { quantity: 8, requested: "2026-12-20", more: [{ quantity: 5, requested: "2026-12-01" }] },
    [
      ["enough", [[8, "2026-12-20"]], 0],
      ["partly", [[2, "2026-12-01"]], 3],
    ],
  ],
  [
    "a box and pieces share one stock",
    [stock(20)],
    { quantity: 1, unit: "BOX", requested: "2026-12-01", more: [{ quantity: 10 }] },
    [
      ["enough", [[1, "2026-12-01"]], 0],
      ["partly", [[8, "2026-12-01"]], 2],
    ],
  ],
  [
    "no part of a box leaves",
    [stock(30), order("purchase", 5, "2026-12-04")],
    { quantity: 3, unit: "BOX", requested: "2026-12-01" },
    [["partly", [[2, "2026-12-01"]], 1]],
  ],
  [
    "goods elsewhere that are reserved or on their way there are not promised here",
    [stock(7, "VEST"), transfer("NORD", "VEST", 5, { shipmentDate: "2026-12-01", receiptDate: "2026-12-03" })],
    { quantity: 1, requested: "2026-12-05" },
    [["notPlanned", [], 1]],
  ],
  [
    "stock below zero is made up for before anything leaves",
    [stock(-6), order("purchase", 4, "2026-12-02"), order("purchase", 12, "2026-12-24")],
    { quantity: 10, requested: "2026-12-01" },
    [["later", [[10, "2026-12-24"]], 0]],
  ],
  [
    "an item that its stockkeeping unit has assembled to order is not promised of stock",
    [stock(10), stockkeepingUnit({ assemblyPolicy: "Assemble-to-Order" })],
    { quantity: 5, requested: "2026-12-01" },
    [["madeToOrder", [], 0]],
  ],
  [
    "a stockkeeping unit of another place changes nothing",
    [stock(10), stockkeepingUnit({ assemblyPolicy: "Assemble-to-Order" }, "VEST")],
    { quantity: 5, requested: "2026-12-01" },
    [["enough", [[5, "2026-12-01"]], 0]],
  ],
];

/** With the day of safety that Business Central begins with. */
describe("goods that are ordered today", () => {
  test.each<readonly [string, Makes, readonly string[], string | null, readonly string[]]>([
    ["by the stockkeeping unit's lead time", stockkeepingUnit({ leadTime: "1W" }), [], "2026-12-08", []],
    ["of a unit elsewhere by the item's", stockkeepingUnit({ leadTime: "1W" }, "VEST"), [], "2026-12-31", []],
    ["not at all where the unit has none", stockkeepingUnit({}), [], null, []],
    [
      "not at all where units are not told",
      stockkeepingUnit({ leadTime: "1W" }),
      ["StockkeepingUnit"],
      null,
      ["stockkeepingUnits"],
    ],
  ])("could leave %s", async (_name, make, unpublished, leaves, unknown) => {
    const bc = createEmptyBc();
    await bc.card("customers", { no: "C", locationCode: "HOVED" });
    await bc.card("items", { no: "A", leadTime: "1M" });
    await make(bc);
    const [line] = (await askDocumentOf(bc, { quantity: 5, requested: "", unpublished })).lines;
    expect(line?.verdict).toMatchObject({
      kind: "notPlanned",
      estimate: leaves === null ? null : { shipment: leaves },
    });
    expect(line?.verdict.numbers?.caveats.map(({ term }) => term)).toEqual(unknown);
  });
});

describe("what may be promised", () => {
  test.each(ROWS)("%s", async (_name, makes, wanted, says) => {
    const bc = createEmptyBc();
    await bc.card("itemUnits", { itemNo: "A", code: "BOX", quantityPerUnit: 12 });
    await bc.card("customers", { no: "C", locationCode: "HOVED" });
    for (const make of makes) {
      await make(bc);
    }
    const { lines } = await askDocumentOf(bc, wanted);
    const told = lines.map(({ verdict: { kind, promise, numbers } }) => [kind, promise, numbers?.missing ?? 0]);
    expect(told).toEqual(
      says.map(([kind, parts, missing]) => [
        kind,
        parts.map(([quantity, date]) => ({ quantity, date }) as PromisedPart),
        missing,
      ]),
    );
  });
});

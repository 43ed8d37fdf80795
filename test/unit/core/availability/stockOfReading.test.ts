import type { ItemReading, Totals } from "../../../../core/availability/itemReading";
import { projection } from "../../../../core/availability/projection";
import { stockOfReading } from "../../../../core/availability/stockOfReading";
import { TODAY } from "./scene";
import { PRODUCT } from "./stocks";
import fc from "../../../support/properties";

type SalesLine = NonNullable<ItemReading["salesLines"]>[number];
type PurchaseLine = NonNullable<ItemReading["purchaseLines"]>[number];
type TransferLine = NonNullable<ItemReading["transferLines"]>[number];

const TOTALS: Totals = {
  onHand: 10,
  onSalesOrders: 0,
  onPurchaseOrders: 0,
  otherDemand: 0,
  otherSupply: 0,
  transferIn: 0,
  transferOut: 0,
};
const COMMON = {
  Document_No: "D-1",
  No: "1000",
  Location_Code: "",
  Unit_of_Measure_Code: "PCS",
  Reserved_Qty_Base: 0,
  Drop_Shipment: false,
} as const;

const sales = (Outstanding_Quantity: number, change: Partial<SalesLine> = {}): SalesLine => ({
  ...COMMON,
  Document_Type: "Order",
  Outstanding_Quantity,
  Shipment_Date: "2026-11-10",
  ...change,
});
const purchase = (Outstanding_Quantity: number, change: Partial<PurchaseLine> = {}): PurchaseLine => ({
  ...COMMON,
  Document_Type: "Order",
  Outstanding_Quantity,
  Expected_Receipt_Date: "2026-11-20",
  ...change,
});
const transfer = (change: Partial<TransferLine>): TransferLine => ({
  Document_No: "T-1",
  Item_No: "1000",
  Transfer_from_Code: "WEST",
  Transfer_to_Code: "EAST",
  Unit_of_Measure_Code: "PCS",
  Outstanding_Quantity: 0,
  Qty_in_Transit: 0,
  Shipment_Date: "2026-11-05",
  Receipt_Date: "2026-11-08",
  ...change,
});

function reading(change: Partial<ItemReading> = {}, total: Partial<Totals> = {}): ItemReading {
  return {
    source: "itemCard",
    itemNumber: "1000",
    baseUnit: "PCS",
    isStockItem: true,
    isBlocked: false,
    total: { ...TOTALS, ...total },
    atLocation: null,
    salesLines: [],
    purchaseLines: [],
    transferLines: null,
    gaps: [],
    ...change,
  };
}

const read = (of: ItemReading) => stockOfReading(of, PRODUCT.units);

describe("lines in the base unit", () => {
  it("are converted by the unit group and stand by date", () => {
    const { here, gaps } = read(
      reading(
        {
          salesLines: [sales(1, { Unit_of_Measure_Code: "BOX", Shipment_Date: "2026-12-01" }), sales(4)],
          purchaseLines: [purchase(2, { Unit_of_Measure_Code: "BOX" })],
        },
        { onSalesOrders: 16, onPurchaseOrders: 24 },
      ),
    );
    expect(here.outgoing.map(({ date, quantity, kind }) => [date, quantity, kind])).toEqual([
      ["2026-11-10", 4, "salesOrder"],
      ["2026-12-01", 12, "salesOrder"],
    ]);
    expect(here.incoming.map(({ date, quantity, kind }) => [date, quantity, kind])).toEqual([
      ["2026-11-20", 24, "purchaseOrder"],
    ]);
    expect([here.undatedOutgoing, here.undatedIncoming, gaps]).toEqual([0, 0, []]);
  });

  it.each([
    [
      "a sales line below zero comes",
      { salesLines: [sales(-3)] },
      { incoming: [{ kind: "salesOrder", quantity: 3 }], outgoing: [] },
    ],
    [
      "a purchase line below zero goes",
      { purchaseLines: [purchase(-3)] },
      { incoming: [], outgoing: [{ kind: "purchaseOrder", quantity: 3 }] },
    ],
    [
      "a sales return comes",
      { salesLines: [sales(3, { Document_Type: "Return Order" })] },
      { incoming: [{ kind: "salesReturn", quantity: 3 }], outgoing: [] },
    ],
    [
      "a purchase return goes",
      { purchaseLines: [purchase(3, { Document_Type: "Return Order" })] },
      { incoming: [], outgoing: [{ kind: "purchaseReturn", quantity: 3 }] },
    ],
  ])("go the way of the goods: %s", (_name, change, here) => {
    expect(read(reading(change)).here).toMatchObject(here);
  });

  it("leave out what goes from the vendor to the customer, also from the remainder", () => {
    const { here } = read(
      reading(
        { salesLines: [sales(4, { Drop_Shipment: true })], purchaseLines: [purchase(4, { Drop_Shipment: true })] },
        { onSalesOrders: 4, onPurchaseOrders: 4 },
      ),
    );
    expect(here).toMatchObject({ incoming: [], outgoing: [], undatedOutgoing: 0, undatedIncoming: 0 });
  });

  it("tell what is reserved, unless one line does not", () => {
    expect(
      read(reading({ salesLines: [sales(4, { Reserved_Qty_Base: 3 }), sales(1, { Reserved_Qty_Base: 1 })] })).here
        .reserved,
    ).toBe(4);
    expect(read(reading({ salesLines: [sales(4, { Reserved_Qty_Base: null })] })).here.reserved).toBeNull();
    expect(read(reading({ salesLines: null })).here.reserved).toBeNull();
  });

  it("have deliveries without a day told and not counted", () => {
    const { here } = read(
      reading({ purchaseLines: [purchase(5, { Expected_Receipt_Date: null }), purchase(7)] }, { onPurchaseOrders: 12 }),
    );
    expect(here).toMatchObject({ undatedIncoming: 5, incoming: [{ date: "2026-11-20" }, { date: null }] });
  });
});

describe("what the lines do not explain", () => {
  it.each([
    [
      "demand in an unknown unit is due today",
      { salesLines: [sales(4), sales(1, { Unit_of_Measure_Code: "ROLL" })] },
      { onSalesOrders: 10 },
      { undatedOutgoing: 6 },
      [{ lacks: "outgoingDates", problem: { kind: "unitNotInGroup", unit: "ROLL" } }],
    ],
    [
      "demand that this BC user may not see is due today",
      { salesLines: [] },
      { onSalesOrders: 10 },
      { undatedOutgoing: 10 },
      [],
    ],
    [
      "supply in an unknown unit has no day",
      { purchaseLines: [purchase(4), purchase(1, { Unit_of_Measure_Code: "ROLL" })] },
      { onPurchaseOrders: 10 },
      { undatedIncoming: 6 },
      [{ lacks: "incomingDates", problem: { kind: "unitNotInGroup", unit: "ROLL" } }],
    ],
    [
      "a unit counted differently leaves no days",
      { purchaseLines: [purchase(2, { Unit_of_Measure_Code: "BOX" })] },
      { onPurchaseOrders: 20 },
      { incoming: [], undatedIncoming: 20 },
      [{ lacks: "incomingDates", problem: { kind: "unitsDiffer" } }],
    ],
    [
      "demand counted too high stays so",
      { salesLines: [sales(2, { Unit_of_Measure_Code: "BOX" })] },
      { onSalesOrders: 20 },
      { outgoing: [{ quantity: 24 }], undatedOutgoing: 0 },
      [],
    ],
    [
      "no unit at all leaves totals",
      { baseUnit: null, salesLines: [sales(4)], purchaseLines: [purchase(4)] },
      { onSalesOrders: 4, onPurchaseOrders: 4 },
      { undatedOutgoing: 4, undatedIncoming: 4 },
      [{ lacks: "outgoingDates" }, { lacks: "incomingDates" }],
    ],
  ])("is counted carefully: %s", (_name, change, total, here, gaps) => {
    expect(read(reading(change, total))).toMatchObject({ here, gaps });
  });

  it("names an unknown unit once", () => {
    const roll = { Unit_of_Measure_Code: "ROLL" };
    expect(
      read(
        reading(
          { salesLines: [sales(1, roll), sales(2, roll)], purchaseLines: [purchase(1, roll)] },
          { onSalesOrders: 9, onPurchaseOrders: 9 },
        ),
      ).gaps,
    ).toHaveLength(2);
  });

  it.each([
    [{ onSalesOrders: null, onPurchaseOrders: null }, { salesLines: null, purchaseLines: null }, "onHand"],
    [{}, { purchaseLines: null }, "available"],
    [{}, {}, "projected"],
  ] as const)("decides how much is known: %j %j", (total, change, basis) => {
    expect(read(reading(change, total)).basis).toBe(basis);
  });

  it("never makes more available than totals allow, whatever the lines say", () => {
    const unit = fc.constantFrom("PCS", "BOX", "ROLL");
    const lines = fc.array(fc.record({ pieces: fc.integer({ min: 0, max: 30 }), unit, isDated: fc.boolean() }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 60 }),
        fc.nat(100),
        fc.nat(100),
        lines,
        lines,
        (onHand, onSalesOrders, onPurchaseOrders, sold, bought) => {
          const { here } = read(
            reading(
              {
                salesLines: sold.map(({ pieces, unit: code }) => sales(pieces, { Unit_of_Measure_Code: code })),
                purchaseLines: bought.map(({ pieces, unit: code, isDated }) =>
                  purchase(pieces, { Unit_of_Measure_Code: code, ...(isDated ? {} : { Expected_Receipt_Date: null }) }),
                ),
              },
              { onHand, onSalesOrders, onPurchaseOrders },
            ),
          );
          const plan = projection(here, TODAY, null);
          expect(plan.availableOn(TODAY)).toBeLessThanOrEqual(
            Math.max(onHand, onHand + onPurchaseOrders - onSalesOrders),
          );
          expect(plan.balanceOn("2027-01-01")).toBeLessThanOrEqual(onHand - onSalesOrders + onPurchaseOrders);
          const arriving = here.incoming.reduce((all, { date, quantity }) => (date === null ? all : all + quantity), 0);
          expect(arriving + (here.undatedIncoming ?? 0)).toBeLessThanOrEqual(onPurchaseOrders);
        },
      ),
    );
  });
});

describe("places", () => {
  const EAST = { code: "EAST", totals: { ...TOTALS, onHand: 3, onSalesOrders: 2, onPurchaseOrders: 5 } };
  const TOTAL = { onHand: 10, onSalesOrders: 6, onPurchaseOrders: 11 };

  it("are told apart: the default location, and all others together", () => {
    const lines = {
      salesLines: [sales(2, { Location_Code: "EAST" }), sales(1, { Location_Code: "WEST" })],
      purchaseLines: [purchase(5, { Location_Code: "EAST" }), purchase(6)],
    };
    expect(read(reading({ ...lines, atLocation: EAST }, TOTAL))).toMatchObject({
      location: "EAST",
      here: {
        onHand: 3,
        outgoing: [{ quantity: 2 }],
        incoming: [{ quantity: 5 }],
        undatedOutgoing: 0,
        undatedIncoming: 0,
      },
      elsewhere: {
        onHand: 7,
        outgoing: [{ quantity: 1 }],
        incoming: [{ quantity: 6 }],
        undatedOutgoing: 3,
        undatedIncoming: 0,
      },
    });
  });

  it("do not promise elsewhere what is on its way here, nor here what has no day", () => {
    const of = read(
      reading({ atLocation: { ...EAST, totals: { ...EAST.totals, transferIn: 4, transferOut: 1 } } }, TOTAL),
    );
    expect(of.here).toMatchObject({ undatedOutgoing: 3, undatedIncoming: 9 });
    expect(of.elsewhere).toMatchObject({ undatedOutgoing: 8, undatedIncoming: 7 });
  });

  it("count transfers on their days where lines tell them", () => {
    const transferLines = [
      transfer({ Outstanding_Quantity: 1, Qty_in_Transit: 3 }),
      transfer({ Transfer_from_Code: "EAST", Transfer_to_Code: "WEST", Outstanding_Quantity: 1 }),
      transfer({ Transfer_to_Code: "NORTH", Outstanding_Quantity: 9 }),
    ];
    const of = read(
      reading(
        { transferLines, atLocation: { ...EAST, totals: { ...EAST.totals, transferIn: 4, transferOut: 1 } } },
        TOTAL,
      ),
    );
    expect(of.here).toMatchObject({
      incoming: [{ kind: "transfer", date: "2026-11-08", quantity: 4, documentNumber: "T-1", location: "EAST" }],
      outgoing: [{ kind: "transfer", date: "2026-11-05", quantity: 1 }],
      undatedOutgoing: 2,
    });
    expect(of.elsewhere).toMatchObject({ undatedOutgoing: 8 });
  });

  it("do not use days of transfers that hold more than the total", () => {
    const transferLines = [transfer({ Qty_in_Transit: 9 })];
    const of = read(
      reading({ transferLines, atLocation: { ...EAST, totals: { ...EAST.totals, transferIn: 4 } } }, TOTAL),
    );
    expect(of).toMatchObject({
      here: { incoming: [], undatedIncoming: 9 },
      gaps: [{ lacks: "transfers", problem: { kind: "unitsDiffer" } }],
    });
  });

  it("see no transfers in the company as a whole", () => {
    expect(
      read(reading({ transferLines: [transfer({ Qty_in_Transit: 4 })] }, { transferIn: 4, transferOut: 4 })).here,
    ).toMatchObject({ incoming: [], undatedIncoming: 0, undatedOutgoing: 0 });
  });
});

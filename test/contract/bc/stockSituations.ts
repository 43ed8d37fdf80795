import type { EmptyBc } from "./emptyCompany";
import { createEmptyBc } from "./emptyCompany";

type Supply = readonly [date: string, quantity: number, reserved?: number];

/** What lies, comes and goes of item A at HOVED. */
export interface StockSituation {
  readonly stock?: number;
  /** Of the stock, for a line named by its date. */
  readonly stockReservedFor?: readonly [date: string, quantity: number];
  readonly purchases?: readonly Supply[];
  readonly sales?: readonly Supply[];
  /** Reserves a purchase, by its date, for a sale, by its. */
  readonly reserved?: readonly [purchase: string, sale: string, quantity: number];
  readonly transit?: readonly [date: string, quantity: number];
  readonly own?: {
    readonly date: string;
    readonly quantity: number;
    readonly shipped?: number;
    readonly reserved?: number;
  };
  readonly period?: string;
  readonly bucket?: string;
  readonly unit?: string;
}

/** What Business Central itself says. */
export interface OwnCheck {
  readonly factBox: number;
  readonly available: number;
  readonly warns: boolean;
  readonly earliest: string;
}

export const LOCATION = "HOVED";

export interface OwnLine {
  readonly own?: { readonly documentNo: string; readonly lineNo: number };
}

/** Makes a situation over HTTP, as the person in BC's place would. */
export async function makeStock(given: StockSituation): Promise<{ readonly bc: EmptyBc; readonly own: OwnLine }> {
  const bc = createEmptyBc();
  await bc.card("setup", { checkAvailPeriod: given.period ?? "90D", checkAvailBucket: given.bucket ?? "Day" });
  await bc.card("itemUnits", { itemNo: "A", code: "BOX", quantityPerUnit: 12 });
  if (given.stock !== undefined && given.stock !== 0) {
    await bc.admin("POST", "ledger", { item: "A", location: LOCATION, quantity: given.stock });
  }
  const add = async (kind: "purchase" | "sales", [date, quantity]: Supply) =>
    (await bc.admin("POST", "lines", { kind, item: "A", location: LOCATION, quantity, date })).documentNo as string;
  const purchases = new Map<string, string>();
  for (const supply of given.purchases ?? []) {
    purchases.set(supply[0], await add("purchase", supply));
  }
  const sales = new Map<string, string>();
  for (const demand of given.sales ?? []) {
    sales.set(demand[0], await add("sales", demand));
  }
  const reserve = (documentNo: string | undefined, quantity: number, from?: object) =>
    bc.admin("POST", "reservations", { documentNo, lineNo: 10_000, quantity, ...(from !== undefined && { from }) });
  if (given.stockReservedFor !== undefined) {
    await reserve(sales.get(given.stockReservedFor[0]), given.stockReservedFor[1]);
  }
  if (given.reserved !== undefined) {
    const [purchase, sale, quantity] = given.reserved;
    await reserve(sales.get(sale), quantity, { documentNo: purchases.get(purchase), lineNo: 10_000 });
  }
  if (given.transit !== undefined) {
    const [receiptDate, quantity] = given.transit;
    await bc.card("transferLines", {
      documentNo: "T1",
      lineNo: 10_000,
      itemNo: "A",
      fromCode: "VEST",
      toCode: LOCATION,
      quantity,
      quantityShipped: quantity,
      shipmentDate: "2026-11-28",
      receiptDate,
    });
  }
  if (given.own === undefined) {
    return { bc, own: {} };
  }
  const { date, quantity, shipped = 0, reserved = 0 } = given.own;
  const documentNo = await add("sales", [date, quantity]);
  if (shipped > 0) {
    await bc.card("salesLines", { documentNo, lineNo: 10_000, quantityShipped: shipped });
  }
  if (reserved > 0) {
    await reserve(documentNo, reserved);
  }
  return { bc, own: { own: { documentNo, lineNo: 10_000 } } };
}

const figures = (factBox: number, available: number, warns: boolean, earliest: string): OwnCheck => ({
  factBox,
  available,
  warns,
  earliest,
});

/** Rows Q1 to Q29: the situation, what is wanted when, and BC's own figures. */
export const STOCK_ROWS: readonly (readonly [
  row: string,
  given: StockSituation,
  wanted: readonly [quantity: number, date: string],
  own: OwnCheck,
])[] = [
  ["Q1", { stock: 100 }, [60, "2026-12-01"], figures(100, 100, false, "2026-12-01")],
  ["Q2", { stock: 100 }, [120, "2026-12-01"], figures(100, 100, true, "")],
  [
    "Q3",
    { stock: 100, purchases: [["2026-12-10", 50]], sales: [["2026-12-05", 20]] },
    [90, "2026-11-30"],
    figures(100, 80, true, "2026-12-10"),
  ],
  [
    "Q4",
    { stock: 100, purchases: [["2026-12-10", 50]], sales: [["2026-12-05", 20]] },
    [80, "2026-11-30"],
    figures(100, 80, false, "2026-11-30"),
  ],
  [
    "Q5",
    { stock: 10, purchases: [["2026-12-08", 40]], sales: [["2026-12-15", 45]] },
    [30, "2026-12-08"],
    figures(50, 5, true, ""),
  ],
  [
    "Q6",
    {
      stock: 10,
      purchases: [
        ["2026-12-08", 40],
        ["2026-12-20", 30],
      ],
      sales: [["2026-12-15", 45]],
    },
    [30, "2026-12-08"],
    figures(50, 5, true, "2026-12-20"),
  ],
  ["Q7", { stock: -6, purchases: [["2026-12-24", 12]] }, [10, "2026-12-18"], figures(-6, -6, true, "")],
  ["Q8", { purchases: [["2026-10-01", 10]] }, [5, "2026-11-30"], figures(10, 10, false, "2026-10-01")],
  ["Q9", { purchases: [["2026-12-01", 10]] }, [5, "2026-12-10"], figures(10, 10, false, "2026-12-01")],
  [
    "Q10",
    { stock: 50, sales: [["2027-01-15", 40]], stockReservedFor: ["2027-01-15", 40] },
    [20, "2026-12-01"],
    figures(10, 10, true, ""),
  ],
  ["Q11", { stock: 50, sales: [["2027-01-15", 40]] }, [20, "2026-12-01"], figures(50, 10, true, "")],
  ["Q12", { stock: 50, sales: [["2027-03-15", 40]] }, [20, "2026-12-01"], figures(50, 50, false, "2026-12-01")],
  ["Q13", { stock: 50, sales: [["2027-03-15", 40]], period: "" }, [20, "2026-12-01"], figures(50, 10, true, "")],
  [
    "Q14",
    { purchases: [["2026-12-03", 30]], sales: [["2026-12-10", 30]], reserved: ["2026-12-03", "2026-12-10", 30] },
    [10, "2026-12-07"],
    figures(0, 0, true, ""),
  ],
  [
    "Q15",
    { purchases: [["2026-12-03", 30]], sales: [["2026-12-10", 20]], reserved: ["2026-12-03", "2026-12-10", 20] },
    [10, "2026-12-07"],
    figures(10, 10, false, "2026-12-03"),
  ],
  [
    "Q16",
    { stock: 59, sales: [["2026-12-01", 10]], own: { date: "2026-12-02", quantity: 40 } },
    [40, "2026-12-02"],
    figures(9, 49, false, "2026-12-02"),
  ],
  [
    "Q17",
    { stock: 34, sales: [["2026-12-01", 10]], own: { date: "2026-12-02", quantity: 40, shipped: 25 } },
    [15, "2026-12-02"],
    figures(9, 24, false, "2026-12-02"),
  ],
  [
    "Q18",
    { stock: 40, own: { date: "2026-12-02", quantity: 40, reserved: 40 } },
    [40, "2026-12-02"],
    figures(0, 40, false, "2026-12-02"),
  ],
  [
    "Q19",
    { stock: 20, purchases: [["2026-12-09", 30]], own: { date: "2026-12-10", quantity: 40 } },
    [40, "2026-12-02"],
    figures(20, 20, true, "2026-12-09"),
  ],
  ["Q20", { stock: 50, own: { date: "2026-12-02", quantity: 40 } }, [55, "2026-12-02"], figures(10, 50, true, "")],
  ["Q21", { transit: ["2026-12-04", 25] }, [25, "2026-12-03"], figures(0, 0, true, "2026-12-04")],
  [
    "Q22, weeks",
    { stock: 10, purchases: [["2026-12-10", 20]], sales: [["2026-12-09", 15]], bucket: "Week" },
    [5, "2026-12-08"],
    figures(10, 10, false, "2026-12-10"),
  ],
  [
    "Q22, days",
    { stock: 10, purchases: [["2026-12-10", 20]], sales: [["2026-12-09", 15]] },
    [5, "2026-12-08"],
    figures(10, -5, true, "2026-12-10"),
  ],
  [
    "Q23",
    {
      stock: 3,
      purchases: [
        ["2026-12-04", 4],
        ["2026-12-11", 8],
      ],
    },
    [10, "2026-12-01"],
    figures(3, 3, true, "2026-12-11"),
  ],
  [
    "Q24",
    {
      purchases: [
        ["2026-12-07", 20],
        ["2026-12-09", 1],
      ],
      sales: [["2026-12-14", 20]],
    },
    [20, "2026-12-01"],
    figures(0, 0, true, "2026-12-07"),
  ],
  ["Q25", { purchases: [["", 10]] }, [5, "2026-12-01"], figures(10, 10, false, "")],
  ["Q26", { stock: 48, unit: "BOX" }, [5, "2026-12-01"], figures(4, 4, true, "")],
  ["Q27", { stock: 20, sales: [["2026-10-01", 15]] }, [10, "2026-12-01"], figures(5, 5, true, "")],
  [
    "Q28",
    { purchases: [["2026-12-07", 20]], sales: [["2026-12-07", 15]] },
    [5, "2026-12-07"],
    figures(5, 5, false, "2026-12-07"),
  ],
  ["Q29", { stock: 10, purchases: [["2026-11-15", 40]] }, [30, "2026-10-02"], figures(10, 10, true, "2026-11-15")],
];

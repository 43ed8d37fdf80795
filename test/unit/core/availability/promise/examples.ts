import { dateFormula } from "../../../../../core/availability/dates/dateFormula";
import type { CheckSettings, TimeBucket } from "../../../../../core/availability/promise/bcRows";
import type { HeldLine, Ledger, Receipt, Requirement } from "../../../../../core/availability/promise/ledger";
import type { PromisedPart } from "../../../../../core/availability/promise/promisePool";
import type { VerdictKind } from "../../../../../core/availability/verdict";
import type { CalendarDate } from "../../../../../core/values/calendarDate";

/** A day of December 2026, or one as it is written. */
export type Day = number | CalendarDate | null;

export function day(of: Day): CalendarDate | null {
  return typeof of === "number" ? (`2026-12-${String(of).padStart(2, "0")}` as CalendarDate) : of;
}

export const TODAY: CalendarDate = "2026-11-30";

type Entry = readonly [date: Day, quantity: number, reserved?: number];

/** One row of the worked examples (quantity): what lies there, what comes, what goes, what is wanted, and what BC says. */
export interface Example {
  readonly row: string;
  readonly stock: readonly [inventory: number, reserved: number];
  readonly supply?: readonly Entry[];
  readonly demand?: readonly Entry[];
  readonly own?: HeldLine;
  readonly need: readonly [quantity: number, date: Day];
  readonly unitFactor?: number;
  readonly period?: string;
  readonly bucket?: TimeBucket;
  readonly factBox: number;
  readonly available: number;
  readonly isShort: boolean;
  readonly earliest: Day;
  /** By our rule: [quantity, date] each, and what is missing. */
  readonly promise: readonly (readonly [number, Day])[];
  readonly missing?: number;
}

export function ledgerOf({ stock: [inventory, reserved], supply = [], demand = [] }: Example): Ledger {
  return {
    inventory,
    reservedOnInventory: reserved,
    receipts: supply.map(([date, quantity, taken = 0]): Receipt => ({
      date: day(date),
      quantity,
      reserved: taken,
      kind: "order",
    })),
    requirements: demand.map(([date, quantity, taken = 0]): Requirement => ({
      date: day(date),
      quantity,
      reserved: taken,
    })),
  };
}

export function settingsOf({ period = "90D", bucket = "Day" }: Example): CheckSettings {
  const formula = dateFormula(period);
  if (formula === null) {
    throw new Error(`${period} is no date formula.`);
  }
  return { period: formula, bucket };
}

export function shipmentOf({ need: [, date] }: Example): CalendarDate {
  return day(date) ?? TODAY;
}

export function partsOf({ promise }: Example): readonly PromisedPart[] {
  return promise.map(([quantity, date]) => ({ quantity, date: day(date) ?? TODAY }));
}

const held = (outstanding: number, date: Day, reservedOnInventory = 0): HeldLine => ({
  outstanding,
  shipmentDate: day(date),
  reservedOnInventory,
  reservedReceipts: [],
});

const AUTUMN: CalendarDate = "2026-10-02";
const JANUARY: CalendarDate = "2027-01-15";
const MARCH: CalendarDate = "2027-03-15";
const Q3 = { supply: [[10, 50]], demand: [[5, 20]] } as const;
const WEEK = {
  stock: [10, 0],
  supply: [[10, 20]],
  demand: [[9, 15]],
  need: [5, 8],
  factBox: 10,
  earliest: 10,
} as const;

export const EXAMPLES: readonly Example[] = [
  {
    row: "Q1",
    stock: [100, 0],
    need: [60, 1],
    factBox: 100,
    available: 100,
    isShort: false,
    earliest: 1,
    promise: [[60, 1]],
  },
  {
    row: "Q2",
    stock: [100, 0],
    need: [120, 1],
    factBox: 100,
    available: 100,
    isShort: true,
    earliest: null,
    promise: [[100, 1]],
    missing: 20,
  },
  {
    row: "Q3",
    stock: [100, 0],
    ...Q3,
    need: [90, TODAY],
    factBox: 100,
    available: 80,
    isShort: true,
    earliest: 10,
    promise: [
      [80, TODAY],
      [10, 10],
    ],
  },
  {
    row: "Q4",
    stock: [100, 0],
    ...Q3,
    need: [80, TODAY],
    factBox: 100,
    available: 80,
    isShort: false,
    earliest: TODAY,
    promise: [[80, TODAY]],
  },
  {
    row: "Q5",
    stock: [10, 0],
    supply: [[8, 40]],
    demand: [[15, 45]],
    need: [30, 8],
    factBox: 50,
    available: 5,
    isShort: true,
    earliest: null,
    promise: [[5, 8]],
    missing: 25,
  },
  {
    row: "Q6",
    stock: [10, 0],
    supply: [
      [8, 40],
      [20, 30],
    ],
    demand: [[15, 45]],
    need: [30, 8],
    factBox: 50,
    available: 5,
    isShort: true,
    earliest: 20,
    promise: [
      [5, 8],
      [25, 20],
    ],
  },
  {
    row: "Q7",
    stock: [-6, 0],
    supply: [[24, 12]],
    need: [10, 18],
    factBox: -6,
    available: -6,
    isShort: true,
    earliest: null,
    promise: [[6, 24]],
    missing: 4,
  },
  {
    row: "Q8",
    stock: [0, 0],
    supply: [["2026-10-01", 10]],
    need: [5, TODAY],
    factBox: 10,
    available: 10,
    isShort: false,
    earliest: "2026-10-01",
    promise: [],
    missing: 5,
  },
  {
    row: "Q9",
    stock: [0, 0],
    supply: [[1, 10]],
    need: [5, 10],
    factBox: 10,
    available: 10,
    isShort: false,
    earliest: 1,
    promise: [[5, 10]],
  },
  {
    row: "Q10",
    stock: [50, 40],
    demand: [[JANUARY, 40, 40]],
    need: [20, 1],
    factBox: 10,
    available: 10,
    isShort: true,
    earliest: null,
    promise: [[10, 1]],
    missing: 10,
  },
  {
    row: "Q11",
    stock: [50, 0],
    demand: [[JANUARY, 40]],
    need: [20, 1],
    factBox: 50,
    available: 10,
    isShort: true,
    earliest: null,
    promise: [[10, 1]],
    missing: 10,
  },
  {
    row: "Q12",
    stock: [50, 0],
    demand: [[MARCH, 40]],
    need: [20, 1],
    factBox: 50,
    available: 50,
    isShort: false,
    earliest: 1,
    promise: [[10, 1]],
    missing: 10,
  },
  {
    row: "Q13",
    stock: [50, 0],
    demand: [[MARCH, 40]],
    period: "",
    need: [20, 1],
    factBox: 50,
    available: 10,
    isShort: true,
    earliest: null,
    promise: [[10, 1]],
    missing: 10,
  },
  {
    row: "Q14",
    stock: [0, 0],
    supply: [[3, 30, 30]],
    demand: [[10, 30, 30]],
    need: [10, 7],
    factBox: 0,
    available: 0,
    isShort: true,
    earliest: null,
    promise: [],
    missing: 10,
  },
  {
    row: "Q15",
    stock: [0, 0],
    supply: [[3, 30, 20]],
    demand: [[10, 20, 20]],
    need: [10, 7],
    factBox: 10,
    available: 10,
    isShort: false,
    earliest: 3,
    promise: [[10, 7]],
  },
  {
    row: "Q16",
    stock: [59, 0],
    demand: [[1, 10]],
    own: held(40, 2),
    need: [40, 2],
    factBox: 9,
    available: 49,
    isShort: false,
    earliest: 2,
    promise: [[40, 2]],
  },
  {
    row: "Q17",
    stock: [34, 0],
    demand: [[1, 10]],
    own: held(15, 2),
    need: [15, 2],
    factBox: 9,
    available: 24,
    isShort: false,
    earliest: 2,
    promise: [[15, 2]],
  },
  {
    row: "Q18",
    stock: [40, 40],
    own: held(40, 2, 40),
    need: [40, 2],
    factBox: 0,
    available: 40,
    isShort: false,
    earliest: 2,
    promise: [[40, 2]],
  },
  {
    row: "Q19",
    stock: [20, 0],
    supply: [[9, 30]],
    own: held(40, 10),
    need: [40, 2],
    factBox: 20,
    available: 20,
    isShort: true,
    earliest: 9,
    promise: [
      [20, 2],
      [20, 9],
    ],
  },
  {
    row: "Q20",
    stock: [50, 0],
    own: held(40, 2),
    need: [55, 2],
    factBox: 10,
    available: 50,
    isShort: true,
    earliest: null,
    promise: [[50, 2]],
    missing: 5,
  },
  {
    row: "Q21",
    stock: [0, 0],
    supply: [[4, 25]],
    need: [25, 3],
    factBox: 0,
    available: 0,
    isShort: true,
    earliest: 4,
    promise: [[25, 4]],
  },
  { row: "Q22 by week", ...WEEK, bucket: "Week", available: 10, isShort: false, promise: [[5, 10]] },
  { row: "Q22 by day", ...WEEK, available: -5, isShort: true, promise: [[5, 10]] },
  {
    row: "Q23",
    stock: [3, 0],
    supply: [
      [4, 4],
      [11, 8],
    ],
    need: [10, 1],
    factBox: 3,
    available: 3,
    isShort: true,
    earliest: 11,
    promise: [
      [3, 1],
      [4, 4],
      [3, 11],
    ],
  },
  {
    row: "Q24",
    stock: [0, 0],
    supply: [
      [7, 20],
      [9, 1],
    ],
    demand: [[14, 20]],
    need: [20, 1],
    factBox: 0,
    available: 0,
    isShort: true,
    earliest: 7,
    promise: [[1, 7]],
    missing: 19,
  },
  {
    row: "Q25",
    stock: [0, 0],
    supply: [[null, 10]],
    need: [5, 1],
    factBox: 10,
    available: 10,
    isShort: false,
    earliest: null,
    promise: [],
    missing: 5,
  },
  {
    row: "Q26",
    stock: [48, 0],
    need: [5, 1],
    unitFactor: 12,
    factBox: 4,
    available: 4,
    isShort: true,
    earliest: null,
    promise: [[4, 1]],
    missing: 1,
  },
  {
    row: "Q27",
    stock: [20, 0],
    demand: [["2026-10-01", 15]],
    need: [10, 1],
    factBox: 5,
    available: 5,
    isShort: true,
    earliest: null,
    promise: [[5, 1]],
    missing: 5,
  },
  {
    row: "Q28",
    stock: [0, 0],
    supply: [[7, 20]],
    demand: [[7, 15]],
    need: [5, 7],
    factBox: 5,
    available: 5,
    isShort: false,
    earliest: 7,
    promise: [[5, 7]],
  },
  {
    row: "Q29",
    stock: [10, 0],
    supply: [["2026-11-15", 40]],
    need: [30, AUTUMN],
    factBox: 10,
    available: 10,
    isShort: true,
    earliest: "2026-11-15",
    promise: [[10, TODAY]],
    missing: 20,
  },
  {
    row: "a split that protects later demand",
    stock: [2, 0],
    supply: [
      [3, 6],
      [14, 6],
      [21, 6],
    ],
    demand: [[17, 5]],
    need: [12, 1],
    factBox: 2,
    available: 2,
    isShort: true,
    earliest: 14,
    promise: [
      [2, 1],
      [6, 3],
      [1, 14],
      [3, 21],
    ],
  },
  {
    row: "a need that grows may be earlier for BC, small",
    stock: [10, 0],
    supply: [[1, 10]],
    need: [5, 10],
    factBox: 20,
    available: 20,
    isShort: false,
    earliest: 10,
    promise: [[5, 10]],
  },
  {
    row: "a need that grows may be earlier for BC, large",
    stock: [10, 0],
    supply: [[1, 10]],
    need: [15, 10],
    factBox: 20,
    available: 20,
    isShort: false,
    earliest: 1,
    promise: [[15, 10]],
  },
  {
    row: "undated supply after dated supply",
    stock: [10, 0],
    supply: [
      [null, 10],
      [1, 1],
    ],
    need: [15, 5],
    factBox: 21,
    available: 21,
    isShort: false,
    earliest: 5,
    promise: [[11, 5]],
    missing: 4,
  },
];

/** What is said of each, as one word. */
export const KINDS: Readonly<Record<string, VerdictKind>> = {
  Q1: "enough",
  Q2: "partly",
  Q3: "later",
  Q4: "enough",
  Q5: "partly",
  Q6: "later",
  Q7: "partly",
  Q8: "dependsOnOverdue",
  Q9: "enough",
  Q10: "partly",
  Q11: "partly",
  Q12: "partly",
  Q13: "partly",
  Q14: "notPlanned",
  Q15: "enough",
  Q16: "inBusinessCentral",
  Q17: "inBusinessCentral",
  Q18: "inBusinessCentral",
  Q19: "inBusinessCentral",
  Q20: "partly",
  Q21: "later",
  "Q22 by week": "later",
  "Q22 by day": "later",
  Q23: "later",
  Q24: "partly",
  Q25: "notPlanned",
  Q26: "partly",
  Q27: "partly",
  Q28: "enough",
  Q29: "datePassed",
};

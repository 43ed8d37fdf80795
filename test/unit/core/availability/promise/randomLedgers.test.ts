import { availableToPromise, isShort } from "../../../../../core/availability/promise/bcAvailable";
import type { CheckQuestion } from "../../../../../core/availability/promise/bcAvailable";
import { earliestByBusinessCentral } from "../../../../../core/availability/promise/bcEarliest";
import type { Ledger } from "../../../../../core/availability/promise/ledger";
import { promisePool } from "../../../../../core/availability/promise/promisePool";
import type { PromiseQuestion } from "../../../../../core/availability/promise/promisePool";
import { addDays } from "../../../../../core/values/calendarDate";
import type { CalendarDate } from "../../../../../core/values/calendarDate";
import fc from "../../../../support/properties";

/**
 * The rules against a plain recomputation: every day of a year and a half on either side of today is counted by itself, in whole base units,
 * with no knowledge of the product's code. `PROPERTY_RUNS=10000` for a long look.
 */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const TODAY: CalendarDate = "2026-11-30";
const LAST = 150;

/** Days from today; null: no date. */
interface Entry {
  readonly at: number | null;
  readonly quantity: number;
  readonly reserved: number;
}

interface Case {
  readonly inventory: number;
  readonly reservedOnInventory: number;
  readonly supply: readonly Entry[];
  readonly demand: readonly Entry[];
  readonly shipmentAt: number;
  readonly needed: number;
  readonly factor: number;
  readonly periodDays: number | null;
}

const entry = fc
  .record({
    at: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -20, max: 110 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    quantity: fc.integer({ min: 1, max: 40 }),
    share: fc.constantFrom(0, 0, 0, 0.5, 1),
  })
  .map(({ at, quantity, share }): Entry => ({ at, quantity, reserved: Math.floor(quantity * share) }));

const cases: fc.Arbitrary<Case> = fc.record({
  inventory: fc.integer({ min: -15, max: 80 }),
  reservedOnInventory: fc.constantFrom(0, 0, 0, 5, 20),
  supply: fc.array(entry, { maxLength: 6 }),
  demand: fc.array(entry, { maxLength: 6 }),
  shipmentAt: fc.integer({ min: -10, max: 40 }),
  needed: fc.integer({ min: 1, max: 60 }),
  factor: fc.constantFrom(1, 1, 1, 6, 12),
  periodDays: fc.constantFrom(null, 7, 30, 90),
});

function date(at: number): CalendarDate {
  return addDays(TODAY, at);
}

function ledgerOf({ inventory, reservedOnInventory, supply, demand }: Case): Ledger {
  const row = ({ at, quantity, reserved }: Entry) => ({ date: at === null ? null : date(at), quantity, reserved });
  return {
    inventory,
    reservedOnInventory,
    receipts: supply.map((each) => ({ ...row(each), kind: "order" })),
    requirements: demand.map(row),
  };
}

function checkOf({ shipmentAt, needed, factor, periodDays }: Case): CheckQuestion {
  return {
    shipmentDate: date(shipmentAt),
    needed,
    unitFactor: factor,
    held: null,
    settings: {
      period: periodDays === null ? [] : [{ kind: "add", unit: "D", count: periodDays }],
      bucket: "Day",
    },
  };
}

function promiseOf({ shipmentAt, needed, factor }: Case): PromiseQuestion {
  return { shipmentDate: date(shipmentAt), needed, unitFactor: factor, decimals: 0, held: null };
}

const free = ({ quantity, reserved }: Entry) => quantity - reserved;
const total = (entries: readonly Entry[]) => entries.reduce((sum, each) => sum + free(each), 0);

/** Inventory − reserved on it + receipts − reserved receipts − (requirements + look-ahead − reserved requirements), day by day. */
function plainAvailable(given: Case): number {
  const { inventory, reservedOnInventory, supply, demand, shipmentAt, periodDays } = given;
  const until = (entries: readonly Entry[]) => total(entries.filter(({ at }) => at === null || at <= shipmentAt));
  let ahead = 0;
  const end = periodDays === null ? LAST : shipmentAt + periodDays;
  for (let at = shipmentAt + 1; at <= end; at++) {
    const net = total(supply.filter((each) => each.at === at)) - total(demand.filter((each) => each.at === at));
    if (net > 0) {
      break;
    }
    ahead -= net;
  }
  return inventory - reservedOnInventory + until(supply) - until(demand) - ahead;
}

/** What can leave by each day, from today on, with everything owed on its day. */
function plainPromise(given: Case): readonly (readonly [number, CalendarDate])[] {
  const { inventory, reservedOnInventory, supply, demand, shipmentAt, needed, factor } = given;
  const balances: number[] = [];
  for (let at = 0; at <= LAST; at++) {
    const came = total(supply.filter((each) => each.at !== null && each.at >= 0 && each.at <= at));
    const went = total(demand.filter((each) => each.at === null || each.at <= at));
    balances.push(inventory - reservedOnInventory + came - went);
  }
  const parts: (readonly [number, CalendarDate])[] = [];
  let promised = 0;
  for (let at = Math.max(0, shipmentAt); at <= LAST; at++) {
    const canLeave = Math.min(needed, Math.max(0, Math.floor(Math.min(...balances.slice(at)) / factor)));
    if (canLeave > promised) {
      parts.push([canLeave - promised, date(at)]);
      promised = canLeave;
    }
  }
  return parts;
}

describe("random ledgers", () => {
  it("are promised from as a plain recomputation says", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { parts, missing } = promisePool(ledgerOf(given), TODAY).promise(promiseOf(given));
        expect(parts.map(({ quantity, date: on }) => [quantity, on])).toEqual(plainPromise(given));
        expect(missing).toBe(given.needed - parts.reduce((sum, { quantity }) => sum + quantity, 0));
      }),
      { numRuns: RUNS },
    );
  });

  it("are checked as Business Central's formula says", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const whole = { ...given, factor: 1 };
        expect(availableToPromise(ledgerOf(whole), checkOf(whole))).toBe(plainAvailable(whole));
        expect(isShort(ledgerOf(whole), checkOf(whole))).toBe(plainAvailable(whole) < whole.needed);
      }),
      { numRuns: RUNS },
    );
  });

  it("never give an earlier day than Business Central's own for the whole need", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { parts, missing } = promisePool(ledgerOf(given), TODAY).promise(promiseOf(given));
        const own = earliestByBusinessCentral(ledgerOf(given), checkOf({ ...given, periodDays: null }));
        const last = parts[parts.length - 1]?.date ?? "";
        const isUndated = given.supply.some(({ at }) => at === null);
        expect(missing > 0 || (own === null ? isUndated : last >= own)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it("give two lines of one item together no more than one line of both, and the first line all that it gets alone", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 40 }), (given, second) => {
        const pool = promisePool(ledgerOf(given), TODAY);
        const first = pool.promise(promiseOf(given));
        const after = pool.promise({ ...promiseOf(given), needed: second });
        const together = promisePool(ledgerOf(given), TODAY).promise({
          ...promiseOf(given),
          needed: given.needed + second,
        });
        expect(first).toEqual(promisePool(ledgerOf(given), TODAY).promise(promiseOf(given)));
        expect(first.missing + after.missing).toBeGreaterThanOrEqual(together.missing);
      }),
      { numRuns: RUNS },
    );
  });
});

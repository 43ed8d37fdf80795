import { addDays } from "../../../../core/values/calendarDate";
import type { CalendarDate } from "../../../../core/values/calendarDate";
import { forecast } from "../../../../core/availability/forecast";
import { projection } from "../../../../core/availability/projection";
import { TODAY } from "./scene";
import { movement, stock } from "./stocks";
import fc from "../../../support/properties";

const HORIZON = 40;
const dayAt = (offset: number): CalendarDate => addDays(TODAY, offset);

/** Tenths of a base unit, some days from today; null: no day known. */
const moves = fc.array(
  fc.record({ tenths: fc.integer({ min: 1, max: 300 }), day: fc.option(fc.integer({ min: -5, max: 30 })) }),
  { maxLength: 8 },
);

/** The plain way, in whole tenths: a number for each day, walked through one by one. */
function plainBalances(
  onHand: number,
  due: number,
  incoming: readonly { tenths: number; day: number | null }[],
  outgoing: readonly { tenths: number; day: number | null }[],
): number[] {
  return Array.from({ length: HORIZON }, (_day, today) => {
    let balance = onHand - due;
    for (const { tenths, day } of incoming) if (day !== null && day <= today) balance += tenths;
    for (const { tenths, day } of outgoing) if (day === null || day <= today) balance -= tenths;
    return balance;
  });
}

describe("projection", () => {
  it("adds what comes and takes what goes, day by day", () => {
    const plan = projection(
      stock({
        onHand: 10,
        incoming: [movement(5, "2026-11-20")],
        outgoing: [movement(8, "2026-11-10"), movement(4, "2026-11-25")],
      }),
      TODAY,
      null,
    );
    expect(plan.dates()).toEqual(["2026-11-02", "2026-11-10", "2026-11-20", "2026-11-25"]);
    expect(plan.dates().map((date) => [plan.balanceOn(date), plan.availableOn(date)])).toEqual([
      [10, 2],
      [2, 2],
      [7, 3],
      [3, 3],
    ]);
  });

  it.each([
    ["an overdue delivery as today", { incoming: [movement(5, "2026-10-01")] }, 15],
    ["an overdue order as today", { outgoing: [movement(5, "2026-10-01")] }, 5],
    ["an order without a day as today", { outgoing: [movement(5, null)] }, 5],
    ["demand that nobody dated as today", { undatedOutgoing: 5 }, 5],
    ["a delivery without a day never", { incoming: [movement(5, null)], undatedIncoming: 5 }, 10],
  ])("counts %s", (_name, change, available) => {
    const plan = projection(stock({ onHand: 10, ...change }), TODAY, null);
    expect(plan.availableOn(TODAY)).toBe(available);
    expect(plan.availableOn("2026-12-31")).toBe(available);
  });

  it("promises nothing that a later order counts on", () => {
    const plan = projection(stock({ onHand: 10, outgoing: [movement(9, "2026-11-20")] }), TODAY, null);
    expect(plan.balanceOn(TODAY)).toBe(10);
    expect(plan.availableOn(TODAY)).toBe(1);
    expect(plan.earliest(2)).toBeNull();
  });

  it("leaves out the demand of the order that is asked for, and of no other", () => {
    const outgoing = [
      movement(4, "2026-11-10", { kind: "salesOrder", documentNumber: "SO-1" }),
      movement(3, "2026-11-10", { kind: "salesOrder", documentNumber: "SO-2" }),
      movement(2, "2026-11-10", { kind: "transfer", documentNumber: "SO-1" }),
    ];
    expect(projection(stock({ onHand: 10, outgoing }), TODAY, "SO-1").availableOn(TODAY)).toBe(5);
  });

  it("takes a day before today for today", () => {
    const plan = projection(stock({ onHand: 3 }), TODAY, null);
    plan.take("2026-10-01", 1);
    expect([plan.availableOn("2026-10-01"), plan.balanceOn("2026-10-01"), plan.dates()]).toEqual([2, 2, [TODAY]]);
  });

  it("does not drift with floating point", () => {
    const tenths = Array.from({ length: 10 }, () => movement(0.1, "2026-11-10"));
    expect(projection(stock({ incoming: tenths }), TODAY, null).balanceOn("2026-11-10")).toBe(1);
  });

  it("agrees with walking through the days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.nat(100),
        moves,
        moves,
        fc.array(fc.record({ tenths: fc.nat(200), day: fc.nat(30) }), { maxLength: 3 }),
        (onHand, due, incoming, outgoing, taken) => {
          const listed = (list: readonly { tenths: number; day: number | null }[]) =>
            list.map(({ tenths, day }) => movement(tenths / 10, day === null ? null : dayAt(day)));
          const plan = projection(
            stock({
              onHand: onHand / 10,
              undatedOutgoing: due / 10,
              incoming: listed(incoming),
              outgoing: listed(outgoing),
            }),
            TODAY,
            null,
          );
          for (const { tenths, day } of taken) plan.take(dayAt(day), tenths / 10);

          const balances = plainBalances(onHand, due, incoming, [...outgoing, ...taken]);
          balances.forEach((balance, day) => {
            const available = Math.min(...balances.slice(day));
            expect([plan.balanceOn(dayAt(day)), plan.availableOn(dayAt(day))]).toEqual([balance / 10, available / 10]);
          });
          const wanted = 37;
          const first = balances.findIndex((_balance, day) => Math.min(...balances.slice(day)) >= wanted);
          expect(plan.earliest(wanted / 10)).toBe(first < 0 ? null : dayAt(first));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("forecast", () => {
  it("gives the steps until the last day, and that day", () => {
    const points = forecast(
      stock({
        onHand: 10,
        incoming: [movement(5, "2026-11-20"), movement(5, "2027-11-20")],
        outgoing: [movement(8, "2026-11-10")],
      }),
      TODAY,
      28,
    );
    expect(points).toEqual([
      { date: "2026-11-02", balance: 10, available: 2 },
      { date: "2026-11-10", balance: 2, available: 2 },
      { date: "2026-11-20", balance: 7, available: 7 },
      { date: "2026-11-30", balance: 7, available: 7 },
    ]);
  });

  it("ends on a day with a movement once", () => {
    expect(forecast(stock({ incoming: [movement(5, "2026-11-09")] }), TODAY, 7).map(({ date }) => date)).toEqual([
      "2026-11-02",
      "2026-11-09",
    ]);
  });

  it("leaves out the order that is looked at", () => {
    const outgoing = [movement(4, "2026-11-05", { kind: "salesOrder", documentNumber: "SO-1" })];
    expect(forecast(stock({ onHand: 5, outgoing }), TODAY, 7, " so-1 ").map(({ balance }) => balance)).toEqual([5, 5]);
  });
});

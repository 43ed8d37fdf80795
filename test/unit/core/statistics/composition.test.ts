import { compositionOf } from "../../../../core/statistics/composition";
import { sum } from "../../../../core/values/money";
import { figures } from "./builders";
import fc from "../../../support/properties";

describe("compositionOf", () => {
  it("lists what adds up to the total, prepayments taken off", () => {
    const { parts, total } = compositionOf(
      figures({ balance: 1000, outstandingOrders: 250.5, invoicedPrepayments: 100, total: 1150.5 }),
    );
    expect(total).toBe(1150.5);
    expect(parts.filter(({ amount }) => amount !== 0)).toEqual([
      { name: "balance", amount: 1000 },
      { name: "outstandingOrders", amount: 250.5 },
      { name: "invoicedPrepayments", amount: -100 },
    ]);
  });

  it("names what Business Central took off without telling", () => {
    const { parts } = compositionOf(figures({ balance: 1000, outstandingInvoices: 200, total: 1000 }));
    expect(parts[parts.length - 1]).toEqual({ name: "other", amount: -200 });
  });

  it("has no such part where nothing is left", () => {
    expect(compositionOf(figures({ balance: 10, total: 10 })).parts.map(({ name }) => name)).not.toContain("other");
  });

  it("has no such part where a part is unknown", () => {
    const { parts } = compositionOf(figures({ balance: null, total: 1000 }));
    expect(parts.map(({ name }) => name)).not.toContain("other");
    expect(parts[0]).toEqual({ name: "balance", amount: null });
  });

  it("has no such part where the total is unknown", () => {
    expect(compositionOf(figures({ balance: 5, total: null })).parts.map(({ name }) => name)).not.toContain("other");
  });

  it("never writes minus zero", () => {
    const prepayments = compositionOf(figures()).parts.find(({ name }) => name === "invoicedPrepayments");
    expect(Object.is(prepayments?.amount, 0)).toBe(true);
  });

  it("adds up to the total to the last øre, whatever the parts", () => {
    const ore = fc.integer({ min: -1e10, max: 1e10 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(ore, ore, ore, ore, ore, ore, ore, ore, ore, (a, b, c, d, e, f, g, h, total) => {
        const { parts } = compositionOf(
          figures({
            balance: a,
            outstandingOrders: b,
            shippedNotInvoiced: c,
            outstandingInvoices: d,
            outstandingServiceOrders: e,
            serviceShippedNotInvoiced: f,
            outstandingServiceInvoices: g,
            invoicedPrepayments: h,
            total,
          }),
        );
        expect(
          sum(
            parts.map(({ amount }) => amount ?? Number.NaN),
            2,
          ),
        ).toBe(total);
      }),
    );
  });
});

import { AMOUNT_COLUMNS, AMOUNT_NAMES, figuresOf, isOld, rowState } from "../../../../core/statistics/figures";
import { overdueOf } from "../../../../core/statistics/overdue";
import { figures, statisticsRow, ZEROS } from "./builders";

const all = (value: number | null) => Object.fromEntries(AMOUNT_NAMES.map((name) => [AMOUNT_COLUMNS[name], value]));

describe("the state of a row", () => {
  it.each([
    ["filled", {}, "filled"],
    ["a placeholder where every amount is 1", all(1), "placeholder"],
    ["filled where one amount is not 1", { ...all(1), nav_overdueamountslcy: 0 }, "filled"],
    ["filled where one amount is empty", { ...all(1), nav_overdueamountslcy: null }, "filled"],
    ["inactive, whatever it holds", { ...all(1), statecode: 1 }, "inactive"],
  ])("is %s", (_name, change, expected) => {
    expect(rowState(statisticsRow(change))).toBe(expected);
  });

  it("looks at all twelve amounts", () => {
    expect(AMOUNT_NAMES).toHaveLength(12);
    for (const name of AMOUNT_NAMES) {
      expect(rowState(statisticsRow({ ...all(1), [AMOUNT_COLUMNS[name]]: 1.01 }))).toBe("filled");
    }
  });
});

describe("the figures of a row", () => {
  it("are what the row holds", () => {
    expect(figuresOf(statisticsRow({ nav_balancelcy: 12.34, nav_creditlimitlcy: 1000 }))).toEqual(
      figures({ balance: 12.34, creditLimit: 1000 }),
    );
  });

  it("keep zero apart from unknown", () => {
    const { amounts } = figuresOf(statisticsRow({ nav_overdueamountslcy: null }));
    expect(amounts).toEqual({ ...ZEROS, overdue: null });
  });

  it("keep a missing currency, date and number as unknown", () => {
    const row = statisticsRow({
      transactioncurrencyid: null,
      nav_overdueamountsasof: null,
      nav_customerno: "",
      modifiedon: null,
    });
    expect(figuresOf(row)).toMatchObject({
      currency: null,
      overdueAsOf: null,
      customerNumber: null,
      changedOn: null,
    });
  });

  it("do not take the placeholder of the service amounts for amounts", () => {
    const service = {
      nav_outstandingserviceorderslcy: 1,
      nav_servshippednotinvoicedlcy: 1,
      nav_outstandingservinvoiceslcy: 1,
    };
    expect(figuresOf(statisticsRow(service)).amounts).toEqual({
      ...ZEROS,
      outstandingServiceOrders: null,
      serviceShippedNotInvoiced: null,
      outstandingServiceInvoices: null,
    });
    expect(figuresOf(statisticsRow({ ...service, nav_outstandingservinvoiceslcy: 2 })).amounts).toMatchObject({
      outstandingServiceOrders: 1,
      serviceShippedNotInvoiced: 1,
      outstandingServiceInvoices: 2,
    });
  });
});

describe("old figures", () => {
  it.each([
    ["08:00:00", true],
    ["08:00:01", false],
    ["08:59:59", false],
    ["09:30:00", false],
  ])("changed at %s, seen at 09:00:01: %s", (time, expected) => {
    expect(isOld(new Date(`2026-03-03T${time}Z`), new Date("2026-03-03T09:00:01Z"))).toBe(expected);
  });
});

describe("what is overdue", () => {
  it.each([
    [6200, { kind: "some", amount: 6200, asOf: "2026-03-03" }],
    [0.01, { kind: "some", amount: 0.01, asOf: "2026-03-03" }],
    [0, { kind: "none", asOf: "2026-03-03" }],
    [-50, { kind: "none", asOf: "2026-03-03" }],
    [null, { kind: "unknown" }],
  ])("of %p", (overdue, expected) => {
    expect(overdueOf(figures({ overdue }))).toEqual(expected);
  });
});

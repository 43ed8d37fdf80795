import { announce, differences } from "../../../../../core/orders/readiness/announcement";
import type { Difference } from "../../../../../core/orders/readiness/announcement";
import { ADDRESS, CUSTOMER, facts, ITEM, LINE, NO_ADDRESS, trade } from "../builders";
import type { FactsChange } from "../builders";

const line = (change: object) => ({ document: { lines: [{ ...LINE, ...change }] } });
const long = (length: number) => "x".repeat(length);

/** What differs, and what it becomes. */
const DIFFERENCES: readonly (readonly [string, FactsChange, Difference["topic"], unknown, unknown])[] = [
  [
    "somebody else pays",
    trade({ payer: { ...CUSTOMER, number: "K9", name: "Kommunen" } }),
    "payer",
    "Fjordkontor AS",
    "Kommunen",
  ],
  ["goods leave from a location", { businessCentral: { place: "VEST" } }, "location", null, "VEST"],
  [
    "VAT is added",
    { businessCentral: { total: { amount: 6250, currency: "NOK" } } },
    "total",
    { amount: 5000, currency: "NOK" },
    { amount: 6250, currency: "NOK" },
  ],
  [
    "a city is cut",
    { document: { shipTo: { ...ADDRESS, city: long(31) } } },
    "shipTo",
    `Havnegata 3, 6002, ${long(31)}, NO`,
    `Havnegata 3, 6002, ${long(30)}, NO`,
  ],
  ["a name is cut", { document: { name: long(36) } }, "name", long(36), long(35)],
  [
    "a percentage is a cash discount too",
    { document: { discountPercentage: 5 } },
    "cashDiscount",
    null,
    { quantity: 5, unit: "%" },
  ],
  [
    "freight below 0 is dropped",
    { document: { freightAmount: -5 } },
    "freight",
    { quantity: -5, unit: null },
    { quantity: 0, unit: null },
  ],
  [
    "a price loses its VAT",
    trade({ items: new Map([["1000", { ...ITEM, priceIncludesVat: true, priceVatGroup: "INNENLAND" }]]) }),
    "price",
    { quantity: 1250, unit: null },
    { quantity: 1000, unit: null },
  ],
  ["a line has a date", line({ requestedDate: "2026-12-05" }), "date", { day: "2026-12-05" }, { day: null }],
];

describe("what Business Central makes otherwise", () => {
  it.each(DIFFERENCES)("%s", (_name, change, topic, sales, businessCentral) => {
    expect(differences(facts(change)).map(({ line: _line, ...rest }) => rest)).toEqual([
      { topic, sales, businessCentral },
    ]);
  });

  it("is nothing where it makes the document as it is", () => {
    expect(differences(facts(trade()))).toEqual([]);
  });

  it("leaves Business Central's own address where Sales has none", () => {
    expect(announce(facts({ document: { shipTo: NO_ADDRESS } })).shipTo).toBeNull();
  });
});

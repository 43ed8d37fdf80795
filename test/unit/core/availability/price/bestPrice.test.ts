import { bestPrice } from "../../../../../core/availability/price/bestPrice";
import type { PriceLine, PriceTerms } from "../../../../../core/availability/price/bestPrice";

const TERMS: PriceTerms = {
  customer: { number: "C", priceGroup: "PARTNER", discountGroup: "LARGE", allowsLineDiscount: true },
  card: { unitPrice: 100, vatGroup: null },
  quantity: 5,
  unit: "PCS",
  factor: 1,
  currency: "",
  rate: 1,
  day: "2026-11-29",
  vatPercent: (group) => (group === "INLAND" ? 25 : null),
};

function line(change: Partial<PriceLine>): PriceLine {
  return {
    list: "L",
    source: "allCustomers",
    sourceNumber: "",
    asset: "item",
    unit: "",
    minimumQuantity: 0,
    defines: "price",
    currency: "",
    unitPrice: 90,
    lineDiscount: 0,
    allowsLineDiscount: true,
    from: null,
    to: null,
    vatGroup: null,
    ...change,
  };
}
const discount = (lineDiscount: number, change: Partial<PriceLine> = {}) =>
  line({ defines: "discount", unitPrice: 0, lineDiscount, ...change });

type Expected = readonly [price: number, discount: number, net: number];

describe("bestPrice", () => {
  it.each<readonly [string, readonly PriceLine[], Partial<PriceTerms>, Expected]>([
    ["the item's card where no list has a price", [], {}, [100, 0, 100]],
    ["a price for all customers", [line({})], {}, [90, 0, 90]],
    ["the customer's own", [line({ source: "customer", sourceNumber: "C" })], {}, [90, 0, 90]],
    [
      "the lowest, though the customer's own is higher",
      [line({ source: "customer", sourceNumber: "C", unitPrice: 95 }), line({ unitPrice: 80 })],
      {},
      [80, 0, 80],
    ],
    ["the price group's", [line({ source: "priceGroup", sourceNumber: "PARTNER" })], {}, [90, 0, 90]],
    ["nobody else's", [line({ source: "customer", sourceNumber: "D" })], {}, [100, 0, 100]],
    [
      "no group's where the customer has none",
      [line({ source: "priceGroup", sourceNumber: "" })],
      { customer: { ...TERMS.customer, priceGroup: "" } },
      [100, 0, 100],
    ],
    ["one that has not begun: not", [line({ from: "2026-11-30" })], {}, [100, 0, 100]],
    ["one on its last day", [line({ to: "2026-11-29" })], {}, [90, 0, 90]],
    ["one that has ended: not", [line({ to: "2026-11-28" })], {}, [100, 0, 100]],
    ["a minimum that is reached", [line({ minimumQuantity: 5 })], {}, [90, 0, 90]],
    ["a minimum that is not, and the card's price for it", [line({ minimumQuantity: 6 })], {}, [100, 0, 100]],
    ["a price of a unit", [line({ unit: "BOX", unitPrice: 1000 })], { unit: "BOX", factor: 12 }, [1000, 0, 1000]],
    ["a price without a unit, for the base units in one", [line({})], { unit: "BOX", factor: 12 }, [1080, 0, 1080]],
    ["the card's price likewise", [], { unit: "BOX", factor: 12 }, [1200, 0, 1200]],
    [
      "a minimum without a unit, in base units",
      [line({ minimumQuantity: 60 })],
      { unit: "BOX", factor: 12 },
      [1080, 0, 1080],
    ],
    [
      "a minimum without a unit, in base units, whatever floating point makes of them",
      [line({ minimumQuantity: 435 })],
      { unit: "PALLET", quantity: 4.35, factor: 100 },
      [9000, 0, 9000],
    ],
    ["a minimum that what comes back reaches", [line({ minimumQuantity: 5 })], { quantity: -5 }, [90, 0, 90]],
    ["the half of the last decimal up", [line({ unitPrice: 8.000005 })], {}, [8.00001, 0, 8.00001]],
    ["a price of another unit: not", [line({ unit: "BOX" })], {}, [100, 0, 100]],
    ["the highest discount", [discount(5), discount(8, { source: "customer", sourceNumber: "C" })], {}, [100, 8, 92]],
    ["a discount group's", [discount(10, { source: "discountGroup", sourceNumber: "LARGE" })], {}, [100, 10, 90]],
    [
      "no discount of a price group",
      [discount(10, { source: "priceGroup", sourceNumber: "PARTNER" })],
      {},
      [100, 0, 100],
    ],
    ["no price of a discount group", [line({ source: "discountGroup", sourceNumber: "LARGE" })], {}, [100, 0, 100]],
    ["a discount on a price", [line({}), discount(10)], {}, [90, 10, 81]],
    ["no discount on a price that allows none", [line({ allowsLineDiscount: false }), discount(10)], {}, [90, 0, 90]],
    [
      "the price that is lower after its discount",
      [line({ unitPrice: 88, allowsLineDiscount: false }), line({}), discount(10)],
      {},
      [90, 10, 81],
    ],
    [
      "no discount on the card's price for a customer who gets none",
      [discount(10)],
      { customer: { ...TERMS.customer, allowsLineDiscount: false } },
      [100, 0, 100],
    ],
    ["both from one line", [line({ defines: "both", lineDiscount: 10 })], {}, [90, 10, 81]],
    ["a discount of all items", [discount(3, { asset: "allItems" })], {}, [100, 3, 97]],
    [
      "no discount of all items from whom there is one of the item",
      [discount(3, { asset: "allItems" }), discount(2)],
      {},
      [100, 2, 98],
    ],
    [
      "the document's currency before the local one, though dearer",
      [line({ currency: "EUR", unitPrice: 11 }), line({ unitPrice: 90 })],
      { currency: "EUR", rate: 0.1 },
      [11, 0, 11],
    ],
    ["the local currency by its rate", [line({})], { currency: "EUR", rate: 0.1 }, [9, 0, 9]],
    ["another currency: not", [line({ currency: "SEK" })], { currency: "EUR", rate: 0.1 }, [10, 0, 10]],
    ["a price with VAT, without it", [line({ unitPrice: 100, vatGroup: "INLAND" })], {}, [80, 0, 80]],
  ])("takes %s", (_name, lines, change, [price, percent, net]) => {
    const outcome = bestPrice(lines, { ...TERMS, ...change });
    expect(outcome).toMatchObject({ ok: true, best: { price, discount: percent, net } });
  });

  it.each<readonly [string, readonly PriceLine[], Partial<PriceTerms>, "rate" | "vat"]>([
    ["a rate", [], { currency: "EUR", rate: null }, "rate"],
    ["what VAT is in a price", [line({ vatGroup: "ABROAD" })], {}, "vat"],
    ["what VAT is in the card's price", [], { card: { unitPrice: 100, vatGroup: "ABROAD" } }, "vat"],
  ])("tells no price where it lacks %s", (_name, lines, change, missing) => {
    expect(bestPrice(lines, { ...TERMS, ...change })).toEqual({ ok: false, missing });
  });

  it("names the lines that the price and the discount come from", () => {
    const [price, percent] = [line({ list: "A" }), discount(10, { list: "B" })];
    expect(bestPrice([price, percent], TERMS)).toMatchObject({
      best: { priceLine: { list: "A" }, discountLine: { list: "B" } },
    });
  });

  it("tells the next quantity from which one costs less", () => {
    const lines = [line({}), line({ unitPrice: 95, minimumQuantity: 6 }), line({ unitPrice: 80, minimumQuantity: 24 })];
    expect(bestPrice(lines, TERMS)).toMatchObject({ best: { net: 90, nextBreak: { quantity: 24, net: 80 } } });
    expect(bestPrice(lines, { ...TERMS, quantity: 1, unit: "BOX", factor: 12 })).toMatchObject({
      best: { nextBreak: { quantity: 2, net: 960 } },
    });
    expect(bestPrice(lines, { ...TERMS, quantity: 24 })).toMatchObject({ best: { net: 80, nextBreak: null } });
    const thirds = { unit: "SET", factor: 49, quantity: 0.01 };
    expect(bestPrice([line({ minimumQuantity: 1 })], { ...TERMS, ...thirds })).toMatchObject({
      best: { net: 4900, nextBreak: { quantity: 0.02041, net: 4410 } },
    });
  });
});

import { describePrice } from "../../../../../controls/shared/item/describePrice";
import type { PriceAnswer } from "../../../../../core/availability/price/askPrice";
import type { BestPrice, PriceLine } from "../../../../../core/availability/price/bestPrice";
import type { LinePrice } from "../../../../../core/documents/linePrice";
import { SURROUNDINGS } from "../availability/build";

const NOK = { code: "NOK", precision: 2, rate: 1 };
const LINE: PriceLine = {
  list: "L1",
  source: "customer",
  sourceNumber: "C",
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
};

function told(change: Partial<BestPrice> = {}, caveats: Extract<PriceAnswer, { kind: "told" }>["caveats"] = []) {
  const best = { price: 90, discount: 0, net: 90, priceLine: LINE, discountLine: null, nextBreak: null, ...change };
  return { kind: "told", best, caveats } as const;
}
const describe_ = (answer: PriceAnswer, line: LinePrice | null = null) =>
  describePrice(answer, { line, currency: NOK, unitName: "PCS" }, SURROUNDINGS);

describe("Business Central's price in words", () => {
  it("stands alone where the line asks the same", () => {
    expect(describe_(told(), { price: 90, net: 90.001 })).toEqual({
      rows: [["Business Central", "NOK 90.00", "", "NOK 90.00"]],
      notes: ["Price list L1, for customer C."],
    });
  });

  it("has the line's own below it where that differs, in its price or only in its discount", () => {
    const own = describe_(told({ price: 100, discount: 10 }), { price: 100, net: 95 });
    expect(own.rows).toEqual([
      ["Business Central", "NOK 100.00", "10 %", "NOK 90.00"],
      ["This line", "NOK 100.00", "5 %", "NOK 95.00"],
    ]);
  });

  it.each<readonly [string, ReturnType<typeof told>, readonly string[]]>([
    ["the item card", told({ priceLine: null }), ["From the item card."]],
    ["a list for all", told({ priceLine: { ...LINE, source: "allCustomers" } }), ["Price list L1, for all customers."]],
    ["a price group", told({ priceLine: { ...LINE, source: "priceGroup" } }), ["Price list L1, for price group C."]],
    [
      "a list that ends",
      told({ priceLine: { ...LINE, to: "2026-12-31" } }),
      ["Price list L1, for customer C.", "Until 31.12.2026."],
    ],
    [
      "a discount of another list",
      told({ discountLine: { ...LINE, list: "L2", source: "discountGroup" } }),
      ["Price list L1, for customer C.", "Discount: Price list L2, for discount group C."],
    ],
    [
      "a discount of the same list, once",
      told({ discountLine: { ...LINE, defines: "discount" } }),
      ["Price list L1, for customer C."],
    ],
    [
      "the next quantity",
      told({ nextBreak: { quantity: 20, net: 80 } }),
      ["Price list L1, for customer C.", "From 20 PCS: NOK 80.00."],
    ],
    [
      "what is not known",
      told({}, ["campaigns", "vat", "olderPrices"]),
      [
        "Price list L1, for customer C.",
        "A price for a campaign or contact may apply instead; it is not counted.",
        "It is not known whether the price includes VAT.",
        "No price list has this item; sales prices of the older kind are not read.",
      ],
    ],
  ])("names %s", (_name, answer, notes) => {
    expect(describe_(answer).notes).toEqual(notes);
  });

  it.each<readonly [PriceAnswer, readonly string[]]>([
    [
      { kind: "notTold", problem: null },
      [
        "Business Central's price is not available. It needs the item card and the price list lines service in the connection.",
      ],
    ],
    [
      { kind: "notTold", problem: { kind: "notPublished", service: "PriceListLines", host: "bc.test" } },
      ["The service is not published", "The price needs the service PriceListLines."],
    ],
    [{ kind: "lacking", what: "customer" }, ["The customer is not coupled, so Business Central's price is not known."]],
    [
      { kind: "lacking", what: "currency" },
      ["The currency of the document or of Business Central is not known, so the price is not available."],
    ],
    [
      { kind: "lacking", what: "rate" },
      ["Business Central has no exchange rate for the currency of the document, so the price is not available."],
    ],
    [{ kind: "lacking", what: "vat" }, ["The price includes VAT that is not known, so the price is not available."]],
  ])("says why there is none: %j", (answer, notes) => {
    expect(describe_(answer)).toEqual({ rows: [], notes });
  });

  it("is not told where the document's currency is not known", () => {
    expect(describePrice(told(), null, SURROUNDINGS)).toEqual({
      rows: [],
      notes: ["The currency of the document or of Business Central is not known, so the price is not available."],
    });
  });
});

import { countedAmount } from "../../../../../core/statistics/credit/countedAmount";
import type { VatSetup } from "../../../../../core/businesscentral/trade/setups";
import type { ItemTerms, Trade } from "../../../../../core/statistics/trade/trade";
import { NO_TRADE } from "../../../../../core/statistics/trade/trade";
import { DOCUMENT_TABLES } from "../../../../../core/documents/documentTable";
import type { CreditQuestion } from "../../../../../core/documents/creditQuestion";
import type { DocumentLine } from "../../../../../core/documents/salesDocument";
import { LINE, PRODUCT } from "../../orders/builders";
import type { Currency } from "../../../../../core/values/money";
import { EUR, NOK } from "../builders";

const BOTH = { own: NOK, local: NOK };
const line = (change: Partial<DocumentLine> = {}): DocumentLine => ({ ...LINE, quantity: 1, price: 100, ...change });
const item = (number: string, change: Partial<DocumentLine> = {}): DocumentLine =>
  line({ product: { ...PRODUCT, number }, ...change });
const terms = (change: Partial<ItemTerms> = {}): ItemTerms => ({
  vatGroup: "HØY",
  priceIncludesVat: false,
  priceVatGroup: "",
  allowsInvoiceDiscount: true,
  ...change,
});
const vat = (product: string, percent: number, business = "HOME", calculation = "Normal VAT"): VatSetup => ({
  business,
  product,
  identifier: product,
  calculation,
  percent,
});
const TRADE: Trade = {
  payer: { number: "P", name: "Payer", vatGroup: "HOME", pricesIncludeVat: false },
  vat: [vat("HØY", 25), vat("LAV", 15), vat("FRI", 0), vat("HØY", 0, "ABROAD")],
  salesSetup: { warnsOfCredit: true, writeInProduct: "TEXT", orderNumbers: "", quoteNumbers: "", freightAccount: "" },
  items: new Map([
    ["1000", terms()],
    ["2000", terms({ vatGroup: "LAV" })],
    ["3000", terms({ vatGroup: "FRI", allowsInvoiceDiscount: false })],
    ["4000", terms({ priceIncludesVat: true, priceVatGroup: "HOME" })],
    ["TEXT", terms({ vatGroup: "LAV" })],
  ]),
  rate: null,
};
const DOCUMENT: CreditQuestion["document"] = {
  table: DOCUMENT_TABLES.order,
  lines: [item("1000")],
  discountAmount: 0,
  discountPercentage: 0,
  linesAmount: 100,
  amountLessFreight: 100,
  freightAmount: 0,
  totalAmount: 100,
  totalTax: 0,
};

describe("what a document adds", () => {
  it.each<[string, Partial<CreditQuestion["document"]>, Partial<Trade>, number, Currency?]>([
    ["VAT by the groups of payer and item", { lines: [item("1000"), item("2000"), item("3000")] }, {}, 340],
    ["VAT rounded once for all lines of a rate", { lines: Array(3).fill(item("1000", { price: 0.1 })) }, {}, 0.38],
    [
      "the lines' own discounts",
      { lines: [item("1000", { quantity: 10, volumeDiscount: 2, manualDiscount: 30 })] },
      {},
      1187.5,
    ],
    [
      "the discount of the whole, over the lines that allow one",
      { lines: [item("1000"), item("3000")], discountPercentage: 5, linesAmount: 200, amountLessFreight: 190 },
      {},
      212.5,
    ],
    ["no discount where Sales has none", { linesAmount: 200, amountLessFreight: 190 }, {}, 125],
    ["an order's price without the VAT that the item's price includes", { lines: [item("4000")] }, {}, 100],
    ["a quote's price as it is", { table: DOCUMENT_TABLES.quote, lines: [item("4000")] }, {}, 125],
    [
      "prices that include VAT for the payer",
      {},
      { payer: { number: "P", name: null, vatGroup: "HOME", pricesIncludeVat: true } },
      100,
    ],
    ["no VAT abroad", {}, { payer: { number: "P", name: null, vatGroup: "ABROAD", pricesIncludeVat: false } }, 100],
    ["what nothing but words are sold as", { lines: [line({ productId: null, product: null })] }, {}, 115],
    [
      "the price of nothing but words as it is, whatever the item's price includes",
      { lines: [line({ productId: null, product: null })] },
      { items: new Map([["TEXT", terms({ vatGroup: "LAV", priceIncludesVat: true, priceVatGroup: "HOME" })]]) },
      115,
    ],
    [
      "no VAT of a reverse charge, which is taken out of a price all the same",
      { lines: [item("4000", { price: 125 })] },
      { vat: [vat("HØY", 25, "HOME", "Reverse Charge VAT")] },
      100,
    ],
    ["nothing for a line without a price", { lines: [item("1000", { price: null })] }, {}, 0],
    [
      "BC's rate, line by line",
      { lines: [item("3000", { price: 0.01 }), item("3000", { price: 0.01 })] },
      { rate: 11.7 },
      0.24,
      EUR,
    ],
  ])("has %s", (_name, document, trade, amount, own = NOK) => {
    expect(countedAmount({ ...DOCUMENT, ...document }, { ...TRADE, ...trade }, { own, local: NOK })).toEqual({
      vat: "withVat",
      least: amount,
      most: amount,
      isRateOfSales: false,
    });
  });

  it.each<[string, Partial<CreditQuestion["document"]>]>([
    ["freight, whose account is not known", { freightAmount: 100 }],
    ["an item that is not known", { lines: [item("1000"), item("9999")] }],
  ])("lies between the lowest and the highest VAT for %s", (_name, document) => {
    expect(countedAmount({ ...DOCUMENT, ...document }, TRADE, BOTH)).toMatchObject({
      vat: "withVat",
      least: 225,
      most: 250,
    });
  });

  it.each<[string, Partial<Trade>]>([
    ["nothing is told", NO_TRADE],
    ["the payer is not told", { payer: null }],
    ["the VAT posting setup is not told", { vat: null }],
    ["the groups have no row", { vat: [vat("LAV", 15)] }],
    ["the groups have two rows", { vat: [vat("HØY", 25), vat("HØY", 12)] }],
    ["the rate does not stand there", { vat: [vat("HØY", 25, "HOME", "Sales Tax")] }],
  ])("is without VAT where %s", (_name, trade) => {
    expect(countedAmount(DOCUMENT, { ...TRADE, ...trade }, BOTH)).toEqual({
      vat: "withoutVat",
      least: 100,
      most: null,
      isRateOfSales: false,
    });
  });

  it("has Sales' tax where that is all there is", () => {
    expect(countedAmount({ ...DOCUMENT, totalAmount: 125, totalTax: 25 }, NO_TRADE, BOTH)).toMatchObject({
      vat: "taxOfSales",
      least: 125,
      most: 125,
    });
  });

  it("counts by the rate of Sales where Business Central tells none, and says so", () => {
    const own = { ...EUR, rate: 0.1 };
    expect(countedAmount(DOCUMENT, TRADE, { own, local: NOK })).toMatchObject({ least: 1250, isRateOfSales: true });
  });

  it.each<[string, Partial<CreditQuestion["document"]>, Currency | null, Currency | null]>([
    ["amount", { lines: [item("1000", { quantity: null })] }, NOK, NOK],
    ["currency", {}, null, NOK],
    ["localCurrency", {}, NOK, null],
    ["rate", {}, { ...EUR, rate: null }, NOK],
  ])("is not known without the %s", (missing, document, own, local) => {
    expect(countedAmount({ ...DOCUMENT, ...document }, TRADE, { own, local })).toEqual({ missing });
  });
});

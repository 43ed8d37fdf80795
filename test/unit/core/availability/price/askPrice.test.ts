import { askPrice } from "../../../../../core/availability/price/askPrice";
import type { PriceQuestion } from "../../../../../core/availability/price/askPrice";
import type { WireRow } from "../../../../../core/ports";
import { rows } from "../../../../support/fakeSales";
import { fakeBusinessCentral } from "../fakeBusinessCentral";
import { card, CONNECTION, DESK, ports, TABLES } from "../scene";

const ITEM = card("1000", {
  Unit_Price: 100,
  Price_Includes_VAT: false,
  VAT_Bus_Posting_Gr_Price: "",
  VAT_Prod_Posting_Group: "HIGH",
  Item_Disc_Group: "DESKS",
});
const customer = (No: string, change: WireRow = {}) => ({
  No,
  Bill_to_Customer_No: "",
  Customer_Price_Group: "",
  Customer_Disc_Group: "",
  Allow_Line_Disc: true,
  ...change,
});
const priceLine = (change: WireRow = {}) => ({
  Price_List_Code: "L1",
  Status: "Active",
  Source_Type: "All Customers",
  Source_No: "",
  Asset_Type: "Item",
  Asset_No: "1000",
  Variant_Code: "",
  Unit_of_Measure_Code: "",
  Minimum_Quantity: 0,
  Amount_Type: "Price",
  Currency_Code: "",
  Unit_Price: 90,
  Starting_Date: "0001-01-01",
  Ending_Date: "0001-01-01",
  Allow_Line_Disc: true,
  Line_Discount_Percent: 0,
  ...change,
});
const sale = (Document_No: string, change: WireRow = {}) => ({
  Document_No,
  Sell_to_Customer_No: "C",
  Type: "Item",
  No: "1000",
  Quantity: 4,
  Unit_of_Measure_Code: "PCS",
  Unit_Price: 95,
  Line_Discount_Percent: 0,
  ...change,
});
const invoice = (number: string, postingDate: string) => ({
  number,
  postingDate,
  customerNumber: "C",
  currencyCode: "NOK",
});

const EUR = { currency: "EUR" };
function rate(change: WireRow = {}): WireRow {
  return {
    Currency_Code: "EUR",
    Starting_Date: "2026-01-01",
    Exchange_Rate_Amount: 100,
    Relational_Exch_Rate_Amount: 1000,
    Relational_Currency_Code: "",
    ...change,
  };
}

const PAGES = {
  ItemCard: [ITEM],
  Customer: [customer("C"), customer("P", { Customer_Price_Group: "PARTNER" })],
  GeneralLedgerSetup: [{ LCY_Code: "NOK" }],
  VATPostingSetup: [
    {
      VAT_Bus_Posting_Group: "INLAND",
      VAT_Prod_Posting_Group: "HIGH",
      VAT_Identifier: "HIGH",
      VAT_Percent: 25,
      VAT_Calculation_Type: "Normal VAT",
    },
  ],
  SalesPriceList: [],
  CurrencyExchangeRates: [rate()],
  PriceListLines: [priceLine()],
  PostedSalesInvoiceLines: [sale("101"), sale("104"), sale("102"), sale("103", { Quantity: -1 })],
  companies: [{ id: "9", name: "Skarvholm Kontor AS" }],
  salesInvoices: [invoice("101", "2026-10-20"), invoice("102", "2026-09-01"), invoice("104", "2026-08-01")],
};
const NAMED = {
  ...CONNECTION,
  bcs_pricelistlinesservice: "PriceListLines",
  bcs_salesinvoicelinesservice: "PostedSalesInvoiceLines",
};

function ask(
  change: Partial<Record<keyof typeof PAGES, readonly WireRow[] | null>> = {},
  question: Partial<PriceQuestion> = {},
  connection: WireRow = NAMED,
) {
  const pages = Object.fromEntries(
    Object.entries({ ...PAGES, ...change }).flatMap(([name, page]) => (page === null ? [] : [[name, page]])),
  );
  const bc = fakeBusinessCentral(pages);
  const answer = askPrice(ports(bc, { ...TABLES, bcs_connection: rows(connection) }), {
    productId: DESK,
    companyId: null,
    customerNumber: "C",
    currency: "NOK",
    quantity: 1,
    unit: { code: "pcs", factor: 1 },
    today: "2026-11-29",
    ...question,
  });
  return answer.then((told) => ({ ...told, bc }));
}

describe("askPrice", () => {
  it("tells Business Central's price with its source", async () => {
    expect((await ask()).price).toMatchObject({
      kind: "told",
      best: { price: 90, priceLine: { list: "L1" } },
      caveats: [],
    });
  });

  it.each<readonly [string, Parameters<typeof ask>[0], Partial<PriceQuestion>, number]>([
    [
      "the prices of whoever pays",
      {
        Customer: [customer("C", { Bill_to_Customer_No: "P" }), PAGES.Customer[1] ?? {}],
        PriceListLines: [priceLine({ Source_Type: "Customer Price Group", Source_No: "PARTNER", Unit_Price: 70 })],
      },
      {},
      70,
    ],
    [
      "the item's discount group",
      {
        PriceListLines: [
          priceLine({
            Asset_Type: "Item Discount Group",
            Asset_No: "DESKS",
            Amount_Type: "Discount",
            Line_Discount_Percent: 20,
          }),
        ],
      },
      {},
      80,
    ],
    ["a rate for a document in another currency", {}, { currency: "EUR" }, 9],
    ["a rate that has no first day", { CurrencyExchangeRates: [rate({ Starting_Date: "0001-01-01" })] }, EUR, 9],
    [
      "the rate that has begun last",
      { CurrencyExchangeRates: [rate(), rate({ Starting_Date: "2026-11-29", Relational_Exch_Rate_Amount: 900 })] },
      EUR,
      10,
    ],
    [
      "VAT that is in a list's prices",
      {
        SalesPriceList: [{ Code: "L1", PriceIncludesVAT: true, VATBusPostingGrPrice: "INLAND" }],
      },
      {},
      72,
    ],
    ["only lines that are active", { PriceListLines: [priceLine({ Status: "Draft" })] }, {}, 100],
    [
      "no line of another item, whatever the server answers",
      { PriceListLines: [priceLine({ Asset_No: "9999" })] },
      {},
      100,
    ],
    ["no line of a variant", { PriceListLines: [priceLine({ Variant_Code: "BLUE" })] }, {}, 100],
    ["no line of a vendor", { PriceListLines: [priceLine({ Source_Type: "All Vendors" })] }, {}, 100],
  ])("goes by %s", async (_name, pages, question, net) => {
    expect((await ask(pages, question)).price).toMatchObject({ kind: "told", best: { net } });
  });

  it.each<readonly [string, Parameters<typeof ask>[0], string]>([
    [
      "prices for campaigns",
      { PriceListLines: [priceLine(), priceLine({ Source_Type: "Campaign", Source_No: "SUMMER" })] },
      "campaigns",
    ],
    ["whether VAT is in the price", { SalesPriceList: null }, "vat"],
    ["prices from before price lists", { PriceListLines: [] }, "olderPrices"],
  ])("says that it does not know %s", async (_name, pages, caveat) => {
    expect((await ask(pages)).price).toMatchObject({ kind: "told", caveats: [caveat] });
  });

  it("does not wonder about a campaign that has ended", async () => {
    const ended = priceLine({ Source_Type: "Campaign", Source_No: "SUMMER", Ending_Date: "2020-08-31" });
    expect((await ask({ PriceListLines: [priceLine(), ended] })).price).toMatchObject({ kind: "told", caveats: [] });
  });

  it.each<readonly [string, Parameters<typeof ask>[0], Partial<PriceQuestion>, object]>([
    ["the customer's number", {}, { customerNumber: null }, { kind: "lacking", what: "customer" }],
    ["the document's currency", {}, { currency: null }, { kind: "lacking", what: "currency" }],
    ["a rate", { CurrencyExchangeRates: [] }, EUR, { kind: "lacking", what: "rate" }],
    [
      "a rate that goes by way of a third currency",
      { CurrencyExchangeRates: [rate({ Relational_Currency_Code: "USD" })] },
      EUR,
      { kind: "lacking", what: "rate" },
    ],
    [
      "the local currency",
      { GeneralLedgerSetup: null },
      {},
      { kind: "notTold", problem: { kind: "notPublished", service: "GeneralLedgerSetup" } },
    ],
    [
      "the customer's card",
      { Customer: null },
      {},
      { kind: "notTold", problem: { kind: "notPublished", service: "Customer" } },
    ],
    [
      "the price lists",
      { PriceListLines: null },
      {},
      { kind: "notTold", problem: { kind: "notPublished", service: "PriceListLines" } },
    ],
  ])("tells no price without %s", async (_name, pages, question, expected) => {
    expect((await ask(pages, question)).price).toMatchObject(expected);
  });

  it("asks for neither where the connection names no service for it", async () => {
    const { price, pastSales, bc } = await ask({}, {}, CONNECTION);
    expect([price, pastSales]).toEqual([
      { kind: "notTold", problem: null },
      { kind: "notTold", problem: null },
    ]);
    expect(bc.asked).not.toContain("Customer");
  });

  it("tells the last sales to the customer by the days of their invoices, without what came back", async () => {
    expect((await ask()).pastSales).toMatchObject({
      kind: "told",
      rows: [
        { document: "101", day: "2026-10-20", quantity: 4, unit: "PCS", price: 95, currency: "NOK" },
        { document: "102", day: "2026-09-01" },
        { document: "104", day: "2026-08-01" },
      ],
    });
  });

  it("tells no days without the API, and goes by the invoices' numbers", async () => {
    const { pastSales } = await ask({ salesInvoices: null });
    expect(pastSales).toMatchObject({
      rows: [{ document: "104", day: null, currency: null }, { document: "102" }, { document: "101" }],
    });
  });

  it("takes few requests: the item, two steps for the price, the company and its invoices", async () => {
    const { bc } = await ask();
    expect(bc.requests.length).toBeLessThanOrEqual(5);
  });
});

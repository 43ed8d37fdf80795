import { FACTS } from "../../../sandbox/bc/jobs/facts/facts";
import { CUSTOMER, handsOn } from "./factsSandbox";
import type { BothSides, Row } from "./jobsSandbox";
import { ACTIVE_QUOTE, startBothSides } from "./jobsSandbox";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

const hands = handsOn(() => both);
const { order, change, trade, changeLine } = hands;
const put = (changes: Row): Promise<void> => change(order(), changes, "salesperson");
const address = { address: "Kai 3", address2: "", postCode: "", city: "", county: "", country: "" };
/** BC's line that the first line in Sales became, and the like. */
const bcLine = (expected: Row): Row => ({
  lines: expect.arrayContaining([expect.objectContaining(expected)]) as Row[],
});

type Case = readonly [fact: string, prepare: () => Promise<unknown>, inBc: Row];

/** What Sales had, and what BC's order is. */
const CASES: readonly Case[] = [
  [
    "billTo.ownWhenEmpty",
    () => put({ billto_name: "Somebody else" }),
    { billTo: { name: "Fjordskimt Energi AS", address: "Havnegata 4" } },
  ],
  [
    "billTo.ownWhenEmpty",
    () => put({ billto_line1: "Kai 3" }),
    { billTo: { ...address, name: "Fjordskimt Energi AS" } },
  ],
  [
    "shipTo.ownWhenEmpty",
    () => put({ shipto_line1: "Kai 3" }),
    { shipTo: { ...address, name: "Fjordskimt Energi AS" } },
  ],
  [
    "billTo.cut",
    () =>
      put({
        billto_line1: "a".repeat(120),
        billto_line2: "b".repeat(60),
        billto_city: "c".repeat(40),
        billto_country: "no ",
      }),
    { billTo: { address: "a".repeat(100), address2: "b".repeat(50), city: "c".repeat(30), country: "NO" } },
  ],
  [
    "shipTo.cut",
    () => put({ shipto_line1: "a".repeat(120), shipto_stateorprovince: "d".repeat(40), shipto_postalcode: "n1 4xx" }),
    { shipTo: { address: "a".repeat(100), county: "d".repeat(30), postCode: "N1 4XX" } },
  ],
  [
    "option.mapped",
    async () => {
      await trade({ options: { "paymenttermscode/1": { code: "NETTO30" } } });
      await put({ paymenttermscode: 1 });
    },
    { paymentTermsCode: "NETTO30" },
  ],
  ["option.notMapped", () => put({ paymenttermscode: 1, shippingmethodcode: 1 }), { paymentTermsCode: "NETTO14" }],
  ["name.cut", () => put({ name: "n".repeat(50) }), { externalDocumentNo: "n".repeat(35) }],
  ["discount.asCashDiscount", () => put({ discountpercentage: 5 }), { paymentDiscountPercent: 5 }],
  [
    "header.notRead",
    () => put({ shipto_name: "Back door", willcall: true }),
    { shipTo: { name: "Fjordskimt Energi AS" } },
  ],
  ["date.past", () => put({ requestdeliveryby: "2020-01-31T23:00:00Z" }), { requestedDeliveryDate: "2020-02-01" }],
  [
    "price.zero",
    () => changeLine(0, { ispriceoverridden: true, priceperunit: 0 }),
    bcLine({ no: "BORD-1210", unitPrice: 0, amount: 0 }),
  ],
  [
    "price.vatTakenOut",
    () => trade({ items: { "BORD-1210": { priceIncludesVat: true, priceVatBusPostingGroup: "INNENLAND" } } }),
    bcLine({ no: "BORD-1210", unitPrice: 13_520 }),
  ],
  [
    "discount.ofSales",
    () => changeLine(0, { manualdiscountamount: 1000.005 }),
    bcLine({ no: "BORD-1210", lineDiscountAmount: 1000.01, amount: 32_799.99 }),
  ],
  [
    "text.following",
    () => changeLine(0, { description: "Oak\nwith a drawer" }),
    {
      lines: [
        expect.objectContaining({ no: "BORD-1210" }),
        ...["Oak", "with a drawer"].map((description): unknown => expect.objectContaining({ type: " ", description })),
        ...Array<unknown>(3).fill(expect.anything()),
      ],
    },
  ],
  [
    "unit.ignored",
    () => trade({ setup: { company: { unitGroupMapping: false } } }),
    bcLine({ no: "STOL-2120", quantity: 4, unitCode: "PCS", quantityPerUnit: 1 }),
  ],
  ["unit.taken", () => Promise.resolve(), bcLine({ no: "STOL-2120", unitCode: "SET" })],
  [
    "line.notRead",
    async () => {
      await put({ requestdeliveryby: "2026-12-31T23:00:00Z" });
      await changeLine(0, { requestdeliveryby: "2027-01-15T23:00:00Z" });
    },
    { ...bcLine({ no: "BORD-1210" }), requestedDeliveryDate: "2027-01-01" },
  ],
  [
    "discount.ofHeader",
    async () => {
      await trade({ items: { "STOL-2120": { allowInvoiceDiscount: false } } });
      await put({ discountamount: 100, freightamount: 450 });
    },
    {
      lines: [["BORD-1210"], ["STOL-2120", 0], ["LAMPE-3210"], ["FRAKT"], ["3910", 0]].map(
        ([no, invoiceDiscountAmount]): unknown =>
          expect.objectContaining({ no, ...(invoiceDiscountAmount !== undefined && { invoiceDiscountAmount }) }),
      ),
    },
  ],
];

/** Seen in test/unit/sandbox/bc/facts.test.ts, or with quotes below. */
const ELSEWHERE = ["number.cut", "freight.negative", "text.onLine", "quote.cityOfPostCode"];

describe("an order that BC takes otherwise than it stands in Sales", () => {
  test.each(CASES)(
    "%s",
    async (_fact, prepare, inBc) => {
      await prepare();
      await hands.submit();
      expect(await hands.look()).toBeNull();
      expect(await hands.taken()).toMatchObject(inBc);
    },
    30_000,
  );

  test("has a case for every fact that does not refuse", () => {
    expect(new Set([...CASES.map(([fact]) => fact), ...ELSEWHERE])).toEqual(
      new Set(FACTS.filter(({ effect }) => effect !== "refuses").map(({ id }) => id)),
    );
  });

  test("prices including VAT of the one who pays: the total is what Sales showed without VAT", async () => {
    await trade({ customers: { [CUSTOMER]: { pricesIncludingVat: true } } });
    await hands.submit();
    expect(await hands.look()).toBeNull();
    const { json } = await both.sales("GET", `${order()}?$select=totallineitemamount`);
    expect((await hands.taken()).amountIncludingVat).toBe(json.totallineitemamount);
  }, 30_000);

  test("a reverse charge bears no VAT, another rate its own", async () => {
    await trade({
      items: { "BORD-1210": { vatProdPostingGroup: "REDUCED" }, "STOL-2120": { vatProdPostingGroup: "REVERSE" } },
      vat: {
        "INNENLAND/REDUCED": { percent: 15 },
        "INNENLAND/REVERSE": { percent: 25, calculationType: "Reverse Charge VAT" },
      },
    });
    await hands.submit();
    expect(await hands.look()).toBeNull();
    expect((await hands.taken()).lines.map(({ no, vatPercent }) => [no, vatPercent])).toEqual([
      ["BORD-1210", 15],
      ["STOL-2120", 0],
      ["LAMPE-3210", 25],
      ["FRAKT", 25],
    ]);
  }, 30_000);

  test("a quote's city is that of its post code, and its cash discount stays", async () => {
    const id = both.sandbox.demo.documents.quotes[0]?.id ?? "";
    await trade({ postCodes: { "6002": { city: "ÅLESUND" } } });
    const quote = { shipto_line1: "Kai 3", shipto_city: "Aalesund", shipto_postalcode: "6002", discountpercentage: 5 };
    await change(`quotes(${id})`, quote, "salesperson");
    await change(`quotes(${id})`, ACTIVE_QUOTE, "salesperson");
    await both.run("autoProcessSalesQuotes");
    const made = (await both.bc("GET", "quotes")).rows.find(({ crmId }) => crmId === id);
    expect(made).toMatchObject({ shipTo: { city: "ÅLESUND", postCode: "6002" }, paymentDiscountPercent: 0 });
  }, 30_000);
});

import type { BothSides, Row } from "./jobsSandbox";
import { ACTIVE_QUOTE, startBothSides, SUBMITTED } from "./jobsSandbox";

const QUOTE = "Kontorlandskap Torskar & Lie";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

const quoteId = (): string => both.sandbox.demo.documents.quotes.find(({ name }) => name === QUOTE)?.id ?? "";

async function activate(id: string): Promise<void> {
  expect((await both.sales("PATCH", `quotes(${id})`, ACTIVE_QUOTE)).status).toBe(204);
}

async function quotesInBc(): Promise<readonly Row[]> {
  return (await both.bc("GET", "quotes")).rows;
}

async function act(name: string, body: unknown): Promise<Row> {
  const { status, json } = await both.sales("POST", name, body);
  expect([name, status < 300 ? 200 : json]).toEqual([name, 200]);
  return json;
}

async function win(): Promise<void> {
  await act("WinQuote", { QuoteClose: { subject: "Won", "quoteid@odata.bind": `/quotes(${quoteId()})` }, Status: 4 });
}

async function orderOfQuote(): Promise<Row> {
  await act("ConvertQuoteToSalesOrder", { QuoteId: quoteId(), ColumnSet: { AllColumns: true } });
  return (
    (
      await both.sales(
        "GET",
        `salesorders?$select=salesorderid,name,ordernumber&$filter=_quoteid_value eq ${quoteId()}`,
      )
    ).rows[0] ?? {}
  );
}

describe("Auto Process Sales Quotes", () => {
  test("an active quote becomes a sales quote once, a draft does not, and Sales keeps no trace of it", async () => {
    expect(await both.run("autoProcessSalesQuotes")).toEqual(["No quote is waiting."]);
    await both.sales("PATCH", `quotes(${quoteId()})`, { effectiveto: "2026-12-30T23:00:00Z" });
    await activate(quoteId());
    const before = (await both.sales("GET", `quotes(${quoteId()})`)).json;
    expect(await both.run("autoProcessSalesQuotes")).toEqual([
      expect.stringMatching(/^QUO-\S+ became sales quote SQ-5001\.$/),
    ]);
    expect(await quotesInBc()).toMatchObject([
      {
        no: "SQ-5001",
        status: "Open",
        customerNo: "K10010",
        yourReference: before.quotenumber,
        externalDocumentNo: QUOTE,
        quoteValidUntil: "2026-12-31",
        amount: before.totalamountlessfreight,
        crmId: quoteId(),
      },
    ]);
    expect(await both.run("autoProcessSalesQuotes")).toEqual(["No quote is waiting."]);
    expect((await both.sales("GET", `quotes(${quoteId()})`)).json).toEqual(before);
  }, 30_000);

  test("a revised quote whose sales quote is gone is refused at every run", async () => {
    await activate(quoteId());
    await both.run("autoProcessSalesQuotes");
    expect((await both.bc("DELETE", "quotes/SQ-5001")).status).toBeLessThan(300);
    await act("CloseQuote", {
      QuoteClose: { subject: "Revised", "quoteid@odata.bind": `/quotes(${quoteId()})` },
      Status: 7,
    });
    const revision = await act("ReviseQuote", { QuoteId: quoteId(), ColumnSet: { AllColumns: true } });
    await activate(String(revision.quoteid));
    for (const attempts of [1, 2]) {
      await both.run("autoProcessSalesQuotes");
      expect((await both.bc("GET", "refusals")).rows).toMatchObject([
        {
          kind: "quote",
          fact: "revision.quoteGone",
          attempts,
          message: expect.stringMatching(/^The Sales Header does not exist\./) as string,
        },
      ]);
    }
    expect(await quotesInBc()).toEqual([]);
  }, 30_000);

  test("a revised quote is written anew under its number", async () => {
    await activate(quoteId());
    await both.run("autoProcessSalesQuotes");
    await act("CloseQuote", {
      QuoteClose: { subject: "Revised", "quoteid@odata.bind": `/quotes(${quoteId()})` },
      Status: 7,
    });
    const revision = await act("ReviseQuote", { QuoteId: quoteId(), ColumnSet: { AllColumns: true } });
    const newId = String(revision.quoteid);
    const [line] = (
      await both.sales(
        "GET",
        `quotedetails?$select=quotedetailid&$filter=_quoteid_value eq ${newId}&$orderby=sequencenumber`,
      )
    ).rows;
    await both.sales("PATCH", `quotedetails(${String(line?.quotedetailid)})`, { quantity: 9 });
    await activate(newId);
    expect(await both.run("autoProcessSalesQuotes")).toEqual([
      expect.stringMatching(/^QUO-\S+ was revised: sales quote SQ-5001 is written anew\.$/),
    ]);
    expect(await quotesInBc()).toMatchObject([{ no: "SQ-5001", crmId: newId, lines: [{ quantity: 9 }, {}, {}, {}] }]);
  }, 30_000);

  test("a won quote needs its order; an order that is not submitted releases the quote", async () => {
    await activate(quoteId());
    await both.run("autoProcessSalesQuotes");
    await win();
    expect(await both.run("autoProcessSalesQuotes")).toEqual([
      expect.stringContaining(": Unable to find Dynamics 365 Sales order that corresponds to this quote."),
    ]);
    expect((await both.bc("GET", "refusals")).rows).toMatchObject([{ kind: "quote", name: QUOTE }]);
    await orderOfQuote();
    expect(await both.run("autoProcessSalesQuotes")).toEqual([
      expect.stringContaining("its order is not submitted: sales quote SQ-5001 is released."),
    ]);
    expect(await quotesInBc()).toMatchObject([{ status: "Released" }]);
    expect([await both.run("autoProcessSalesQuotes"), (await both.bc("GET", "refusals")).rows]).toEqual([
      ["No quote is waiting."],
      [],
    ]);
  }, 30_000);

  test("a won quote with a submitted order becomes a sales order that names the quote", async () => {
    await activate(quoteId());
    await both.run("autoProcessSalesQuotes");
    await win();
    const order = await orderOfQuote();
    await both.sales("PATCH", `salesorders(${String(order.salesorderid)})`, SUBMITTED);
    expect(await both.run("autoProcessSalesQuotes")).toEqual([
      expect.stringContaining("is won: sales order SO-9001 follows sales quote SQ-5001."),
    ]);
    expect((await both.bc("GET", "orders")).rows).toContainEqual(
      expect.objectContaining({
        no: "SO-9001",
        quoteNo: "SQ-5001",
        yourReference: order.ordernumber,
        crmId: order.salesorderid,
      }),
    );
    expect(
      (await both.sales("GET", `salesorders(${String(order.salesorderid)})?$select=statecode,lastbackofficesubmit`))
        .json,
    ).toMatchObject({ statecode: 1, lastbackofficesubmit: expect.any(String) as string });
    expect(await both.run("autoCreateSalesOrders")).toEqual(["No submitted order is waiting."]);
  }, 30_000);

  test("refuses with the quote's own words", async () => {
    await both.bc("DELETE", "customers/K10010/coupling");
    await activate(quoteId());
    expect(await both.run("autoProcessSalesQuotes")).toEqual([
      expect.stringMatching(
        /: The sales quote cannot be created\. There is no customer coupled to Dataverse account Advokatfirmaet Torskar & Lie AS\.$/,
      ),
    ]);
    expect(await quotesInBc()).toEqual([]);
  }, 30_000);
});

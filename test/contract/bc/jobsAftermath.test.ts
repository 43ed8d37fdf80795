import { handsOn, ORDER } from "./factsSandbox";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

const hands = handsOn(() => both);
const { order, change } = hands;
const ONLY_TABLES = { 10000: 1 } as const;

async function taken(): Promise<string> {
  await hands.submit();
  expect(await hands.look()).toBeNull();
  return String((await hands.taken()).no);
}

async function inSales(): Promise<Row> {
  return (
    await both.sales(
      "GET",
      `${order()}?$select=statecode,statuscode,lastbackofficesubmit,datefulfilled,shipto_name,shipto_line1,requestdeliveryby,paymenttermscode`,
    )
  ).json;
}

async function act(path: string, body: Row = {}): Promise<Row> {
  const { status, json } = await both.bc("POST", path, body);
  expect([status < 300, json]).toEqual([true, json]);
  return json;
}

async function posts(): Promise<readonly unknown[]> {
  const { rows } = await both.sales(
    "GET",
    `posts?$select=text&$filter=_regardingobjectid_value eq ${both.orderId(ORDER)}&$orderby=createdon`,
  );
  return rows.map(({ text }) => text);
}

async function invoiceStates(): Promise<readonly unknown[]> {
  const { rows } = await both.sales(
    "GET",
    `invoices?$select=statecode,statuscode&$filter=_salesorderid_value eq ${both.orderId(ORDER)}`,
  );
  return rows.map(({ statecode, statuscode }) => [statecode, statuscode]);
}

describe("short close: a part is shipped and invoiced, the rest is dropped", () => {
  test("by deleting the order: it comes back as if nothing had been delivered, but for the traces of the delivery", async () => {
    const no = await taken();
    await act(`orders/${no}/release`);
    await both.run("orderStatus");
    await act(`orders/${no}/shipAndInvoice`, { quantities: ONLY_TABLES });
    await both.run("salesOrders");
    await both.run("orderStatus");
    await both.run("postedSalesInvoices");
    await act(`orders/${no}/reopen`);
    expect((await both.bc("DELETE", `orders/${no}`)).json).toEqual({ warning: null });
    const row = await inSales();
    expect(row).toMatchObject({ statecode: 0, statuscode: 2, lastbackofficesubmit: null });
    expect(row.datefulfilled).not.toBeNull();
    expect(await posts()).toHaveLength(3);
    expect(await invoiceStates()).toEqual([[0, 4]]);
    const again = await taken();
    expect(again).not.toBe(no);
    expect((await hands.taken()).lines[0]).toMatchObject({ no: "BORD-1210", quantity: 2, quantityShipped: 0 });
  }, 60_000);

  test("by taking the quantity down: invoiced at the next run of the mapping, and BC's order stays", async () => {
    const no = await taken();
    await act(`orders/${no}/shipAndInvoice`, { quantities: ONLY_TABLES });
    const lines = (await hands.taken()).lines;
    const rest = Object.fromEntries(lines.map(({ lineNo, quantityShipped }) => [String(lineNo), quantityShipped]));
    await act(`orders/${no}/quantities`, { quantities: rest });
    await both.run("salesOrders");
    expect(await inSales()).toMatchObject({ statecode: 1, statuscode: 3 });
    await act(`orders/${no}/release`);
    expect(await both.run("salesOrders")).toEqual([`${no} is invoiced.`]);
    expect(await inSales()).toMatchObject({ statecode: 4, statuscode: 100_003 });
    expect((await hands.taken()).no).toBe(no);
  }, 60_000);

  test("by the report that deletes invoiced orders: Sales hears nothing, and the order is a dead end", async () => {
    const no = await taken();
    await act(`orders/${no}/shipAndInvoice`, { quantities: ONLY_TABLES });
    expect((await both.bc("POST", `orders/${no}/deleteInvoiced`)).json).toMatchObject({
      error: { message: expect.stringContaining("not all of it is shipped and invoiced") as string },
    });
    const lines = (await hands.taken()).lines;
    await act(`orders/${no}/quantities`, {
      quantities: Object.fromEntries(lines.map(({ lineNo, quantityShipped }) => [String(lineNo), quantityShipped])),
    });
    await act(`orders/${no}/deleteInvoiced`);
    expect(await hands.taken()).toBeUndefined();
    expect(await inSales()).toMatchObject({ statecode: 1, statuscode: 3 });
    await change(order(), { statecode: 0, statuscode: 1 }, "integration");
    await change(order(), { lastbackofficesubmit: null }, "integration");
    await hands.submit();
    expect(await both.run("autoCreateSalesOrders")).toEqual([expect.stringMatching(/ is coupled already\.$/)]);
    expect(await hands.taken()).toBeUndefined();
    expect(await inSales()).toMatchObject({ statecode: 1, statuscode: 3, lastbackofficesubmit: null });
  }, 60_000);

  test("a quantity cannot go below what is shipped, nor change while the order is released", async () => {
    const no = await taken();
    await act(`orders/${no}/ship`, { quantities: ONLY_TABLES });
    const less = await both.bc("POST", `orders/${no}/quantities`, { quantities: { 10000: 0.5 } });
    expect(JSON.stringify(less.json)).toContain("Quantity must not be less than Quantity Shipped in Sales Line");
    await act(`orders/${no}/release`);
    const released = await both.bc("POST", `orders/${no}/quantities`, { quantities: ONLY_TABLES });
    expect(JSON.stringify(released.json)).toContain("Status must be equal to 'Open'");
  }, 60_000);
});

describe("what BC writes to an order in Sales", () => {
  test("only of a released order: BC's addresses, the day of the last shipment, mapped terms; and it is submitted again", async () => {
    await hands.trade({ options: { "paymenttermscode/1": { code: "NETTO14" } } });
    const no = await taken();
    await act(`orders/${no}/ship`, { quantities: ONLY_TABLES });
    expect(await both.run("salesOrders")).toEqual(["No sales order has changed."]);
    await act(`orders/${no}/release`);
    await change(order(), { statecode: 0, statuscode: 1 }, "integration");
    expect(await both.run("salesOrders")).toEqual([`${no} is written.`]);
    const row = await inSales();
    expect(row).toMatchObject({
      statecode: 1,
      statuscode: 3,
      shipto_name: "Fjordskimt Energi AS",
      shipto_line1: "Havnegata 4",
      paymenttermscode: 1,
    });
    expect(row.datefulfilled).not.toBeNull();
  }, 60_000);

  test("posts are in the language of the job queue; an open order that is posted tells twice that it is released", async () => {
    const no = await taken();
    await act("language", { language: "nb" });
    await act(`orders/${no}/shipAndInvoice`, { quantities: ONLY_TABLES });
    await both.run("orderStatus");
    expect(await posts()).toEqual(
      expect.arrayContaining([
        "Ordrestatusen er endret til Frigitt.",
        "Det er opprettet en levering for ordren.",
        "Det er opprettet en faktura for ordren.",
      ]),
    );
    expect(await posts()).toHaveLength(4);
    expect((await hands.taken()).status).toBe("Open");
  }, 60_000);

  test("an order shipped and invoiced at once makes no post, loses its coupling, and would be made again", async () => {
    const no = await taken();
    await act(`orders/${no}/shipAndInvoice`);
    await both.run("orderStatus");
    expect(await posts()).toEqual([]);
    expect(await inSales()).toMatchObject({ statecode: 4, statuscode: 100_003 });
    await change(order(), { statecode: 0, statuscode: 1 }, "integration");
    await change(order(), { lastbackofficesubmit: null }, "integration");
    expect(await taken()).not.toBe(no);
  }, 60_000);

  test("a credit memo made by hand leaves the invoice paid, in part or in full; only BC's Cancel makes it canceled", async () => {
    const no = await taken();
    const { invoice } = await act(`orders/${no}/shipAndInvoice`);
    const invoiceNo = String((invoice as Row).no);
    await both.run("postedSalesInvoices");
    await act(`invoices/${invoiceNo}/credit`, { amount: 100 });
    await both.run("customerStatistics");
    expect(await invoiceStates()).toEqual([[2, 100_002]]);
    await act(`invoices/${invoiceNo}/credit`);
    await both.run("customerStatistics");
    expect(await invoiceStates()).toEqual([[2, 100_001]]);
    const over = await both.bc("POST", `invoices/${invoiceNo}/credit`, { amount: 1 });
    expect(JSON.stringify(over.json)).toContain("above zero and at most 0");
  }, 60_000);
});

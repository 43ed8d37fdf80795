import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";

const ORDER = "Møterom Fjordskimt";
const STATE = "$select=statecode,statuscode,lastbackofficesubmit";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

async function submit(name: string): Promise<string> {
  const id = both.orderId(name);
  expect((await both.sales("PATCH", `salesorders(${id})`, SUBMITTED)).status).toBe(204);
  return id;
}

async function stateOf(orderId: string): Promise<readonly unknown[]> {
  const { json } = await both.sales("GET", `salesorders(${orderId})?${STATE}`);
  return [json.statecode, json.statuscode, json.lastbackofficesubmit === null];
}

async function takenOrder(name: string): Promise<Row & { readonly no: string; readonly lines: readonly Row[] }> {
  const order = (await both.bc("GET", "orders")).rows.find(({ externalDocumentNo }) => externalDocumentNo === name);
  return order as Row & { readonly no: string; readonly lines: readonly Row[] };
}

async function posts(orderId: string): Promise<readonly unknown[]> {
  return (
    await both.sales("GET", `posts?$select=text&$filter=_regardingobjectid_value eq ${orderId}&$orderby=createdon`)
  ).rows.map(({ text }) => text);
}

async function invoices(orderId: string): Promise<readonly Row[]> {
  return (await both.sales("GET", `invoices?$filter=_salesorderid_value eq ${orderId}&$orderby=invoicenumber`)).rows;
}

describe("an order from Sales", () => {
  test("is submitted, taken, released, shipped, invoiced and paid, and Sales hears of each step", async () => {
    const id = await submit(ORDER);
    expect(await stateOf(id)).toEqual([1, 3, true]);
    await both.passMinutes(30);
    expect(await both.run("autoCreateSalesOrders")).toEqual([
      expect.stringMatching(/^ORD-\S+ became sales order SO-9001\.$/),
    ]);
    expect(await stateOf(id)).toEqual([1, 3, false]);
    const order = await takenOrder(ORDER);
    const { json: inSales } = await both.sales("GET", `salesorders(${id})?$select=ordernumber,totalamountlessfreight`);
    expect(order).toMatchObject({
      no: "SO-9001",
      status: "Open",
      customerNo: "K10020",
      yourReference: inSales.ordernumber,
      amount: inSales.totalamountlessfreight,
      crmId: id,
    });
    expect(order.lines.map(({ no, quantity, unitCode }) => [no, quantity, unitCode])).toEqual([
      ["BORD-1210", 2, "PCS"],
      ["STOL-2120", 4, "SET"],
      ["LAMPE-3210", 3, "BOX"],
      ["FRAKT", 1, "PCS"],
    ]);

    await both.bc("POST", "orders/SO-9001/release");
    await both.run("orderStatus");
    expect(await posts(id)).toEqual(["The order status has changed to Released."]);

    await both.bc("POST", "orders/SO-9001/ship", { quantities: { 10000: 1, 20000: 4 } });
    await both.bc("POST", "orders/SO-9001/invoice");
    await both.passMinutes(7);
    await both.run("orderStatus");
    expect(await posts(id)).toEqual([
      "The order status has changed to Released.",
      "A shipment has been created for the order.",
      "An invoice has been created for the order.",
    ]);
    expect(await stateOf(id)).toEqual([1, 3, false]);

    const last = await both.bc("POST", "orders/SO-9001/shipAndInvoice");
    expect(last.json).toMatchObject({ isDeleted: true, warning: null });
    expect(await stateOf(id)).toEqual([4, 100003, false]);
    await both.run("orderStatus");
    expect(await posts(id)).toHaveLength(3);

    expect(await both.run("postedSalesInvoices")).toEqual([
      "Posted sales invoice PI-3023 is in Sales.",
      "Posted sales invoice PI-3024 is in Sales.",
    ]);
    const { rows: logged } = await both.bc("GET", "synchronisation/jobs");
    expect(logged.filter(({ mapping }) => mapping === "POSTEDSALESINV-INV").pop()).toMatchObject({
      direction: "ToIntegrationTable",
      counts: { inserted: 2, failed: 0 },
    });
    const [first, second] = await invoices(id);
    expect(first).toMatchObject({
      invoicenumber: "PI-3023",
      name: ORDER,
      statecode: 0,
      statuscode: 4,
      totalamountlessfreight: 50340,
      totaltax: 12585,
      totalamount: 62925,
      _customerid_value: both.accountId("K10020"),
    });
    expect(Number(first?.totalamountlessfreight) + Number(second?.totalamountlessfreight)).toBe(
      inSales.totalamountlessfreight,
    );
    const lines = (
      await both.sales(
        "GET",
        `invoicedetails?$select=quantity,priceperunit,tax,extendedamount,_productid_value&$filter=_invoiceid_value eq ${String(first?.invoiceid)}&$orderby=lineitemnumber`,
      )
    ).rows;
    expect(lines).toMatchObject([
      {
        quantity: 1,
        priceperunit: 16900,
        tax: 4225,
        extendedamount: 21125,
        _productid_value: both.productId("BORD-1210"),
      },
      {
        quantity: 4,
        priceperunit: 8360,
        tax: 8360,
        extendedamount: 41800,
        _productid_value: both.productId("STOL-2120"),
      },
    ]);

    await both.bc("POST", "invoices/PI-3023/pay", { amount: 0.01 });
    await both.bc("POST", "invoices/PI-3024/pay");
    await both.run("customerStatistics");
    expect((await invoices(id)).map(({ statecode, statuscode }) => [statecode, statuscode])).toEqual([
      [2, 100002],
      [2, 100001],
    ]);
    await both.bc("POST", "invoices/PI-3023/pay");
    await both.run("customerStatistics");
    expect((await invoices(id)).map(({ statecode, statuscode }) => [statecode, statuscode])).toEqual([
      [2, 100001],
      [2, 100001],
    ]);
  }, 60_000);

  test("goes back to its salesperson when BC's order is deleted, and can be submitted again", async () => {
    const id = await submit(ORDER);
    await both.run("autoCreateSalesOrders");
    expect((await both.bc("DELETE", "orders/SO-9001")).json).toEqual({ warning: null });
    expect(await stateOf(id)).toEqual([0, 2, true]);
    await submit(ORDER);
    expect(await both.run("autoCreateSalesOrders")).toEqual([expect.stringContaining("became sales order SO-9002.")]);
  }, 30_000);

  test("stays coupled to nothing when BC's order is deleted while Sales does not answer", async () => {
    const id = await submit(ORDER);
    await both.run("autoCreateSalesOrders");
    await both.control("sales", "POST", "faults", { match: "salesorders", kind: "drop" });
    expect(String((await both.bc("DELETE", "orders/SO-9001")).json.warning)).toContain("fetch failed");
    await both.control("sales", "DELETE", "faults");
    expect(await stateOf(id)).toEqual([1, 3, false]);
    expect(await both.run("autoCreateSalesOrders")).toEqual(["No submitted order is waiting."]);
  }, 30_000);

  test("is not made twice, and nothing of it stays in BC when Sales refuses to be told", async () => {
    const id = await submit(ORDER);
    await both.control("sales", "POST", "faults", {
      match: `salesorders(${id})`,
      method: "PATCH",
      kind: "status",
      status: 503,
      body: "Busy",
      contentType: "text/plain",
      times: 1,
    });
    expect(await both.run("autoCreateSalesOrders")).toEqual([expect.stringContaining("with 503")]);
    expect(await takenOrder(ORDER)).toBeUndefined();
    expect(await both.run("autoCreateSalesOrders")).toEqual([expect.stringContaining("became sales order")]);
    expect(await both.run("autoCreateSalesOrders")).toEqual(["No submitted order is waiting."]);
    expect(
      (await both.bc("GET", "orders")).rows.filter(({ externalDocumentNo }) => externalDocumentNo === ORDER),
    ).toHaveLength(1);
  }, 30_000);

  test("with several orders, one that is refused keeps no other waiting", async () => {
    for (const name of [ORDER, "Kantine Høyskar", "Barbord Svart Kaffe", "Kontorpakke Bergvåg"]) {
      await submit(name);
    }
    const messages = await both.run("autoCreateSalesOrders");
    expect(messages.filter((message) => message.includes("became sales order"))).toHaveLength(3);
    expect((await both.bc("GET", "refusals")).rows).toMatchObject([
      {
        kind: "order",
        name: "Kantine Høyskar",
        attempts: 1,
        message: "Blocked must be equal to 'No'  in Item: No.=STOL-2900. Current value is 'Yes'.",
      },
    ]);
    await both.run("autoCreateSalesOrders");
    expect((await both.bc("GET", "refusals")).rows).toMatchObject([{ attempts: 2 }]);
    expect((await takenOrder("Kontorpakke Bergvåg")).lines.at(-1)).toMatchObject({
      type: "Resource",
      no: "FRITEKST",
      description: "Gravering av navn på dørskilt",
      quantity: 24,
      unitPrice: 95,
    });
  }, 30_000);

  test("takes discounts, freight, dates, addresses and notes along", async () => {
    const id = both.orderId(ORDER);
    await both.sales("PATCH", `salesorders(${id})`, {
      discountamount: 1000,
      freightamount: 450,
      requestdeliveryby: "2026-12-31T23:00:00Z",
      description: "Ring the bell",
      shipto_line1: "Kai 3",
      shipto_city: "Ålesund",
      shipto_country: "NO",
      shipto_postalcode: "6002",
    });
    await both.sales("POST", "annotations", {
      subject: "Lift",
      notetext: "<div>Use the <b>goods</b> lift</div>",
      "objectid_salesorder@odata.bind": `/salesorders(${id})`,
    });
    await submit(ORDER);
    await both.run("autoCreateSalesOrders");
    const order = await takenOrder(ORDER);
    const { json } = await both.sales("GET", `salesorders(${id})?$select=totalamount`);
    expect(order).toMatchObject({
      amount: json.totalamount,
      requestedDeliveryDate: "2027-01-01",
      workDescription: "Ring the bell",
      shipTo: { address: "Kai 3", city: "Ålesund", country: "NO" },
      billTo: { address: "Havnegata 4" },
      notes: [{ description: "Lift", text: "Use the goods lift" }],
    });
    expect(order.lines.at(-1)).toMatchObject({ type: "G/L Account", no: "3910", unitPrice: 450 });
    expect(order.lines.reduce((sum, { invoiceDiscountAmount }) => sum + Number(invoiceDiscountAmount) * 100, 0)).toBe(
      100_000,
    );
  }, 30_000);

  test("a cancelled invoice is canceled in Sales", async () => {
    const id = await submit(ORDER);
    await both.run("autoCreateSalesOrders");
    await both.bc("POST", "orders/SO-9001/shipAndInvoice");
    await both.run("postedSalesInvoices");
    await both.bc("POST", "invoices/PI-3023/cancel");
    await both.run("customerStatistics");
    expect((await invoices(id)).map(({ statecode, statuscode }) => [statecode, statuscode])).toEqual([[3, 100003]]);
  }, 30_000);

  test("the posting stands when Sales does not hear of it", async () => {
    const id = await submit(ORDER);
    await both.run("autoCreateSalesOrders");
    await both.control("sales", "POST", "faults", {
      match: "salesorders(",
      method: "PATCH",
      kind: "status",
      status: 503,
    });
    const posted = await both.bc("POST", "orders/SO-9001/shipAndInvoice");
    expect(posted.json).toMatchObject({ isDeleted: true, warning: expect.stringContaining("503") as string });
    expect(await stateOf(id)).toEqual([1, 3, false]);
  }, 30_000);
});

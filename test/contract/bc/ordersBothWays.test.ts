import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

const ORDER = "Møterom Fjordskimt";
const MAPPING = "SALESORDER-ORDER";
const LINES = "SOLINE-ORDERDETAIL";
const JOB = "ordersBothWays";

let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
  expect((await both.bc("POST", "orderWay", { way: "bothWays" })).json).toMatchObject({ way: "bothWays" });
  await both.control("sales", "POST", "baseline");
  await both.control("bc", "POST", "baseline");
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

const submit = (id: string) => hands.change(`salesorders(${id})`, SUBMITTED, "salesperson");
const order = (id: string): Promise<Row> => hands.row(`salesorders(${id})`);
const linesInSales = async (id: string): Promise<readonly Row[]> =>
  (
    await both.sales(
      "GET",
      `salesorderdetails?$filter=_salesorderid_value eq ${id}&$orderby=sequencenumber`,
      undefined,
      "admin",
    )
  ).rows;
const inBc = async (id: string): Promise<Row & { readonly no: string; readonly lines: readonly Row[] }> =>
  (await both.bc("GET", "orders")).rows.find(({ crmId }) => crmId === id) as Row & {
    readonly no: string;
    readonly lines: readonly Row[];
  };
async function run(times = 1): Promise<void> {
  for (let at = 0; at < times; at++) {
    await both.passMinutes(30);
    await both.run(JOB);
  }
}
/** A salesperson makes an order active again and changes it. */
async function edit(id: string, changes: Row): Promise<void> {
  await hands.change(`salesorders(${id})`, { statecode: 0, statuscode: 1 }, "salesperson");
  await hands.change(`salesorders(${id})`, changes, "salesperson");
}
/** Submits an order of the demo and lets BC take it, uncoupled as it is. */
async function take(name = ORDER): Promise<string> {
  await hands.mapping(MAPPING, { onlyCoupled: false });
  const id = both.orderId(name);
  await submit(id);
  await run();
  return id;
}

describe("a new order from Sales", () => {
  test("is skipped while the mapping synchronises coupled records only", async () => {
    const id = both.orderId(ORDER);
    await submit(id);
    await run();
    expect(await inBc(id)).toBeUndefined();
    expect(await order(id)).toMatchObject({ statecode: 1, bcbi_businesscentralordernumber: null });
  });

  test("becomes a released order with its lines, and Sales hears its number", async () => {
    const id = await take();
    expect([await hands.errors(MAPPING), await hands.errors(LINES)]).toEqual([[], []]);
    const taken = await inBc(id);
    const row = await order(id);
    expect(taken).toMatchObject({ status: "Released", customerNo: "K10020", yourReference: row.ordernumber });
    expect(taken.lines.map(({ no, quantity, unitCode }) => [no, quantity, unitCode])).toEqual([
      ["BORD-1210", 2, "PCS"],
      ["STOL-2120", 4, "SET"],
      ["LAMPE-3210", 3, "BOX"],
      ["FRAKT", 1, "PCS"],
    ]);
    expect(row).toMatchObject({
      statecode: 1,
      bcbi_businesscentralordernumber: taken.no,
      bcbi_businesscentraldocumentoccurrencenumber: 1,
      lastbackofficesubmit: null,
    });
    expect(taken.amount).toBe(row.totalamountlessfreight);
  });
});

test("an order whose lines Sales cannot tell any more is finished by the next runs, once", async () => {
  await hands.mapping(MAPPING, { onlyCoupled: false });
  const id = both.orderId(ORDER);
  await submit(id);
  await both.control("sales", "POST", "faults", { match: "salesorderdetails", kind: "status", status: 503 });
  await both.passMinutes(30);
  expect((await both.bc("POST", `jobs/${JOB}/run`)).json).toMatchObject({ result: "Error" });
  await both.control("sales", "DELETE", "faults");
  expect(await inBc(id)).toMatchObject({ status: "Open", lines: [] });
  await run(2);
  const orders = (await both.bc("GET", "orders")).rows.filter(({ crmId }) => crmId === id);
  expect(orders).toMatchObject([{ status: "Released" }]);
  expect(orders[0]?.lines).toHaveLength(4);
  expect(await order(id)).toMatchObject({ bcbi_businesscentralordernumber: orders[0]?.no });
});

describe("an order that is taken", () => {
  test("brings the numbers of its lines to Sales, and rests then", async () => {
    const id = await take();
    await run(2);
    const taken = await inBc(id);
    expect((await linesInSales(id)).map((line) => line.bcbi_businesscentrallinenumber)).toEqual(
      taken.lines.map(({ lineNo }) => lineNo),
    );
    await run(2);
    const { rows } = await both.bc("GET", "jobs");
    expect(rows.find(({ name }) => name === JOB)).toMatchObject({ isInactive: true });
    expect([await hands.errors(MAPPING), await hands.errors(LINES)]).toEqual([[], []]);
  });

  test("takes what a salesperson changes after making it active again, also a line that is deleted and one that is new", async () => {
    const id = await take();
    await run(3);
    await edit(id, { shipto_name: "Bakveien" });
    const [first, second] = await linesInSales(id);
    await hands.change(`salesorderdetails(${String(first?.salesorderdetailid)})`, { quantity: 5 }, "salesperson");
    await both.sales("DELETE", `salesorderdetails(${String(second?.salesorderdetailid)})`);
    await both.sales("POST", "salesorderdetails", {
      "salesorderid@odata.bind": `/salesorders(${id})`,
      isproductoverridden: false,
      "productid@odata.bind": `/products(${both.productId("BORD-1310")})`,
      "uomid@odata.bind": `/uoms(${await unitOf("BORD-1310")})`,
      quantity: 3,
    });
    await run();
    expect((await inBc(id)).shipTo).not.toMatchObject({ name: "Bakveien" });
    await submit(id);
    await run();
    expect([await hands.errors(MAPPING), await hands.errors(LINES)]).toEqual([[], []]);
    const taken = await inBc(id);
    expect(taken).toMatchObject({ status: "Released", shipTo: { name: "Bakveien" } });
    expect(taken.lines.map(({ no, quantity }) => [no, quantity])).toEqual([
      ["BORD-1210", 5],
      ["LAMPE-3210", 3],
      ["FRAKT", 1],
      ["BORD-1310", 3],
    ]);
  });

  test("brings what a person in BC changes to Sales once it is released again", async () => {
    const id = await take();
    await run(3);
    const { no } = await inBc(id);
    await both.bc("POST", `orders/${no}/reopen`);
    await both.bc("POST", `orders/${no}/quantities`, { quantities: { 10000: 7 } });
    await run();
    expect((await linesInSales(id))[0]?.quantity).toBe(2);
    await both.bc("POST", `orders/${no}/release`);
    await run();
    expect([await hands.errors(MAPPING), await hands.errors(LINES)]).toEqual([[], []]);
    expect((await linesInSales(id))[0]).toMatchObject({ quantity: 7, priceperunit: expect.any(Number) as number });
  });

  test("is fulfilled in Sales when all is shipped, and invoiced when the archived order reaches it", async () => {
    const id = await take();
    await run(3);
    const { no } = await inBc(id);
    expect((await both.bc("POST", `orders/${no}/ship`)).status).toBe(201);
    await run();
    expect(await order(id)).toMatchObject({ statecode: 3 });
    expect((await linesInSales(id)).map(({ quantityshipped }) => quantityshipped)).toEqual([2, 4, 3, 1]);
    expect((await both.bc("POST", `orders/${no}/invoice`)).status).toBe(201);
    expect(await inBc(id)).toBeUndefined();
    expect(await order(id)).toMatchObject({ statecode: 3 });
    expect(await both.run("archivedSalesOrders")).toEqual([
      "Archived sales orders have been synchronized.",
      `${no} is invoiced.`,
    ]);
    expect(await order(id)).toMatchObject({ statecode: 4, statuscode: 100_003 });
    await both.run("postedSalesInvoices");
    const invoices = (await both.sales("GET", `invoices?$filter=_salesorderid_value eq ${id}`, undefined, "admin"))
      .rows;
    expect(invoices).toHaveLength(1);
    const [invoice] = (await both.bc("GET", "invoices")).rows.filter(({ orderNo }) => orderNo === no);
    expect((await both.bc("POST", `invoices/${String(invoice?.no)}/pay`)).status).toBe(201);
    await both.run("customerStatistics");
    expect(await hands.row(`invoices(${String(invoices[0]?.invoiceid)})`)).toMatchObject({
      statecode: 2,
      statuscode: 100_001,
    });
    await run();
    expect(await hands.errors(MAPPING)).toEqual([]);
  });

  test("stays submitted for good when BC deletes it uninvoiced, and is not taken a second time", async () => {
    const id = await take();
    await run(3);
    const { no } = await inBc(id);
    expect((await both.bc("DELETE", `orders/${no}`)).status).toBe(201);
    await both.run("archivedSalesOrders");
    expect(await order(id)).toMatchObject({ statecode: 1 });
    await hands.change(`salesorders(${id})`, { statecode: 0, statuscode: 1 }, "salesperson");
    await submit(id);
    await run(2);
    expect(await inBc(id)).toBeUndefined();
    expect(await hands.errors(MAPPING)).toEqual([]);
  });

  test("fails on both sides where both have changed it, and is skipped then until somebody decides", async () => {
    const id = await take();
    await run(3);
    const { no } = await inBc(id);
    await edit(id, { description: "Fra Sales" });
    await submit(id);
    await both.bc("POST", `orders/${no}/reopen`);
    await both.bc("POST", `orders/${no}/release`);
    await run();
    expect(await hands.errors(MAPPING)).toEqual([
      expect.stringMatching(/^Cannot update a record in the CRM Salesorder table.*Work Description.*bi-directional/),
      expect.stringMatching(/^Cannot update a record in the Sales Header table.*bi-directional/),
    ]);
    expect(await order(id)).toMatchObject({ statecode: 1, description: "Fra Sales" });
    await run();
    expect((await both.bc("GET", "synchronisation/skipped")).rows).toMatchObject([{ mapping: MAPPING, key: no }]);
    await hands.mapping(MAPPING, { updateConflict: "Get Update from Integration" });
    await hands.post("synchronisation/retry");
    await run();
    expect(await inBc(id)).toMatchObject({ workDescription: "Fra Sales", status: "Released" });
  });
});

describe("what BC does otherwise than one way", () => {
  test("a line's discount is left out, and its date is its own", async () => {
    const id = both.orderId(ORDER);
    const [line] = await linesInSales(id);
    await hands.change(
      `salesorderdetails(${String(line?.salesorderdetailid)})`,
      { manualdiscountamount: 100, requestdeliveryby: null },
      "salesperson",
    );
    await take();
    const [first, second] = (await inBc(id)).lines;
    expect(first).toMatchObject({ lineDiscountAmount: 0, requestedDeliveryDate: "" });
    expect(second?.requestedDeliveryDate).toMatch(/^\d{4}-/);
  });

  test("a discount of the whole is spread over the lines, and Sales gets its amount beside its own percentage", async () => {
    const id = both.orderId(ORDER);
    await hands.change(`salesorders(${id})`, { discountpercentage: 10 }, "salesperson");
    const { totallineitemamount } = await order(id);
    await take();
    const discount = (await inBc(id)).lines.reduce((sum, line) => sum + Number(line.invoiceDiscountAmount), 0);
    expect(discount).toBeCloseTo(Number(totallineitemamount) / 10, 2);
    await run(2);
    expect(await order(id)).toMatchObject({ discountpercentage: 10, discountamount: discount });
  });

  test("an address of which nothing is filled is emptied", async () => {
    const id = both.orderId(ORDER);
    await hands.change(
      `salesorders(${id})`,
      Object.fromEntries(
        ["line1", "line2", "city", "postalcode", "country", "stateorprovince"].map((part) => [`shipto_${part}`, null]),
      ),
      "salesperson",
    );
    await take();
    expect((await inBc(id)).shipTo).toMatchObject({ address: "", city: "", postCode: "" });
  });

  test("the customer is an account: one of a contact is refused", async () => {
    const id = both.orderId(ORDER);
    const contactId = (
      await both.sales(
        "POST",
        "contacts",
        { lastname: "Ås", "parentcustomerid_account@odata.bind": `/accounts(${both.accountId("K10020")})` },
        "admin",
      )
    ).status;
    expect(contactId).toBe(204);
    const [contact] = (await both.sales("GET", "contacts?$filter=lastname eq 'Ås'", undefined, "admin")).rows;
    await hands.change(
      `salesorders(${id})`,
      { "customerid_contact@odata.bind": `/contacts(${String(contact?.contactid)})` },
      "salesperson",
    );
    await take();
    expect(await inBc(id)).toBeUndefined();
    expect(await hands.errors(MAPPING)).toEqual([expect.stringContaining("must be coupled")]);
  });

  test("a line that BC does not take is told by itself: the order goes on, and is released without it", async () => {
    await hands.card("items", { no: "STOL-2120", blocked: true });
    const id = await take();
    expect((await inBc(id)).lines.map(({ no }) => no)).toEqual(["BORD-1210", "LAMPE-3210", "FRAKT"]);
    expect(await inBc(id)).toMatchObject({ status: "Released" });
    expect(await hands.errors(LINES)).toEqual([expect.stringContaining("Blocked must be equal to 'No'")]);
    expect(await hands.errors(MAPPING)).toEqual([]);
  });

  test("freight without an account leaves an open order without a number in Sales", async () => {
    await both.bc("POST", "setup", { freightAccountNo: "" });
    const id = both.orderId(ORDER);
    await hands.change(`salesorders(${id})`, { freightamount: 500 }, "salesperson");
    await take();
    expect(await inBc(id)).toMatchObject({ status: "Open" });
    expect(await order(id)).toMatchObject({ statecode: 1, bcbi_businesscentralordernumber: null });
    expect(await hands.errors(MAPPING)).toEqual([expect.stringContaining("Freight G/L Acc. No. must have a value")]);
  });

  test("a blocked customer is refused, in the words of table 36", async () => {
    await hands.post("customers/K10020", { blocked: "All" });
    const id = await take();
    expect(await inBc(id)).toBeUndefined();
    expect(await hands.errors(MAPPING)).toEqual([expect.stringContaining("is blocked with type All")]);
  });

  test("no posts and no job of the other way", async () => {
    const names = (await both.bc("GET", "jobs")).rows.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([JOB, "notes", "archivedSalesOrders", "postedSalesInvoices"]));
    expect(names).not.toEqual(expect.arrayContaining(["autoCreateSalesOrders"]));
    expect(names.filter((name) => ["orderStatus", "salesOrders"].includes(String(name)))).toEqual([]);
  });
});

test("an order that a person makes in BC comes to Sales with a price list of its own, when it is released", async () => {
  await hands.mapping(MAPPING, { onlyCoupled: false });
  await hands.post("lines", { kind: "sales", item: "BORD-1210", location: "", quantity: 2, date: both.today() });
  const no = String((await both.bc("GET", "orders")).rows.at(-1)?.no);
  await both.bc("POST", `orders/${no}/release`);
  await run();
  expect([await hands.errors(MAPPING), await hands.errors(LINES)]).toEqual([[], []]);
  const [row] = (
    await both.sales(
      "GET",
      `salesorders?$filter=bcbi_businesscentralordernumber eq '${no}'&$expand=pricelevelid($select=name)`,
      undefined,
      "admin",
    )
  ).rows;
  expect(row).toMatchObject({ statecode: 1, pricelevelid: { name: `Business Central Order ${no} Price List` } });
  expect(await linesInSales(String(row?.salesorderid))).toMatchObject([{ quantity: 2 }]);
});

describe("the switches of page 5330", () => {
  test("one way is not switched off while an order is submitted, and both ways not on beside it", async () => {
    expect((await both.bc("POST", "orderWay", { way: "oneWay" })).json).toMatchObject({ way: "oneWay" });
    await submit(both.orderId(ORDER));
    for (const way of ["bothWays", "none"]) {
      const { status, json } = await both.bc("POST", "orderWay", { way });
      expect([status, json]).toEqual([
        400,
        { error: { code: "Sandbox_Refused", message: expect.stringContaining("has the Submitted status") as string } },
      ]);
    }
    expect((await both.bc("GET", "orderWay")).json).toEqual({ way: "oneWay" });
  });

  test("an unknown way is refused with those that there are", async () => {
    const { json } = await both.bc("POST", "orderWay", { way: "sideways" });
    expect(JSON.stringify(json)).toContain("bothWays");
  });
});

async function unitOf(productNumber: string): Promise<string> {
  const product = await hands.row(`products(${both.productId(productNumber)})?$select=_defaultuomid_value`);
  return String(product._defaultuomid_value);
}

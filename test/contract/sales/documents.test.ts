import { API, createClient, errorOf, rowsOf, userId } from "./client";
import { createCatalog, lineBody, orderBody } from "./catalog";
import type { Catalog } from "./catalog";
import type { Json } from "./client";

const client = createClient();
let catalog: Catalog;

beforeAll(async () => {
  catalog = await createCatalog(client);
});

async function newOrder(lines: readonly Json[], more: Json = {}, as = "salesperson"): Promise<string> {
  return client.create("salesorders", { ...orderBody(catalog), order_details: lines, ...more }, as);
}

async function read(path: string): Promise<Json> {
  return (await client.get(path)).json;
}

async function backOffice(on: boolean): Promise<void> {
  const organization = String((await client.get("WhoAmI")).json.OrganizationId);
  await client.send("PATCH", `organizations(${organization})`, { body: { issopintegrationenabled: on } });
}

describe("document numbers", () => {
  test("orders, quotes and invoices are numbered as they come", async () => {
    const [first, second] = [await newOrder([]), await newOrder([])];
    const numbers = [
      String((await read(`salesorders(${first})`)).ordernumber),
      String((await read(`salesorders(${second})`)).ordernumber),
    ];
    expect(numbers.map((each) => /^ORD-(\d{5})-[A-Z0-9]{6}$/.test(each))).toEqual([true, true]);
    expect(Number(numbers[1]?.slice(4, 9)) - Number(numbers[0]?.slice(4, 9))).toBe(1);
    const quote = await client.create("quotes", orderBody(catalog));
    expect(await read(`quotes(${quote})`)).toMatchObject({
      quotenumber: expect.stringMatching(/^QUO-01001-/) as string,
      revisionnumber: 0,
      statecode: 0,
      statuscode: 1,
    });
  });

  test("a number that is given stays", async () => {
    expect((await read(`salesorders(${await newOrder([], { ordernumber: "1906-A" })})`)).ordernumber).toBe("1906-A");
  });
});

describe("lines", () => {
  test("take name, price and amounts from product and price list", async () => {
    const order = await newOrder([lineBody(catalog, catalog.desk, 3)]);
    expect(rowsOf(await client.get(`salesorders(${order})/order_details`))[0]).toMatchObject({
      salesorderdetailname: "Desk 140 x 80",
      priceperunit: 4200.5,
      baseamount: 12601.5,
      extendedamount: 12601.5,
      pricingerrorcode: 0,
      lineitemnumber: 1,
      _transactioncurrencyid_value: catalog.currency,
    });
  });

  test("an overridden price stays, discount and tax count", async () => {
    const order = await newOrder([
      {
        ...lineBody(catalog, catalog.chair, 2),
        ispriceoverridden: true,
        priceperunit: 1500,
        manualdiscountamount: 100,
        tax: 725,
      },
    ]);
    expect(rowsOf(await client.get(`salesorders(${order})/order_details`))[0]).toMatchObject({
      baseamount: 3000,
      extendedamount: 3625,
    });
  });

  test("a product that is not in the list says so and keeps a price given", async () => {
    const without = await newOrder([
      { ...lineBody(catalog, catalog.desk, 1), "uomid@odata.bind": `/uoms(${catalog.box})` },
    ]);
    expect(rowsOf(await client.get(`salesorders(${without})/order_details`))[0]).toMatchObject({
      pricingerrorcode: 11,
      priceperunit: null,
      extendedamount: 0,
    });
    expect((await read(`salesorders(${without})`)).pricingerrorcode).toBe(1);
  });

  test("a write-in has neither product nor unit", async () => {
    const order = await newOrder([
      { isproductoverridden: true, productdescription: "Mounting", quantity: 2.5, priceperunit: 800 },
    ]);
    expect(rowsOf(await client.get(`salesorders(${order})/order_details`))[0]).toMatchObject({
      salesorderdetailname: "Mounting",
      _productid_value: null,
      extendedamount: 2000,
    });
  });

  test.each<[string, (given: Catalog) => Json, string, string]>([
    ["without a product", () => ({ quantity: 1 }), "0x80043b11", "The product id is missing."],
    [
      "without a unit",
      (given) => ({ "productid@odata.bind": `/products(${given.desk})`, quantity: 1 }),
      "0x80043b0d",
      "The unit id is missing.",
    ],
  ])("%s are refused", async (_what, body, code, message) => {
    const order = await newOrder([]);
    expect(
      errorOf(
        await client.send("POST", `salesorders(${order})/order_details`, { as: "salesperson", body: body(catalog) }),
      ),
    ).toEqual([400, code, message]);
  });

  test("in a unit of another group are refused", async () => {
    const group = await client.create("uomschedules", { name: "Time", baseuomname: "Hour" });
    const hour = String(rowsOf(await client.get(`uoms?$filter=_uomscheduleid_value eq ${group}`))[0]?.uomid);
    const order = await newOrder([]);
    const body = { ...lineBody(catalog, catalog.desk, 1), "uomid@odata.bind": `/uoms(${hour})` };
    expect(errorOf(await client.send("POST", `salesorders(${order})/order_details`, { body }))).toEqual([
      400,
      "0x80043b14",
      "The specified unit is not valid for this product.",
    ]);
  });
});

describe("totals", () => {
  test("add up lines, discounts, freight and tax, and follow changes", async () => {
    const order = await newOrder(
      [
        { ...lineBody(catalog, catalog.desk, 2), tax: 100, manualdiscountamount: 1 },
        lineBody(catalog, catalog.chair, 1),
      ],
      { discountpercentage: 10, discountamount: 5, freightamount: 250 },
    );
    const totals = async () => {
      const {
        totallineitemamount,
        totallineitemdiscountamount,
        totaldiscountamount,
        totalamountlessfreight,
        totaltax,
        totalamount,
        totalamount_base,
      } = await read(`salesorders(${order})`);
      return {
        totallineitemamount,
        totallineitemdiscountamount,
        totaldiscountamount,
        totalamountlessfreight,
        totaltax,
        totalamount,
        totalamount_base,
      };
    };
    expect(await totals()).toEqual({
      totallineitemamount: 10290,
      totallineitemdiscountamount: 1,
      totaldiscountamount: 1034,
      totalamountlessfreight: 9256,
      totaltax: 100,
      totalamount: 9606,
      totalamount_base: 9606,
    });
    const [line] = rowsOf(await client.get(`salesorders(${order})/order_details?$filter=lineitemnumber eq 2`));
    await client.send("PATCH", `salesorderdetails(${String(line?.salesorderdetailid)})`, {
      as: "salesperson",
      body: { quantity: 2 },
    });
    expect((await totals()).totallineitemamount).toBe(12180);
    await client.send("DELETE", `salesorderdetails(${String(line?.salesorderdetailid)})`, { as: "salesperson" });
    await client.send("PATCH", `salesorders(${order})`, {
      as: "salesperson",
      body: { discountpercentage: null, freightamount: null },
    });
    expect(await totals()).toMatchObject({ totallineitemamount: 8400, totaldiscountamount: 5, totalamount: 8495 });
  });

  test("an opportunity's revenue follows when the system calculates it", async () => {
    const id = await client.create("opportunities", {
      ...orderBody(catalog),
      isrevenuesystemcalculated: true,
      product_opportunities: [lineBody(catalog, catalog.chair, 3)],
    });
    expect(await read(`opportunities(${id})`)).toMatchObject({ totalamount: 5670, estimatedvalue: 5670 });
  });

  test("a currency other than the price list's is refused", async () => {
    const [euro] = rowsOf(await client.get("transactioncurrencies?$filter=isocurrencycode eq 'EUR'"));
    const body = {
      ...orderBody(catalog),
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(euro?.transactioncurrencyid)})`,
    };
    expect(errorOf(await client.send("POST", "salesorders", { body }))).toEqual([
      400,
      "0x80048cee",
      "The currency of the record does not match the currency of the price list.",
    ]);
  });
});

describe("quotes", () => {
  const locked =
    "The object is not in a valid state to perform this operation. Only draft quotes can be edited. Revise the quote to change it.";
  const close = (id: string): Json => ({ subject: "Closed", "quoteid@odata.bind": `/quotes(${id})` });

  async function activeQuote(): Promise<string> {
    const id = await client.create(
      "quotes",
      { ...orderBody(catalog), quote_details: [lineBody(catalog, catalog.desk, 2)] },
      "salesperson",
    );
    expect((await client.send("PATCH", `quotes(${id})`, { as: "salesperson", body: { statecode: 1 } })).status).toBe(
      204,
    );
    return id;
  }

  test("an active quote and its lines are read-only", async () => {
    const id = await activeQuote();
    expect(await read(`quotes(${id})`)).toMatchObject({ statecode: 1, statuscode: 2 });
    expect(errorOf(await client.send("PATCH", `quotes(${id})`, { as: "salesperson", body: { name: "x" } }))).toEqual([
      400,
      "0x80040233",
      locked,
    ]);
    const [line] = rowsOf(await client.get(`quotes(${id})/quote_details`));
    const path = `quotedetails(${String(line?.quotedetailid)})`;
    expect(errorOf(await client.send("PATCH", path, { as: "salesperson", body: { quantity: 9 } }))[2]).toBe(locked);
    expect(errorOf(await client.send("DELETE", path, { as: "salesperson" }))[2]).toBe(locked);
    expect(
      errorOf(
        await client.send("POST", `quotes(${id})/quote_details`, {
          as: "salesperson",
          body: lineBody(catalog, catalog.chair, 1),
        }),
      )[2],
    ).toBe(locked);
  });

  test("is won, and made into an order that has its lines and prices", async () => {
    const id = await activeQuote();
    expect(
      (await client.send("POST", "WinQuote", { as: "salesperson", body: { Status: 4, QuoteClose: close(id) } })).status,
    ).toBe(204);
    expect(await read(`quotes(${id})`)).toMatchObject({ statecode: 2, statuscode: 4 });
    expect(rowsOf(await client.get(`quotecloses?$filter=_quoteid_value eq ${id}`))).toMatchObject([
      { subject: "Closed", statecode: 1 },
    ]);
    const order = await client.send("POST", "ConvertQuoteToSalesOrder", {
      as: "salesperson",
      body: { QuoteId: id, ColumnSet: { AllColumns: true } },
    });
    expect(order.json).toMatchObject({
      "@odata.context": `${API}$metadata#salesorders/$entity`,
      _quoteid_value: id,
      statecode: 0,
      name: "Meeting room",
      totalamount: 8401,
    });
    expect(
      rowsOf(
        await client.get(`salesorders(${String(order.json.salesorderid)})/order_details?$select=priceperunit,quantity`),
      ),
    ).toMatchObject([{ priceperunit: 4200.5, quantity: 2 }]);
  });

  test("is closed and revised with the same number", async () => {
    const id = await activeQuote();
    expect((await client.send("POST", "CloseQuote", { body: { Status: 7, QuoteClose: close(id) } })).status).toBe(204);
    const revised = await client.send("POST", "ReviseQuote", {
      body: { QuoteId: id, ColumnSet: { Columns: ["quotenumber", "revisionnumber", "statecode"] } },
    });
    expect(revised.json).toMatchObject({
      quotenumber: (await read(`quotes(${id})`)).quotenumber,
      revisionnumber: 1,
      statecode: 0,
    });
    expect(
      errorOf(await client.send("POST", "ReviseQuote", { body: { QuoteId: id, ColumnSet: { AllColumns: true } } })),
    ).toEqual([
      400,
      "0x80048d00",
      "Quote cannot be revised as there already exists another quote in Draft/Active state and with same quote number.",
    ]);
  });

  test("states that have a message of their own cannot be set", async () => {
    const id = await activeQuote();
    expect(errorOf(await client.send("PATCH", `quotes(${id})`, { body: { statecode: 2 } }))).toEqual([
      400,
      "0x80040203",
      "This message can not be used to set the state of quote to Won. In order to set state of quote to Won, use the WinQuoteRequest message instead.",
    ]);
    expect(errorOf(await client.send("PATCH", `quotes(${id})`, { body: { statecode: 0 } }))[2]).toBe(
      "The object is not in a valid state to perform this operation. A quote cannot go from state 1 to state 0.",
    );
  });

  test.each<[string, (id: string) => Json, string]>([
    ["WinQuote", (id) => ({ Status: 5, QuoteClose: close(id) }), "5 is not a valid status code for state 2 of quote."],
    ["WinQuote", () => ({ Status: 4 }), "The parameter 'QuoteClose' is missing."],
    [
      "WinQuote",
      () => ({ Status: 4, QuoteClose: { subject: "x" } }),
      "Required field 'quoteid' of entity 'quoteclose' is missing.",
    ],
    [
      "ReviseQuote",
      (id) => ({ QuoteId: id, ColumnSet: { AllColumns: true } }),
      "The object is not in a valid state to perform this operation. Only a closed quote can be revised; close it first.",
    ],
    [
      "ConvertQuoteToSalesOrder",
      (id) => ({ QuoteId: id, ColumnSet: { AllColumns: true } }),
      "The object is not in a valid state to perform this operation. Only a won quote can be made into an order.",
    ],
    [
      "GenerateQuoteFromOpportunity",
      () => ({ OpportunityId: "none", ColumnSet: {} }),
      "The parameter 'OpportunityId' must be a GUID.",
    ],
    ["ConvertQuoteToSalesOrder", () => ({ ColumnSet: {} }), "The parameter 'QuoteId' is missing or is no text."],
  ])("%s refuses what does not fit", async (action, body, message) => {
    const id = await activeQuote();
    expect(errorOf(await client.send("POST", action, { body: body(id) }))[2]).toBe(message);
  });

  test("a draft cannot be won", async () => {
    const id = await client.create("quotes", orderBody(catalog));
    expect(errorOf(await client.send("POST", "WinQuote", { body: { Status: 4, QuoteClose: close(id) } }))[2]).toBe(
      "The object is not in a valid state to perform this operation. The quote is in state 0; it must be in one of 1.",
    );
  });
});

describe("orders and the back office", () => {
  const submittedOnly =
    "The object is not in a valid state to perform this operation. A submitted order is read-only while back-office order processing is enabled; only the integration user can change it.";

  beforeAll(async () => {
    const roles = rowsOf(await client.get("roles?$filter=name eq 'Salesperson'"));
    await client.send("POST", `systemusers(${await userId(client, "integration")})/systemuserroles_association/$ref`, {
      body: { "@odata.id": `${API}roles(${String(roles[0]?.roleid)})` },
    });
  });

  afterEach(() => backOffice(false));

  test("a submitted order is only edited after it was made active again", async () => {
    const id = await newOrder([lineBody(catalog, catalog.desk, 1)]);
    expect(
      (await client.send("PATCH", `salesorders(${id})`, { as: "salesperson", body: { statecode: 1 } })).status,
    ).toBe(204);
    expect(await read(`salesorders(${id})`)).toMatchObject({ statecode: 1, statuscode: 3 });
    expect(
      errorOf(await client.send("PATCH", `salesorders(${id})`, { as: "salesperson", body: { name: "x" } })),
    ).toEqual([
      400,
      "0x80040233",
      "The object is not in a valid state to perform this operation. Only active orders can be edited.",
    ]);
    expect(
      (await client.send("PATCH", `salesorders(${id})`, { as: "salesperson", body: { statecode: 0 } })).status,
    ).toBe(204);
    expect((await client.send("PATCH", `salesorders(${id})`, { as: "salesperson", body: { name: "x" } })).status).toBe(
      204,
    );
  });

  test("with a back office a submitted order is the integration user's alone", async () => {
    await backOffice(true);
    const id = await newOrder([lineBody(catalog, catalog.desk, 1)]);
    const [line] = rowsOf(await client.get(`salesorders(${id})/order_details`));
    await client.send("PATCH", `salesorders(${id})`, { as: "salesperson", body: { statecode: 1 } });
    for (const body of [{ name: "x" }, { statecode: 0 }, { statecode: 2 }]) {
      expect(errorOf(await client.send("PATCH", `salesorders(${id})`, { as: "salesperson", body }))).toEqual([
        400,
        "0x80040233",
        submittedOnly,
      ]);
    }
    expect(errorOf(await client.send("DELETE", `salesorders(${id})`))[2]).toBe(submittedOnly);
    expect(
      (
        await client.send("PATCH", `salesorderdetails(${String(line?.salesorderdetailid)})`, {
          as: "salesperson",
          body: { quantity: 5 },
        })
      ).status,
    ).toBe(400);
    expect(
      (
        await client.send("PATCH", `salesorders(${id})`, {
          as: "integration",
          body: { lastbackofficesubmit: "2026-11-23T00:00:00Z" },
        })
      ).status,
    ).toBe(204);
    expect(
      (await client.send("PATCH", `salesorders(${id})`, { as: "integration", body: { statecode: 0, statuscode: 2 } }))
        .status,
    ).toBe(204);
    expect(
      (
        await client.send("PATCH", `salesorders(${id})`, {
          as: "integration",
          body: { statecode: 4, statuscode: 100003 },
        })
      ).status,
    ).toBe(204);
  });

  test("with a back office invoices come from it alone", async () => {
    await backOffice(true);
    const body = { ...orderBody(catalog), name: "Invoice" };
    expect(errorOf(await client.send("POST", "invoices", { as: "salesperson", body }))).toEqual([
      400,
      "0x80040233",
      "Invoices cannot be created in Sales while back-office order processing is enabled; they come from the back office.",
    ]);
    expect((await client.send("POST", "invoices", { as: "integration", body })).status).toBe(204);
  });

  test("an order is fulfilled and cancelled with an activity", async () => {
    const [first, second] = [await newOrder([]), await newOrder([])];
    const close = (id: string) => ({ subject: "Done", "salesorderid@odata.bind": `/salesorders(${id})` });
    expect(
      (
        await client.send("POST", "FulfillSalesOrder", {
          as: "salesperson",
          body: { Status: -1, OrderClose: close(first) },
        })
      ).status,
    ).toBe(204);
    expect(
      (
        await client.send("POST", "CancelSalesOrder", {
          as: "salesperson",
          body: { Status: 4, OrderClose: close(second) },
        })
      ).status,
    ).toBe(204);
    expect([await read(`salesorders(${first})`), await read(`salesorders(${second})`)]).toMatchObject([
      { statecode: 3, statuscode: 100001 },
      { statecode: 2, statuscode: 4 },
    ]);
    expect(
      errorOf(
        await client.send("POST", "CancelSalesOrder", {
          as: "salesperson",
          body: { Status: 4, OrderClose: close(first) },
        }),
      )[1],
    ).toBe("0x80040233");
  });
});

describe("opportunities", () => {
  test("are won with an activity, and reopened by their state", async () => {
    const id = await client.create("opportunities", orderBody(catalog));
    expect(errorOf(await client.send("PATCH", `opportunities(${id})`, { body: { statecode: 1 } }))[2]).toContain(
      "use the WinOpportunityRequest message instead",
    );
    const body = {
      Status: 3,
      OpportunityClose: { subject: "Won", actualrevenue: 100, "opportunityid@odata.bind": `/opportunities(${id})` },
    };
    expect((await client.send("POST", "WinOpportunity", { body })).status).toBe(204);
    expect(errorOf(await client.send("PATCH", `opportunities(${id})`, { body: { name: "x" } }))[2]).toContain(
      "Only open opportunities can be edited.",
    );
    expect((await client.send("PATCH", `opportunities(${id})`, { body: { statecode: 0 } })).status).toBe(204);
  });
});

describe("the catalogue", () => {
  test("a unit group brings its base unit, a price list item its product's name", async () => {
    expect(await read(`uoms(${catalog.piece})`)).toMatchObject({ name: "Piece", quantity: 1, isschedulebaseuom: true });
    expect(
      rowsOf(
        await client.get(`pricelevels(${catalog.priceList})/price_level_product_price_levels?$orderby=productnumber`),
      )[0],
    ).toMatchObject({
      productidname: "Desk 140 x 80",
      productnumber: "BORD-1140",
      _uomscheduleid_value: catalog.unitGroup,
    });
  });

  test.each<[Json, string, string]>([
    [{ statecode: 2 }, "0x8004f912", "You can't set a published product to the draft state."],
    [{ productnumber: null }, "0x80043b05", "The product number can not be null."],
    [
      { productnumber: "STOL-2200" },
      "0x80043b06",
      "The specified product ID conflicts with the product ID of an existing record. Specify a different product ID and try again.",
    ],
  ])("a product refuses %j", async (body, code, message) => {
    expect(errorOf(await client.send("PATCH", `products(${catalog.desk})`, { body }))).toEqual([400, code, message]);
  });

  test("a draft is not retired, a retired product is no draft again", async () => {
    const bind = {
      "defaultuomscheduleid@odata.bind": `/uomschedules(${catalog.unitGroup})`,
      "defaultuomid@odata.bind": `/uoms(${catalog.piece})`,
    };
    const id = await client.create("products", { name: "New", productnumber: "NY-1", quantitydecimal: 0, ...bind });
    expect((await read(`products(${id})`)).statecode).toBe(2);
    expect(errorOf(await client.send("PATCH", `products(${id})`, { body: { statecode: 1 } }))).toEqual([
      400,
      "0x8004f978",
      "You can't retire this product because New is in draft state. A product should be in Active/ Under Revision state for retiring.",
    ]);
    await client.send("PATCH", `products(${id})`, { body: { statecode: 0 } });
    await client.send("PATCH", `products(${id})`, { body: { statecode: 1 } });
    expect(errorOf(await client.send("PATCH", `products(${id})`, { body: { statecode: 2 } }))[1]).toBe("0x8004f979");
  });

  test("the base currency stays", async () => {
    expect(errorOf(await client.send("DELETE", `transactioncurrencies(${catalog.currency})`))).toEqual([
      400,
      "0x80048cff",
      "The base currency of an organization cannot be deleted.",
    ]);
    expect(
      errorOf(
        await client.send("PATCH", `transactioncurrencies(${catalog.currency})`, { body: { exchangerate: 2 } }),
      )[1],
    ).toBe("0x80048cfc");
    expect(
      errorOf(await client.send("PATCH", `transactioncurrencies(${catalog.currency})`, { body: { statecode: 1 } }))[1],
    ).toBe("0x80048cf4");
  });
});

describe("notes and posts", () => {
  test("tell what they are about", async () => {
    const order = await newOrder([]);
    const note = await client.create(
      "annotations",
      { subject: "Call", notetext: "Before Friday", "objectid_salesorder@odata.bind": `/salesorders(${order})` },
      "salesperson",
    );
    const file = await client.create("annotations", {
      filename: "a.txt",
      documentbody: "SGVp",
      "objectid_salesorder@odata.bind": `/salesorders(${order})`,
    });
    const post = await client.create("posts", {
      text: "The order status has changed to Released.",
      "regardingobjectid_salesorder@odata.bind": `/salesorders(${order})`,
    });
    expect(await read(`annotations(${note})`)).toMatchObject({
      isdocument: false,
      filesize: 0,
      _objectid_value: order,
    });
    expect(await read(`annotations(${file})`)).toMatchObject({ isdocument: true, filesize: 3 });
    expect(rowsOf(await client.get(`posts?$filter=_regardingobjectid_value eq ${order}`))).toMatchObject([
      { postid: post, source: 2 },
    ]);
    expect(rowsOf(await client.get(`salesorders(${order})/salesorder_Posts`))).toHaveLength(1);
  });
});

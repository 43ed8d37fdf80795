import { DEFAULT_SETUP } from "../../../../sandbox/bc/ledger/companySetup";
import type { BcData } from "../../../../sandbox/setup/bcData";
import { createBcClient } from "../../../../sandbox/setup/bcData";
import { createDocuments } from "../../../../sandbox/setup/createDocuments";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import { synchronise } from "../../../../sandbox/setup/synchronise";
import { createBusinessCentral } from "../../../../sandbox/bc/createBusinessCentral";
import { Clock } from "../../../../sandbox/control/clock";
import { createDemo } from "../../../../sandbox/demo/createDemo";
import type { Served } from "../../../../sandbox/serve";
import { serve } from "../../../../sandbox/serve";
import type { FakeSales, Recorded, Scripted } from "./fakeSales";
import { serveFakeSales } from "./fakeSales";

// Each test makes some six hundred calls.
jest.setTimeout(60_000);

let fake: FakeSales | undefined;
let bc: Served | undefined;
afterEach(async () => {
  await fake?.close();
  await bc?.close();
});

const NOK = { transactioncurrencyid: "nok-id", isocurrencycode: "NOK" };

function answerAsSales({ method, path }: Recorded): Scripted | undefined {
  if (path.startsWith("transactioncurrencies?")) {
    return { body: { value: [NOK] } };
  }
  return method === "GET" && path.startsWith("uoms?")
    ? { body: { value: [{ uomid: `0b0b0b0b${path.slice(-28)}` }] } }
    : undefined;
}

async function run(script: (request: Recorded) => Scripted | undefined = answerAsSales) {
  const businessCentral = createBusinessCentral({
    clock: new Clock(new Date("2026-11-23T10:00:00Z")),
    demo: createDemo,
    salesOrigins: [],
  });
  bc = await serve(businessCentral.app, 0);
  fake = await serveFakeSales(script);
  const synchronised = await synchronise(createSalesClient(fake.url, "integration"), createBcClient(bc.url));
  const made = (set: string) =>
    (fake?.requests ?? []).filter(({ method, path }) => method === "POST" && path === set).map(({ body }) => body);
  return { synchronised, made, requests: fake.requests, url: fake.url, database: businessCentral.database };
}

describe("synchronise", () => {
  test("works as the integration user only", async () => {
    const { requests } = await run();
    expect(new Set(requests.map(({ alias }) => alias))).toEqual(new Set(["integration"]));
  });

  test("adds the currencies that Sales lacks, rates the other way round", async () => {
    const { made, synchronised } = await run();
    expect(
      made("transactioncurrencies").map(({ isocurrencycode, exchangerate }) => [isocurrencycode, exchangerate]),
    ).toEqual([
      ["SEK", 0.98039216],
      ["DKK", 0.63694268],
      ["EUR", 0.08547009],
    ]);
    expect(synchronised.currencyIds.get("NOK")).toBe("nok-id");
  });

  test("makes one default price list, or takes the one that is there", async () => {
    const { made } = await run();
    expect(made("pricelevels")).toEqual([
      { name: "NOK Default Price List", "transactioncurrencyid@odata.bind": "/transactioncurrencies(nok-id)" },
    ]);
    await fake?.close();
    await bc?.close();
    const again = await run((request) =>
      request.path.startsWith("pricelevels?")
        ? { body: { value: [{ pricelevelid: "there" }] } }
        : answerAsSales(request),
    );
    expect(again.made("pricelevels")).toEqual([]);
    expect(again.synchronised.priceListId).toBe("there");
  });

  test("makes a product of every item with its unit group, units, price lines and figures, then activates it", async () => {
    const { made, synchronised, requests } = await run();
    const product = made("products").find(({ productnumber }) => productnumber === "STOL-2100");
    expect(product).toMatchObject({
      name: "Møteromsstol Kvist, bøk",
      producttypecode: 1,
      quantityonhand: 152,
      quantitydecimal: 2,
      price: 1690,
      vendorid: "L1000",
    });
    expect(made("uomschedules")).toContainEqual({ name: "ITEM STOL-2100 UOM GR", baseuomname: "PCS" });
    const units = made("uoms").filter(
      (unit) =>
        ["SET", "PALLET"].includes(String(unit.name)) &&
        unit["baseuom@odata.bind"] === String(product?.["defaultuomid@odata.bind"]),
    );
    expect(units.map(({ name, quantity }) => [name, quantity])).toEqual([
      ["SET", 4],
      ["PALLET", 24],
    ]);
    const id = synchronised.products.find(({ number }) => number === "STOL-2100")?.id;
    expect(
      made("productpricelevels")
        .filter((line) => line["productid@odata.bind"] === `/products(${String(id)})`)
        .map(({ amount }) => amount),
    ).toEqual([1690, 6760, 40560]);
    expect(
      requests.find(({ method, path }) => method === "PATCH" && path === `products(${String(id)})`)?.body,
    ).toMatchObject({ statecode: 0, statuscode: 1 });
  });

  test("writes stock below zero as zero, items of every type as inventory, resources as services", async () => {
    const { made, database } = await run();
    const byNumber = (number: string) => made("products").find(({ productnumber }) => productnumber === number);
    expect(byNumber("BORD-1310")).toMatchObject({ quantityonhand: 0 });
    expect(byNumber("FRAKT")).toMatchObject({ producttypecode: 1, quantityonhand: 0 });
    expect(byNumber("MONTERING")).toMatchObject({ producttypecode: 3, quantityonhand: 450 });
    expect(made("uomschedules")).toContainEqual({ name: "RESOURCE MONTERING UOM GR", baseuomname: "TIME" });
    const [company] = database().companies.values();
    expect(made("products").every(({ quantityonhand }) => Number(quantityonhand) >= 0)).toBe(true);
    // All but the resource that stands for write-in lines, each resource with its one unit.
    const resources = (company?.resources.size ?? 0) - 1;
    const units = [...(company?.itemUnits.values() ?? [])].flat().length;
    expect(company?.couplings.size).toBe(
      (company?.items.size ?? 0) + units + 2 * resources + (company?.customers.size ?? 0),
    );
    expect(byNumber("FRITEKST")).toBeUndefined();
  });

  test("makes an account of every customer, in the customer's currency", async () => {
    const { made, synchronised } = await run();
    expect(made("accounts")).toHaveLength(20);
    expect(made("accounts").find(({ accountnumber }) => accountnumber === "K10160")).toMatchObject({
      name: "Lindome Kontor AB",
      customertypecode: 3,
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(synchronised.currencyIds.get("SEK"))})`,
    });
  });

  test("stops when Sales made a unit group without its base unit", async () => {
    await expect(
      run((request) => (request.path.startsWith("uoms?") ? undefined : answerAsSales(request))),
    ).rejects.toThrow(/Sales made the unit group "ITEM .* UOM GR" without its base unit\./);
  });
});

describe("createDocuments", () => {
  test("makes documents as the salesperson, lines in order, dates as local midnights", async () => {
    const { synchronised, requests, url } = await run();
    const before = requests.length;
    const created = await createDocuments(createSalesClient(url, "salesperson"), synchronised, "2026-11-23");
    const [order] = created.orders;
    expect(order?.name).toBe("Kontorpakke Bergvåg");
    expect(order?.lines.map(({ productNumber }) => productNumber)).toEqual([
      "BORD-1110",
      "BORD-1120",
      "STOL-2100",
      "SKUFF-4310",
      "STOFF-5000",
      "KROK O'&#50%",
      "SKILT-6100",
      "MONTERING",
      null,
    ]);
    const own = requests.slice(before);
    expect(new Set(own.map(({ alias }) => alias))).toEqual(new Set(["salesperson"]));
    const lines = own
      .filter(({ path }) => path === "salesorderdetails")
      .map(({ body }) => body)
      .filter((line) => line["salesorderid@odata.bind"] === `/salesorders(${String(order?.id)})`);
    const stofa = synchronised.products.find(({ number }) => number === "STOFF-5000");
    expect(lines[4]).toMatchObject({
      quantity: 42.5,
      lineitemnumber: 5,
      isproductoverridden: false,
      requestdeliveryby: "2026-12-06T23:00:00Z",
      "productid@odata.bind": `/products(${String(stofa?.id)})`,
      "uomid@odata.bind": `/uoms(${String(stofa?.unitIds.get("M"))})`,
    });
    expect(lines[8]).toEqual({
      quantity: 24,
      lineitemnumber: 9,
      isproductoverridden: true,
      productdescription: "Gravering av navn på dørskilt",
      priceperunit: 95,
      requestdeliveryby: "2026-12-06T23:00:00Z",
      "salesorderid@odata.bind": `/salesorders(${String(order?.id)})`,
    });
    expect(
      own.filter(({ path }) => path === "opportunityproducts").every(({ body }) => !("requestdeliveryby" in body)),
    ).toBe(true);
    expect([created.opportunities.length, created.quotes.length, created.orders.length]).toEqual([2, 2, 4]);
  });

  test.each([
    [
      "customer",
      { accountIds: new Map() },
      `The demo's "Nytt hovedkontor Kystvarde" is for customer K10100, who is not in Sales.`,
    ],
    [
      "product",
      { products: [] },
      `The demo's "Nytt hovedkontor Kystvarde" wants BORD-1110 in PCS, which is not in Sales.`,
    ],
  ])("says which %s is not in Sales", async (_what, without, message) => {
    const { synchronised, url } = await run();
    await expect(
      createDocuments(createSalesClient(url, "salesperson"), { ...synchronised, ...without }, "2026-11-23"),
    ).rejects.toThrow(message);
  });
});

describe("createBcClient", () => {
  test("refuses what is not the local Business Central", async () => {
    fake = await serveFakeSales(() => ({ body: {} }));
    await expect(createBcClient(fake.url).readData()).rejects.toThrow(
      "does not answer the local Business Central's master data.",
    );
  });

  test("tells why a coupling was refused", async () => {
    fake = await serveFakeSales(() => ({ status: 400, body: "already coupled" }));
    await expect(createBcClient(fake.url).couple([{ crmId: "", integrationId: "", tableId: 27 }])).rejects.toThrow(
      "The local Business Central refused a coupling: already coupled",
    );
  });

  test.each([
    [
      "enabling",
      { status: 400, body: "no" },
      (url: string) => createBcClient(url).enableConnection(),
      "The local Business Central did not enable its connection to Sales: no",
    ],
    [
      "a job that fails",
      { body: { result: "Error", messages: ["Oops."] } },
      (url: string) => createBcClient(url).runJob("notes"),
      "The local Business Central's job notes failed: Oops.",
    ],
    [
      "a job that is unknown",
      { status: 400, body: { error: {} } },
      (url: string) => createBcClient(url).runJob("x"),
      'The local Business Central\'s job x failed: {"error":{}}',
    ],
  ])("tells why %s was refused", async (_what, answer, ask, message) => {
    fake = await serveFakeSales(() => answer);
    await expect(ask(fake.url)).rejects.toThrow(message);
  });

  test("a currency that Sales cannot have stops the synchronisation", async () => {
    const data: BcData = {
      company: { id: "", name: "", currencyCode: "XXX" },
      currencies: [],
      customers: [],
      items: [],
      resources: [],
      setup: DEFAULT_SETUP,
    };
    fake = await serveFakeSales(() => undefined);
    const bcClient = { ...createBcClient(fake.url), readData: () => Promise.resolve(data) };
    await expect(synchronise(createSalesClient(fake.url, "integration"), bcClient)).rejects.toThrow(
      "Sales has no currency XXX.",
    );
  });
});

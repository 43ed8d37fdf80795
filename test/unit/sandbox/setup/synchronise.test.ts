import type { Synchronised } from "../../../../sandbox/setup/synchronise";
import { createBcClient } from "../../../../sandbox/setup/bcData";
import { createDocuments } from "../../../../sandbox/setup/createDocuments";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import documents from "../../../../sandbox/demo/salesDocuments.json";
import type { FakeSales } from "./fakeSales";
import { serveFakeSales } from "./fakeSales";

let fake: FakeSales | undefined;
afterEach(() => fake?.close());

/** A Sales that holds all that the demo's documents name, in every unit. */
function synchronised(): Synchronised {
  const all = [...documents.opportunities, ...documents.quotes, ...documents.orders];
  const numbers = new Set(
    all.flatMap(({ lines }) => lines.flatMap((line) => ("product" in line ? [line.product] : []))),
  );
  return {
    priceListId: "list",
    accountIds: new Map(all.map(({ customer }) => [customer, `account-${customer}`])),
    products: [...numbers].map((number) => ({
      id: `id-${number}`,
      number,
      name: number,
      unitIds: new Map(["PCS", "SET", "BOX", "PALLET", "M", "TIME"].map((unit) => [unit, `unit-${number}-${unit}`])),
    })),
  };
}

describe("createDocuments", () => {
  test("makes documents as the salesperson, lines in order, dates as local midnights", async () => {
    fake = await serveFakeSales(() => undefined);
    const created = await createDocuments(createSalesClient(fake.url, "salesperson"), synchronised(), "2026-11-23");
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
    const own = fake.requests;
    expect(new Set(own.map(({ alias }) => alias))).toEqual(new Set(["salesperson"]));
    const lines = own
      .filter(({ path }) => path === "salesorderdetails")
      .map(({ body }) => body)
      .filter((line) => line["salesorderid@odata.bind"] === `/salesorders(${String(order?.id)})`);
    expect(lines[4]).toMatchObject({
      quantity: 42.5,
      lineitemnumber: 5,
      isproductoverridden: false,
      requestdeliveryby: "2026-12-06T23:00:00Z",
      "productid@odata.bind": "/products(id-STOFF-5000)",
      "uomid@odata.bind": "/uoms(unit-STOFF-5000-M)",
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
    fake = await serveFakeSales(() => undefined);
    await expect(
      createDocuments(createSalesClient(fake.url, "salesperson"), { ...synchronised(), ...without }, "2026-11-23"),
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

  test.each([
    [
      "enabling",
      { status: 400, body: "no" },
      (url: string) => createBcClient(url).enableConnection(),
      "The local Business Central did not enable its connection to Sales: no",
    ],
    [
      "a change of a mapping",
      { status: 400, body: "no" },
      (url: string) => createBcClient(url).changeMapping("CUSTOMER", {}),
      "The local Business Central did not change the mapping CUSTOMER: no",
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

  test("tells what a synchronisation failed at", async () => {
    fake = await serveFakeSales(({ path }) =>
      path.endsWith("/errors") ? { body: [{ message: "No unit." }] } : { body: [{ counts: { failed: 1 } }] },
    );
    await expect(createBcClient(fake.url).synchroniseAll()).rejects.toThrow(
      'The local Business Central did not synchronise all with Sales: [{"message":"No unit."}]',
    );
  });
});

import { randomUUID } from "node:crypto";

import type { BothSides } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";

const ORDER = "Møterom Fjordskimt";
const ACTIVE = { statecode: 0, statuscode: 1 } as const;
const CANNOT = "The sales order cannot be created.";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

const order = (): string => `salesorders(${both.orderId(ORDER)})`;
const braces = (id: string): string => `{${id.toUpperCase()}}`;

async function create(entitySet: string, row: Readonly<Record<string, unknown>>, alias = "admin"): Promise<string> {
  const response = await fetch(`${both.sandbox.sales.url}/api/data/v9.2/${entitySet}`, {
    method: "POST",
    headers: { Authorization: `Bearer sandbox:${alias}`, "Content-Type": "application/json" },
    body: JSON.stringify(row),
  });
  const id = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
  if (id === undefined) {
    throw new Error(`${entitySet}: ${response.status} ${await response.text()}`);
  }
  return id.toLowerCase();
}

async function change(path: string, changes: Readonly<Record<string, unknown>>, alias = "admin"): Promise<void> {
  const { status, json } = await both.sales("PATCH", path, changes, alias);
  expect([status, json]).toEqual([204, {}]);
}

/** A product that BC knows nothing of, with a line of the order. */
async function newProduct(producttypecode: number): Promise<{ readonly id: string; readonly unitId: string }> {
  const groupId = await create("uomschedules", { name: "Group N", baseuomname: "STK" });
  const unitId = String(
    (await both.sales("GET", `uoms?$select=uomid&$filter=_uomscheduleid_value eq ${groupId}`, undefined, "admin"))
      .rows[0]?.uomid,
  );
  const id = await create("products", {
    name: "New thing",
    productnumber: "NEW-1",
    producttypecode,
    productstructure: 1,
    quantitydecimal: 2,
    "defaultuomscheduleid@odata.bind": `/uomschedules(${groupId})`,
    "defaultuomid@odata.bind": `/uoms(${unitId})`,
  });
  await change(`products(${id})`, ACTIVE);
  await addLine(id, unitId);
  return { id, unitId };
}

function addLine(productId: string, unitId: string): Promise<string> {
  return create(
    "salesorderdetails",
    {
      quantity: 1,
      ispriceoverridden: true,
      priceperunit: 10,
      "salesorderid@odata.bind": `/${order()}`,
      "productid@odata.bind": `/products(${productId})`,
      "uomid@odata.bind": `/uoms(${unitId})`,
    },
    "salesperson",
  );
}

/** A unit of a coupled product's group that BC knows nothing of, with a line in it. */
async function newUnit(): Promise<string> {
  const productId = both.productId("BORD-1210");
  const { json } = await both.sales(
    "GET",
    `products(${productId})?$select=_defaultuomscheduleid_value,_defaultuomid_value`,
    undefined,
    "admin",
  );
  const unitId = await create("uoms", {
    name: "KASSE",
    quantity: 3,
    "uomscheduleid@odata.bind": `/uomschedules(${String(json._defaultuomscheduleid_value)})`,
    "baseuom@odata.bind": `/uoms(${String(json._defaultuomid_value)})`,
  });
  await addLine(productId, unitId);
  return unitId;
}

const couple = (crmId: string, tableId: number) =>
  both.bc("POST", "couplings", { crmId, integrationId: randomUUID(), tableId });

async function newContact(parent: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = await create("contacts", { firstname: "Ada", lastname: "Vik", ...parent });
  await change(order(), { "customerid_contact@odata.bind": `/contacts(${id})` }, "salesperson");
  return id;
}

/** Each reason: how it comes about, and BC's words for it. */
const REASONS: readonly (readonly [what: string, prepare: () => Promise<string>])[] = [
  [
    "a contact without an account",
    async () =>
      `Sales order ${ORDER} is created for contact ${braces(await newContact())}, which doesn't correspond to an account in Dataverse.`,
  ],
  [
    "an account of another type than customer",
    async () => {
      await change(`accounts(${both.accountId("K10020")})`, { customertypecode: 8 });
      return `${CANNOT} The selected type of the Fjordskimt Energi AS Dataverse account is not customer.`;
    },
  ],
  [
    "an account that is not coupled",
    async () => {
      expect((await both.bc("DELETE", "customers/K10020/coupling")).json).toEqual({ warning: null });
      return `${CANNOT} There is no customer coupled to Dataverse account Fjordskimt Energi AS.`;
    },
  ],
  [
    "a blocked customer",
    async () => {
      await both.bc("POST", "customers/K10020", { blocked: "All" });
      return "You cannot create this type of document when Customer K10020 is blocked with type All";
    },
  ],
  [
    "a currency that BC does not have",
    async () => {
      const currencyId = await create("transactioncurrencies", {
        isocurrencycode: "USD",
        currencyname: "US Dollar",
        currencysymbol: "$",
        currencyprecision: 2,
        exchangerate: 0.1,
      });
      const listId = await create("pricelevels", {
        name: "USD",
        "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
      });
      await change(
        order(),
        {
          "pricelevelid@odata.bind": `/pricelevels(${listId})`,
          "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
        },
        "salesperson",
      );
      return "The Currency does not exist. Identification fields and values: Code='USD'";
    },
  ],
  [
    "a country that is no code",
    async () => {
      await change(order(), { billto_country: "Norge" }, "salesperson");
      return "The field Bill-to Country/Region Code of table Sales Header contains a value (NORGE) that cannot be found in the related table (Country/Region).";
    },
  ],
  [
    "a write-in line without a write-in product",
    async () => {
      await both.bc("POST", "setup", { writeInProductNo: "" });
      await create(
        "salesorderdetails",
        {
          quantity: 1,
          isproductoverridden: true,
          productdescription: "Something",
          priceperunit: 5,
          "salesorderid@odata.bind": `/${order()}`,
        },
        "salesperson",
      );
      const { json } = await both.sales("GET", `${order()}?$select=ordernumber`);
      return `Dataverse Order ${String(json.ordernumber)} contains a write-in product. You must choose the default write-in product in Sales & Receivables Setup window.`;
    },
  ],
  [
    "a retired product",
    async () => {
      const id = both.productId("BORD-1210");
      await change(`products(${id})`, { statecode: 1, statuscode: 2 });
      return `Status must be equal to 'Active'  in CRM Product: Product=${braces(id)}. Current value is 'Retired'.`;
    },
  ],
  [
    "a product of another type",
    async () => {
      await change(`products(${both.productId("BORD-1210")})`, { producttypecode: 4 });
      return `${CANNOT} Unexpected value of product type code for product BORD-1210. The supported values are: sales inventory, services.`;
    },
  ],
  [
    "a product that is not coupled",
    async () => newProduct(1).then(() => `${CANNOT} The Dataverse product New thing is not coupled to an item.`),
  ],
  [
    "an item that is gone",
    async () => {
      await couple((await newProduct(1)).id, 27);
      return `${CANNOT} The item NEW-1 does not exist.`;
    },
  ],
  [
    "a service that is not coupled",
    async () => newProduct(3).then(() => `${CANNOT} The Dataverse resource New thing is not coupled to a resource.`),
  ],
  [
    "a resource that is gone",
    async () => {
      await couple((await newProduct(3)).id, 156);
      return `${CANNOT} The resource NEW-1 does not exist.`;
    },
  ],
  [
    "a unit that is not coupled",
    async () => newUnit().then(() => `${CANNOT} The Dataverse unit KASSE is not coupled to a unit of measure.`),
  ],
  [
    "a unit that is gone",
    async () => {
      await couple(await newUnit(), 5404);
      return `${CANNOT} The item unit of measure KASSE does not exist.`;
    },
  ],
  [
    "freight without an account",
    async () => {
      await both.bc("POST", "setup", { freightAccountNo: "" });
      await change(order(), { freightamount: 100 }, "salesperson");
      return "Freight G/L Acc. No. must have a value in Sales & Receivables Setup: Primary Key=. It cannot be zero or empty.";
    },
  ],
];

describe("Auto Create Sales Orders", () => {
  test.each(REASONS)(
    "%s: BC keeps why, Sales hears nothing",
    async (_what, prepare) => {
      const reason = await prepare();
      await change(order(), SUBMITTED, "salesperson");
      const [message, ...others] = await both.run("autoCreateSalesOrders");
      expect([String(message).replace(/^ORD-\S+: /, ""), others]).toEqual([reason, []]);
      expect((await both.bc("GET", "refusals")).rows).toMatchObject([
        { id: both.orderId(ORDER), kind: "order", name: ORDER, message: reason, attempts: 1 },
      ]);
      expect((await both.bc("GET", "orders")).rows.filter(({ yourReference }) => yourReference !== "")).toEqual([]);
      expect(
        (
          await both.sales(
            "GET",
            `${order()}?$select=statecode,statuscode,lastbackofficesubmit,submitstatus,submitstatusdescription`,
          )
        ).json,
      ).toMatchObject({
        statecode: 1,
        statuscode: 3,
        lastbackofficesubmit: null,
        submitstatus: null,
        submitstatusdescription: null,
      });
      const page = await (await fetch(`${both.sandbox.bc.url}/?tab=jobs`)).text();
      expect(page).toContain(reason.replaceAll("&", "&amp;").replaceAll("'", "&#39;"));
    },
    30_000,
  );

  test("a contact's order goes to the customer of its account, whatever the account's type", async () => {
    await newContact({ "parentcustomerid_account@odata.bind": `/accounts(${both.accountId("K10100")})` });
    await change(`accounts(${both.accountId("K10100")})`, { customertypecode: 8 });
    await change(order(), SUBMITTED, "salesperson");
    await both.run("autoCreateSalesOrders");
    expect((await both.bc("GET", "orders")).rows).toContainEqual(
      expect.objectContaining({ externalDocumentNo: ORDER, customerNo: "K10100" }),
    );
  }, 30_000);

  test("a reason is forgotten when the order is taken, and the job fails as a whole only without a connection", async () => {
    await both.bc("POST", "customers/K10020", { blocked: "Ship" });
    await change(order(), SUBMITTED, "salesperson");
    await both.run("autoCreateSalesOrders");
    await both.bc("POST", "customers/K10020", { blocked: " " });
    await both.run("autoCreateSalesOrders");
    expect((await both.bc("GET", "refusals")).rows).toEqual([]);
    await both.bc("POST", "connection", { enabled: false });
    expect((await both.bc("POST", "jobs/autoCreateSalesOrders/run")).json).toMatchObject({
      result: "Error",
      messages: ["The Dynamics 365 Sales connection is not enabled."],
    });
  }, 30_000);
});

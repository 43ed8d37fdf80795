import { submittableTable } from "../../../core/documents/documentTable";
import { checkReadiness, findingsOf } from "../../../core/orders/readiness/checkReadiness";
import { NOTHING_PROMISED } from "../../../core/orders/readiness/facts";
import { readEnvironment } from "../../../core/orders/readiness/readEnvironment";
import { readFacts } from "../../../core/orders/readiness/readFacts";
import { calendarDate } from "../../../core/values/calendarDate";
import { dayReader } from "../../../core/values/userDay";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { salesReader } from "../../../core/dataverse/salesReader";
import { readPriceList } from "../../../core/orders/readiness/readPriceList";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

/** The product's guards on what Business Central's engine brought. */
let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
beforeEach(() => both.reset(), 30_000);
afterAll(() => both.close());

const rowsOf = async (path: string): Promise<readonly Row[]> =>
  (await both.sales("GET", path, undefined, "admin")).rows;
const reader = salesReader(
  {
    rows: async ({ entitySetName }, options) => ({
      ok: true,
      value: await rowsOf(`${entitySetName}?${options.replace(/^\?/, "")}`),
    }),
    row: async ({ entitySetName }, id, options) => {
      const { status, json } = await both.sales(
        "GET",
        `${entitySetName}(${id})?${options.replace(/^\?/, "")}`,
        undefined,
        "admin",
      );
      return status === 200 ? { ok: true, value: json } : { ok: false, problem: { kind: "notFound" } };
    },
    columns: async ({ logicalName }, names) => {
      const all = await rowsOf(`EntityDefinitions(LogicalName='${logicalName}')/Attributes?$select=LogicalName`);
      return { ok: true, value: names.filter((name) => all.some(({ LogicalName }) => LogicalName === name)) };
    },
    tables: () => Promise.reject(new Error("Not asked here.")),
  },
  NO_MEMORY,
);
const integrationUsers = async (): Promise<readonly string[]> =>
  (await rowsOf("systemusers?$select=systemuserid&$filter=isintegrationuser eq true")).map(({ systemuserid }) =>
    String(systemuserid),
  );

async function ownPriceList(): Promise<{ readonly isMaintained: unknown; readonly isEdited: unknown }> {
  const [row] = await rowsOf("pricelevels?$filter=name eq 'NOK Default Price List'");
  const { isMaintained = undefined, isEdited = undefined } =
    (await readPriceList(reader, row ?? null, await integrationUsers())) ?? {};
  return { isMaintained, isEdited };
}

test("Business Central's own price list is its own, until somebody changes a price, and again once it is put back", async () => {
  expect(await ownPriceList()).toEqual({ isMaintained: true, isEdited: false });
  const lines = await rowsOf(
    `productpricelevels?$select=productpricelevelid&$filter=_productid_value eq ${both.productId("BORD-1000")}`,
  );
  for (const { productpricelevelid } of lines) {
    await hands.change(`productpricelevels(${String(productpricelevelid)})`, { amount: 1 });
  }
  expect(await ownPriceList()).toEqual({ isMaintained: true, isEdited: true });
  await hands.card("items", { no: "BORD-1000", description: "Ny" });
  await both.run("itemProducts");
  expect(await ownPriceList()).toEqual({ isMaintained: true, isEdited: false });
});

test("a price list that a person made is nobody else's", async () => {
  const [own] = await rowsOf(
    "pricelevels?$select=_transactioncurrencyid_value&$filter=name eq 'NOK Default Price List'",
  );
  const { status } = await both.sales(
    "POST",
    "pricelevels",
    {
      name: "Messepriser",
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(own?._transactioncurrencyid_value)})`,
    },
    "admin",
  );
  expect(status).toBe(204);
  const [row] = await rowsOf("pricelevels?$filter=name eq 'Messepriser'");
  expect(await readPriceList(reader, row ?? null, await integrationUsers())).toMatchObject({ isMaintained: false });
});

test("every account, product and price list stands as the engine's: written by the integration user, active, owned by its salesperson's user", async () => {
  const users = await integrationUsers();
  const salespeople = (await both.bc("GET", "couplings")).rows
    .filter(({ tableId }) => tableId === 13)
    .map(({ crmId }) => String(crmId));
  const accounts = await rowsOf("accounts?$select=statecode,_ownerid_value,_createdby_value");
  expect(accounts).toHaveLength(20);
  expect(accounts.filter(({ _createdby_value: by }) => !users.includes(String(by)))).toEqual([]);
  expect(accounts.filter(({ _ownerid_value: owner }) => ![...salespeople, ...users].includes(String(owner)))).toEqual(
    [],
  );
  const products = await rowsOf("products?$select=productnumber,statecode,_createdby_value");
  expect(products.filter(({ statecode }) => statecode !== 0)).toEqual([]);
  expect(products.filter(({ _createdby_value: by }) => !users.includes(String(by)))).toEqual([]);
});

/** Rules about what the engine brings: owner, state and price list. */
const GUARDS = [
  "coupled",
  "relationship",
  "open",
  "user",
  "priceList",
  "productType",
  "productActive",
  "productCoupled",
] as const;

/** What the product's readiness says of an order as it stands in Sales, by rule: the texts that it finds. @param userId who looks at it */
async function guardsOf(orderId: string, userId: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const table = submittableTable("salesorder");
  const today = calendarDate(both.today());
  if (table === null || today === null) {
    throw new Error("There are orders, and there is a day.");
  }
  const read = await readFacts(
    { sales: reader, dayOf: dayReader(() => 0) },
    table,
    orderId,
    await readEnvironment(reader, userId),
  );
  if (!read.ok) {
    throw new Error(JSON.stringify(read.problem));
  }
  const businessCentral = {
    customer: null,
    credit: null,
    currencies: null,
    total: null,
    soldBefore: null,
    lines: null,
    trade: null,
    place: null,
    promised: NOTHING_PROMISED,
  };
  const { checks } = checkReadiness({ ...read.value, businessCentral, today });
  return Object.fromEntries(
    GUARDS.flatMap((guard) =>
      checks
        .filter(({ id }) => id === guard)
        .map((check) => {
          expect([guard, check.outcome.kind]).not.toEqual([guard, "notChecked"]);
          return [guard, findingsOf(check).map(({ text }) => text)];
        }),
    ),
  );
}
const PASSED = Object.fromEntries(GUARDS.map((guard) => [guard, []]));

const ORDER = "Møterom Fjordskimt";
const pathOf = async (entitySet: string, filter: string, id: string): Promise<string> =>
  `${entitySet}(${String((await rowsOf(`${entitySet}?$select=${id}&$filter=${filter}`))[0]?.[id])})`;
const ownerOfOrder = async (): Promise<string> =>
  String((await hands.row(`salesorders(${both.orderId(ORDER)})?$select=_ownerid_value`))._ownerid_value);
const productOfOrder = async (): Promise<string> =>
  pathOf("salesorderdetails", `_salesorderid_value eq ${both.orderId(ORDER)}`, "_productid_value").then((path) =>
    path.replace("salesorderdetails", "products"),
  );

test("readiness lets an order of what the engine brought pass, for whom it belongs to, and warns the integration user", async () => {
  const [integrationUser = ""] = await integrationUsers();
  expect(await guardsOf(both.orderId(ORDER), await ownerOfOrder())).toEqual(PASSED);
  expect(await guardsOf(both.orderId(ORDER), integrationUser)).toEqual({
    ...PASSED,
    user: ["integrationUser"],
  });
});

test.each<readonly [string, keyof typeof PASSED, string, () => Promise<void>]>([
  [
    "a customer's account of another type",
    "relationship",
    "notACustomer",
    () => hands.change(`accounts(${both.accountId("K10020")})`, { customertypecode: 8 }),
  ],
  [
    "a product that is retired",
    "productActive",
    "productNotActive",
    async () => hands.change(await productOfOrder(), { statecode: 1 }),
  ],
  [
    "a product of another type",
    "productType",
    "productType",
    async () => hands.change(await productOfOrder(), { producttypecode: 2 }),
  ],
])("readiness says of %s of the engine what it says of any", async (_name, guard, text, change) => {
  await change();
  const found = await guardsOf(both.orderId(ORDER), await ownerOfOrder());
  expect(found[guard]).toContain(text);
  expect(Object.entries(found).filter(([id, texts]) => id !== guard && texts.length > 0)).toEqual([]);
});

test("readiness says that an account is not coupled once the engine has uncoupled it, as of one that a person made", async () => {
  await hands.act("CUSTOMER", "uncouple", { keys: ["K10020"] });
  const uncoupled = await guardsOf(both.orderId(ORDER), await ownerOfOrder());
  expect(uncoupled).toEqual({ ...PASSED, coupled: ["accountNotCoupledCertain"] });
  const accountid = "aaaaaaaa-0000-4000-8000-000000000001";
  await both.sales("POST", "accounts", { accountid, name: "Fjellbekk", customertypecode: 3 }, "admin");
  await hands.change(`salesorders(${both.orderId(ORDER)})`, {
    "customerid_account@odata.bind": `/accounts(${accountid})`,
  });
  expect(await guardsOf(both.orderId(ORDER), await ownerOfOrder())).toEqual(uncoupled);
});

test("readiness says of an order that the engine has written what it says of one that a person has submitted", async () => {
  await hands.change(`salesorders(${both.orderId(ORDER)})`, SUBMITTED);
  const submitted = await guardsOf(both.orderId(ORDER), await ownerOfOrder());
  expect(submitted).toEqual({ ...PASSED, open: ["notOpenOrder"] });
  await both.run("autoCreateSalesOrders");
  const [order] = (await both.bc("GET", "orders")).rows.filter(({ crmId }) => crmId === both.orderId(ORDER));
  await both.bc("POST", `orders/${String(order?.no)}/release`);
  expect((await both.run("salesOrders")).join(" ")).toContain("is written.");
  expect(await guardsOf(both.orderId(ORDER), await ownerOfOrder())).toEqual(submitted);
});

test("readiness notes prices that somebody changed in the engine's list, and no longer once it has put them back", async () => {
  const lines = await rowsOf(
    `productpricelevels?$select=productpricelevelid&$filter=_productid_value eq ${both.productId("BORD-1000")}`,
  );
  for (const { productpricelevelid } of lines) {
    await hands.change(`productpricelevels(${String(productpricelevelid)})`, { amount: 1 });
  }
  const edited = await guardsOf(both.orderId(ORDER), await ownerOfOrder());
  expect(edited).toEqual({ ...PASSED, priceList: ["priceListEdited"] });
  await hands.card("items", { no: "BORD-1000", description: "Ny" });
  await both.run("itemProducts");
  expect(await guardsOf(both.orderId(ORDER), await ownerOfOrder())).toEqual(PASSED);
});

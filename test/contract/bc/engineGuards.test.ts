import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { salesReader } from "../../../core/dataverse/salesReader";
import { readPriceList } from "../../../core/orders/readiness/readPriceList";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";
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
const never = () => Promise.reject(new Error("Not asked here."));
const reader = salesReader(
  {
    rows: async ({ entitySetName }, options) => ({
      ok: true,
      value: await rowsOf(`${entitySetName}?${options.replace(/^\?/, "")}`),
    }),
    row: never,
    columns: never,
    tables: never,
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

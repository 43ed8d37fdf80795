import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import type { BusinessCentralSide } from "./support/businessCentralSide";
import { checkAgain, command, demoDocument, readiness } from "./support/documents";
import type { SalesSide } from "./support/salesSide";
import { expect, test } from "./support/sandboxTest";

const ORDER = "Møterom Fjordskimt";
const CUSTOMER = "K10020";
const DESK = "BORD-1210";

interface World {
  readonly sandbox: Sandbox;
  readonly sales: SalesSide;
  readonly bc: BusinessCentralSide;
  readonly orderId: string;
}

interface Reason {
  readonly name: string;
  readonly breaks: (world: World) => Promise<unknown>;
  readonly mends: (world: World) => Promise<unknown>;
  /** What the readiness page says. */
  readonly text: string;
  readonly rule: string;
  /** `blocks`: the order cannot be submitted from the page. */
  readonly severity: "blocks" | "serious" | "note";
  /** What BC's job says when the order is submitted all the same; null where it takes the order. */
  readonly refusal: string | null;
}

const orderOf = ({ orderId }: World) => `salesorders(${orderId})`;
const accountOf = ({ sandbox }: World) => `accounts(${String(sandbox.demo.accountIds.get(CUSTOMER))})`;
const productOf = ({ sandbox }: World) => `products(${String(sandbox.demo.productIds.get(DESK))})`;

/** The id of the one row that a filter finds. */
async function idOf({ sales }: World, table: string, column: string, filter: string): Promise<string> {
  const [row] = await sales.rows(`${table}?$select=${column}&$filter=${encodeURIComponent(filter)}`);
  return String(row?.[column]);
}

/** A product that BC knows nothing of. */
async function newProduct(world: World): Promise<void> {
  const { sales } = world;
  await sales.post("uomschedules", { name: "Group N", baseuomname: "STK" });
  const group = await idOf(world, "uomschedules", "uomscheduleid", "name eq 'Group N'");
  const unit = await idOf(world, "uoms", "uomid", `_uomscheduleid_value eq ${group}`);
  await sales.post("products", {
    name: "New thing",
    productnumber: "NEW-1",
    producttypecode: 1,
    productstructure: 1,
    quantitydecimal: 2,
    "defaultuomscheduleid@odata.bind": `/uomschedules(${group})`,
    "defaultuomid@odata.bind": `/uoms(${unit})`,
  });
  const product = await idOf(world, "products", "productid", "productnumber eq 'NEW-1'");
  await sales.patch(`products(${product})`, { statecode: 0, statuscode: 1 });
}

async function sellUnknownProduct(world: World): Promise<void> {
  const { sales } = world;
  if ((await sales.rows("products?$select=productid&$filter=productnumber eq 'NEW-1'")).length === 0) {
    await newProduct(world);
  }
  const product = await idOf(world, "products", "productid", "productnumber eq 'NEW-1'");
  const unit = String(await sales.value(`products(${product})`, "_defaultuomid_value"));
  await sales.post("salesorderdetails", {
    quantity: 1,
    ispriceoverridden: true,
    priceperunit: 10,
    "salesorderid@odata.bind": `/${orderOf(world)}`,
    "productid@odata.bind": `/products(${product})`,
    "uomid@odata.bind": `/uoms(${unit})`,
  });
}

/** In a unit of the product's own group that BC knows nothing of. */
async function sellByTheDozen(world: World): Promise<void> {
  const { sales } = world;
  const product = productOf(world);
  if ((await sales.rows("uoms?$select=uomid&$filter=name eq 'DUSIN'")).length === 0) {
    await sales.post("uoms", {
      name: "DUSIN",
      quantity: 12,
      "uomscheduleid@odata.bind": `/uomschedules(${String(await sales.value(product, "_defaultuomscheduleid_value"))})`,
      "baseuom@odata.bind": `/uoms(${String(await sales.value(product, "_defaultuomid_value"))})`,
    });
  }
  await sales.post("salesorderdetails", {
    quantity: 1,
    ispriceoverridden: true,
    priceperunit: 12,
    "salesorderid@odata.bind": `/${orderOf(world)}`,
    "productid@odata.bind": `/${product}`,
    "uomid@odata.bind": `/uoms(${await idOf(world, "uoms", "uomid", "name eq 'DUSIN'")})`,
  });
}

/** The first line of the order. */
async function changeLine(world: World, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const id = await idOf(
    world,
    "salesorderdetails",
    "salesorderdetailid",
    `_salesorderid_value eq ${world.orderId} and sequencenumber eq 1`,
  );
  await world.sales.patch(`salesorderdetails(${id})`, changes, "salesperson");
}

async function removeLine(world: World, filter: string): Promise<void> {
  await world.sales.remove(
    `salesorderdetails(${await idOf(world, "salesorderdetails", "salesorderdetailid", `_salesorderid_value eq ${world.orderId} and ${filter}`)})`,
  );
}

async function sellToContact(world: World): Promise<void> {
  await world.sales.post("contacts", { firstname: "Ada", lastname: "Vik" });
  const [contact] = await world.sales.rows(
    "contacts?$select=contactid&$filter=_parentcustomerid_value eq null&$orderby=createdon desc",
  );
  await world.sales.patch(orderOf(world), {
    "customerid_contact@odata.bind": `/contacts(${String(contact?.contactid)})`,
  });
}

/** Sells from a price list of another currency. */
async function sellIn(world: World, code: string): Promise<void> {
  const { sales } = world;
  const list = async () =>
    (
      await sales.rows(
        `pricelevels?$select=pricelevelid,_transactioncurrencyid_value&$filter=${encodeURIComponent(`name eq '${code}'`)}`,
      )
    )[0];
  if ((await list()) === undefined) {
    await sales.post("transactioncurrencies", {
      isocurrencycode: code,
      currencyname: code,
      currencysymbol: code,
      currencyprecision: 2,
      exchangerate: 0.1,
    });
    const currency = await idOf(
      world,
      "transactioncurrencies",
      "transactioncurrencyid",
      `isocurrencycode eq '${code}'`,
    );
    await sales.post("pricelevels", {
      name: code,
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currency})`,
    });
  }
  await usePriceList(world, await list());
}

async function usePriceList(world: World, list: Readonly<Record<string, unknown>> | undefined): Promise<void> {
  await world.sales.patch(orderOf(world), {
    "pricelevelid@odata.bind": `/pricelevels(${String(list?.pricelevelid)})`,
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(list?._transactioncurrencyid_value)})`,
  });
}

async function coupleAgain({ bc, sandbox }: World): Promise<void> {
  const customer = (await bc.list("customers")).find(({ no }) => no === CUSTOMER);
  await bc.do("couplings", {
    crmId: sandbox.demo.accountIds.get(CUSTOMER),
    integrationId: customer?.systemId,
    tableId: 18,
  });
  await bc.runJob("customerStatistics");
}

const REASONS: readonly Reason[] = [
  {
    name: "a contact who belongs to no account",
    rule: "customer",
    severity: "blocks",
    breaks: sellToContact,
    mends: async (world) =>
      world.sales.patch(`contacts(${String(await world.sales.value(orderOf(world), "_customerid_value"))})`, {
        "parentcustomerid_account@odata.bind": `/${accountOf(world)}`,
      }),
    text: "The customer is the contact Ada Vik, who belongs to no account. Business Central sells to accounts only.",
    refusal: "which doesn't correspond to an account in Dataverse.",
  },
  {
    name: "an account that is not a customer",
    rule: "relationship",
    severity: "blocks",
    breaks: (world) => world.sales.patch(accountOf(world), { customertypecode: 8 }),
    mends: (world) => world.sales.patch(accountOf(world), { customertypecode: 3 }),
    text: "The relationship type of Fjordskimt Energi AS is not Customer.",
    refusal: "The selected type of the Fjordskimt Energi AS Dataverse account is not customer.",
  },
  {
    name: "an account that is not coupled",
    rule: "coupled",
    severity: "blocks",
    breaks: ({ bc }) => bc.delete(`customers/${CUSTOMER}/coupling`),
    mends: coupleAgain,
    text: "Fjordskimt Energi AS is not coupled to a customer in Business Central. Ask whoever maintains customers there to couple it. If that has just been done, check again in half an hour.",
    refusal: "There is no customer coupled to Dataverse account Fjordskimt Energi AS.",
  },
  {
    name: "a customer that is blocked",
    rule: "blocked",
    severity: "blocks",
    breaks: ({ bc }) => bc.do(`customers/${CUSTOMER}`, { blocked: "Ship" }),
    mends: ({ bc }) => bc.do(`customers/${CUSTOMER}`, { blocked: " " }),
    text: "Fjordskimt Energi AS is blocked in Business Central. Ask whoever maintains customers there.",
    refusal: "You cannot create this type of document when Customer K10020 is blocked with type Ship",
  },
  {
    name: "a retired product",
    rule: "productActive",
    severity: "blocks",
    breaks: (world) => world.sales.patch(productOf(world), { statecode: 1, statuscode: 2 }),
    mends: (world) => world.sales.patch(productOf(world), { statecode: 0, statuscode: 1 }),
    text: "Line 1, Møtebord Odde 360 × 120, eik: the product is not active.",
    refusal: "Status must be equal to 'Active'",
  },
  {
    name: "a product of a type that BC does not take",
    rule: "productType",
    severity: "blocks",
    breaks: (world) => world.sales.patch(productOf(world), { producttypecode: 4 }),
    mends: (world) => world.sales.patch(productOf(world), { producttypecode: 1 }),
    text: "Line 1, Møtebord Odde 360 × 120, eik: the product type is neither Sales Inventory nor Services. Business Central takes no other.",
    refusal: "Unexpected value of product type code for product BORD-1210.",
  },
  {
    name: "a product that BC does not have",
    rule: "productCoupled",
    severity: "blocks",
    breaks: sellUnknownProduct,
    mends: (world) => removeLine(world, "priceperunit eq 10"),
    text: "Business Central has no item NEW-1.",
    refusal: "The Dataverse product New thing is not coupled to an item.",
  },
  {
    name: "a write-in line where BC has no product for it",
    rule: "writeIn",
    severity: "blocks",
    breaks: async (world) => {
      await world.bc.do("setup", { writeInProductNo: "" });
      await world.sales.post("salesorderdetails", {
        quantity: 1,
        isproductoverridden: true,
        productdescription: "Engraving",
        priceperunit: 5,
        "salesorderid@odata.bind": `/${orderOf(world)}`,
      });
    },
    mends: (world) => removeLine(world, "priceperunit eq 5"),
    text: "Line 5, Engraving: no product is chosen, and Business Central has no write-in product. Choose a product, or ask an administrator to set one up there.",
    refusal: "contains a write-in product.",
  },
  {
    name: "a currency that BC does not have",
    rule: "currency",
    severity: "blocks",
    breaks: (world) => sellIn(world, "USD"),
    mends: async (world) =>
      usePriceList(
        world,
        (
          await world.sales.rows("pricelevels?$select=pricelevelid,_transactioncurrencyid_value&$filter=name ne 'USD'")
        )[0],
      ),
    text: "Business Central does not have the currency USD.",
    refusal: "The Currency does not exist. Identification fields and values: Code='USD'",
  },
  {
    name: "no company where there are two",
    rule: "company",
    severity: "blocks",
    breaks: ({ sales }) =>
      sales.post("bcs_connections", {
        bcs_stage: 727_000_001,
        bcs_name: "Nordvik AS",
        bcs_companyid: "9a1e2d7c-0000-4000-8000-000000000001",
      }),
    mends: async (world) =>
      world.sales.remove(
        `bcs_connections(${await idOf(world, "bcs_connections", "bcs_connectionid", "bcs_name eq 'Nordvik AS'")})`,
      ),
    text: "Several companies are connected (Skarvholm Kontor AS, Nordvik AS), and none is chosen here. Business Central would not take it, or the wrong company would.",
    refusal: null,
  },
  {
    name: "a country that is no code",
    rule: "country",
    severity: "blocks",
    breaks: (world) =>
      world.sales.patch(orderOf(world), {
        billto_line1: "Kai 3",
        billto_postalcode: "6002",
        billto_city: "Ålesund",
        billto_country: "Norge",
      }),
    mends: (world) => world.sales.patch(orderOf(world), { billto_country: "NO" }),
    text: "Business Central does not have the country “Norge” of the billing address. Write a code that it has, such as NO.",
    refusal: "contains a value (NORGE) that cannot be found in the related table (Country/Region).",
  },
  {
    name: "an address filled in part",
    rule: "address",
    severity: "serious",
    breaks: (world) => world.sales.patch(orderOf(world), { shipto_line1: "Kai 3" }),
    mends: (world) => world.sales.patch(orderOf(world), { shipto_line1: null }),
    text: "The delivery address is only partly filled in: postal code, city, country missing. Business Central takes the whole address from here, empty parts included.",
    refusal: null,
  },
  {
    name: "a name that is too long",
    rule: "name",
    severity: "note",
    breaks: (world) => world.sales.patch(orderOf(world), { name: "Møterom Fjordskimt, første og andre etasje" }),
    mends: (world) => world.sales.patch(orderOf(world), { name: ORDER }),
    text: 'The name is longer than 35 characters. Business Central keeps "Møterom Fjordskimt, første og andre".',
    refusal: null,
  },
  {
    name: "a discount in per cent on the whole order",
    rule: "cashDiscount",
    severity: "serious",
    breaks: (world) => world.sales.patch(orderOf(world), { discountpercentage: 5 }),
    mends: (world) => world.sales.patch(orderOf(world), { discountpercentage: null }),
    text: "Business Central gives the discount of 5 % twice: off the invoice, and again for paying early.",
    refusal: null,
  },
  {
    name: "stock that lacks",
    rule: "availability",
    severity: "serious",
    // The customer is delivered from VEST, so that is where it counts. The lamp lies at HOVED only: more comes than went.
    breaks: ({ bc }) => bc.post("LAMPE-3210", -100_000, "VEST"),
    mends: ({ bc }) => bc.post("LAMPE-3210", 100_010, "VEST"),
    text: "Line 3, ",
    refusal: null,
  },
  {
    name: "a credit limit that is exceeded",
    rule: "credit",
    severity: "serious",
    breaks: async ({ bc }) => {
      await bc.do(`customers/${CUSTOMER}`, { creditLimit: 1000 });
      await bc.do(`customers/${CUSTOMER}/statistics`);
    },
    mends: async ({ bc }) => {
      await bc.do(`customers/${CUSTOMER}`, { creditLimit: 600_000 });
      await bc.do(`customers/${CUSTOMER}/statistics`);
    },
    text: "over the credit limit of NOK 1,000.00.",
    refusal: null,
  },
  {
    name: "a price list of BC that was changed by hand",
    rule: "priceList",
    severity: "note",
    breaks: async (world) =>
      world.sales.patch(`pricelevels(${String(await world.sales.value(orderOf(world), "_pricelevelid_value"))})`, {
        description: "Mine",
      }),
    mends: async (world) =>
      world.sales.patch(
        `pricelevels(${String(await world.sales.value(orderOf(world), "_pricelevelid_value"))})`,
        { description: "BC's" },
        "integration",
      ),
    text: "is maintained by Business Central and has been changed by hand. Its prices may differ from those there.",
    refusal: null,
  },
  {
    name: "a country that BC does not have",
    rule: "country",
    severity: "blocks",
    breaks: (world) =>
      world.sales.patch(orderOf(world), {
        shipto_line1: "Pier 3",
        shipto_postalcode: "10004",
        shipto_city: "New York",
        shipto_country: "US",
      }),
    mends: (world) => world.sales.patch(orderOf(world), { shipto_country: "NO" }),
    text: "Business Central does not have the country “US” of the delivery address.",
    refusal: "contains a value (US) that cannot be found in the related table (Country/Region).",
  },
  {
    name: "a city longer than BC's field",
    rule: "address",
    severity: "serious",
    breaks: (world) =>
      world.sales.patch(orderOf(world), {
        shipto_line1: "Kai 3",
        shipto_postalcode: "6002",
        shipto_city: "Øvre Bortistranden ved Langefjorden",
        shipto_country: "NO",
      }),
    mends: (world) => world.sales.patch(orderOf(world), { shipto_city: "Havn" }),
    text: "The delivery address is too long for Business Central: city becomes “Øvre Bortistranden ved Langefj”.",
    refusal: null,
  },
  {
    name: "freight where BC has no account for it",
    rule: "freight",
    severity: "blocks",
    breaks: async (world) => {
      await world.bc.do("setup", { freightAccountNo: "" });
      await world.sales.patch(orderOf(world), { freightamount: 450 });
    },
    mends: (world) => world.sales.patch(orderOf(world), { freightamount: null }),
    text: "Business Central has no G/L account for freight.",
    refusal: "Freight G/L Acc. No. must have a value in Sales & Receivables Setup",
  },
  {
    name: "a unit that only Sales has",
    rule: "unit",
    severity: "blocks",
    breaks: sellByTheDozen,
    mends: (world) => removeLine(world, "priceperunit eq 12"),
    text: "Business Central does not have the unit DUSIN for this item.",
    refusal: "The Dataverse unit DUSIN is not coupled to a unit of measure.",
  },
  {
    name: "a line of quantity 0",
    rule: "quantity",
    severity: "blocks",
    breaks: (world) => changeLine(world, { quantity: 0 }),
    mends: (world) => changeLine(world, { quantity: 1 }),
    text: "the quantity is 0, and Business Central refuses the whole document.",
    refusal: "Quantity must have a value in Sales Line",
  },
  {
    name: "a discount beyond the line",
    rule: "lineDiscount",
    severity: "blocks",
    breaks: (world) => changeLine(world, { manualdiscountamount: 9_999_999 }),
    mends: (world) => changeLine(world, { manualdiscountamount: 0 }),
    text: "is not between 0 and 100 % of the line. Correct the discount.",
    refusal: "The value in the Line Discount % field must be between 0 and 100.",
  },
  {
    name: "a line without a price",
    rule: "price",
    severity: "serious",
    breaks: (world) => changeLine(world, { ispriceoverridden: true, priceperunit: 0 }),
    mends: (world) => changeLine(world, { ispriceoverridden: true, priceperunit: 100 }),
    text: "no price. Business Central sells it for 0 and ignores its own price.",
    refusal: null,
  },
  {
    name: "a line with a date of its own",
    rule: "lineDate",
    severity: "serious",
    breaks: (world) => changeLine(world, { requestdeliveryby: "2027-03-01T00:00:00Z" }),
    mends: (world) => changeLine(world, { requestdeliveryby: null }),
    text: "Business Central uses the document's date",
    refusal: null,
  },
  {
    name: "no VAT set-up for what is sold",
    rule: "vat",
    severity: "blocks",
    breaks: ({ bc }) => bc.do("trade", { items: { [DESK]: { vatProdPostingGroup: "LAV" } } }),
    mends: ({ bc }) => bc.do("trade", { items: { [DESK]: { vatProdPostingGroup: "HØY" } } }),
    text: "Business Central has no VAT Posting Setup for “INNENLAND” and “LAV”.",
    refusal: "The VAT Posting Setup does not exist.",
  },
];

/** What the whole page says where nothing graver was found. */
const VERDICT = { blocks: "blocked", serious: "warnings", note: /^(notes|warnings)$/ } as const;

function finding(page: Page, text: string): Locator {
  return readiness(page).getByText(text);
}

test.describe("readiness finds what Business Central would refuse or change, and is content once it is mended:", () => {
  for (const { name, rule, breaks, mends, text, severity, refusal } of REASONS) {
    test(name, async ({ sandbox, sales, bc, openRecord }) => {
      const world: World = { sandbox, sales, bc, orderId: demoDocument(sandbox, "orders", ORDER) };
      const page = await openRecord("salesorder", world.orderId);
      const submit = readiness(page).getByRole("button", { name: "Submit to Business Central" });
      await breaks(world);
      await command(page, "Check readiness").click();
      await expect(finding(page, text)).toBeVisible();
      await expect(readiness(page).getByRole("main")).toHaveAttribute("aria-busy", "false");
      const main = readiness(page).getByRole("main");
      await expect(main).toHaveAttribute("data-readiness", VERDICT[severity]);
      await expect(readiness(page).locator(`[data-rule="${rule}"][data-severity="${severity}"]`).first()).toBeVisible();
      expect((await submit.getAttribute("aria-disabled")) === "true").toBe(severity === "blocks");

      await mends(world);
      await checkAgain(page);
      await expect(main).toHaveAttribute("data-readiness", /^(ready|notes|unknown|warnings)$/);
      await expect(finding(page, text)).toHaveCount(0);

      await breaks(world);
      await sales.patch(orderOf(world), { statecode: 1, statuscode: 3 }, "salesperson");
      const [told = ""] = await bc.runJob("autoCreateSalesOrders");
      expect(told).toContain(refusal ?? "became sales order");
    });
  }
});

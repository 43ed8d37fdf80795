import { salesStore } from "../../../core/dataverse/salesStore";
import { DOCUMENT_TABLES } from "../../../core/documents/documentTable";
import { readDocumentCredit } from "../../../core/statistics/credit/askDocumentCredit";
import type { KnownCredit } from "../../../core/statistics/credit/askDocumentCredit";
import { judgeCredit } from "../../../core/statistics/credit/judgeCredit";
import { newPageMemory } from "../../../core/values/pageMemory";
import { dayReader } from "../../../core/values/userDay";
import { nodeClock, nodeTransport } from "../../../solution/deploy/health/nodeTransport";
import { tokenHttp } from "../../../solution/deploy/health/tokenHttp";
import fc from "../../support/properties";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";

/** The sandbox's item cards that are sold here, each with VAT of its own. */
const ITEMS = ["BORD-1000", "STOL-2000", "LAMPE-3000", "SKAP-4000"] as const;
const TRADE = {
  vat: {
    "INNENLAND/LAV": { percent: 15 },
    "INNENLAND/FRI": { percent: 0 },
    "INNENLAND/OMVENDT": { percent: 25, calculationType: "Reverse Charge VAT" },
    "UTLAND/LAV": { percent: 0 },
    "UTLAND/FRI": { percent: 0 },
    "UTLAND/OMVENDT": { percent: 0 },
  },
  items: {
    "STOL-2000": { vatProdPostingGroup: "LAV" },
    "LAMPE-3000": { vatProdPostingGroup: "FRI", allowInvoiceDiscount: false },
    "SKAP-4000": { vatProdPostingGroup: "HØY", priceIncludesVat: true, priceVatBusPostingGroup: "INNENLAND" },
  },
  // Its prices hold the VAT that is in them.
  customers: { K10030: { pricesIncludingVat: true } },
};
/** K10050 is billed to K10000; K10160 is Swedish and pays in SEK. */
const CUSTOMERS = ["K10010", "K10030", "K10050", "K10160"] as const;
const CURRENCIES = ["NOK", "SEK", "EUR"] as const;

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
});
beforeEach(async () => {
  await both.reset();
  expect((await both.bc("POST", "trade", TRADE)).status).toBe(201);
});
afterAll(() => both.close());

interface Wanted {
  readonly customer: (typeof CUSTOMERS)[number];
  readonly currency: (typeof CURRENCIES)[number];
  readonly lines: readonly {
    readonly item: (typeof ITEMS)[number];
    readonly quantity: number;
    readonly price: number;
    readonly discount: number;
  }[];
  readonly discountAmount: number;
  readonly discountPercentage: number;
  readonly freight: number;
}

/** The product as a salesperson has it on the form, nothing kept from before. */
async function creditOf(orderId: string): Promise<KnownCredit> {
  const root = `${both.sandbox.sales.url}/api/data/v9.2`;
  const sales = salesStore(tokenHttp(root, "sandbox:salesperson"), root);
  const credit = await readDocumentCredit(
    {
      sales,
      reading: { sales, dayOf: dayReader(() => 60) },
      transport: nodeTransport,
      clock: nodeClock,
      memory: newPageMemory(),
    },
    DOCUMENT_TABLES.order,
    orderId,
  );
  if (credit.kind !== "statistics") {
    throw new Error(`The credit is not known: ${JSON.stringify(credit)}`);
  }
  return credit;
}

async function created(set: string, row: Row): Promise<string> {
  const response = await fetch(`${both.sandbox.sales.url}/api/data/v9.2/${set}`, {
    method: "POST",
    headers: { Authorization: "Bearer sandbox:salesperson", "Content-Type": "application/json" },
    body: JSON.stringify(row),
  });
  const id = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
  if (id === undefined) {
    throw new Error(`${set}: ${response.status} ${await response.text()}`);
  }
  return id;
}

async function idOf(path: string, column: string): Promise<string> {
  return String((await both.sales("GET", path, undefined, "admin")).rows[0]?.[column]);
}

async function priceListOf(currencyId: string): Promise<string> {
  const known = (
    await both.sales("GET", `pricelevels?$filter=_transactioncurrencyid_value eq ${currencyId}`, undefined, "admin")
  ).rows[0]?.pricelevelid;
  if (typeof known === "string") {
    return known;
  }
  const { json } = await both.sales(
    "POST",
    "pricelevels",
    { name: `List ${currencyId}`, "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})` },
    "admin",
  );
  return typeof json.pricelevelid === "string" ? json.pricelevelid : priceListOf(currencyId);
}

async function orderFor({ customer, currency, lines, freight, ...discounts }: Wanted): Promise<string> {
  const currencyId = await idOf(
    `transactioncurrencies?$filter=isocurrencycode eq '${currency}'`,
    "transactioncurrencyid",
  );
  const order = await created("salesorders", {
    name: "Credit",
    "customerid_account@odata.bind": `/accounts(${both.accountId(customer)})`,
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
    "pricelevelid@odata.bind": `/pricelevels(${await priceListOf(currencyId)})`,
    freightamount: freight,
    discountamount: discounts.discountAmount,
    discountpercentage: discounts.discountPercentage,
  });
  for (const { item, quantity, price, discount } of lines) {
    const productId = both.productId(item);
    const { json } = await both.sales("GET", `products(${productId})?$select=_defaultuomid_value`, undefined, "admin");
    await created("salesorderdetails", {
      quantity,
      ispriceoverridden: true,
      priceperunit: price,
      manualdiscountamount: discount,
      "salesorderid@odata.bind": `/salesorders(${order})`,
      "productid@odata.bind": `/products(${productId})`,
      "uomid@odata.bind": `/uoms(${String(json._defaultuomid_value)})`,
    });
  }
  return order;
}

/** What Business Central writes of a customer when a person asks it to. */
async function totalOf(customerNo: string): Promise<number> {
  await both.bc("POST", `customers/${customerNo}/statistics`);
  return Number(await idOf(`nav_accountstatisticses?$filter=nav_customerno eq '${customerNo}'`, "nav_totallcy"));
}

/** Lets Business Central take an order. @returns why it did not; null when it did. */
async function refusalOf(orderId: string): Promise<string | null> {
  expect((await both.sales("PATCH", `salesorders(${orderId})`, SUBMITTED)).status).toBe(204);
  await both.run("autoCreateSalesOrders");
  const refusal = (await both.bc("GET", "refusals")).rows.find(({ id }) => id === orderId);
  return refusal === undefined ? null : String(refusal.message);
}

/** From one crown on: what rounds to nothing bears no discount, and Business Central refuses it. */
const cents = (most: number): fc.Arbitrary<number> => fc.integer({ min: 100, max: most }).map((value) => value / 100);
const wanted = (freight: fc.Arbitrary<number>): fc.Arbitrary<Wanted> =>
  fc.record({
    customer: fc.constantFrom(...CUSTOMERS),
    currency: fc.constantFrom(...CURRENCIES),
    lines: fc.array(
      fc
        .record({ item: fc.constantFrom(...ITEMS), quantity: fc.integer({ min: 1, max: 40 }), price: cents(999_999) })
        .chain((line) =>
          fc.integer({ min: 0, max: 30 }).map((percent) => ({
            ...line,
            discount: Math.floor(line.quantity * line.price * percent) / 100,
          })),
        ),
      { minLength: 1, maxLength: 5 },
    ),
    discountAmount: fc.constant(0),
    discountPercentage: fc.constantFrom(0, 0, 3, 12.5),
    freight,
  });

describe("the credit of an order before it is submitted", () => {
  /** Business Central refuses a discount of the whole that is larger than the lines which allow one. */
  const canBeTaken = ({ lines, discountPercentage }: Wanted): boolean => {
    const amountOf = (of: Wanted["lines"]): number =>
      of.reduce((sum, { quantity, price, discount }) => sum + quantity * price - discount, 0);
    const allowed = amountOf(lines.filter(({ item }) => item !== "LAMPE-3000"));
    return discountPercentage === 0 || allowed * 0.7 > (amountOf(lines) * discountPercentage) / 100;
  };

  test("is Business Central's own figure once it has taken it, to the øre, for 200 orders", async () => {
    await fc.assert(
      fc.asyncProperty(wanted(fc.constant(0)).filter(canBeTaken), async (order) => {
        const payer = order.customer === "K10050" ? "K10000" : order.customer;
        await totalOf(payer);
        const orderId = await orderFor(order);
        const credit = await creditOf(orderId);
        expect([credit.payer.number, credit.payer.from, credit.statistics.kind]).toEqual([payer, "card", "filled"]);
        const verdict = credit.statistics.kind === "filled" ? judgeCredit(credit.statistics.figures, credit) : null;
        expect(await refusalOf(orderId)).toBeNull();
        expect(verdict).toMatchObject({ kind: "judged", doubt: null, after: { used: await totalOf(payer) } });
      }),
      { numRuns: 200, endOnFailure: true },
    );
  }, 600_000);

  const PLAIN: Wanted = {
    customer: "K10010",
    currency: "NOK",
    lines: [{ item: "BORD-1000", quantity: 3, price: 1000, discount: 0 }],
    discountAmount: 0,
    discountPercentage: 0,
    freight: 0,
  };
  const judged = (credit: KnownCredit) =>
    credit.statistics.kind === "filled" ? judgeCredit(credit.statistics.figures, credit) : null;

  test("lies between two amounts where the VAT of freight is not known", async () => {
    const before = await totalOf("K10010");
    const orderId = await orderFor({ ...PLAIN, freight: 450 });
    const { amount } = (await creditOf(orderId)).document;
    expect(await refusalOf(orderId)).toBeNull();
    const added = (await totalOf("K10010")) - before;
    expect(amount).toEqual({ vat: "withVat", least: 4200, most: 4312.5, isRateOfSales: false });
    expect(added).toBeCloseTo(4312.5, 2);
  });

  test.each<[string, string, object]>([
    ["customers", "Customer", { doubt: "withoutVat", added: 3000 }],
    ["the VAT posting setup", "VATPostingSetup", { doubt: "withoutVat", added: 3000 }],
    ["item cards", "ItemCard", { doubt: "someVat", added: 3000 }],
  ])("is never within the limit where Business Central does not publish %s", async (_name, name, expected) => {
    await both.bc("POST", "customers/K10010", { creditLimit: (await totalOf("K10010")) + 3500 });
    await totalOf("K10010");
    const orderId = await orderFor(PLAIN);
    expect(judged(await creditOf(orderId))).toMatchObject({ after: { kind: "over" }, doubt: null, added: 3750 });
    await both.bc("POST", "services", { name, published: false });
    expect(judged(await creditOf(orderId))).toMatchObject({ after: { kind: "within" }, ...expected });
  });

  test("is that of the account to which Business Central sells for a contact", async () => {
    const contactId = await created("contacts", {
      firstname: "Ada",
      lastname: "Vik",
      "parentcustomerid_account@odata.bind": `/accounts(${both.accountId("K10050")})`,
    });
    const orderId = await orderFor({ ...PLAIN, customer: "K10050" });
    await both.sales("PATCH", `salesorders(${orderId})`, {
      "customerid_contact@odata.bind": `/contacts(${contactId})`,
    });
    const before = await totalOf("K10000");
    const credit = await creditOf(orderId);
    expect(credit).toMatchObject({ payer: { number: "K10000", from: "card" }, otherPayer: { number: "K10000" } });
    expect(judged(credit)).toMatchObject({ added: 3750, after: { used: before + 3750 } });
  });

  test("knows the payer from the latest invoice where the customer's card is not published", async () => {
    await both.bc("POST", "services", { name: "Customer", published: false });
    expect(await creditOf(await orderFor({ ...PLAIN, customer: "K10050" }))).toMatchObject({
      payer: { number: "K10000", from: "invoice" },
    });
  });
});

import type { PlainLedger } from "../../support/plainFigures";
import { lineTotals, plainFigures } from "../../support/plainFigures";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";

const MONEY = [
  "nav_balancelcy",
  "nav_outstandingorderslcy",
  "nav_shippednotinvoicedlcy",
  "nav_outstandinginvoiceslcy",
  "nav_outstandingserviceorderslcy",
  "nav_servshippednotinvoicedlcy",
  "nav_outstandingservinvoiceslcy",
  "nav_totallcy",
  "nav_creditlimitlcy",
  "nav_overdueamountslcy",
  "nav_totalsaleslcy",
  "nav_invoicedprepaymentamountlcy",
];

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

async function statisticsOf(customerNo: string): Promise<Row | null> {
  const account = (
    await both.sales(
      "GET",
      `accounts(${both.accountId(customerNo)})?$select=name&$expand=nav_accountstatisticsid`,
      undefined,
      "integration",
    )
  ).json;
  return account.nav_accountstatisticsid as Row | null;
}

/** The ledger as BC's routes tell it, nothing computed. */
async function readLedger(): Promise<PlainLedger> {
  const documents = [
    ...(await both.bc("GET", "orders")).rows,
    ...(await both.bc("GET", "openInvoices")).rows,
  ] as unknown as PlainLedger["documents"];
  const { entries, details } = (await both.bc("GET", "customerEntries")).json as unknown as Pick<
    PlainLedger,
    "entries" | "details"
  >;
  const currencies = (await both.bc("GET", "data")).json.currencies as readonly {
    readonly code: string;
    readonly rate: number;
  }[];
  return { documents, entries, details, rates: Object.fromEntries(currencies.map(({ code, rate }) => [code, rate])) };
}

/** Every customer's row in Sales against the second computation. */
async function expectFiguresToAgree(): Promise<void> {
  const ledger = await readLedger();
  const customers = (await both.bc("GET", "customers")).rows;
  expect(customers).toHaveLength(20);
  for (const { no, name, creditLimit } of customers) {
    const plain = plainFigures(ledger, String(no), both.today());
    expect([no, await statisticsOf(String(no))]).toEqual([
      no,
      expect.objectContaining({
        nav_name: name,
        nav_customerno: no,
        nav_overdueamountsasof: both.today(),
        nav_creditlimitlcy: creditLimit,
        nav_balancelcy: plain.balance,
        nav_outstandingorderslcy: plain.outstandingOrders,
        nav_shippednotinvoicedlcy: plain.shippedNotInvoiced,
        nav_outstandinginvoiceslcy: plain.outstandingInvoices,
        nav_totallcy: plain.total,
        nav_overdueamountslcy: plain.overdue,
        nav_totalsaleslcy: plain.salesThisYear,
        nav_outstandingserviceorderslcy: 0,
        nav_servshippednotinvoicedlcy: 0,
        nav_outstandingservinvoiceslcy: 0,
        nav_invoicedprepaymentamountlcy: 0,
      }),
    ]);
  }
}

describe("Customer Statistics", () => {
  test("every coupled account has its figures from the start, to the last øre", async () => {
    await expectFiguresToAgree();
    for (const invoice of (await both.bc("GET", "invoices")).rows) {
      const lines = invoice.lines as Parameters<typeof lineTotals>[0];
      const total = lineTotals(lines).reduce((sum, { withVat }) => sum + withVat, 0n);
      expect([invoice.no, BigInt(Math.round(Number(invoice.amountIncludingVat) * 100))]).toEqual([invoice.no, total]);
    }
  }, 60_000);

  test("figures follow orders, shipments, invoices and payments, of the customers concerned only", async () => {
    const id = both.orderId("Møterom Fjordskimt");
    await both.sales("PATCH", `salesorders(${id})`, { discountamount: 777.77 });
    await both.sales("PATCH", `salesorders(${id})`, SUBMITTED);
    await both.run("autoCreateSalesOrders");
    await both.passMinutes(30);
    expect(await both.run("customerStatistics")).toContain("0 inserted, 1 modified, 0 unchanged, 0 failed.");
    await expectFiguresToAgree();
    await both.bc("POST", "orders/SO-9001/ship", { quantities: { 10000: 1, 20000: 3 } });
    await both.bc("POST", "orders/SO-1001/shipAndInvoice", { quantities: { 10000: 7 } });
    await both.bc("POST", "orders/SO-9001/invoice", { quantities: { 20000: 1 } });
    await both.bc("POST", "invoices/PI-3019/pay", { amount: 1234.56 });
    await both.passMinutes(30);
    expect(await both.run("customerStatistics")).toContain("0 inserted, 3 modified, 0 unchanged, 0 failed.");
    await expectFiguresToAgree();
    await both.passMinutes(30);
    expect(await both.run("customerStatistics")).toContain("0 inserted, 0 modified, 0 unchanged, 0 failed.");
  }, 60_000);

  test("a new row is put on the account with ones first, then gets its figures", async () => {
    await both.bc("DELETE", "customers/K10040/coupling");
    expect(await statisticsOf("K10040")).toBeNull();
    const { systemId } = (await both.bc("GET", "customers")).rows.find(({ no }) => no === "K10040") ?? {};
    await both.bc("POST", "couplings", { crmId: both.accountId("K10040"), integrationId: systemId, tableId: 18 });
    await both.control("sales", "POST", "faults", {
      match: "nav_accountstatisticses(",
      method: "PATCH",
      kind: "status",
      status: 503,
      times: 1,
    });
    expect((await both.bc("POST", "jobs/customerStatistics/run")).json).toMatchObject({ result: "Error" });
    const placeholder = await statisticsOf("K10040");
    expect(MONEY.map((column) => placeholder?.[column])).toEqual(MONEY.map(() => 1));
    expect(await both.run("customerStatistics")).toContain("0 inserted, 1 modified, 0 unchanged, 0 failed.");
    expect(await statisticsOf("K10040")).toMatchObject({
      nav_balancelcy: 122975,
      nav_creditlimitlcy: 100000,
      nav_customerno: "K10040",
    });
  }, 30_000);

  test("a credit limit alone waits for the next entry; the person in BC can send it at once", async () => {
    await both.bc("POST", "customers/K10030", { creditLimit: 12345.67 });
    await both.passMinutes(30);
    await both.run("customerStatistics");
    expect(await statisticsOf("K10030")).toMatchObject({ nav_creditlimitlcy: 250000 });
    expect((await both.bc("POST", "customers/K10030/statistics")).json).toEqual({
      message: "The customer statistics have been successfully updated in Dynamics 365 Sales.",
    });
    expect(await statisticsOf("K10030")).toMatchObject({ nav_creditlimitlcy: 12345.67 });
  }, 30_000);

  test("an account that is gone is skipped from then on", async () => {
    await both.bc("DELETE", "customers/K10030/coupling");
    const { systemId } = (await both.bc("GET", "customers")).rows.find(({ no }) => no === "K10030") ?? {};
    await both.bc("POST", "couplings", {
      crmId: "0f0f0f0f-1111-2222-3333-444444444444",
      integrationId: systemId,
      tableId: 18,
    });
    expect(await both.run("customerStatistics")).toEqual(
      expect.arrayContaining([
        "0 inserted, 0 modified, 0 unchanged, 1 failed.",
        "Dataverse Account {0F0F0F0F-1111-2222-3333-444444444444} was not found.",
      ]),
    );
    expect(await both.run("customerStatistics")).toContain("0 inserted, 0 modified, 0 unchanged, 0 failed.");
    expect((await both.bc("POST", "customers/K10030/statistics")).json).toMatchObject({
      error: { message: "Dataverse Account {0F0F0F0F-1111-2222-3333-444444444444} was not found." },
    });
  }, 30_000);

  test.each([
    [
      "statistics of nobody",
      "POST",
      "customers/X/statistics",
      "The Customer does not exist. Identification fields and values: No.='X'",
    ],
    [
      "uncoupling nobody",
      "DELETE",
      "customers/X/coupling",
      "The Customer does not exist. Identification fields and values: No.='X'",
    ],
    [
      "another change than there is",
      "POST",
      "customers/K10030",
      'Send {"creditLimit":<number in the company\'s currency, 0 for none>} or {"blocked":" "|"Ship"|"Invoice"|"All"}.',
    ],
  ])("refuses %s", async (_what, method, path, message) => {
    expect((await both.bc(method, path)).json).toEqual({ error: { code: "Sandbox_Refused", message } });
  });

  test("uncouples once", async () => {
    await both.bc("DELETE", "customers/K10030/coupling");
    for (const [method, path] of [
      ["DELETE", "customers/K10030/coupling"],
      ["POST", "customers/K10030/statistics"],
    ] as const) {
      expect((await both.bc(method, path)).json).toMatchObject({
        error: { message: "Customer K10030 is not coupled." },
      });
    }
  });
});

describe("Item Availability", () => {
  test("sends what moved since the last time, all locations together, below zero as zero", async () => {
    expect(await both.run("itemAvailability")).toEqual(["No coupled item has new ledger entries."]);
    const onHand = async (no: string) =>
      (await both.sales("GET", `products(${both.productId(no)})?$select=quantityonhand`)).json.quantityonhand;
    expect(await onHand("BORD-1000")).toBe(58);
    await both.passMinutes(1);
    await both.bc("POST", "ledger", { item: "BORD-1000", location: "NORD", quantity: 2.5 });
    await both.bc("POST", "ledger", { item: "BORD-1130", location: "VEST", quantity: -3 });
    await both.passMinutes(30);
    expect(await both.run("itemAvailability")).toEqual(["BORD-1000: 60.5", "BORD-1130: 0"]);
    expect([await onHand("BORD-1000"), await onHand("BORD-1130")]).toEqual([60.5, 0]);
    await both.passMinutes(30);
    expect(await both.run("itemAvailability")).toEqual(["No coupled item has new ledger entries."]);
  }, 30_000);
});

describe("Sales Order Notes", () => {
  test("go both ways; a note changed in Sales changes in BC", async () => {
    const id = both.orderId("Møterom Fjordskimt");
    await both.sales("PATCH", `salesorders(${id})`, SUBMITTED);
    await both.run("autoCreateSalesOrders");
    await both.bc("POST", "orders/SO-9001/notes", { description: "From BC", text: "Two parcels" });
    await both.sales("POST", "annotations", {
      subject: "From Sales",
      notetext: "Call <b>first</b>",
      "objectid_salesorder@odata.bind": `/salesorders(${id})`,
    });
    await both.run("notes");
    const inSales = (
      await both.sales(
        "GET",
        `annotations?$select=annotationid,subject,notetext&$filter=_objectid_value eq ${id}&$orderby=subject`,
      )
    ).rows;
    expect(inSales).toMatchObject([{ subject: "From BC", notetext: "Two parcels" }, { subject: "From Sales" }]);
    await both.sales("PATCH", `annotations(${String(inSales[1]?.annotationid)})`, { notetext: "Call twice" });
    await both.run("notes");
    await both.run("notes");
    const [order] = (await both.bc("GET", "orders")).rows.filter(({ no }) => no === "SO-9001");
    expect(order?.notes).toMatchObject([
      { description: "From BC", text: "Two parcels" },
      { description: "From Sales", text: "Call twice" },
    ]);
    expect((await both.sales("GET", `annotations?$filter=_objectid_value eq ${id}`)).rows).toHaveLength(2);
  }, 30_000);
});

import type { Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { amountIn, creditRegion, expect, region, test } from "./support/statisticsTest";

test.describe("credit at order time", () => {
  const CUSTOMER = "K10020";
  /** VAT of a Norwegian customer, which Business Central adds to what Sales says. */
  const WITH_VAT = 1.25;

  interface CreditData {
    readonly payer: string;
    readonly used: number;
    readonly limit: number;
    readonly after: number;
    readonly currency: string;
    readonly isCertain: boolean;
  }

  async function credit(page: Page): Promise<CreditData> {
    await expect(creditRegion(page)).toHaveAttribute("data-credit", /payer/);
    return JSON.parse((await creditRegion(page).getAttribute("data-credit")) ?? "") as CreditData;
  }

  function order(sandbox: Sandbox): string {
    return String(sandbox.demo.documents.orders.find(({ name }) => name === "Møterom Fjordskimt")?.id);
  }

  test("an order that takes the customer over the limit says by how much", async ({
    sandbox,
    sales,
    ledger,
    openRecord,
  }) => {
    const id = order(sandbox);
    const { total } = await ledger.figures(CUSTOMER);
    const added = WITH_VAT * Number(await sales.value(`salesorders(${id})`, "totalamount"));
    await ledger.edit(CUSTOMER, { creditLimit: Math.ceil(total + added / 2) });
    await ledger.updateStatistics(CUSTOMER);
    const page = await openRecord("salesorder", id);
    const status = creditRegion(page).getByRole("status");
    await expect(status).toContainText("This order takes Fjordskimt Energi AS");
    const over = amountIn(/NOK\s[\d,.]+/.exec((await status.textContent()) ?? "")?.[0] ?? "");
    expect(over).toBeCloseTo(total + added - Math.ceil(total + added / 2), 2);
    const told = await credit(page);
    expect(told).toMatchObject({ payer: CUSTOMER, currency: "NOK", isCertain: true });
    expect(told.after).toBeCloseTo(total + added, 2);
    await expect(creditRegion(page).getByRole("meter", { name: "Credit limit used" })).toHaveAttribute(
      "aria-valuenow",
      "100",
    );
  });

  test("an order within the limit says what is left, and what is overdue", async ({
    sandbox,
    sales,
    ledger,
    openRecord,
  }) => {
    const id = order(sandbox);
    await ledger.edit(CUSTOMER, { creditLimit: 9_000_000 });
    await ledger.updateStatistics(CUSTOMER);
    const { total } = await ledger.figures(CUSTOMER);
    const added = WITH_VAT * Number(await sales.value(`salesorders(${id})`, "totalamount"));
    const page = await openRecord("salesorder", id);
    await expect(creditRegion(page)).toContainText(
      "Fjordskimt Energi AS stays within the credit limit with this order",
    );
    const left = amountIn(/NOK\s[\d,.]+(?= left)/.exec((await creditRegion(page).textContent()) ?? "")?.[0] ?? "");
    expect(left).toBeCloseTo(9_000_000 - total - added, 2);
    await expect(creditRegion(page)).toContainText(/Nothing overdue|overdue as of/);
  });

  test("a quote says what it would do", async ({ sandbox, ledger, openRecord }) => {
    await ledger.edit("K10010", { creditLimit: 1 });
    await ledger.updateStatistics("K10010");
    const page = await openRecord("quote", String(sandbox.demo.documents.quotes[0]?.id));
    await expect(creditRegion(page)).toContainText(
      /Advokatfirmaet Torskar & Lie AS would be NOK\s[\d,.]+ over the credit limit with this quote/,
    );
    const { overdue } = await ledger.figures("K10010");
    const said = /NOK\s[\d,.]+(?= overdue as of)/.exec((await creditRegion(page).textContent()) ?? "")?.[0] ?? "";
    expect(amountIn(said)).toBe(overdue);
  });

  test("an order for which another customer pays is counted against that one's limit, on order and account alike", async ({
    sandbox,
    bc,
    ledger,
    openRecord,
    openAccount,
  }) => {
    const payer = "K10000";
    await bc.do("cards/customers", { no: CUSTOMER, billToCustomerNo: payer });
    const { total } = await ledger.figures(payer);
    await ledger.edit(payer, { creditLimit: Math.floor(total) - 1 });
    await ledger.updateStatistics(payer);
    const page = await openRecord("salesorder", order(sandbox));
    const told = await credit(page);
    expect(told).toMatchObject({ payer, limit: Math.floor(total) - 1, isCertain: true });
    expect(told.after).toBeGreaterThan(told.used);
    await expect(creditRegion(page)).toContainText("pays for Fjordskimt Energi AS, so the credit is that of");

    const account = await openAccount(CUSTOMER);
    const paying = account.getByRole("group", { name: /^Pays for this customer: / });
    await expect(paying).toContainText("over the credit limit");
    await expect(region(account)).toHaveAttribute("data-credit", new RegExp(`"payer":"${payer}".*"isCertain":true`));
  });

  test("an order that Business Central has taken is not counted twice", async ({
    sandbox,
    sales,
    ledger,
    openRecord,
  }) => {
    const id = order(sandbox);
    await sales.patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 }, "salesperson");
    await ledger.runJob("autoCreateSalesOrders");
    await ledger.updateStatistics(CUSTOMER);
    const page = await openRecord("salesorder", id);
    await expect(creditRegion(page)).toContainText("This order is already in Business Central");
  });

  test("an order in another currency is counted at the rate in Sales", async ({
    sandbox,
    sales,
    ledger,
    openRecord,
  }) => {
    const id = order(sandbox);
    await ledger.edit(CUSTOMER, { creditLimit: 9_000_000 });
    await ledger.updateStatistics(CUSTOMER);
    const [krona] = (
      await sales.get(
        "transactioncurrencies?$select=transactioncurrencyid,exchangerate&$filter=isocurrencycode eq 'SEK'",
      )
    ).value as readonly { readonly transactioncurrencyid: string; readonly exchangerate: number }[];
    await sales.patch(
      `nav_accountstatisticses(${String((await sales.get(`accounts(${String(sandbox.demo.accountIds.get(CUSTOMER))})?$select=_nav_accountstatisticsid_value`))._nav_accountstatisticsid_value)})`,
      { "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(krona?.transactioncurrencyid)})` },
      "integration",
    );
    const added = WITH_VAT * Number(await sales.value(`salesorders(${id})`, "totalamount"));
    const page = await openRecord("salesorder", id);
    await expect(creditRegion(page)).toContainText("at the exchange rate in Sales");
    const counted = amountIn(
      /SEK\s[\d,.]+(?= at the exchange rate)/.exec((await creditRegion(page).textContent()) ?? "")?.[0] ?? "",
    );
    // Each line is rounded for itself.
    expect(counted).toBeCloseTo(added * Number(krona?.exchangerate), 1);
  });

  test("the same order says so before it is submitted", async ({ sandbox, sales, ledger, openRecord }) => {
    const id = order(sandbox);
    const { total } = await ledger.figures(CUSTOMER);
    const added = WITH_VAT * Number(await sales.value(`salesorders(${id})`, "totalamount"));
    await ledger.edit(CUSTOMER, { creditLimit: Math.ceil(total + added / 2) });
    await ledger.updateStatistics(CUSTOMER);
    const page = await openRecord("salesorder", id);
    await page.getByRole("menuitem", { name: "Check readiness" }).click();
    const readiness = page
      .getByRole("dialog", { name: "Ready for Business Central?" })
      .locator("iframe")
      .contentFrame();
    const over = (total + added - Math.ceil(total + added / 2)).toLocaleString("en-US", {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    await expect(
      readiness.getByText(`With this document the customer is NOK ${over} over the credit limit`),
    ).toBeVisible();
  });
});

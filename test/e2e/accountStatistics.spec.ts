import { axeFindings } from "./support/axeFindings";
import { amount, amountIn, expect, region, test } from "./support/statisticsTest";

const PARTS = "What the total consists of";
const OTHERS = "Other figures";
const COMPARISON = "Synchronised figures and live figures";

test.describe("the account of a customer", () => {
  for (const customerNo of ["K10010", "K10020", "K10100", "K10160", "K10180"]) {
    test(`shows what the ledger of ${customerNo} gives, to the øre`, async ({ ledger, openAccount }) => {
      const page = await openAccount(customerNo);
      await expect(region(page).getByRole("table", { name: PARTS })).toBeVisible();
      const figures = await ledger.figures(customerNo);
      expect({
        balance: await amount(region(page), PARTS, "Balance"),
        outstandingOrders: await amount(region(page), PARTS, "Outstanding orders"),
        shippedNotInvoiced: await amount(region(page), PARTS, "Shipped, not invoiced"),
        outstandingInvoices: await amount(region(page), PARTS, "Outstanding invoices"),
        total: await amount(region(page), PARTS, "Total"),
        overdue: await amount(region(page), OTHERS, /^Overdue as of/),
        salesThisYear: await amount(region(page), OTHERS, "Sales this year"),
      }).toEqual(figures);
    });
  }

  test("shows the same in the quick view, in Sales' own fields", async ({ ledger, openAccount }) => {
    const page = await openAccount("K10010");
    await page.getByRole("tab", { name: "Business Central Figures" }).click();
    const figures = await ledger.figures("K10010");
    for (const [label, expected] of [
      ["Balance (LCY)", figures.balance],
      ["Total (LCY)", figures.total],
      ["Overdue Amounts (LCY)", figures.overdue],
    ] as const) {
      expect(amountIn(await page.getByRole("textbox", { name: label }).inputValue()), label).toBe(expected);
    }
  });

  for (const [table, kind, customerNo] of [
    ["quote", "quotes", "K10010"],
    ["salesorder", "orders", "K10000"],
  ] as const) {
    test(`shows the same on a ${table}, through its customer`, async ({ sandbox, ledger, openRecord }) => {
      const page = await openRecord(table, String(sandbox.demo.documents[kind][0]?.id));
      await page.getByRole("tab", { name: "Customer" }).click();
      await expect(region(page).getByRole("table", { name: PARTS })).toBeVisible();
      const { total, balance } = await ledger.figures(customerNo);
      expect([await amount(region(page), PARTS, "Total"), await amount(region(page), PARTS, "Balance")]).toEqual([
        total,
        balance,
      ]);
    });
  }
});

test.describe("asking Business Central now", () => {
  test("shows live figures beside the synchronised ones and writes nothing", async ({
    sandbox,
    sales,
    ledger,
    openAccount,
  }) => {
    const page = await openAccount("K10010");
    const before = await ledger.figures("K10010");
    await expect(region(page).getByRole("table", { name: PARTS })).toBeVisible();
    const [invoice] = (await ledger.postedInvoices("K10010")).filter(({ remaining }) => Number(remaining) > 1000);
    await ledger.pay(String(invoice?.no), 1000.25);
    const { balance, overdue } = await ledger.figures("K10010");
    expect(balance).toBeCloseTo(before.balance - 1000.25, 5);

    const row = `accounts(${String(sandbox.demo.accountIds.get("K10010"))})?$select=name&$expand=nav_accountstatisticsid`;
    const stored = await sales.get(row);
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    expect(await amount(region(page), COMPARISON, "Balance")).toBe(balance);
    expect(await amount(region(page), COMPARISON, "Overdue")).toBe(overdue);
    expect(await amount(region(page), COMPARISON, "Credit limit")).toBe(await ledger.creditLimit("K10010"));
    expect(await amount(region(page), PARTS, "Balance")).toBe(before.balance);
    await expect(region(page)).toContainText("Business Central, Skarvholm Kontor AS · just now");
    expect(await sales.get(row)).toEqual(stored);
  });

  test("shows ageing that adds up to the balance, and the posted invoices with what is open of them", async ({
    ledger,
    openAccount,
  }) => {
    const page = await openAccount("K10010");
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    const ageing = region(page).getByRole("table", { name: /^Open amounts by age/ });
    await expect(ageing).toBeVisible();
    const { balance } = await ledger.figures("K10010");
    const amounts = (await ageing.getByRole("cell").allTextContents()).map(amountIn);
    expect(amounts.at(-1)).toBe(balance);
    expect(amounts.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeCloseTo(balance, 5);

    for (const { no, dueDate, remaining } of await ledger.postedInvoices("K10010")) {
      const row = region(page)
        .getByRole("table", { name: "Latest posted invoices" })
        .getByRole("row")
        .filter({ hasText: String(no) });
      const isPaid = remaining === 0;
      const open = (await row.getByRole("cell").last().textContent())?.split("of")[0] ?? "";
      expect(isPaid ? open : amountIn(open), String(no)).toBe(isPaid ? "paid" : remaining);
      const isOverdue = !isPaid && String(dueDate) < new Date().toISOString().slice(0, 10);
      expect((await row.getByRole("cell").first().textContent())?.includes("overdue"), String(no)).toBe(isOverdue);
    }
  });

  test("says that a customer is blocked", async ({ ledger, openAccount }) => {
    await ledger.edit("K10010", { blocked: "Ship" });
    const page = await openAccount("K10010");
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect(region(page)).toContainText("Business Central has blocked this customer for shipments.");
  });

  test("keeps the synchronised figures where Business Central does not answer", async ({
    sandbox,
    ledger,
    openAccount,
  }) => {
    const page = await openAccount("K10010");
    await expect(region(page).getByRole("table", { name: PARTS })).toBeVisible();
    const { balance } = await ledger.figures("K10010");
    await sandbox.bc.stop();
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect(region(page)).toContainText("Business Central does not answer");
    expect(await amount(region(page), PARTS, "Balance")).toBe(balance);
    await sandbox.bc.start();
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect(region(page)).toContainText("Now in Business Central");
  });

  test("opens the customer's card in Business Central", async ({ context, openAccount }) => {
    const page = await openAccount("K10010");
    const opened = context.waitForEvent("page");
    await region(page)
      .getByRole("link", { name: /^Open the customer card/ })
      .click();
    const card = await opened;
    await expect(card.getByRole("row").filter({ hasText: "K10010" })).toBeVisible();
    await expect(card.getByRole("row").filter({ hasText: "K10020" })).toHaveCount(0);
  });
});

test.describe("figures that are not as they should be", () => {
  test("an account that is not coupled", async ({ ledger, openAccount }) => {
    await ledger.uncouple("K10030");
    const page = await openAccount("K10030");
    await expect(region(page)).toContainText("Not coupled with Business Central");
    await expect(region(page).getByRole("table")).toHaveCount(0);
  });

  const PLACEHOLDER = Object.fromEntries(
    [
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
    ].map((column) => [column, 1]),
  );

  for (const [name, change, text] of [
    ["figures that Business Central has not calculated yet", PLACEHOLDER, "Not yet calculated"],
    ["figures that are switched off", { statecode: 1, statuscode: 2 }, "The figures are switched off"],
    ["a limit of nothing, which is no limit", { nav_creditlimitlcy: 0 }, "No credit limit"],
    ["an amount that was never written", { nav_totallcy: null }, "The credit picture is not known"],
  ] as const) {
    test(name, async ({ sandbox, sales, openAccount }) => {
      const { _nav_accountstatisticsid_value: id } = await sales.get(
        `accounts(${String(sandbox.demo.accountIds.get("K10020"))})?$select=_nav_accountstatisticsid_value`,
      );
      await sales.patch(`nav_accountstatisticses(${String(id)})`, change, "integration");
      const page = await openAccount("K10020");
      await expect(region(page)).toContainText(text);
    });
  }

  test("figures that are gone while the account still points to them", async ({ openAccount, page }) => {
    await page.route(/nav_accountstatisticses\(/, (route) =>
      route.fulfill({
        status: 404,
        contentType: "application/json",
        body: JSON.stringify({
          error: { code: "0x80040217", message: "nav_accountstatistics With Id = 0 Does Not Exist" },
        }),
      }),
    );
    await openAccount("K10020");
    await expect(region(page)).toContainText("The figures are gone");
    await page.unroute(/nav_accountstatisticses\(/);
    await region(page).getByRole("button", { name: "Retry" }).click();
    await expect(region(page).getByRole("table", { name: PARTS })).toBeVisible();
  });

  test("a user who may not read them", async ({ openAccount }) => {
    const page = await openAccount("K10020", "newcomer");
    await expect(region(page)).toContainText("You don't have access to the figures from Business Central");
    await expect(region(page)).toContainText("prvReadnav_accountstatistics");
    await expect(region(page).getByRole("table")).toHaveCount(0);
  });

  test("figures older than two runs of the job", async ({ page, openAccount }) => {
    await page.clock.setFixedTime(new Date(Date.now() + 3 * 60 * 60 * 1000));
    await openAccount("K10020");
    await expect(region(page)).toContainText(/last changed (\d+ \w+ )?\d+:\d\d/);
    await expect(region(page)).toContainText("over an hour old.");
  });
});

test.describe("a customer whose bills another one pays", () => {
  test("shows its own figures and the parent's", async ({ ledger, openAccount }) => {
    const page = await openAccount("K10050");
    await expect(region(page).getByRole("table", { name: PARTS })).toBeVisible();
    expect(await amount(region(page), PARTS, "Total")).toBe((await ledger.figures("K10050")).total);
    const parent = region(page).getByRole("group", { name: "Parent account: Bergvåg kommune" });
    await expect(parent).toContainText("the parent's figures are the ones that count");
    const used = amountIn(/NOK\s[\d,.]+(?= used)/.exec((await parent.textContent()) ?? "")?.[0] ?? "");
    expect(used).toBe((await ledger.figures("K10000")).total);
  });
});

test.describe("the figures for everybody", () => {
  test("in Norwegian", async ({ ledger, openAccount }) => {
    const page = await openAccount("K10010", "norwegian");
    const norwegian = page.getByRole("region", { name: "Kunden i Business Central" });
    await expect(norwegian.getByRole("table", { name: "Hva totalen består av" })).toBeVisible();
    const { balance } = await ledger.figures("K10010");
    expect(await amount(norwegian, "Hva totalen består av", "Saldo")).toBe(balance);
    await norwegian.getByRole("button", { name: "Oppdater fra Business Central" }).click();
    await expect(norwegian.getByRole("table", { name: "Siste bokførte fakturaer" })).toBeVisible();
  });

  test("by keyboard alone", async ({ openAccount }) => {
    const page = await openAccount("K10010");
    const update = region(page).getByRole("button", { name: "Update from Business Central" });
    await expect(update).toBeVisible();
    for (let step = 0; step < 80 && !(await update.evaluate((button) => button === document.activeElement)); step++) {
      await page.keyboard.press("Tab");
    }
    await expect(update).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    await expect(update).toBeFocused();
  });

  for (const [name, flags, viewport, forcedColors] of [
    ["as it comes", "", null, null],
    ["in dark", "&flags=themeOption%3Ddarkmode", null, null],
    ["in forced colours", "", null, "active"],
    ["on a phone", "", { width: 390, height: 844 }, null],
  ] as const) {
    test(`axe finds nothing ${name}, and nothing sticks out`, async ({ page, openAccount }) => {
      if (viewport !== null) {
        await page.setViewportSize(viewport);
      }
      if (forcedColors !== null) {
        await page.emulateMedia({ forcedColors });
      }
      await openAccount("K10010", "salesperson", flags);
      await region(page).getByRole("button", { name: "Update from Business Central" }).click();
      await expect(region(page).getByRole("table", { name: "Latest posted invoices" })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      expect(
        await region(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBeLessThanOrEqual(1);
    });
  }
});

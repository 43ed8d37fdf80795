import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import type { SalesSide } from "./support/salesSide";
import { sayDay } from "./support/sayDay";
import { expect, test } from "./support/sandboxTest";

const REFRESH = "Refresh";
const PHONE = { width: 390, height: 844 };

function firstOf(sandbox: Sandbox, kind: "opportunities" | "quotes" | "orders") {
  const [document] = sandbox.demo.documents[kind];
  if (document === undefined) {
    throw new Error(`The demo has no ${kind}.`);
  }
  return document;
}

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Lines and their availability in Business Central" });
}

function verdict(page: Page): Locator {
  return region(page).getByRole("status").first();
}

function rows(page: Page): Locator {
  return region(page)
    .getByRole("grid", { name: "Lines" })
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell") });
}

/** Lets the document's own day count for all its lines. */
async function withoutOwnDays(sales: SalesSide, sandbox: Sandbox): Promise<string> {
  const order = firstOf(sandbox, "orders");
  for (const { id } of order.lines) {
    await sales.patch(`salesorderdetails(${id})`, { requestdeliveryby: null });
  }
  return order.id;
}

async function productOf(
  sales: SalesSide,
  lineId: string,
): Promise<{ readonly productId: string; readonly unitId: string }> {
  const line = await sales.get(`salesorderdetails(${lineId})?$select=_productid_value,_uomid_value`);
  return { productId: String(line._productid_value), unitId: String(line._uomid_value) };
}

test.describe("an order's lines", () => {
  test("have a verdict each, and one together with the line that decides it", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines can be delivered on time");
    await expect(verdict(page)).toContainText(/All of it can be delivered on \d+ [A-Z][a-z]{2,3}( \d{4})?\./);
    await expect(verdict(page)).toContainText(/Line 4 decides: /);
    await expect(rows(page)).toHaveCount(9);
    const kinds = ["enough", "later", "enough", "later", "enough", "enough", "enough", "notStockItem", "writeIn"];
    for (const [at, kind] of kinds.entries()) {
      await expect(rows(page).nth(at)).toHaveAttribute("data-verdict", kind);
    }
    await expect(rows(page).nth(0)).toContainText(/Available \d/);
    await expect(rows(page).nth(1)).toContainText(/Available from .*Short by 9 PCS\./);
    await expect(verdict(page)).toContainText("Ships from HOVED, the customer's location.");
    await expect(rows(page).nth(7)).toContainText("Not a stock item");
    await expect(rows(page).nth(8)).toContainText("Written in by hand");
  });

  test("are asked about in one request, and not again when the order is opened again", async ({
    sandbox,
    bc,
    openRecord,
  }) => {
    const { id, lines } = firstOf(sandbox, "orders");
    const page = await openRecord("salesorder", id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    // The credit panel asks of the same document: who pays, and what VAT is charged.
    await expect(page.getByRole("region", { name: "Credit in Business Central" }).first()).toContainText("used");
    const asked = (await bc.trace()).length;
    expect(asked).toBeLessThanOrEqual(5);

    await rows(page).nth(0).getByRole("button").click();
    await expect(page).toHaveURL(new RegExp(`etn=salesorderdetail.*${String(lines[0]?.id)}`));
    await expect(
      page.getByRole("region", { name: "Availability in Business Central" }).getByRole("status"),
    ).toHaveAttribute("data-verdict", "enough");
    await page.goBack();
    await expect(verdict(page)).toContainText("5 of 7 lines");
    expect((await bc.trace()).length).toBe(asked);
  });

  test("come worst first when that is wanted, and back", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    await region(page).getByRole("switch", { name: "Worst first" }).click();
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "later");
    await expect(rows(page).nth(1)).toHaveAttribute("data-verdict", "later");
    await expect(rows(page).nth(2)).toHaveAttribute("data-verdict", "enough");
    await region(page).getByRole("switch", { name: "Worst first" }).click();
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "enough");
  });

  test("share the stock of a product in their order", async ({ sandbox, sales, openRecord }) => {
    const { id, lines } = firstOf(sandbox, "orders");
    await sales.patch(`salesorderdetails(${String(lines[0]?.id)})`, { quantity: 25 });
    const same = await productOf(sales, String(lines[0]?.id));
    await sales.post(
      "salesorderdetails",
      {
        isproductoverridden: false,
        quantity: 10,
        lineitemnumber: 10,
        "salesorderid@odata.bind": `/salesorders(${id})`,
        "productid@odata.bind": `/products(${same.productId})`,
        "uomid@odata.bind": `/uoms(${same.unitId})`,
      },
      "salesperson",
    );
    const page = await openRecord("salesorder", id);
    await expect(rows(page).nth(9)).toContainText("Earlier lines of this document take 25 PCS.");
    await expect(rows(page).nth(9)).toContainText("Short by 4 PCS.");
  });

  test("are judged again with new figures on request", async ({ sandbox, bc, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "enough");
    await bc.post("BORD-1110", -1000);
    await region(page).getByRole("button", { name: REFRESH }).click();
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "notPlanned");
    await expect(verdict(page)).toContainText("1 line: no delivery planned for all of it.");
  });

  test("keep what a grid does: selecting, sorting, opening", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    const first = rows(page).nth(0);
    await first.getByRole("checkbox").check();
    await expect(first).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("menubar", { name: "Commands of Products" })).toBeVisible();
    await first.getByRole("checkbox").uncheck();
    await expect(first).toHaveAttribute("aria-selected", "false");

    const quantities = async () =>
      (
        await rows(page)
          .getByRole("gridcell")
          .filter({ hasText: /^\d+\.\d{5}$/ })
          .allTextContents()
      ).map(Number);
    await region(page).getByRole("columnheader", { name: "Quantity" }).getByRole("button").click();
    await expect.poll(quantities).toEqual([...(await quantities())].sort((left, right) => left - right));
    await expect(region(page).getByRole("columnheader", { name: "Quantity" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await expect(verdict(page)).toContainText("5 of 7 lines");

    await rows(page)
      .nth(0)
      .dblclick({ position: { x: 300, y: 10 } });
    await expect(page).toHaveURL(/etn=salesorderdetail/);
  });

  test("are worked by keyboard alone", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    await rows(page).nth(0).getByRole("button").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const cell = rows(page).nth(1).getByRole("gridcell").nth(2);
    await expect(cell).toBeFocused();
    await page.keyboard.press(" ");
    await expect(rows(page).nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/etn=salesorderdetail/);
  });

  test("page by page show every line once", async ({ sandbox, sales, openRecord }) => {
    const { id } = firstOf(sandbox, "orders");
    for (let at = 0; at < 4; at++) {
      await sales.post(
        "salesorderdetails",
        {
          isproductoverridden: true,
          productdescription: `Extra ${at}`,
          quantity: 1,
          priceperunit: 1,
          lineitemnumber: 20 + at,
          "salesorderid@odata.bind": `/salesorders(${id})`,
        },
        "salesperson",
      );
    }
    const page = await openRecord("salesorder", id);
    await expect(region(page)).toContainText("Lines 1–10 of 13");
    await expect(region(page)).toContainText("All 13 lines are counted, those on other pages too.");
    await region(page).getByRole("button", { name: "Next" }).click();
    await expect(rows(page)).toHaveCount(3);
    await region(page).getByRole("button", { name: "Previous" }).click();
    await expect(rows(page)).toHaveCount(10);
  });
});

test.describe("using the day on which everything can be delivered", () => {
  test("writes it on the order after a confirmation, and the lines are judged by it", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const id = await withoutOwnDays(sales, sandbox);
    const page = await openRecord("salesorder", id);
    await expect(verdict(page)).toContainText("6 of 7 lines can be delivered on time");
    const use = region(page).getByRole("button", { name: /^Use \d/ });
    const day = String(await use.textContent()).replace("Use ", "");
    await use.click();
    const dialog = page
      .getByRole("dialog", { name: "Change the requested delivery date?" })
      .or(page.getByRole("alertdialog", { name: "Change the requested delivery date?" }));
    await expect(dialog).toContainText(`to ${day}.`);
    await dialog.getByRole("button", { name: "Use date" }).click();
    await expect(region(page)).toContainText(`The requested delivery date is now ${day}.`);
    await expect(verdict(page)).toContainText("All 7 lines can be delivered on time");
    const written = new Date(String(await sales.value(`salesorders(${id})`, "requestdeliveryby")));
    expect(sayDay(written.toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" }))).toBe(day);
    await region(page).getByRole("button", { name: "Refresh form" }).click();
    await expect(page.getByRole("textbox", { name: "Requested Delivery Date" })).toHaveValue(
      written.toLocaleDateString("en-US", { timeZone: "Europe/Oslo" }),
    );
  });

  test("writes nothing when the person thinks better of it", async ({ sandbox, sales, openRecord }) => {
    const id = await withoutOwnDays(sales, sandbox);
    const before = await sales.value(`salesorders(${id})`, "requestdeliveryby");
    const page = await openRecord("salesorder", id);
    await region(page)
      .getByRole("button", { name: /^Use \d/ })
      .click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(region(page).getByRole("button", { name: /^Use \d/ })).toBeVisible();
    expect(await sales.value(`salesorders(${id})`, "requestdeliveryby")).toBe(before);
  });
});

test.describe("other documents", () => {
  test("a quote's lines are judged", async ({ sandbox, openRecord }) => {
    const page = await openRecord("quote", firstOf(sandbox, "quotes").id);
    await expect(verdict(page)).toContainText(/lines can be delivered on time/);
    await expect(rows(page)).toHaveCount(4);
  });

  test("an opportunity's lines are judged by today", async ({ sandbox, openRecord }) => {
    const page = await openRecord("opportunity", firstOf(sandbox, "opportunities").id);
    await expect(verdict(page)).toContainText(/lines can be delivered on time/);
    await expect(region(page).getByRole("button", { name: /^Use \d/ })).toHaveCount(0);
  });

  test("the lines of an invoice that Business Central wrote are judged", async ({ sandbox, sales, openRecord }) => {
    const { id, lines } = firstOf(sandbox, "orders");
    const of = await sales.get(
      `salesorders(${id})?$select=_customerid_value,_pricelevelid_value,_transactioncurrencyid_value`,
    );
    const { productId, unitId } = await productOf(sales, String(lines[0]?.id));
    const created = await sales
      .post(
        "invoices",
        {
          name: "Delfaktura",
          "customerid_account@odata.bind": `/accounts(${String(of._customerid_value)})`,
          "salesorderid@odata.bind": `/salesorders(${id})`,
          "pricelevelid@odata.bind": `/pricelevels(${String(of._pricelevelid_value)})`,
          "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(of._transactioncurrencyid_value)})`,
          invoice_details: [
            {
              isproductoverridden: false,
              quantity: 2,
              "productid@odata.bind": `/products(${productId})`,
              "uomid@odata.bind": `/uoms(${unitId})`,
            },
          ],
        },
        "integration",
      )
      .then(() => sales.rows("invoices?$select=invoiceid&$filter=name eq 'Delfaktura'"));
    const page = await openRecord("invoice", String(created[0]?.invoiceid));
    await expect(rows(page)).toHaveCount(1);
    await expect(verdict(page)).toContainText(/can be delivered/);
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "enough");
  });
});

test.describe("when Business Central does not tell", () => {
  for (const [name, fault, headline] of [
    ["a server that is down", { kind: "drop" }, "Business Central does not answer"],
    [
      "a web page instead of data",
      { kind: "body", body: "<html>Sign in</html>", contentType: "text/html" },
      "This address is not Business Central",
    ],
    [
      "an answer cut short",
      { kind: "body", body: '{"responses":[{"id"' },
      "Business Central returned an incomplete response",
    ],
    ["no permission", { kind: "status", status: 403 }, "No permission in Business Central"],
    ["maintenance", { kind: "status", status: 503 }, "Business Central is not available now"],
    [
      "a server that asks to wait",
      { kind: "status", status: 429, headers: { "Retry-After": "1" } },
      "Business Central asks to wait",
    ],
  ] as const) {
    test(`${name} is said once, no line has a number of its own, and asking again helps`, async ({
      sandbox,
      bc,
      openRecord,
    }) => {
      await bc.fault({ match: "/BC/", ...fault });
      const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
      await expect(verdict(page)).toContainText(headline);
      await expect(rows(page)).toHaveCount(9);
      await expect(region(page)).not.toContainText(/available on|Available \d|Available from/);
      await bc.clearFaults();
      await region(page).getByRole("button", { name: REFRESH }).click();
      await expect(verdict(page)).toContainText("5 of 7 lines");
    });
  }

  test("a slow one blocks nothing", async ({ sandbox, bc, openRecord }) => {
    await bc.fault({ match: "/BC/", kind: "delay", delayMs: 3000 });
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(rows(page)).toHaveCount(9);
    await expect(verdict(page)).toContainText("Asking Business Central …");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Kontorpakke");
    await expect(verdict(page)).toContainText("5 of 7 lines");
  });
});

test("the lines speak Norwegian", async ({ sandbox, openRecord }) => {
  const page = await openRecord("salesorder", firstOf(sandbox, "orders").id, "norwegian");
  const norwegian = page.getByRole("region", { name: "Linjer og tilgjengeligheten deres i Business Central" });
  await expect(norwegian.getByRole("status").first()).toContainText(/5 av 7 linjer/);
  await expect(norwegian).not.toContainText(/\b(Available|lines|available|Ships|Short)\b/);
});

test("on a phone each line is a card, and nothing is wider than the screen", async ({ sandbox, page, openRecord }) => {
  await page.setViewportSize(PHONE);
  await openRecord("salesorder", firstOf(sandbox, "orders").id);
  await expect(verdict(page)).toContainText("5 of 7 lines");
  await expect(rows(page).nth(1)).toHaveAttribute("data-verdict", "later");
  expect(await region(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
});

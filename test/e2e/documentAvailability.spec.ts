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

function chip(page: Page, row: number): Locator {
  return rows(page).nth(row).locator("[aria-haspopup=dialog]");
}

async function detailsOf(page: Page, row: number): Promise<Locator> {
  await chip(page, row).click();
  const details = page.getByRole("dialog", { name: /^Line \d+: / });
  await expect(details).toBeVisible();
  return details;
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
    await expect(verdict(page)).toContainText("Ships from HOVED, the customer's location.");
    for (const [at, text] of ["On time 31", /^From \d+ [A-Z][a-z]{2,3}( \d{4})?$/, "On time 24"].entries()) {
      await expect(chip(page, at)).toHaveText(text);
    }
    await expect(chip(page, 7)).toHaveText("Not stocked");
    await expect(chip(page, 8)).toHaveText("Write-in");
  });

  test("show number, item, quantity, unit, day, price and amount at once, in rows of one height", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const { id, lines } = firstOf(sandbox, "orders");
    await sales.patch(`salesorderdetails(${String(lines[2]?.id)})`, { manualdiscountamount: 1500 });
    const page = await openRecord("salesorder", id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    const line = rows(page).nth(2);
    for (const text of ["STOL-2100", "6", "SET", "kr 6,760.00", "−kr 1,500.00", "kr 39,060.00"]) {
      await expect(line).toContainText(text);
    }
    const cutOff = await line
      .getByRole("gridcell")
      .evaluateAll((cells) => cells.slice(3).filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length);
    expect(cutOff).toBe(0);
    await expect(line.getByRole("gridcell").nth(1)).toHaveText("3");
    const heights = await rows(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(new Set(heights.map(Math.round)).size).toBe(1);
    const scroller = region(page).getByRole("grid").locator("..");
    expect(await scroller.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  test("tell the whole of a verdict and its item beside the row, which stays in sight", async ({
    sandbox,
    openRecord,
  }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    const details = await detailsOf(page, 1);
    await expect(details).toContainText(/Available from .*Short by 9 PCS\./);
    await expect(details.getByRole("table", { name: "By location" })).toBeVisible();
    const [box, row] = [
      await details.boundingBox(),
      // Not by its role: what is open keeps everything else from being reached.
      await page.locator("tr[data-verdict]").nth(1).boundingBox(),
    ];
    if (box === null || row === null) {
      throw new Error("The details or their row are not drawn.");
    }
    expect(box.y >= row.y + row.height || box.y + box.height <= row.y).toBe(true);
    await expect(details.getByRole("button", { name: "Close" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(details).toHaveCount(0);
    await expect(chip(page, 1)).toBeFocused();
  });

  test("show the details for as long as the pointer rests on the verdict", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    await chip(page, 0).hover();
    const glance = page.getByRole("group", { name: /^Line 1: / });
    await expect(glance).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(glance).toHaveCount(0);
  });

  test("lead to the line that decides", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await region(page)
      .getByRole("button", { name: /^Line 4 decides/ })
      .click();
    await expect(chip(page, 3)).toBeFocused();
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

    await rows(page).nth(0).getByRole("button").first().click();
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
    const details = await detailsOf(page, 9);
    await expect(details).toContainText("Earlier lines of this document take 25 PCS.");
    await expect(details).toContainText("Short by 4 PCS.");
  });

  test("are judged again with new figures on request", async ({ sandbox, bc, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "enough");
    await bc.post("BORD-1110", -1000);
    await region(page).getByRole("button", { name: REFRESH }).click();
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "notPlanned");
    await expect(verdict(page)).toContainText("1 line: no complete delivery planned.");
  });

  test("take quantities and days by keyboard, judge them while they are typed, and save them line by line", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const { id, lines } = firstOf(sandbox, "orders");
    const page = await openRecord("salesorder", id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    const stored = (column: string) => sales.value(`salesorderdetails(${String(lines[0]?.id)})`, column);
    await rows(page).nth(0).getByRole("gridcell").nth(4).focus();
    await page.keyboard.press("F2");
    const quantity = page.getByRole("textbox", { name: /^Quantity: / });
    await expect(quantity).toBeFocused();
    await quantity.fill("35");
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "partly");
    expect(await stored("quantity")).toBe(10);
    await page.keyboard.press("Tab");
    await expect(page.getByLabel(/^(Manual )?Discount.*: /)).toBeFocused();
    await page.keyboard.type("100");
    await page.keyboard.press("Tab");
    await expect(page.getByLabel(/^Requested Delivery Date: /)).toBeFocused();
    await expect.poll(() => stored("manualdiscountamount")).toBe(100);
    await expect.poll(() => stored("quantity")).toBe(35);
    await page.getByLabel(/^Requested Delivery Date: /).fill("2027-02-01");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () =>
        new Date(String(await stored("requestdeliveryby"))).toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" }),
      )
      .toBe("2027-02-01");
    await expect(rows(page).nth(0)).toContainText("2/1/2027");
    await expect(rows(page).nth(0)).toContainText("−kr 100.00");
    await expect(rows(page).nth(0)).toContainText("kr 255,050.00");
    await page.keyboard.press("F2");
    await page.keyboard.press("Escape");
    await expect(rows(page).nth(0).getByRole("gridcell").nth(6)).toBeFocused();
  });

  test("tell in the row why what was typed is not saved", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    await fetch(`${sandbox.sales.url}/_sandbox/faults`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ match: "/salesorderdetails(", method: "PATCH", kind: "status", status: 500 }),
    });
    await rows(page).nth(0).getByRole("gridcell").nth(4).dblclick();
    await page.getByRole("textbox", { name: /^Quantity: / }).fill("11");
    await page.keyboard.press("Enter");
    await expect(rows(page).nth(0).getByRole("alert")).toContainText("Not saved:");
    await expect(rows(page).nth(0).getByRole("gridcell").nth(4)).toHaveText(/^10/);
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

    const quantityOf = (row: Locator) => row.getByRole("gridcell").nth(4);
    const quantities = async () =>
      (await Promise.all((await rows(page).all()).map((row) => quantityOf(row).textContent()))).map((text) =>
        Number.parseFloat(text ?? ""),
      );
    await region(page).getByRole("columnheader", { name: "Quantity" }).getByRole("button").click();
    await expect.poll(quantities).toEqual([...(await quantities())].sort((left, right) => left - right));
    await expect(region(page).getByRole("columnheader", { name: "Quantity" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await expect(verdict(page)).toContainText("5 of 7 lines");

    await rows(page).nth(0).getByRole("gridcell").last().dblclick();
    await expect(page).toHaveURL(/etn=salesorderdetail/);
  });

  test("are worked by keyboard alone", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", firstOf(sandbox, "orders").id);
    await expect(verdict(page)).toContainText("5 of 7 lines");
    await rows(page).nth(0).getByRole("button").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect(chip(page, 1)).toBeFocused();
    await page.keyboard.press("End");
    await expect(rows(page).nth(1).getByRole("gridcell").last()).toBeFocused();
    await page.keyboard.press(" ");
    await expect(rows(page).nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/etn=salesorderdetail/);
  });

  test("stand in one list, however many the view would show on a page", async ({ sandbox, sales, openRecord }) => {
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
    await expect(rows(page)).toHaveCount(13);
    await expect(region(page).getByRole("grid")).toHaveAttribute("aria-rowcount", "14");
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
      await expect(region(page)).not.toContainText(/On time|In stock|From \d/);
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

test("on a phone each line is a low card, nothing is wider than the screen, and details fill it", async ({
  sandbox,
  page,
  openRecord,
}) => {
  await page.setViewportSize(PHONE);
  await openRecord("salesorder", firstOf(sandbox, "orders").id);
  await expect(verdict(page)).toContainText("5 of 7 lines");
  await expect(rows(page).nth(1)).toHaveAttribute("data-verdict", "later");
  expect(await region(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  const heights = await rows(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(140);
  await chip(page, 1).click();
  const sheet = page.getByRole("dialog", { name: /^Line 2: / });
  await expect(sheet).toContainText(/Available from/);
  // It grows to its size.
  await expect.poll(() => sheet.boundingBox()).toMatchObject({ x: 0, y: 0, ...PHONE });
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(chip(page, 1)).toBeFocused();
});

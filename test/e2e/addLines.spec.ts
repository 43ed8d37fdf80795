import type { Locator, Page } from "@playwright/test";
import { axeFindings } from "./support/axeFindings";
import { expect, test } from "./support/sandboxTest";

const DARK = "&flags=themeOption%3Ddarkmode";
const PHONE = { width: 390, height: 844 };

const field = (page: Page): Locator => page.getByRole("combobox", { name: "Add product" });
const rows = (page: Page): Locator => page.getByRole("grid", { name: "Lines" }).locator("tr[data-verdict]");

async function paste(at: Locator, text: string): Promise<void> {
  await at.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test.describe("lines are added below the others", () => {
  test("by number or name and quantity, without a page load, and are judged before and after", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const id = String(sandbox.demo.documents.orders[0]?.id);
    const page = await openRecord("salesorder", id);
    await expect(rows(page)).toHaveCount(9);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("productpricelevels")) {
        asked.push(request.url());
      }
    });
    await field(page).click();
    expect(asked).toEqual([]);
    // At once: how many questions letters make depends on how fast they come.
    await page.keyboard.insertText("bord-111");
    const options = page.getByRole("listbox", { name: "Products found" }).getByRole("option");
    await expect(options.first()).toContainText("BORD-1110");
    await expect(options.first()).toContainText(/NOK.*\d.* per PCS/);
    await expect(options.last()).toHaveText("Write-in product: bord-111");
    // The base unit that Business Central names as the group is no unit to sell in.
    await expect(options.filter({ hasText: "UOM GR" })).toHaveCount(0);
    expect(asked.length).toBe(1);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Add a line" }).getByLabel("Quantity")).toBeFocused();
    await page.keyboard.type("3");
    const verdict = page.getByRole("group", { name: "Add a line" }).locator("[data-verdict]");
    await expect(verdict).toHaveAttribute("data-verdict", "enough");
    await page.keyboard.press("Enter");
    await expect(rows(page)).toHaveCount(10);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("");
    await expect(rows(page).nth(9)).toContainText("BORD-1110");
    await expect(rows(page).nth(9)).toHaveAttribute("data-verdict", "enough");
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
    const lines = await sales.rows(
      `salesorderdetails?$select=quantity,priceperunit&$orderby=lineitemnumber desc&$top=1&$filter=_salesorderid_value eq ${id}`,
    );
    expect(lines[0]).toMatchObject({ quantity: 3 });
    expect(Number(lines[0]?.priceperunit)).toBeGreaterThan(0);
  });

  test("from a spreadsheet, and what is wrong stays to be mended", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", String(sandbox.demo.documents.orders[0]?.id));
    await expect(rows(page)).toHaveCount(9);
    await paste(field(page), "BORD-1110\t2\nNO-SUCH\t1\nSTOL-2100\t4");
    const pasted = page.getByRole("region", { name: "Pasted lines" });
    await expect(pasted.getByRole("button", { name: "Add 2 lines" })).toBeFocused();
    await expect(pasted.getByRole("row").nth(2)).toContainText(/Not in the price list/);
    await page.keyboard.press("Enter");
    await expect(rows(page)).toHaveCount(11);
    await expect(pasted.getByRole("row")).toHaveCount(2);
    await pasted.getByRole("textbox", { name: /^Number/ }).fill("BORD-1110");
    await page.keyboard.press("Tab");
    await pasted.getByRole("button", { name: "Add 1 line" }).click();
    await expect(rows(page)).toHaveCount(12);
    await expect(field(page)).toBeFocused();
  });

  test("not of an order that was handed over", async ({ sandbox, sales, openRecord }) => {
    const id = String(sandbox.demo.documents.orders[0]?.id);
    await sales.patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 });
    const page = await openRecord("salesorder", id);
    await expect(rows(page)).toHaveCount(9);
    await expect(field(page)).toHaveCount(0);
  });

  for (const [name, flags, viewport, alias] of [
    ["", "", null, "salesperson"],
    [" in dark", DARK, null, "salesperson"],
    [" on a phone", "", PHONE, "salesperson"],
    [" in Norwegian", "", null, "norwegian"],
  ] as const) {
    test(`axe finds nothing in them${name}`, async ({ sandbox, page }) => {
      test.slow();
      if (viewport !== null) {
        await page.setViewportSize(viewport);
      }
      const id = String(sandbox.demo.documents.orders[0]?.id);
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=salesorder&id=${id}&user=${alias}${flags}`,
      );
      await expect(rows(page).or(page.locator("tr[data-verdict]")).first()).toBeVisible();
      const product = page.getByRole("combobox", { name: /^(Add product|Legg til produkt)$/ });
      await product.fill("bord");
      await expect(page.getByRole("option").first()).toBeVisible();
      await product.scrollIntoViewIfNeeded();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await product.fill("");
      await paste(product, "BORD-1110\t2\nNO-SUCH\t1");
      await expect(page.getByRole("region", { name: /^(Pasted lines|Innlimte linjer)$/ })).toContainText(
        /Not in the price list|Finnes ikke i prislisten/,
      );
      expect(await axeFindings(page)).toEqual([]);
    });
  }
});

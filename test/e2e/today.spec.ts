import type { Page } from "@playwright/test";
import { axeFindings } from "./support/axeFindings";
import { expect, test } from "./support/sandboxTest";

const PAGE = "bcs_/pages/today.html";
const DARK = "&flags=themeOption%3Ddarkmode";
const PHONE = { width: 390, height: 844 };

const frame = (page: Page) => page.frameLocator('iframe[src*="today.html"]');

test.describe("Business Central today", () => {
  test("opens from the list of orders, and leads to an order and to the view of those like it", async ({
    sandbox,
    sales,
    page,
  }) => {
    const id = String(sandbox.demo.documents.orders[0]?.id);
    await sales.patch(`salesorders(${id})`, { bcs_promiseddate: "2026-01-15T00:00:00Z" });
    await sales.patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 });
    await page.goto(`${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=salesorder&user=salesperson`);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (/\/api\/data\/v9\.2\/(salesorders|quotes|nav_accountstatistics)/.test(request.url())) {
        asked.push(request.url());
      }
    });
    await page.getByRole("menuitem", { name: "Business Central Today" }).click();
    const slipping = frame(page).getByRole("region", { name: "Promises that slip" });
    await expect(slipping.getByRole("heading")).toHaveText("Promises that slip1");
    await expect(
      frame(page).getByRole("region", { name: "Orders waiting for Business Central" }).getByRole("listitem"),
    ).not.toHaveCount(0);
    await expect(frame(page).getByRole("main")).toHaveAttribute("aria-busy", "false");
    expect(
      asked.filter((url) => url.includes("savedQuery") === false && url.includes("today") === false).length,
    ).toBeLessThanOrEqual(7);
    await slipping.getByRole("button", { name: /^Open orders/ }).click();
    await expect(page.getByText("Promises That Slip")).toBeVisible();
    await expect(page.getByRole("row", { name: /Kontorpakke Bergvåg/ })).toBeVisible();
    await page.goBack();
    await frame(page)
      .getByRole("button", { name: /Kontorpakke Bergvåg/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`etn=salesorder.*${id}`));
  });

  for (const [name, flags, viewport, alias] of [
    ["", "", null, "salesperson"],
    [" in dark", DARK, null, "salesperson"],
    [" on a phone", "", PHONE, "salesperson"],
    [" in Norwegian", "", null, "norwegian"],
  ] as const) {
    test(`axe finds nothing in it${name}`, async ({ sandbox, page }) => {
      if (viewport !== null) {
        await page.setViewportSize(viewport);
      }
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=${encodeURIComponent(PAGE)}&user=${alias}${flags}`,
      );
      await expect(frame(page).getByRole("main")).toHaveAttribute("aria-busy", "false");
      expect(await axeFindings(page)).toEqual([]);
    });
  }
});

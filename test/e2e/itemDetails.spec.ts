import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { expect, test } from "./support/sandboxTest";

function lineOf(sandbox: Sandbox, product: string): string {
  const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === product);
  if (line === undefined) {
    throw new Error(`The demo's first order has no line for ${product}.`);
  }
  return line.id;
}

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Availability in Business Central" });
}

function details(page: Page): Locator {
  return page
    .getByRole("group", { name: /^Availability of / })
    .or(page.getByRole("dialog", { name: /^Availability of / }));
}

async function openDetails(page: Page): Promise<Locator> {
  await region(page).getByRole("button", { name: "Details" }).click();
  await expect(details(page)).toBeVisible();
  return details(page);
}

test.describe("the details of an item", () => {
  test("tell where the stock lies, and what is on its way", async ({ sandbox, bc, openRecord }) => {
    const card = await bc.itemCard("BORD-1120");
    const surface = await openDetails(await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1120")));
    const places = surface.getByRole("table", { name: "By location" });
    await expect(places.getByRole("row", { name: /HOVED Hovedlager Lier/ })).toBeVisible();
    const onHand = await places.locator("tbody tr td:nth-of-type(2)").allTextContents();
    expect(onHand.reduce((sum, text) => sum + Number(text), 0)).toBe(card.Inventory);
    const incoming = surface.getByRole("table", { name: "Incoming deliveries" });
    await expect(incoming.getByRole("row", { name: /20 Purchase order PO-2001 HOVED/ })).toBeVisible();
    await expect(surface).toContainText("Business Central, Skarvholm Kontor AS · just now (item card)");
  });

  test("draw the stock of the coming weeks, and tell it as a table", async ({ sandbox, openRecord }) => {
    const surface = await openDetails(await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1120")));
    await expect(surface.getByRole("img", { name: /^The stock is 3 on .* Wanted on .* 12 PCS wanted$/ })).toBeVisible();
    await surface.getByRole("button", { name: "Show as a table" }).click();
    const forecast = surface.getByRole("table", { name: "Forecast in PCS" });
    await expect(forecast.getByRole("columnheader").allTextContents()).resolves.toEqual([
      "Date",
      "Stock",
      "Can be promised",
    ]);
    await expect(forecast.getByRole("row").filter({ hasText: "23" }).first()).toBeVisible();
    await surface.getByRole("button", { name: "Show as a picture" }).click();
    await expect(forecast).toHaveCount(0);
  });

  test("open, and close with Escape, by keyboard alone, and give the focus back", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1120"));
    const button = region(page).getByRole("button", { name: "Details" });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(details(page)).toBeVisible();
    await expect(details(page).getByRole("button", { name: "Close" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(details(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test("put a substitute on the line after asking, with its quantity", async ({ sandbox, sales, openRecord }) => {
    const line = lineOf(sandbox, "BORD-1120");
    const page = await openRecord("salesorderdetail", line);
    const surface = await openDetails(page);
    const substitutes = surface.getByRole("table", { name: "Substitutes" });
    await expect(substitutes.getByRole("row", { name: /BORD-1110/ })).toContainText(/30 PCS\s*46 PCS|30 PCS46 PCS/);
    await substitutes.getByRole("button", { name: /^Replace with / }).click();
    const question = surface.getByRole("alertdialog");
    await expect(question).toContainText(/The quantity and unit stay as they are/);
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(question).toHaveCount(0);
    await substitutes.getByRole("button", { name: /^Replace with / }).click();
    await question.getByRole("button", { name: "Replace" }).click();
    await expect(region(page).getByRole("status")).toContainText(/Available \d/);
    await expect(page.getByRole("textbox", { name: "Quantity" })).toHaveValue(/^12/);
    await page.getByRole("menuitem", { name: "Save", exact: true }).click();
    await expect(page.getByText("- Saved")).toBeVisible();
    const product = await sales.value(`salesorderdetails(${line})`, "_productid_value");
    expect(await sales.value(`products(${String(product)})`, "productnumber")).toBe("BORD-1110");
  });
});

test("a product's own form tells what there is of it", async ({ sandbox, sales, bc, openRecord }) => {
  const card = await bc.itemCard("BORD-1110");
  const product = await sales.value(`salesorderdetails(${lineOf(sandbox, "BORD-1110")})`, "_productid_value");
  const page = await openRecord("product", String(product));
  await expect(region(page).getByRole("status")).toContainText(/ PCS available/);
  await expect(region(page)).toContainText(`On hand${card.Inventory}`);
  await expect((await openDetails(page)).getByRole("table", { name: "By location" })).toBeVisible();
});

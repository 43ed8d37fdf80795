import type { Page } from "@playwright/test";
import { axeFindings } from "./support/axeFindings";
import { command, demoDocument, readiness } from "./support/documents";
import type { SalesSide } from "./support/salesSide";
import { expect, test } from "./support/sandboxTest";

const PAGE = "bcs_/pages/diagnostics.html";
const ORDER = "Møterom Fjordskimt";
const SUBMIT = "Submit to Business Central";
const DARK = "&flags=themeOption%3Ddarkmode";
const PHONE = { width: 390, height: 844 };
const ENTRIES = "bcs_diagnosticentries";

const frame = (page: Page) => page.frameLocator('iframe[src*="diagnostics.html"]');
const opened = (salesUrl: string, alias = "admin", flags = "") =>
  `${salesUrl}/main.aspx?pagetype=webresource&webresourceName=${encodeURIComponent(PAGE)}&user=${alias}${flags}`;

async function submitted(page: Page): Promise<void> {
  await command(page, SUBMIT).click();
  const button = readiness(page).getByRole("button", { name: SUBMIT, exact: true });
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
  await button.click();
  await expect(readiness(page).getByRole("status")).toHaveText("Submitted. The order waits for Business Central now.");
}

const tell = (salesUrl: string, what: string, method: string, body: object) =>
  fetch(`${salesUrl}/_sandbox/${what}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

/** Two entries of long ago, and one of now. */
async function entries(sales: SalesSide, salesUrl: string): Promise<void> {
  const entry = (number: string) => ({
    bcs_name: number,
    bcs_documentkind: 727000000,
    bcs_outcome: 727000000,
    bcs_readiness: 727000003,
    bcs_rules: "cashDiscount, name",
    bcs_notchecked: "soldBefore",
    bcs_version: "0.1.0",
    bcs_languageid: 1033,
  });
  await tell(salesUrl, "clock", "PUT", { now: "2020-03-02T08:00:00Z" });
  await sales.post(ENTRIES, entry("ORD-OLD-1"));
  await sales.post(ENTRIES, entry("ORD-OLD-2"));
  await tell(salesUrl, "clock", "PUT", { now: null });
  await sales.post(ENTRIES, entry("ORD-NEW"));
}

test.describe("diagnostics", () => {
  test("tell an administrator who submitted what with which readiness, and are copied without names", async ({
    sandbox,
    sales,
    openRecord,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const id = demoDocument(sandbox, "orders", ORDER);
    const page = await openRecord("salesorder", id);
    await submitted(page);
    await expect.poll(() => sales.rows(`${ENTRIES}?$select=bcs_documentid`)).toHaveLength(1);
    const { ordernumber } = await sales.get(`salesorders(${id})?$select=ordernumber`);

    await page.goto(`${sandbox.sales.url}/main.aspx?user=admin`);
    await page.getByRole("banner").getByRole("button", { name: "Sales" }).first().click();
    await page.getByRole("menuitemradio", { name: "Business Central Integration" }).click();
    await page.getByRole("navigation").first().getByRole("link", { name: "Diagnostics" }).click();
    const row = frame(page).getByRole("row", { name: new RegExp(String(ordernumber)) });
    await expect(row).toContainText("Submitted or activated");
    await expect(row).toContainText("Ingrid Solheim");
    await frame(page).getByRole("button", { name: "Copy diagnostics" }).click();
    await expect(frame(page).getByText(/^Copied\./)).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`Order\t${String(ordernumber)}\t${id}\tSubmitted or activated`);
    expect(text).not.toContain("Ingrid");

    await frame(page).getByRole("button", { name: "All entries" }).click();
    await expect(page.getByText("Submitted or Activated in the Last 30 Days").first()).toBeVisible();
    await page.getByRole("row", { name: new RegExp(String(ordernumber)) }).dblclick();
    await expect(page.getByLabel("Product Version")).toHaveValue("0.1.0");
  });

  test("never keep an order from being submitted", async ({ sandbox, sales, openRecord }) => {
    await tell(sandbox.sales.url, "faults", "POST", {
      match: `/${ENTRIES}`,
      method: "POST",
      kind: "status",
      status: 500,
    });
    const id = demoDocument(sandbox, "orders", ORDER);
    const page = await openRecord("salesorder", id);
    await submitted(page);
    expect(await sales.value(`salesorders(${id})`, "statecode")).toBe(1);
    expect(await sales.rows(`${ENTRIES}?$select=bcs_name`)).toEqual([]);
  });

  test("go after a year when an administrator says so", async ({ sandbox, sales, page }) => {
    await entries(sales, sandbox.sales.url);
    await page.goto(opened(sandbox.sales.url));
    await expect(frame(page).getByText("2 entries are older than a year.")).toBeVisible();
    await frame(page).getByRole("button", { name: "Delete what is older than a year" }).click();
    await expect(page.getByRole("alertdialog")).toContainText("Delete 2 entries? They cannot be brought back.");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(frame(page).getByText("2 entries were deleted.")).toBeVisible();
    expect(await sales.rows(`${ENTRIES}?$select=bcs_name`)).toMatchObject([{ bcs_name: "ORD-NEW" }]);
  });

  test("show a salesperson nothing of what others did", async ({ sandbox, sales, page }) => {
    await entries(sales, sandbox.sales.url);
    await page.goto(opened(sandbox.sales.url, "salesperson"));
    await expect(frame(page).getByText("Nothing has been submitted or activated yet.")).toBeVisible();
  });

  for (const [name, flags, viewport, language] of [
    ["", "", null, 1033],
    [" in dark", DARK, null, 1033],
    [" on a phone", "", PHONE, 1033],
    [" in Norwegian", "", null, 1044],
  ] as const) {
    test(`axe finds nothing in them${name}`, async ({ sandbox, sales, page }) => {
      test.slow();
      await entries(sales, sandbox.sales.url);
      await sales.patch(`usersettingscollection(${String((await sales.get("WhoAmI")).UserId)})`, {
        uilanguageid: language,
      });
      if (viewport !== null) {
        await page.setViewportSize(viewport);
      }
      await page.goto(opened(sandbox.sales.url, "admin", flags));
      await expect(frame(page).getByRole("table")).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
});

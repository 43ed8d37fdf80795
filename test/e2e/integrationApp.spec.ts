import type { Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { expect, test } from "./support/sandboxTest";

async function openApp(page: Page, { sales }: Sandbox, app: string): Promise<void> {
  await page.goto(`${sales.url}/main.aspx?user=admin`);
  await page
    .getByRole("banner")
    .getByRole("button", { name: /Sales|Salg/ })
    .first()
    .click();
  await page.getByRole("menuitemradio", { name: app }).click();
}

test("the administrator's app leads to the set-up, to lists of what waits or is not coupled, and to help", async ({
  sandbox,
  page,
}) => {
  await openApp(page, sandbox, "Business Central Integration");
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText("Business Central set-up");
  const entries = page.getByRole("navigation").first();
  await entries.getByRole("link", { name: "Synchronisation" }).click();
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText("Synchronisation");
  for (const [entry, view] of [
    ["Connections", "Active Business Central Company Connections"],
    ["Waiting orders", "Waiting for Business Central"],
    ["Accounts not coupled", "Customers not coupled to Business Central"],
    ["Products not coupled", "Products not coupled to Business Central"],
    ["Statistics", "Customer Figures"],
  ] as const) {
    await entries.getByRole("link", { name: entry }).click();
    await expect(page.getByText(view).first()).toBeVisible();
    await expect(page.getByRole("grid")).toBeVisible();
  }
  await entries.getByRole("link", { name: "Help" }).click();
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText("Help for administrators");
});

test("the app speaks Norwegian", async ({ sandbox, sales, page }) => {
  await sales.patch(`usersettingscollection(${String((await sales.get("WhoAmI")).UserId)})`, { uilanguageid: 1044 });
  await openApp(page, sandbox, "Business Central-integrering");
  const entries = page.getByRole("navigation").first();
  for (const entry of [
    "Oppsett",
    "Tilkoblinger",
    "Ordrer som venter",
    "Konti som ikke er koblet",
    "Produkter som ikke er koblet",
    "Statistikk",
    "Hjelp",
  ]) {
    await expect(entries.getByRole("link", { name: entry })).toBeVisible();
  }
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText(
    "Oppsett av Business Central",
  );
});

test("salespeople do not see the app", async ({ sandbox, page }) => {
  await page.goto(`${sandbox.sales.url}/main.aspx?user=salesperson`);
  await expect(page.getByRole("banner")).toContainText("Sales");
  await expect(page.getByRole("banner").getByRole("button", { name: /Switch|app/i })).toHaveCount(0);
});

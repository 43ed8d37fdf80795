import type { Page } from "@playwright/test";
import type { SalesSide } from "./support/salesSide";
import { expect, test } from "./support/sandboxTest";

/** Makes the organisation's policy strict; `hosts` are what an administrator adds to connect-src. */
async function makeStrict(sales: SalesSide, ...hosts: readonly string[]): Promise<void> {
  const { OrganizationId } = await sales.get("WhoAmI");
  await sales.patch(`organizations(${String(OrganizationId)})`, {
    iscontentsecuritypolicyenabled: true,
    contentsecuritypolicyconfiguration: JSON.stringify({
      "Connect-Src": { sources: hosts.map((source) => ({ source })) },
    }),
  });
}

/** What the browser stopped, in its own words. */
function stopped(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) {
      heard.push(message.text());
    }
  });
  return heard;
}

const setUpPage = (salesUrl: string) =>
  `${salesUrl}/main.aspx?pagetype=webresource&webresourceName=bcs_%2Fpages%2Fsetup.html&user=admin`;

test.describe("under a strict content security policy", () => {
  test("everything works once Business Central may be asked, and nothing is stopped", async ({
    sandbox,
    sales,
    page,
    openRecord,
  }) => {
    await makeStrict(sales, sandbox.bc.url);
    const heard = stopped(page);
    const [order] = sandbox.demo.documents.orders;
    const [line] = order?.lines ?? [];
    await openRecord("salesorderdetail", String(line?.id));
    await expect(page.getByRole("region", { name: "Availability in Business Central" })).toContainText(/available/);
    await openRecord("salesorder", String(order?.id));
    await expect(page.locator("[data-verdict]").first()).toBeVisible();
    await openRecord("account", String(sandbox.demo.accountIds.get("K10010")));
    await expect(page.getByRole("tab", { name: "Business Central Figures" })).toBeVisible();

    await page.goto(setUpPage(sandbox.sales.url));
    const frame = page.frameLocator("iframe");
    await frame.getByRole("navigation").getByRole("button", { name: "Health check" }).click();
    await frame.getByRole("button", { name: "Check now" }).click();
    await expect(frame.locator('[data-check="strictPolicy"]')).toContainText(sandbox.bc.url, { timeout: 30_000 });
    await expect(frame.getByText("Everything that was checked is in order.")).toBeVisible();
    expect(heard).toEqual([]);
  });

  test("a call that is stopped is told as that, with what to set, on the form and on the health check", async ({
    sandbox,
    sales,
    page,
    openRecord,
  }) => {
    await makeStrict(sales);
    const host = new URL(sandbox.bc.url).host;
    await openRecord("salesorderdetail", String(sandbox.demo.documents.orders[0]?.lines[0]?.id));
    await expect(page.getByRole("region", { name: "Availability in Business Central" })).toContainText(
      `The content security policy of Sales does not allow calls to ${host}.`,
    );
    await page.goto(setUpPage(sandbox.sales.url));
    const frame = page.frameLocator("iframe");
    await frame.getByRole("navigation").getByRole("button", { name: "Health check" }).click();
    await frame.getByRole("button", { name: "Check now" }).click();
    await expect(frame.locator('[data-check="policy"]')).toContainText(`stops calls to ${host}`, { timeout: 30_000 });
    const settings = frame.locator('[data-check="strictPolicy"]');
    await expect(settings).toContainText(`its settings do not name ${sandbox.bc.url}`);
    await expect(settings).toContainText(`add ${sandbox.bc.url} to connect-src`);
  });
});

import { expect, test } from "./support/sandboxTest";

test("forms are named in the administrator's language", async ({ sandbox, sales, page }) => {
  await sales.patch(`usersettingscollection(${String((await sales.get("WhoAmI")).UserId)})`, { uilanguageid: 1044 });
  await page.goto(
    `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=bcs_%2Fpages%2Fsetup.html&user=admin`,
  );
  await page.frameLocator("iframe").getByRole("button", { name: "7. Vis i apper" }).click();
  const hub = page.frameLocator("iframe").getByRole("region", { name: "Sales Hub" });
  await expect(hub.getByText("Business Central-ordre", { exact: true })).toBeVisible();
  await expect(hub).not.toContainText("Business Central Order");
});

test("our forms are taken out of the Sales Hub and shown in it again, and records follow", async ({
  sandbox,
  page,
  openRecord,
}) => {
  const account = String(sandbox.demo.accountIds.get("K10010"));
  const setUp = `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=bcs_%2Fpages%2Fsetup.html&user=admin`;
  const hub = page.frameLocator("iframe").getByRole("region", { name: "Sales Hub" });
  const openStep = async () => {
    await page.goto(setUp);
    await page.frameLocator("iframe").getByRole("button", { name: "7. Show in apps" }).click();
  };

  await openStep();
  await hub.getByRole("button", { name: "Take 11 forms out of Sales Hub" }).click();
  await expect(hub.getByText("The app was changed and published.")).toBeVisible();
  const plain = await openRecord("account", account);
  await expect(plain.getByRole("tab", { name: "Business Central Figures" })).toHaveCount(0);

  await openStep();
  await expect(hub.getByText("Not shown, because the app lists other forms")).toBeVisible();
  await hub.getByRole("button", { name: "Show 11 forms in Sales Hub" }).click();
  await expect(hub.getByText("Shown, because the app lists them:")).toBeVisible();
  const ours = await openRecord("account", account);
  await expect(ours.getByRole("tab", { name: "Business Central Figures" })).toBeVisible();
});

test("an administrator takes Business Central today out of the Sales Hub's site map and adds it, and people open it from there", async ({
  sandbox,
  page,
}) => {
  test.slow();
  const setUp = `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=bcs_%2Fpages%2Fsetup.html&user=admin`;
  const home = (alias: string) => `${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=account&user=${alias}`;
  const hub = page.frameLocator('iframe[src*="setup.html"]').getByRole("region", { name: "Sales Hub" });
  const openStep = async () => {
    await page.goto(setUp);
    await page.frameLocator('iframe[src*="setup.html"]').getByRole("button", { name: "7. Show in apps" }).click();
  };

  await openStep();
  await hub.getByRole("button", { name: "Take Business Central today out of Sales Hub" }).click();
  await expect(hub.getByText("The app was changed and published.")).toBeVisible();
  await page.goto(home("salesperson"));
  await expect(
    page.getByRole("navigation", { name: "Site map" }).getByRole("link", { name: "Accounts" }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Business Central Today" })).toHaveCount(0);

  await openStep();
  await expect(hub.getByText("The entry makes a layer of your own on its site map")).toBeVisible();
  await hub.getByRole("button", { name: "Add Business Central today to Sales Hub" }).click();
  await expect(hub.getByText("Business Central today stands in the site map.")).toBeVisible();

  for (const [alias, siteMap, link, heading] of [
    ["salesperson", "Site map", "Business Central Today", "Business Central today"],
    ["norwegian", "Områdekart", "Business Central i dag", "Business Central i dag"],
  ] as const) {
    await page.goto(home(alias));
    await page.getByRole("navigation", { name: siteMap }).getByRole("link", { name: link }).click();
    const today = page.frameLocator('iframe[src*="today.html"]');
    await expect(today.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
  }
});

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

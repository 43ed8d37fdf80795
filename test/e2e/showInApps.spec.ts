import { expect, test } from "./support/sandboxTest";

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

import { CONTROLS_FORM, controlsSolution } from "./support/controlsSolution";
import { expect, test } from "./support/sandboxTest";

test("controls of others live on one form: standard, with Fluent 8, one that fails, one that asks for what is not there", async ({
  sandbox,
  sales,
  page,
}) => {
  await sales.importZip(controlsSolution());
  await sales.showForm(CONTROLS_FORM);
  const rows = await fetch(`${sandbox.sales.url}/api/data/v9.2/accounts?$select=name&$top=1`, {
    headers: { Authorization: "Bearer sandbox:admin" },
  });
  const { value } = (await rows.json()) as { readonly value: readonly { accountid: string; name: string }[] };
  const [account] = value;
  await page.goto(
    `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=account&id=${account?.accountid ?? ""}&formid=${CONTROLS_FORM}&user=salesperson`,
  );
  const cell = (name: string) => page.getByRole("group", { name, exact: true });
  await expect(cell("Meter")).toHaveText(`Meter: ${account?.name ?? ""}`);
  await expect(cell("Eight").getByRole("button", { name: `Fluent 8: ${account?.name ?? ""}` })).toBeVisible();
  await expect(cell("Broken").getByRole("alert")).toContainText("No luck.");
  await expect(cell("Modern").getByRole("alert")).toContainText(
    "The sandbox does not support the platform library React 18.2.0",
  );
  await expect(page).not.toHaveTitle("It ran");

  await page.getByLabel("Account Name").fill("Nordlys");
  await page.getByLabel("Account Name").blur();
  await expect(cell("Meter")).toHaveText("Meter: Nordlys");
});

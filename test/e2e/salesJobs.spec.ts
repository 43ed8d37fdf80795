import { axeFindings } from "./support/axeFindings";
import { command, demoDocument } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

test("an account is made from the bar over a quote, which stays open", async ({ sandbox, openRecord }) => {
  test.slow();
  const page = await openRecord("quote", String(sandbox.demo.documents.quotes[0]?.id));
  await expect(command(page, "Save")).toBeVisible();
  await page.getByRole("button", { name: "Quick create" }).click();
  await page.getByRole("menuitem", { name: "Account", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Quick create: Account" });
  await panel.getByRole("textbox", { name: /^Name/ }).fill("Nordlys Butikk AS");
  expect(await axeFindings(page, '[role="dialog"]')).toEqual([]);
  await panel.getByRole("button", { name: "Save & Close" }).click();
  await expect(panel).toHaveCount(0);
  await expect(page).toHaveURL(/etn=quote/);
  await page.goto(`${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=account`);
  await page.getByRole("searchbox", { name: "Filter by keyword" }).fill("*butikk");
  await expect(page.getByRole("link", { name: "Nordlys Butikk AS" })).toBeVisible();
});

test("an opportunity gets its products and becomes a quote", async ({ sandbox, openRecord, sales }) => {
  test.slow();
  const quote = demoDocument(sandbox, "quotes", sandbox.demo.documents.quotes[0]?.name ?? "");
  const { _customerid_value: customer, _pricelevelid_value: priceList } = await sales.get(
    `quotes(${quote})?$select=_customerid_value,_pricelevelid_value`,
  );
  const id = "40000000-0000-4000-8000-000000000002";
  await sales.post(
    "opportunities",
    {
      opportunityid: id,
      name: "New premises",
      "customerid_account@odata.bind": `/accounts(${String(customer)})`,
      "pricelevelid@odata.bind": `/pricelevels(${String(priceList)})`,
    },
    "salesperson",
  );
  const page = await openRecord("opportunity", id);
  await page.getByRole("menuitem", { name: "Add products", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Add products to New premises" });
  await panel.getByRole("searchbox").fill("BORD-1000");
  const first = panel.getByRole("listitem").first();
  await expect(first).toContainText("BORD-1000");
  await first.getByRole("textbox").fill("3");
  await expect(panel.getByRole("status")).toHaveText("Selected products: 1");
  expect(await axeFindings(page, '[role="dialog"]')).toEqual([]);
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toHaveCount(0);
  await command(page, "Create Quote").click();
  await expect(page).toHaveURL(/etn=quote/);
  const [made] = await sales.rows(
    `quotes?$filter=_opportunityid_value eq ${id}&$expand=quote_details($select=quantity)`,
  );
  expect(made).toMatchObject({ name: "New premises", statecode: 0, quote_details: [{ quantity: 3 }] });
});

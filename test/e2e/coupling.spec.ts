import type { FrameLocator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { axeFindings } from "./support/axeFindings";
import { expect, test } from "./support/sandboxTest";

async function openPanel(page: Page, label = "Synchronisation"): Promise<FrameLocator> {
  await page.getByRole("menubar").getByRole("menuitem", { name: label, exact: true }).click();
  return page.getByRole("dialog").frameLocator("iframe");
}

/** The page without the form behind it. */
async function openAlone(page: Page, { sales }: Sandbox, asked: object, rest: string): Promise<FrameLocator> {
  const data = encodeURIComponent(JSON.stringify(asked));
  const name = encodeURIComponent("bcs_/pages/coupling.html");
  await page.goto(`${sales.url}/main.aspx?pagetype=webresource&webresourceName=${name}&data=${data}&user=${rest}`);
  return page.frameLocator("iframe");
}

test("a salesperson sees with which customer an account is coupled, and by which job", async ({
  openRecord,
  sandbox,
  bc,
}) => {
  await bc.runJob("customers");
  const page = await openRecord("account", String(sandbox.demo.accountIds.get("K10010")));
  const panel = await openPanel(page);
  await expect(panel.getByRole("status")).toHaveText("Coupled with customer K10010");
  await expect(panel.getByText(/^Business Central said so/)).toBeVisible();
  await expect(panel.locator("[data-fact=job]")).toContainText(/Customers and accounts: (Ready|Resting)/);
  await expect(panel.locator("[data-fact=synchronised]")).toContainText("it looked at every change until then");
  await expect(panel.locator("[data-fact=error]")).toContainText("None that makes jobs leave it alone");
  await expect(panel.locator("[data-reason=none]")).toBeVisible();
});

test("an account that is no customer is told why it is kept out", async ({ openRecord, sales }) => {
  const accountid = "aaaaaaaa-0000-4000-8000-000000000008";
  await sales.post("accounts", { accountid, name: "Fjellbekk Prosjekt", customertypecode: 8 });
  const page = await openRecord("account", accountid);
  const panel = await openPanel(page);
  await expect(panel.getByRole("status")).toHaveText("Nothing shows that it is coupled");
  await expect(panel.locator("[data-reason=accountIsCustomer]")).toHaveText(
    "The relationship type is Prospect, not Customer.",
  );
  await expect(panel.locator("[data-reason=onlyCoupled]")).toBeVisible();
  await expect(panel.getByRole("button", { name: "Show in Business Central" })).toHaveCount(0);
});

test("a product whose item is blocked, and which jobs leave alone, says both", async ({ openRecord, sales, bc }) => {
  await bc.do("cards/items", { no: "BORD-1000", blocked: true });
  const [product] = await sales.rows("products?$select=productid&$filter=productnumber eq 'BORD-1000'");
  const page = await openRecord("product", String(product?.productid));
  const panel = await openPanel(page);
  await expect(panel.getByRole("status")).toHaveText("Coupled with item BORD-1000");
  await expect(panel.locator("[data-reason=blocked]")).toBeVisible();
  await expect(panel.getByRole("region", { name: "What keeps its changes out" })).toBeVisible();
});

test("a price list tells who made it, whether Business Central has it, and that no page tells of the pair", async ({
  sandbox,
  sales,
  bc,
  page,
}) => {
  test.slow();
  await bc.do("cards/priceLists", { code: "STAMKUNDE", description: "Stamkundepriser", amountType: "Price" });
  await bc.do("synchronisation/full", { mappings: ["PLHEADER-PRICE"] });
  await bc.runJob("priceLists");
  const idOf = async (name: string) =>
    String((await sales.rows(`pricelevels?$select=pricelevelid&$filter=name eq '${name}'`))[0]?.pricelevelid);
  const openList = async (name: string) =>
    openAlone(page, sandbox, { table: "pricelevel", ids: [await idOf(name)] }, "salesperson");
  let panel = await openList("STAMKUNDE");
  await expect(panel.getByRole("status")).toHaveText("Made by Business Central of price list STAMKUNDE");
  await expect(panel.locator("[data-fact=job]")).toContainText("Price lists to Sales: ");
  await expect(panel.locator("[data-fact=synchronised]")).toContainText("it looked at every change until then");
  panel = await openList("NOK Default Price List");
  await expect(panel.getByRole("status")).toHaveText(
    "Not coupled: Business Central has no price list NOK Default Price List",
  );
  await expect(panel.getByText(/keeps the prices of items/)).toBeVisible();
});

test("an opportunity is found in Business Central by its name, coupled or not", async ({
  sandbox,
  sales,
  bc,
  page,
}) => {
  test.slow();
  const name = "Nytt hovedkontor Kystvarde";
  const [row] = await sales.rows(`opportunities?$select=opportunityid&$filter=name eq '${name}'`);
  const id = String(row?.opportunityid);
  const openOpportunity = () => openAlone(page, sandbox, { table: "opportunity", ids: [id] }, "salesperson");
  let panel = await openOpportunity();
  await expect(panel.getByRole("status")).toHaveText("Nothing shows that it is coupled");
  await expect(panel.getByText(/^Business Central has none of this name/)).toBeVisible();
  await expect(panel.locator("[data-reason=byHand]")).toBeVisible();
  await bc.do("synchronisation/mappings/OPPORTUNITY/records", { crmIds: [id], direction: "fromSales" });
  panel = await openOpportunity();
  await expect(panel.getByRole("status")).toHaveText(/^Coupled with opportunity /);
  await expect(panel.getByText(/of the one record that has this name/)).toBeVisible();
  await expect(panel.locator("[data-fact=job]")).toContainText("No job is scheduled for it");
});

test("an order waits for its release, and its invoice is coupled as soon as it is there", async ({
  sandbox,
  sales,
  bc,
  page,
}) => {
  test.slow();
  const [row] = await sales.rows(
    "salesorders?$select=salesorderid,ordernumber&$filter=name eq 'Møterom Fjordskimt'&$top=1",
  );
  const id = String(row?.salesorderid);
  await sales.patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 });
  await bc.do("jobs/autoCreateSalesOrders/run");
  let panel = await openAlone(page, sandbox, { table: "salesorder", ids: [id] }, "salesperson");
  await expect(panel.getByRole("status")).toHaveText(/^Coupled with sales order SO-/);
  await expect(panel.locator("[data-reason=orderIsReleased]")).toBeVisible();
  await expect(panel.locator("[data-fact=job]")).toContainText("Released orders to Sales: ");
  const orders = await bc.list("orders");
  const no = String(orders.find(({ crmId }) => crmId === id)?.no);
  await bc.do(`orders/${no}/shipAndInvoice`);
  await bc.do("jobs/postedSalesInvoices/run");
  const [invoice] = await sales.rows(`invoices?$select=invoiceid&$filter=_salesorderid_value eq ${id}`);
  panel = await openAlone(page, sandbox, { table: "invoice", ids: [String(invoice?.invoiceid)] }, "salesperson");
  await expect(panel.getByRole("status")).toHaveText(/^Coupled with posted invoice /);
  await expect(panel.locator("[data-reason=none]")).toBeVisible();
});

test("the panel is accessible in the light and in the dark", async ({ page, sandbox }) => {
  test.slow();
  const asked = { table: "account", ids: [String(sandbox.demo.accountIds.get("K10010"))] };
  for (const look of ["", "&flags=themeOption%3Ddarkmode"]) {
    const panel = await openAlone(page, sandbox, asked, `salesperson${look}`);
    await expect(panel.getByRole("status")).toHaveText("Coupled with customer K10010");
    expect(await axeFindings(page)).toEqual([]);
  }
});

test("where Business Central does not answer, the panel says what Sales shows, in Norwegian, in the dark, on a phone", async ({
  page,
  sandbox,
}) => {
  const id = String(sandbox.demo.accountIds.get("K10010"));
  await sandbox.bc.stop();
  try {
    await page.setViewportSize({ width: 390, height: 844 });
    const panel = await openAlone(
      page,
      sandbox,
      { table: "account", ids: [id] },
      "norwegian&flags=themeOption%3Ddarkmode",
    );
    await expect(panel.getByRole("status")).toHaveText("Sammenkoblet med kunde K10010");
    await expect(panel.locator("[data-fact=limits]")).toContainText("Det som står her, er det Sales viser.");
    await expect(panel.locator("[data-fact=job]")).toContainText("Ikke oppgitt");
    expect(await panel.locator("html").evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
  } finally {
    await sandbox.bc.start();
  }
});

test("it is not offered to those who may not read connections", async ({ sandbox, openRecord }) => {
  const page = await openRecord("account", String(sandbox.demo.accountIds.get("K10010")), "newcomer");
  await expect(page.getByRole("menuitem", { name: "Refresh" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Synchronisation", exact: true })).toHaveCount(0);
});

import type { Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { axeFindings } from "./support/axeFindings";
import type { BusinessCentralSide } from "./support/businessCentralSide";
import { command, demoDocument, progress, readiness } from "./support/documents";
import type { SalesSide } from "./support/salesSide";
import { expect, test } from "./support/sandboxTest";

const ORDER = "Møterom Fjordskimt";
const OTHER = "Barbord Svart Kaffe";
/** "Business Central Orders". */
const VIEW = "30028664-e9db-545e-99bf-4647c99202c1";

interface Sides {
  readonly sandbox: Sandbox;
  readonly sales: SalesSide;
  readonly bc: BusinessCentralSide;
}

/** An order of Business Central that somebody has released; its number there. */
async function released({ sandbox, sales, bc }: Sides): Promise<{ readonly id: string; readonly no: string }> {
  const id = demoDocument(sandbox, "orders", ORDER);
  await sales.patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 }, "salesperson");
  const [message = ""] = await bc.runJob("autoCreateSalesOrders");
  const no = /SO-\d+/.exec(message)?.[0] ?? "";
  await bc.do(`orders/${no}/release`);
  return { id, no };
}

/** Part of it is delivered and invoiced; then somebody deletes what is left, and Business Central gives the order back whole. */
async function shortClosed(sides: Sides): Promise<{ readonly id: string; readonly no: string }> {
  const { id, no } = await released(sides);
  const { bc } = sides;
  await bc.do(`orders/${no}/ship`, { quantities: { 10000: 1, 20000: 4 } });
  await bc.do(`orders/${no}/invoice`);
  await bc.runJob("orderStatus");
  await bc.delete(`orders/${no}`);
  return { id, no };
}

/** Ordered quantities of its newest order in Business Central, by item. */
async function taken({ bc }: Sides): Promise<Readonly<Record<string, number>>> {
  const order = (await bc.list("orders")).at(-1);
  const lines = (order?.lines ?? []) as readonly { readonly itemNo: string; readonly quantity: number }[];
  return Object.fromEntries(lines.map(({ itemNo, quantity }) => [itemNo, quantity]));
}

async function orderedInSales(sales: SalesSide, id: string): Promise<readonly number[]> {
  const rows = await sales.rows(
    `salesorderdetails?$select=quantity&$filter=_salesorderid_value eq ${id}&$orderby=sequencenumber`,
  );
  return rows.map(({ quantity }) => Number(quantity));
}

async function chooseInList(page: Page, sandbox: Sandbox, names: readonly string[]): Promise<void> {
  await page.goto(`${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=salesorder&viewid=${VIEW}&user=salesperson`);
  for (const name of names) {
    await page.getByRole("row", { name }).getByRole("checkbox").check();
  }
  await command(page, "Submit to Business Central").click();
}

test("an order that came back after a part was delivered is reduced to the rest before it is submitted again", async ({
  sandbox,
  sales,
  bc,
  openRecord,
}) => {
  const { id } = await shortClosed({ sandbox, sales, bc });
  const before = await orderedInSales(sales, id);
  const page = await openRecord("salesorder", id);
  await expect(progress(page).getByRole("status")).toHaveText("Returned after part of it was delivered");

  await command(page, "Submit to Business Central").click();
  const main = readiness(page).getByRole("main");
  await expect(main).toHaveAttribute("data-readiness", "warnings");
  await expect(main.locator('[data-rule="soldBefore"]')).toHaveText([
    /^Part of this order was shipped or invoiced before it came back\./,
    /1 .*already shipped/,
    /4 .*already shipped/,
  ]);
  const submit = readiness(page).getByRole("button", { name: "Submit to Business Central" });
  await expect(submit).toHaveAttribute("aria-disabled", "true");
  expect(await axeFindings(page)).toEqual([]);

  await readiness(page).getByRole("button", { name: "Reduce the lines to what is left" }).click();
  await expect(readiness(page).getByText("The lines are reduced to what is left.")).toBeVisible();
  const rest = [(before[0] ?? 0) - 1, (before[1] ?? 0) - 4].filter((quantity) => quantity > 0);
  expect((await orderedInSales(sales, id)).slice(0, rest.length)).toEqual(rest);
  await expect(submit).not.toHaveAttribute("aria-disabled", "true");
  await submit.click();
  await expect(readiness(page).getByRole("status")).toHaveText("Submitted. The order waits for Business Central now.");
  await bc.runJob("autoCreateSalesOrders");
  expect(Object.values(await taken({ sandbox, sales, bc })).slice(0, rest.length)).toEqual(rest);
});

test("an order of which a part was delivered is not sold again from a list without a word of its own", async ({
  sandbox,
  sales,
  bc,
  page,
}) => {
  const { id } = await shortClosed({ sandbox, sales, bc });
  await chooseInList(page, sandbox, [ORDER, OTHER]);
  const submit = readiness(page).getByRole("button", { name: "Submit 1 to Business Central" });
  await expect(submit).toBeVisible();
  await submit.click();
  await expect(readiness(page).getByRole("status")).toHaveText("1 of 2 handed over.");
  expect(await sales.value(`salesorders(${id})`, "statecode")).toBe(0);

  await readiness(page).getByRole("checkbox", { name: "Sell all lines again" }).check();
  await submit.click();
  await expect(readiness(page).getByRole("status")).toHaveText("2 of 2 handed over.");
  expect(await sales.value(`salesorders(${id})`, "statecode")).toBe(1);
});

test("an invoice that is credited is not waited for", async ({ sandbox, sales, bc, openRecord }) => {
  const { id, no } = await released({ sandbox, sales, bc });
  await bc.do(`orders/${no}/shipAndInvoice`);
  await bc.runJob("orderStatus");
  await bc.runJob("postedSalesInvoices");
  const page = await openRecord("salesorder", id);
  await expect(progress(page)).toContainText(/Invoice PI-\d+ is not paid yet\./);
  const invoice = /PI-\d+/.exec(await progress(page).innerText())?.[0] ?? "";

  await bc.do(`invoices/${invoice}/cancel`);
  await progress(page).getByRole("button", { name: "Refresh" }).click();
  await expect(progress(page)).toContainText(`Invoice ${invoice} was credited. Nothing is left to pay.`);
  await expect(progress(page)).not.toContainText("is not paid yet");
  await expect(progress(page).getByRole("listitem").filter({ hasText: "Paid" })).toHaveCount(0);
  await expect(progress(page)).toContainText(new RegExp(`Credit memo PK-\\d+ of .*, for invoice ${invoice}\\.`));

  const [shown] = await Promise.all([
    Promise.any([page.waitForEvent("popup"), page.waitForEvent("download")]),
    progress(page)
      .getByRole("button", { name: `Invoice ${invoice} as PDF` })
      .click(),
  ]);
  expect(shown.url()).toMatch(/^(?:blob:|about:blank|$)/);
});

test("an order's way is told the same where Business Central works in Norwegian", async ({
  sandbox,
  sales,
  bc,
  openRecord,
}) => {
  await bc.do("language", { language: "nb" });
  const { id, no } = await released({ sandbox, sales, bc });
  await bc.do(`orders/${no}/ship`, { quantities: { 10000: 1 } });
  await bc.runJob("orderStatus");
  const page = await openRecord("salesorder", id);
  await expect(progress(page).getByRole("status")).toHaveText("Shipped, at least in part");
  await bc.do(`orders/${no}/shipAndInvoice`);
  await bc.runJob("orderStatus");
  await progress(page).getByRole("button", { name: "Refresh" }).click();
  await expect(progress(page).getByRole("status")).toHaveText("Invoiced");
});

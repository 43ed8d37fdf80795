import type { Page } from "@playwright/test";
import { command, demoDocument, progress, readiness } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

const ORDER = "Møterom Fjordskimt";
const QUOTE = "Kontorlandskap Torskar & Lie";

/** Submits or activates through the ribbon and the readiness page, and closes the page. */
async function handOver(page: Page, name: string, done: string): Promise<void> {
  await command(page, name).click();
  await readiness(page).getByRole("button", { name, exact: true }).click();
  await expect(readiness(page).getByRole("status")).toHaveText(done);
  await readiness(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Lets the progress look again, and expects it to tell this. */
async function tells(page: Page, headline: string, ...lines: readonly string[]): Promise<void> {
  await progress(page).getByRole("button", { name: "Refresh" }).click();
  await expect(progress(page).getByRole("status")).toHaveText(headline);
  for (const line of lines) {
    await expect(progress(page)).toContainText(line);
  }
}

/** How the steps stand, by name. */
async function stepsOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const items = await progress(page).getByRole("listitem").allInnerTexts();
  return Object.fromEntries(
    items.map((item) => item.split("\n")).map(([name = "", state = ""]) => [name, state.split(" · ")[0] ?? ""]),
  );
}

test("an order is submitted, taken, released, shipped, invoiced and paid, and its form tells each step", async ({
  sandbox,
  bc,
  sales,
  openRecord,
}) => {
  const id = demoDocument(sandbox, "orders", ORDER);
  const page = await openRecord("salesorder", id);
  await expect(progress(page).getByRole("status")).toHaveText("Not submitted yet");
  await handOver(page, "Submit to Business Central", "Submitted. The order waits for Business Central now.");
  expect(await sales.get(`salesorders(${id})?$select=statecode,statuscode`)).toMatchObject({
    statecode: 1,
    statuscode: 3,
  });

  // The form has read its record again: the order is locked and says why, and nobody can submit it twice.
  await expect(progress(page).getByRole("status")).toHaveText("Waiting for Business Central");
  await expect(page.getByText("This order is submitted and waits for Business Central.")).toBeVisible();
  await expect(command(page, "Submit to Business Central")).toHaveCount(0);
  expect(await stepsOf(page)).toEqual({
    Submitted: "Done",
    "In Business Central": "Next",
    Shipped: "To come",
    Invoiced: "To come",
    Paid: "To come",
  });

  expect(await bc.runJob("autoCreateSalesOrders")).toEqual([expect.stringMatching(/became sales order SO-9001\.$/)]);
  await tells(page, "In Business Central");

  await bc.do("orders/SO-9001/release");
  await bc.runJob("orderStatus");
  await tells(page, "Released");

  await bc.do("orders/SO-9001/ship", { quantities: { 10000: 1, 20000: 4 } });
  await bc.runJob("orderStatus");
  await tells(page, "Shipped, at least in part");
  expect(await stepsOf(page)).toMatchObject({ Released: "Done", Shipped: "In part", Invoiced: "Next" });

  await bc.do("orders/SO-9001/invoice");
  await bc.runJob("orderStatus");
  await bc.runJob("postedSalesInvoices");
  await tells(page, "Invoiced in part", "Invoice PI-3023 is not paid yet.");

  // The last posting deletes BC's order, so that no post tells of it: only the state does.
  await bc.do("orders/SO-9001/shipAndInvoice");
  await bc.runJob("orderStatus");
  await tells(page, "Invoiced");
  expect(await stepsOf(page)).toEqual({
    Submitted: "Done",
    "In Business Central": "Done",
    Released: "Done",
    Shipped: "Done",
    Invoiced: "Done",
    Paid: "Next",
  });
  await bc.runJob("postedSalesInvoices");
  await tells(page, "Invoiced", "Invoice PI-3023 is not paid yet.", "Invoice PI-3024 is not paid yet.");

  await bc.do("invoices/PI-3023/pay", { amount: 100 });
  await bc.runJob("customerStatistics");
  await tells(page, "Paid in part", "Invoice PI-3023 is paid in part.", "Invoice PI-3024 is not paid yet.");
  for (const invoice of ["PI-3023", "PI-3024"]) {
    await bc.do(`invoices/${invoice}/pay`);
  }
  await bc.runJob("customerStatistics");
  await tells(page, "Paid", "Invoice PI-3023 is paid.", "Invoice PI-3024 is paid.");
});

test("a quote is activated, taken, won and becomes an order, and its form tells each step", async ({
  sandbox,
  bc,
  sales,
  openRecord,
}) => {
  const id = demoDocument(sandbox, "quotes", QUOTE);
  const page = await openRecord("quote", id);
  await expect(progress(page).getByRole("status")).toHaveText("Draft");
  await handOver(page, "Activate for Business Central", "Activated. The quote waits for Business Central now.");
  await expect(progress(page).getByRole("status")).toHaveText("Waiting for Business Central");
  await expect(command(page, "Activate for Business Central")).toHaveCount(0);

  const [message = ""] = await bc.runJob("autoProcessSalesQuotes");
  expect(message).toContain("became sales quote");
  await sales.post(
    "WinQuote",
    { Status: 4, QuoteClose: { "quoteid@odata.bind": `/quotes(${id})`, subject: "Yes" } },
    "salesperson",
  );
  await tells(page, "Won", "Business Central makes an order of it once an order is made of it here and submitted.");

  await sales.post("ConvertQuoteToSalesOrder", { QuoteId: id, ColumnSet: { AllColumns: true } }, "salesperson");
  const [order] = await sales.rows(`salesorders?$select=salesorderid,ordernumber&$filter=_quoteid_value eq ${id}`);
  await tells(
    page,
    "Won",
    `Submit its order ${String(order?.ordernumber)}: Business Central makes its own order then.`,
  );

  const orderPage = await openRecord("salesorder", String(order?.salesorderid));
  await handOver(orderPage, "Submit to Business Central", "Submitted. The order waits for Business Central now.");
  await bc.runJob("autoCreateSalesOrders");
  await tells(orderPage, "In Business Central");
  const taken = (await bc.list("orders")).find(({ yourReference }) => yourReference === order?.ordernumber);
  expect(taken?.quoteNo).toMatch(/\S/);

  await openRecord("quote", id);
  await expect(progress(page)).toContainText(`Its order ${String(order?.ordernumber)} is in Business Central.`);
  expect(await stepsOf(page)).toEqual({
    Activated: "Done",
    "In Business Central": "Done",
    Won: "Done",
    "Order in Business Central": "Done",
  });
});

test("a revision of a quote takes the place of the one before, and both say so", async ({
  sandbox,
  bc,
  sales,
  openRecord,
}) => {
  const id = demoDocument(sandbox, "quotes", QUOTE);
  await sales.patch(`quotes(${id})`, { statecode: 1, statuscode: 2 }, "salesperson");
  await bc.runJob("autoProcessSalesQuotes");
  const number = String(await sales.value(`quotes(${id})`, "quotenumber"));
  const first = (await bc.list("quotes")).find(({ yourReference }) => yourReference === number);
  await sales.post(
    "CloseQuote",
    { Status: 7, QuoteClose: { "quoteid@odata.bind": `/quotes(${id})`, subject: "Again" } },
    "salesperson",
  );
  const revision = await sales.post("ReviseQuote", { QuoteId: id, ColumnSet: { AllColumns: true } }, "salesperson");

  const page = await openRecord("quote", String(revision.quoteid));
  await expect(progress(page).getByRole("status")).toHaveText("Draft");
  await handOver(page, "Activate for Business Central", "Activated. The quote waits for Business Central now.");
  await expect(progress(page).getByRole("status")).toHaveText("Waiting for Business Central");
  await expect(progress(page)).toContainText("It takes the place of the former revision there, which is archived.");
  expect(await bc.runJob("autoProcessSalesQuotes")).toEqual([
    expect.stringContaining(`${number} was revised: sales quote ${String(first?.no)} is written anew.`),
  ]);

  await openRecord("quote", id);
  await expect(progress(page).getByRole("status")).toHaveText("Revised: a later revision has taken its place");
});

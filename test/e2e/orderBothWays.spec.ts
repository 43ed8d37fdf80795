import type { Page } from "@playwright/test";
import { ConnectionOrderMode } from "../../core/tables/Connection.generated";
import { command, demoDocument, progress, readiness } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

const QUOTE = "Kontorlandskap Torskar & Lie";
const JOB = "ordersBothWays";

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

test("where orders go both ways a quote becomes an order that is taken once coupled, shipped, invoiced and paid", async ({
  sandbox,
  bc,
  sales,
  openRecord,
}) => {
  test.slow();
  // A person in Business Central switches the way, and an administrator says so on the connection.
  await bc.do("orderWay", { way: "bothWays" });
  await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, {
    bcs_ordermode: ConnectionOrderMode.Bidirectional,
  });
  expect(await sales.rows("organizations?$select=issopintegrationenabled")).toMatchObject([
    { issopintegrationenabled: false },
  ]);

  const quoteId = demoDocument(sandbox, "quotes", QUOTE);
  const quotePage = await openRecord("quote", quoteId);
  await handOver(quotePage, "Activate for Business Central", "Activated. The quote waits for Business Central now.");
  await bc.runJob("autoProcessSalesQuotes");
  const number = String(await sales.value(`quotes(${quoteId})`, "quotenumber"));
  const quote = (await bc.list("quotes")).find(({ yourReference }) => yourReference === number);
  await sales.post(
    "WinQuote",
    { Status: 4, QuoteClose: { "quoteid@odata.bind": `/quotes(${quoteId})`, subject: "Yes" } },
    "salesperson",
  );
  await sales.post("ConvertQuoteToSalesOrder", { QuoteId: quoteId, ColumnSet: { AllColumns: true } }, "salesperson");
  const [order] = await sales.rows(`salesorders?$select=salesorderid,ordernumber&$filter=_quoteid_value eq ${quoteId}`);
  const orderId = String(order?.salesorderid);

  const page = await openRecord("salesorder", orderId);
  await expect(progress(page).getByRole("status")).toHaveText("Not submitted yet");
  await handOver(page, "Submit to Business Central", "Submitted. The order waits for Business Central now.");
  await expect(progress(page).getByRole("status")).toHaveText("Waiting for Business Central");
  await expect(progress(page)).toContainText("if it is coupled there");

  // As the mapping is made, Business Central leaves an order alone that is not coupled.
  await bc.runJob(JOB);
  await tells(page, "Waiting for Business Central");
  await bc.do("synchronisation/mappings/SALESORDER-ORDER/records", { crmIds: [orderId], direction: "fromSales" });
  const taken = (await bc.list("orders")).find(({ crmId }) => crmId === orderId);
  expect(taken).toMatchObject({ status: "Released", quoteNo: quote?.no, yourReference: order?.ordernumber });
  const no = String(taken?.no);
  await tells(page, "Released", `Order ${no} in Business Central`);

  await bc.do(`orders/${no}/ship`);
  await bc.runJob(JOB);
  await tells(page, "Shipped");
  await bc.do(`orders/${no}/invoice`);
  await bc.runJob("archivedSalesOrders");
  await bc.runJob("postedSalesInvoices");
  const [invoice] = await sales.rows(`invoices?$select=invoicenumber&$filter=_salesorderid_value eq ${orderId}`);
  const invoiceNo = String(invoice?.invoicenumber);
  await tells(page, "Invoiced", `Invoice ${invoiceNo} is not paid yet.`);
  await bc.do(`invoices/${invoiceNo}/pay`);
  await bc.runJob("customerStatistics");
  await tells(page, "Paid", `Invoice ${invoiceNo} is paid.`);
});

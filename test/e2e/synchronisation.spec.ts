import type { FrameLocator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { axeFindings } from "./support/axeFindings";
import { expect, test } from "./support/sandboxTest";

const PAGE = "bcs_/pages/synchronisation.html";

async function openPage(page: Page, { sales }: Sandbox, rest = "", alias = "admin"): Promise<FrameLocator> {
  await page.goto(
    `${sales.url}/main.aspx?pagetype=webresource&webresourceName=${encodeURIComponent(PAGE)}&user=${alias}${rest}`,
  );
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  return frame;
}

test("an administrator sees that all jobs run, and what waits in Sales", async ({ page, sandbox }) => {
  const frame = await openPage(page, sandbox);
  const company = frame.getByRole("region", { name: "Jobs in Business Central, Skarvholm Kontor AS" });
  await expect(company.getByRole("status")).toHaveText("All jobs run as they should");
  await expect(company.getByRole("row", { name: /^Take submitted orders/ })).toHaveAttribute("data-standing", "good");
  await expect(frame.getByRole("region", { name: "What Sales shows by itself" })).toContainText(
    /orders? waits? for Business Central|No order waits/,
  );
  await expect(frame.getByRole("row", { name: /^Orders waiting for Business Central/ })).toHaveAttribute(
    "data-chart",
    "waiting",
  );
  await expect(frame.getByRole("row", { name: /^Quotes waiting for Business Central/ })).toHaveAttribute(
    "data-chart",
    "quotesWaiting",
  );
  await expect(frame.locator("[data-fact=quotesWaiting]")).toContainText(/activated quote|every activated quote/);
  expect(await axeFindings(page)).toEqual([]);
});

test("an administrator sees what each mapping brought, and a record that is left alone after failures", async ({
  page,
  sandbox,
  bc,
}) => {
  const frame = await openPage(page, sandbox);
  const mappings = frame.getByRole("table", { name: "What is synchronised" });
  const customers = mappings.locator('tr[data-mapping="CUSTOMER"]');
  await expect(customers).toContainText(/Customers and accounts\s*both ways/);
  await expect(customers.locator('td[data-label="New"]')).toHaveText("20");
  await expect(customers.locator('td[data-label="Coupled"]')).toHaveText("20");
  await expect(customers.locator('td[data-label="Not coupled"]')).toHaveText("0");
  // Business Central tells it itself, so that nothing is counted in Sales.
  await expect(frame.locator("[data-fact=coupled-customers]")).toHaveCount(0);
  await expect(frame.locator("[data-fact=skipped]")).toHaveText("No record is left alone after failures.");

  await bc.do("trade", { customers: { K10010: { salespersonCode: "NY" } } });
  await bc.do("cards/salespeople", { code: "NY", name: "Ny" });
  await bc.do("jobs/customers/run");
  await bc.do("jobs/customers/run");
  await frame.getByRole("button", { name: "Refresh" }).click();
  await expect(frame.locator("[data-fact=skipped]")).toHaveText("1 record is left alone after it failed twice");
  await expect(frame.getByText(/Customer K10010: .*must be coupled to a Dataverse User row/)).toBeVisible();
  await expect(frame.getByRole("button", { name: /^Show in Business Central: Customer K10010/ })).toBeVisible();
  await expect(frame.getByRole("button", { name: /^Show in Sales: Customer K10010/ })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("a job that has failed for good is told first, with what Business Central says and what to do", async ({
  page,
  sandbox,
  bc,
}) => {
  const faults = `${sandbox.sales.url}/_sandbox/faults`;
  await fetch(faults, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ match: "/api/data/", kind: "status", status: 503 }),
  });
  for (let attempt = 0; attempt < 3; attempt++) {
    await bc.do("jobs/customerStatistics/run");
  }
  await fetch(faults, { method: "DELETE" });
  const frame = await openPage(page, sandbox);
  await expect(frame.getByRole("status").first()).toHaveText("1 job needs attention");
  const [first] = await frame.locator("tbody tr").all();
  await expect(first ?? frame.locator("tr")).toContainText(/Customers' figures to Sales.*503.*Restart.*In error/s);
  await bc.do("jobs/customerStatistics", { enabled: true });
  await frame.getByRole("button", { name: "Refresh" }).click();
  await expect(frame.getByRole("status").first()).toHaveText("1 job needs attention");
  await expect(frame.locator("tbody tr").first()).toContainText("Failed, will be tried again");
});

test("where Business Central is not reached, Sales still tells what it knows", async ({ page, sandbox }) => {
  await sandbox.bc.stop();
  try {
    const frame = await openPage(page, sandbox);
    await expect(frame.getByRole("status").first()).toHaveText("The jobs of Skarvholm Kontor AS are not available");
    await expect(frame.locator("[data-fact=figures]")).toContainText("last changed a customer's figures");
    await expect(frame.locator("[data-fact=coupled-customers]")).toHaveText(
      "Customers among the accounts: 20 have figures that Business Central wrote and are coupled, 0 have none.",
    );
    await expect(frame.locator("[data-fact=coupled-others]")).toContainText("Sales does not show it");
  } finally {
    await sandbox.bc.start();
  }
});

test("it speaks Norwegian, in the dark, on a phone", async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const frame = await openPage(page, sandbox, "&flags=themeOption%3Ddarkmode", "norwegian");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Synkronisering");
  expect(await frame.locator("html").evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
});

import type { Page } from "@playwright/test";
import { command, demoDocument, readiness } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

const ORDER = "Møterom Fjordskimt";
const SUBMIT = "Submit to Business Central";
const SUBMITTED = "Submitted. The order waits for Business Central now.";
const ALREADY = "The order had been submitted already, by someone else or in another tab. It was not submitted twice.";
const CHANGED = "Someone else changed it after the check. Nothing was handed over, and it has been checked again.";

/** Opens the readiness page from the order's form, and waits until the order can be submitted. */
async function readyToSubmit(page: Page): Promise<void> {
  await command(page, SUBMIT).click();
  await expect(button(page)).not.toHaveAttribute("aria-disabled", "true");
}

function button(page: Page) {
  return readiness(page).getByRole("button", { name: SUBMIT, exact: true });
}

function outcome(page: Page) {
  return readiness(page).getByRole("status");
}

/** How often Sales was told to change an order, and what it answered. */
async function writes(salesUrl: string): Promise<readonly number[]> {
  const trace = (await (await fetch(`${salesUrl}/_sandbox/trace`)).json()) as readonly {
    readonly method: string;
    readonly path: string;
    readonly status: number;
  }[];
  return trace
    .filter(({ method, path }) => method === "PATCH" && path.includes("/salesorders("))
    .map(({ status }) => status);
}

async function salesFault(salesUrl: string, fault: object | null): Promise<void> {
  if (fault === null) {
    await fetch(`${salesUrl}/_sandbox/faults`, { method: "DELETE" });
  } else {
    await fetch(`${salesUrl}/_sandbox/faults`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(fault),
    });
  }
}

test.describe("an order is submitted once", () => {
  test("with a double click, on the command as on the button", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", demoDocument(sandbox, "orders", ORDER));
    await command(page, SUBMIT).dblclick();
    await expect(button(page)).not.toHaveAttribute("aria-disabled", "true");
    await expect(page.getByRole("dialog")).toHaveCount(1);
    await button(page).dblclick();
    await expect(outcome(page)).toHaveText(SUBMITTED);
    expect(await writes(sandbox.sales.url)).toEqual([204]);
  });

  test("from two tabs", async ({ sandbox, openRecord, context }) => {
    const id = demoDocument(sandbox, "orders", ORDER);
    const page = await openRecord("salesorder", id);
    const other = await context.newPage();
    await other.goto(page.url());
    await readyToSubmit(page);
    await readyToSubmit(other);
    await button(page).click();
    await expect(outcome(page)).toHaveText(SUBMITTED);
    await button(other).click();
    await expect(outcome(other)).toHaveText(ALREADY);
    expect(await writes(sandbox.sales.url)).toEqual([204]);
  });

  test("from two tabs at the same moment", async ({ sandbox, openRecord, context }) => {
    const page = await openRecord("salesorder", demoDocument(sandbox, "orders", ORDER));
    const other = await context.newPage();
    await other.goto(page.url());
    await readyToSubmit(page);
    await readyToSubmit(other);
    // Both have read the order before either of them writes.
    await salesFault(sandbox.sales.url, { match: "/salesorders(", method: "PATCH", kind: "delay", delayMs: 1500 });
    await Promise.all([button(page).click(), button(other).click()]);
    for (const each of [page, other]) {
      await expect(outcome(each)).toHaveText(/Submitted\.|submitted already/);
    }
    expect([await outcome(page).innerText(), await outcome(other).innerText()].sort()).toEqual(
      [SUBMITTED, ALREADY].sort(),
    );
    expect([...(await writes(sandbox.sales.url))].sort()).toEqual([204, 412]);
  });

  test("while Business Central's job works on it", async ({ sandbox, sales, openRecord, context }) => {
    const id = demoDocument(sandbox, "orders", ORDER);
    const page = await openRecord("salesorder", id);
    const other = await context.newPage();
    await other.goto(page.url());
    await readyToSubmit(page);
    await readyToSubmit(other);
    await button(page).click();
    await expect(outcome(page)).toHaveText(SUBMITTED);
    // Business Central makes an order active for a moment to write to it.
    await sales.patch(`salesorders(${id})`, { statecode: 0, statuscode: 1 }, "integration");
    await button(other).click();
    await expect(readiness(other).getByText(CHANGED)).toBeVisible();
    expect(await sales.get(`salesorders(${id})?$select=statecode,statuscode`)).toMatchObject({
      statecode: 0,
      statuscode: 1,
    });
    await expect(button(other)).not.toHaveAttribute("aria-disabled", "true");
    await sales.patch(`salesorders(${id})`, { lastbackofficesubmit: "2026-11-22T00:00:00Z" }, "integration");
    await sales.patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 }, "integration");
    await button(other).click();
    await expect(outcome(other)).toHaveText(ALREADY);
    expect(await sales.value(`salesorders(${id})`, "lastbackofficesubmit")).not.toBeNull();
  });

  test("and not as somebody else has changed it since it was checked", async ({ sandbox, sales, openRecord }) => {
    const id = demoDocument(sandbox, "orders", ORDER);
    const page = await openRecord("salesorder", id);
    await readyToSubmit(page);
    await sales.patch(`salesorders(${id})`, { name: "Møterom Fjordskimt, andre etasje" });
    await button(page).click();
    await expect(readiness(page).getByText(CHANGED)).toBeVisible();
    expect(await sales.value(`salesorders(${id})`, "statecode")).toBe(0);
    await expect(readiness(page).getByRole("heading", { level: 1 })).toContainText("andre etasje");
    await button(page).click();
    await expect(outcome(page)).toHaveText(SUBMITTED);
    expect(await sales.get(`salesorders(${id})?$select=statecode,name`)).toMatchObject({
      statecode: 1,
      name: "Møterom Fjordskimt, andre etasje",
    });
  });

  test("and not as somebody else has changed a line of it", async ({ sandbox, sales, openRecord }) => {
    const id = demoDocument(sandbox, "orders", ORDER);
    const line = sandbox.demo.documents.orders.find((order) => order.id === id)?.lines[0]?.id;
    const page = await openRecord("salesorder", id);
    await readyToSubmit(page);
    await sales.patch(`salesorderdetails(${String(line)})`, { quantity: 40 });
    await button(page).click();
    await expect(readiness(page).getByText(CHANGED)).toBeVisible();
    expect(await sales.value(`salesorders(${id})`, "statecode")).toBe(0);
  });
});

test.describe("a failure leaves the order as it was, says why, and it can be tried again", () => {
  for (const [name, fault, text] of [
    [
      "Sales refuses",
      {
        kind: "body",
        status: 403,
        body: JSON.stringify({ error: { code: "0x80040220", message: "Not today." } }),
        contentType: "application/json",
      },
      "Sales refused, and the document is as it was: Not today.",
    ],
    [
      "Sales is down",
      { kind: "body", status: 503, body: "<html>Busy</html>", contentType: "text/html" },
      "Sales refused, and the document is as it was: HTTP 503",
    ],
    ["the connection breaks", { kind: "drop" }, "Sales did not answer, and the document is as it was. Try again."],
  ] as const) {
    test(name, async ({ sandbox, sales, openRecord }) => {
      const id = demoDocument(sandbox, "orders", ORDER);
      const page = await openRecord("salesorder", id);
      await readyToSubmit(page);
      await salesFault(sandbox.sales.url, { match: "/salesorders(", method: "PATCH", ...fault });
      await button(page).click();
      await expect(outcome(page)).toHaveText(text);
      expect(await sales.get(`salesorders(${id})?$select=statecode,statuscode`)).toMatchObject({
        statecode: 0,
        statuscode: 1,
      });
      await salesFault(sandbox.sales.url, null);
      await button(page).click();
      await expect(outcome(page)).toHaveText(SUBMITTED);
    });
  }
});

import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { openSandbox } from "./support/sandboxTest";
import { amount, expect, region as customer, test as base } from "./support/statisticsTest";

const REFRESH = /^(Refresh|Retry)$/;

const test = base.extend<{ readonly called: Set<string> }, { readonly sandbox: Sandbox }>({
  sandbox: [
    async ({ browserName: _browserName }, use) => {
      const sandbox = await openSandbox({ way: "virtual" });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: "worker" },
  ],
  /** Where the browser called; Business Central has nothing published, and lets no page in. */
  called: [
    async ({ sandbox, context }, use) => {
      const services = (await (await fetch(`${sandbox.bc.url}/_sandbox/bc/services`)).json()) as { name: string }[];
      for (const { name } of services) {
        await send(`${sandbox.bc.url}/_sandbox/bc/services`, "POST", { name, published: false });
      }
      const called = new Set<string>();
      context.on("request", (request) => called.add(new URL(request.url()).origin));
      await use(called);
    },
    { auto: true },
  ],
});

async function send(url: string, method: string, body: unknown): Promise<void> {
  const answer = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.ok, url).toBe(true);
}

function order({ demo }: Sandbox): string {
  return String(demo.documents.orders[0]?.id);
}

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Lines and their availability in Business Central" });
}

function rows(page: Page): Locator {
  return region(page)
    .getByRole("grid", { name: "Lines" })
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell") });
}

test.describe("a connection through virtual tables, with Business Central's web services switched off", () => {
  test("tells the stock of every line in one query, and promises nothing", async ({
    sandbox,
    sales: _sales,
    called,
    openRecord,
  }) => {
    const page = await openRecord("salesorder", order(sandbox));
    const kinds = [...Array<string>(7).fill("onHandOnly"), "notStockItem", "writeIn"];
    for (const [at, kind] of kinds.entries()) {
      await expect(rows(page).nth(at)).toHaveAttribute("data-verdict", kind);
    }
    await expect(rows(page).nth(0)).toHaveAttribute("data-promise", "[]");
    await expect(rows(page).nth(0)).toContainText(/On hand \d+/);
    await expect(region(page).getByRole("status").first()).toContainText("Only the stock is known");
    expect([...called]).toEqual([sandbox.sales.url]);

    const trace = (await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json()) as { path: string }[];
    expect(trace.filter(({ path }) => path.includes("/dyn365bc_items_v2_0")).length).toBe(1);
  });

  test("says on the line what this way does not carry", async ({ sandbox, openRecord }) => {
    const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === "BORD-1110");
    const page = await openRecord("salesorderdetail", String(line?.id));
    const availability = page.getByRole("region", { name: "Availability in Business Central" });
    await expect(availability).toContainText("virtual table of items");
    await expect(availability).toContainText("Not known: stock by location, reservations");
  });

  test("has the customer's figures, ageing and invoices on the account", async ({
    ledger,
    called,
    sandbox,
    openAccount,
  }) => {
    const page = await openAccount("K10010");
    await customer(page).getByRole("button", { name: "Update from Business Central" }).click();
    const table = "Synchronised figures and live figures";
    await expect(customer(page).getByRole("table", { name: table })).toBeVisible();
    const figures = await ledger.figures("K10010");
    expect(await amount(customer(page), table, "Balance")).toBe(figures.balance);
    await expect(customer(page)).toContainText("Business Central, virtual tables, Skarvholm Kontor AS");
    // What was synchronised is told in two, what is live in three: figures, ageing, invoices.
    await expect(customer(page).getByRole("table")).toHaveCount(5);
    expect([...called]).toEqual([sandbox.sales.url]);
  });

  test("tells who has no role for them which privilege is missing", async ({ sandbox, openRecord, sales }) => {
    const [role] = await sales.rows("roles?$filter=name eq 'Business Central virtual tables'&$select=roleid");
    await sales.remove(`roles(${String(role?.roleid)})`);
    const page = await openRecord("salesorder", order(sandbox));
    await expect(region(page)).toContainText("You may not read the virtual table of Business Central");
    await expect(region(page)).toContainText("prvRead");
  });

  test("says when Business Central shuts Dataverse out, and comes back", async ({ sandbox, openRecord }) => {
    await send(`${sandbox.bc.url}/_sandbox/bc/virtual-tables`, "PUT", { enabled: false });
    const page = await openRecord("salesorder", order(sandbox));
    await expect(region(page)).toContainText("The virtual table of Business Central gives no answer");
    await send(`${sandbox.bc.url}/_sandbox/bc/virtual-tables`, "PUT", { enabled: true });
    await region(page).getByRole("button", { name: REFRESH }).first().click();
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "onHandOnly");
  });

  test("is looked for on the set-up page, passes the health check, and moves to another way with everything else kept", async ({
    sandbox,
    sales,
    page,
  }) => {
    await page.goto(
      `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=bcs_/pages/setup.html&user=admin`,
    );
    const frame = page.frameLocator('iframe[title="bcs_/pages/setup.html"]');
    const step = (name: string) => frame.getByRole("navigation").getByRole("button", { name }).click();
    await step("Way to Business Central");
    await expect(frame.getByRole("radio", { name: /^Virtual tables/ })).toBeChecked();
    await expect(frame.getByRole("group", { name: "Privileges" })).toContainText("prvReaddyn365bc_item_v2_0");
    await frame.getByRole("button", { name: "Look for the virtual tables" }).click();
    const found = frame.getByRole("list", { name: "Look for the virtual tables" });
    await expect(found).toContainText("The company Skarvholm Kontor AS is there.");
    await expect(found).toContainText("dyn365bc_salesinvoice_v2_0 can be read.");
    await expect(found).toContainText("It knows no dates, no locations");

    await step("Health check");
    await frame.getByRole("button", { name: "Check now" }).click();
    await expect(frame.locator('[data-check="latency"]')).toContainText(/A question takes \d+ ms/);
    await expect(frame.locator('[data-check="sampleItem"]')).toContainText("in stock");

    const before = await sales.value(`bcs_connections(${sandbox.demo.connectionId})`, "bcs_itemcardservice");
    await step("Way to Business Central");
    await frame.getByRole("radio", { name: /^Direct/ }).check();
    await frame.getByRole("button", { name: /^(Save and continue|Continue)$/ }).click();
    // Salespeople work with it, and on the direct way it lacks an address.
    await expect(frame.getByRole("alert")).toContainText("No OData address is entered.");
    await frame.getByRole("button", { name: "Save all the same" }).click();
    const way = () => sales.value(`bcs_connections(${sandbox.demo.connectionId})`, "bcs_way");
    await expect.poll(way).toBe(727_000_000);
    expect(await sales.value(`bcs_connections(${sandbox.demo.connectionId})`, "bcs_itemcardservice")).toBe(before);

    await step("Way to Business Central");
    await frame.getByRole("radio", { name: /^Virtual tables/ }).check();
    await frame.getByRole("button", { name: /^(Save and continue|Continue)$/ }).click();
    await expect.poll(way).toBe(727_000_002);
    await page.goto(
      `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=salesorder&id=${order(sandbox)}&user=salesperson`,
    );
    await expect(rows(page).nth(0)).toHaveAttribute("data-verdict", "onHandOnly");
  });
});

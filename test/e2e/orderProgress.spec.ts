import type { Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { ConnectionOrderMode } from "../../core/tables/Connection.generated";
import { attribute, solutionZip } from "../contract/sales/solutionZip";
import { command, demoDocument, progress, readiness } from "./support/documents";
import type { SalesSide } from "./support/salesSide";
import { expect, test } from "./support/sandboxTest";

const ORDER = "Møterom Fjordskimt";
const OTHER_ORDER = "Barbord Svart Kaffe";
const MINUTE_MS = 60_000;
const SUBMITTED = { statecode: 1, statuscode: 3 } as const;

/** An order submitted some minutes ago. */
async function submitted(sandbox: Sandbox, sales: SalesSide, name: string, minutesAgo = 0): Promise<string> {
  const id = demoDocument(sandbox, "orders", name);
  await setClock(sandbox, minutesAgo === 0 ? null : new Date(Date.now() - minutesAgo * MINUTE_MS));
  await sales.patch(`salesorders(${id})`, SUBMITTED, "salesperson");
  await setClock(sandbox, null);
  return id;
}

async function setClock(sandbox: Sandbox, now: Date | null): Promise<void> {
  await fetch(`${sandbox.sales.url}/_sandbox/clock`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ now }),
  });
}

/** The switch of one-way order integration, which excludes the two-way one. */
async function setOrderIntegration(sales: SalesSide, isOn: boolean): Promise<void> {
  const [organization] = await sales.rows("organizations?$select=organizationid");
  await sales.patch(`organizations(${String(organization?.organizationid)})`, { issopintegrationenabled: isOn });
}

function headline(page: Page) {
  return progress(page).getByRole("status");
}

test("an order that Business Central gives back says so, stands in its list and can be submitted again", async ({
  sandbox,
  sales,
  bc,
  openRecord,
}) => {
  const id = await submitted(sandbox, sales, ORDER);
  await bc.runJob("autoCreateSalesOrders");
  await bc.delete("orders/SO-9001");
  const page = await openRecord("salesorder", id);
  await expect(headline(page)).toHaveText("Returned by Business Central");
  await expect(progress(page)).toContainText("Change what is needed and submit it again, or cancel it.");
  await command(page, "Submit to Business Central").click();
  await readiness(page).getByRole("button", { name: "Submit to Business Central" }).click();
  await expect(readiness(page).getByRole("status")).toHaveText("Submitted. The order waits for Business Central now.");
  expect(await bc.runJob("autoCreateSalesOrders")).toEqual([expect.stringContaining("became sales order SO-9002.")]);
  await readiness(page).getByRole("button", { name: "Close" }).click();
  await expect(headline(page)).toHaveText("In Business Central");
});

test.describe("an order that waits longer than usual", () => {
  test("may be one that Business Central refuses, where it takes others", async ({ sandbox, sales, openRecord }) => {
    const page = await openRecord("salesorder", await submitted(sandbox, sales, ORDER, 61));
    await expect(headline(page)).toHaveText("Waiting longer than usual");
    await expect(progress(page)).toContainText(
      /Business Central should have taken it by .*Business Central may be refusing this order without telling anyone\..*Or: The job in Business Central may have stopped\./s,
    );
  });

  test("may tell of a stopped job, where others wait as long, until the job takes it", async ({
    sandbox,
    sales,
    bc,
    openRecord,
  }) => {
    await submitted(sandbox, sales, OTHER_ORDER, 90);
    const page = await openRecord("salesorder", await submitted(sandbox, sales, ORDER, 61));
    await expect(headline(page)).toHaveText("Waiting longer than usual");
    await expect(progress(page)).toContainText(
      /The job in Business Central may have stopped\. .*Or: Business Central may be refusing this order/s,
    );
    await bc.runJob("autoCreateSalesOrders");
    await progress(page).getByRole("button", { name: "Refresh" }).click();
    await expect(headline(page)).toHaveText("In Business Central");
  });
});

test.describe("an open form", () => {
  /** What the parts of an order's form ask for last when it opens. */
  const LAST_ASKED = ["salesorderdetails", "nav_accountstatisticses"];

  /** The tables that Sales' Web API has been asked for since that was last forgotten. */
  async function asked(sandbox: Sandbox): Promise<readonly string[]> {
    const trace = (await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json()) as readonly {
      readonly path: string;
    }[];
    return trace.flatMap(({ path }) => /\/v9\.2\/(\w+)/.exec(path)?.[1] ?? []);
  }

  /** Waits until the lines and the customer's figures have been asked for and nothing has followed for two seconds. */
  async function opened(sandbox: Sandbox): Promise<void> {
    let before: readonly string[] = [];
    await expect
      .poll(
        async () => {
          const known = before;
          before = await asked(sandbox);
          return before.length === known.length && LAST_ASKED.every((table) => before.includes(table));
        },
        { intervals: [2_000], timeout: 60_000 },
      )
      .toBe(true);
  }

  async function forget(sandbox: Sandbox): Promise<void> {
    await fetch(`${sandbox.sales.url}/_sandbox/trace`, { method: "DELETE" });
  }

  /** Lets the page's time pass in small steps, so that what was asked is answered before more time passes. */
  async function pass(page: Page, minutes: number): Promise<void> {
    for (let step = 0; step < minutes * 4; step++) {
      await page.clock.fastForward(MINUTE_MS / 4);
      await expect(progress(page)).toHaveAttribute("aria-busy", "false");
    }
  }

  async function isSeen(page: Page, seen: boolean): Promise<void> {
    await page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }, !seen);
  }

  test("follows Business Central by itself, ever more rarely, and not at all while nobody looks", async ({
    sandbox,
    sales,
    bc,
    page,
    openRecord,
  }) => {
    test.setTimeout(120_000);
    await page.clock.install();
    await openRecord("salesorder", await submitted(sandbox, sales, ORDER));
    await expect(headline(page)).toHaveText("Waiting for Business Central");
    // What the rest of the form asks for at its beginning is not counted.
    await opened(sandbox);
    await forget(sandbox);
    await pass(page, 10);
    // After 30 seconds, then each wait half as long again: at 0:30, 1:15, 2:23, 4:04, 6:36; a form open all day asks once in five minutes.
    expect(await asked(sandbox)).toEqual(Array.from({ length: 5 }, () => "salesorders"));

    await isSeen(page, false);
    await bc.runJob("autoCreateSalesOrders");
    await forget(sandbox);
    await pass(page, 15);
    expect(await asked(sandbox)).toEqual([]);
    await isSeen(page, true);
    await expect(headline(page)).toHaveText("In Business Central");
    expect(await asked(sandbox)).toEqual(expect.arrayContaining(["invoices", "salesorders"]));
    // The form has read its record again by itself: banner and commands say what the panel says.
    await expect(page.getByText("This order is in Business Central. Changes are made there.")).toBeVisible();
    await expect(progress(page)).not.toContainText("Refresh the form");
  });

  test("asks no more once nothing can happen any more", async ({ sandbox, sales, page, openRecord }) => {
    const id = demoDocument(sandbox, "orders", ORDER);
    await sales.post(
      "CancelSalesOrder",
      { Status: 4, OrderClose: { "salesorderid@odata.bind": `/salesorders(${id})`, subject: "No" } },
      "salesperson",
    );
    await page.clock.install();
    await openRecord("salesorder", id);
    await expect(headline(page)).toHaveText("Cancelled");
    await opened(sandbox);
    await forget(sandbox);
    await pass(page, 5);
    expect(await asked(sandbox)).toEqual([]);
  });
});

test.describe("where orders go both ways", () => {
  test.beforeEach(async ({ sales }) => {
    const columns = attribute(
      "bcbi_BusinessCentralOrderNumber",
      "nvarchar",
      "<Format>text</Format><MaxLength>20</MaxLength>",
    );
    const zip = solutionZip({
      uniqueName: "BusinessCentralColumns",
      prefix: "bcbi",
      rootComponents: '<RootComponent type="1" schemaName="salesorder" behavior="2" />',
      entities: `<Entity><Name LocalizedName="Order" OriginalName="">SalesOrder</Name><EntityInfo><entity Name="SalesOrder"><attributes>${columns}</attributes></entity></EntityInfo></Entity>`,
      roles: "",
      profiles: "",
      relationships: "",
      optionSets: "",
      webResources: "",
      controls: "",
      files: {},
    });
    await setOrderIntegration(sales, false);
    await sales.post("ImportSolution", {
      CustomizationFile: Buffer.from(zip).toString("base64"),
      OverwriteUnmanagedCustomizations: false,
      PublishWorkflows: false,
      ImportJobId: "30000000-0000-4000-8000-000000000001",
    });
  });

  test("an order carries BC's number, tells of no release, and is taken back to be corrected", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const id = demoDocument(sandbox, "orders", ORDER);
    await sales.patch(
      `salesorders(${id})`,
      { bcbi_businesscentralordernumber: "SO-9001", ...SUBMITTED },
      "integration",
    );
    const page = await openRecord("salesorder", id);
    await expect(headline(page)).toHaveText("In Business Central");
    await expect(progress(page)).toContainText("Order SO-9001 in Business Central.");
    await expect(progress(page).getByRole("listitem")).toHaveText([
      /^Submitted/,
      /^In Business Central/,
      /^Shipped/,
      /^Invoiced/,
      /^Paid/,
    ]);

    await sales.patch(`salesorders(${id})`, { statecode: 0, statuscode: 1 }, "salesperson");
    await page.reload();
    await expect(headline(page)).toHaveText("Taken back to be corrected");
    await expect(progress(page)).toContainText(
      "Business Central keeps its order SO-9001. Submit this one again to bring the changes there.",
    );
  });

  test("an order shipped in Business Central is fulfilled here, and says that it is shipped", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const id = demoDocument(sandbox, "orders", ORDER);
    await sales.patch(
      `salesorders(${id})`,
      { bcbi_businesscentralordernumber: "SO-9001", ...SUBMITTED },
      "integration",
    );
    await sales.post("FulfillSalesOrder", {
      Status: 100001,
      OrderClose: { "salesorderid@odata.bind": `/salesorders(${id})`, subject: "Shipped" },
    });
    const page = await openRecord("salesorder", id);
    await expect(headline(page)).toHaveText("Shipped");
    await expect(progress(page)).toContainText("Order SO-9001 in Business Central.");
  });
});

/** What an administrator has said of the connection. */
async function sayOfConnection(sales: SalesSide, change: object): Promise<void> {
  for (const { bcs_connectionid: id } of await sales.rows("bcs_connections?$select=bcs_connectionid")) {
    await sales.patch(`bcs_connections(${String(id)})`, change);
  }
}

test("where orders go both ways the commands stand, and readiness says when Business Central takes an order", async ({
  sandbox,
  sales,
  openRecord,
}) => {
  await setOrderIntegration(sales, false);
  await sayOfConnection(sales, { bcs_ordermode: ConnectionOrderMode.Bidirectional });
  const page = await openRecord("salesorder", demoDocument(sandbox, "orders", ORDER));
  await command(page, "Check readiness").click();
  const main = readiness(page).getByRole("main");
  await expect(main).toHaveAttribute("data-readiness", "warnings");
  await expect(main.locator('[data-rule="twoWay"]').first()).toContainText("Orders go both ways.");
  await expect(main.locator('[data-rule="integration"]')).toHaveCount(0);
  await expect(readiness(page).getByText("Business Central takes it at its next synchronisation")).toBeVisible();
});

test("order integration that is off leaves no command for Business Central, and a quote is activated plainly", async ({
  sandbox,
  sales,
  openRecord,
}) => {
  await setOrderIntegration(sales, false);
  await sayOfConnection(sales, { bcs_ordermode: ConnectionOrderMode.None, bcs_processesquotesautomatically: false });
  const page = await openRecord("salesorder", demoDocument(sandbox, "orders", ORDER));
  await expect(headline(page)).toHaveText("Not submitted yet");
  for (const name of ["Submit to Business Central", "Check readiness", "Show in Business Central"]) {
    await expect(command(page, name)).toHaveCount(0);
  }

  const id = demoDocument(sandbox, "quotes", "Resepsjon Polarskar");
  await openRecord("quote", id);
  // The platform's own command of this name stands there until the ribbon's scripts have answered; the lines are judged later than that.
  await expect(page.locator('[data-verdict]:not([data-verdict=""])').first()).toBeVisible();
  await command(page, "Activate Quote").click();
  await page.getByRole("button", { name: "Activate", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => sales.value(`quotes(${id})`, "statecode")).toBe(1);
  await expect(command(page, "Activate Quote")).toHaveCount(0);
});

test.describe("the lists of documents", () => {
  for (const [name, table, view, prepare, document] of [
    ["Waiting for Business Central", "salesorder", "0b1bf3d6-0d03-57ce-8433-1a479a0ec456", "submitted", ORDER],
    ["Returned by Business Central", "salesorder", "4f0721ef-808d-5ff1-b7e6-5a36f669c7cf", "returned", ORDER],
    [
      "Active quotes not yet in Business Central",
      "quote",
      "975f2e73-5dd0-5434-b6f7-7b7353ad79e2",
      "activated",
      "Resepsjon Polarskar",
    ],
  ] as const) {
    test(`${name} holds those and no others`, async ({ sandbox, sales, bc, page }) => {
      if (prepare === "activated") {
        await sales.patch(
          `quotes(${demoDocument(sandbox, "quotes", document)})`,
          { statecode: 1, statuscode: 2 },
          "salesperson",
        );
      } else {
        await submitted(sandbox, sales, document);
      }
      if (prepare === "returned") {
        await bc.runJob("autoCreateSalesOrders");
        await bc.delete("orders/SO-9001");
      }
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=${table}&viewid=${view}&user=salesperson`,
      );
      await expect(page.getByRole("gridcell", { name: document })).toHaveCount(1);
      await expect(page.getByRole("grid").getByRole("row")).toHaveCount(2);
    });
  }
});

test.describe("guards", () => {
  test("a line of a submitted order says why it is locked", async ({ sandbox, sales, bc, openRecord }) => {
    await submitted(sandbox, sales, ORDER);
    const line = sandbox.demo.documents.orders.find(({ name }) => name === ORDER)?.lines[0]?.id;
    const page = await openRecord("salesorderdetail", String(line));
    await expect(
      page.getByText("This line belongs to a submitted order that waits for Business Central."),
    ).toBeVisible();
    await bc.runJob("autoCreateSalesOrders");
    await page.reload();
    await expect(
      page.getByText("This line belongs to an order that is in Business Central. Changes are made there."),
    ).toBeVisible();
  });

  for (const [table, idOf] of [
    ["account", ({ demo }) => String(demo.accountIds.get("K10020"))],
    ["product", ({ demo }) => String(demo.productIds.get("BORD-1210"))],
    ["opportunity", ({ demo }) => String(demo.documents.opportunities[0]?.id)],
    ["salesorder", (sandbox) => demoDocument(sandbox, "orders", ORDER)],
  ] as const satisfies readonly (readonly [string, (sandbox: Sandbox) => string])[]) {
    test(`the integration user is told on the form of table ${table} that changes are not synchronised`, async ({
      sandbox,
      openRecord,
    }) => {
      const page = await openRecord(table, idOf(sandbox), "integration");
      await expect(
        page.getByText("What you change here will not be synchronised to Business Central; sign in as yourself."),
      ).toBeVisible();
    });
  }

  test("the price list that Business Central maintains says what changes by hand do", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const priceList = await sales.value(
      `salesorders(${demoDocument(sandbox, "orders", ORDER)})`,
      "_pricelevelid_value",
    );
    const page = await openRecord("pricelevel", String(priceList), "admin");
    await expect(page.getByText("Business Central maintains this price list.")).toBeVisible();
  });
});

test("an order's way is told in Norwegian", async ({ sandbox, sales, openRecord }) => {
  const page = await openRecord("salesorder", await submitted(sandbox, sales, ORDER), "norwegian");
  const forløp = progress(page, "Forløp i Business Central");
  await expect(forløp.getByRole("status")).toHaveText("Venter på Business Central");
  await expect(forløp.getByRole("button", { name: "Oppdater" })).toBeVisible();
});

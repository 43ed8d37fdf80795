import type { FrameLocator, Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { asAfterImport } from "./support/asAfterImport";
import { baseIntegration } from "./support/baseIntegration";
import { axeFindings } from "./support/axeFindings";
import { expect, test } from "./support/sandboxTest";

const KEY = "skarvholm-demo-key";
const USER = "SALESREADER";
const COMPANY = "Skarvholm Kontor AS";
const DRAFT = 727_000_000;
const PAGE = "bcs_/pages/setup.html";
const DARK = "&flags=themeOption%3Ddarkmode";

async function openSetUp(page: Page, { sales }: Sandbox, { alias = "admin", rest = "" } = {}): Promise<FrameLocator> {
  await page.goto(
    `${sales.url}/main.aspx?pagetype=webresource&webresourceName=${encodeURIComponent(PAGE)}&user=${alias}${rest}`,
  );
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading").first()).toBeVisible();
  return frame;
}

const heading = (frame: FrameLocator) => frame.getByRole("heading", { level: 2 });
const next = (frame: FrameLocator) => frame.getByRole("button", { name: /^(Save and continue|Continue)$/ });
const check = (frame: FrameLocator, id: string) => frame.locator(`[data-check="${id}"]`).first();

async function go(frame: FrameLocator, step: string): Promise<void> {
  await frame.getByRole("navigation").getByRole("button", { name: step }).click();
  await expect(heading(frame)).toHaveText(step);
}

async function checkNow(frame: FrameLocator): Promise<void> {
  await go(frame, "Health check");
  await frame.getByRole("button", { name: "Check now" }).click();
  await expect(frame.getByRole("region", { name: "Sales" })).toBeVisible({ timeout: 30_000 });
}

function lineOf({ demo }: Sandbox): string {
  return String(demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === "BORD-1110")?.id);
}

test("an administrator goes from a fresh import to the first live figure", async ({
  sandbox,
  sales,
  page,
  openRecord,
}) => {
  await asAfterImport(sales);
  const frame = await openSetUp(page, sandbox);
  await expect(heading(frame)).toHaveText("Company");
  await frame.getByRole("button", { name: `Import ${COMPANY}` }).click();
  await expect(frame.getByRole("status").filter({ hasText: "imported" })).toBeVisible();
  await expect(frame.getByRole("textbox", { name: "Company name" })).toHaveValue(COMPANY);
  await expect(frame.getByRole("textbox", { name: "Web client URL" })).toHaveValue(/\/BC\/\?company=/);
  await next(frame).click();

  await expect(heading(frame)).toHaveText("Way to Business Central");
  await frame.getByRole("textbox", { name: "OData web service URL" }).fill(`${sandbox.bc.url}/BC/ODataV4`);
  await expect(frame.getByText("This machine itself")).toBeVisible();
  await frame.getByRole("button", { name: `Use ${sandbox.bc.url}/BC/api/v2.0` }).click();
  await frame.getByRole("button", { name: "Try from this browser" }).click();
  await expect(frame.getByText(/^This browser may ask localhost:\d+\./)).toBeVisible();
  await next(frame).click();

  await expect(heading(frame)).toHaveText("Item availability");
  await expect(frame.getByRole("textbox", { name: "Item card" })).toHaveValue("ItemCard");
  await next(frame).click();

  await expect(heading(frame)).toHaveText("Sign-in");
  await frame.getByRole("textbox", { name: "OData web service user name" }).fill(USER);
  await frame.getByLabel("OData web service access key").fill(KEY);
  await frame.getByRole("button", { name: "Show the companies" }).click();
  await expect(frame.getByRole("combobox", { name: "Company", exact: true })).toHaveValue(COMPANY);
  await next(frame).click();

  await expect(heading(frame)).toHaveText("Orders and quotes");
  await expect(frame.getByText("Order integration is off.")).toBeVisible();
  await expect(frame.getByRole("button", { name: "Switch on" })).toHaveCount(0);
  await frame.getByRole("radio", { name: /^One-way/ }).check();
  await frame.getByRole("button", { name: "Switch on" }).click();
  await expect(frame.getByText("Order integration is on.")).toBeVisible();
  await frame.getByRole("checkbox", { name: "Business Central creates orders automatically" }).check();
  await next(frame).click();

  await expect(heading(frame)).toHaveText("People");
  for (const access of [
    "Security role: Business Central for Sales User",
    "Field security profile: Business Central Access Key User",
  ]) {
    const card = frame.getByRole("region", { name: access });
    await expect(card).toContainText("Nobody has it directly.");
    await card.getByRole("combobox", { name: "Person" }).selectOption("Ingrid Solheim");
    await card.getByRole("button", { name: "Give" }).click();
    await expect(card.getByRole("status")).toHaveText("Given to Ingrid Solheim.");
  }
  await next(frame).click();

  await checkNow(frame);
  await expect(frame.getByText("Everything that was checked is in order.")).toBeVisible();
  await expect(check(frame, "sampleItem")).toContainText("in stock");

  // A draft: no salesperson works with it before it is activated.
  const line = page.getByRole("region", { name: "Availability in Business Central" });
  await openRecord("salesorderdetail", lineOf(sandbox));
  await expect(line).not.toContainText("PCS available");
  await openSetUp(page, sandbox);
  await checkNow(frame);
  await frame.getByRole("button", { name: `Activate ${COMPANY}`, exact: true }).click();
  await expect(frame.getByText(`${COMPANY} is active.`)).toBeVisible();

  await openRecord("salesorderdetail", lineOf(sandbox));
  await expect(page.getByRole("region", { name: "Availability in Business Central" })).toContainText("PCS available");
});

test("the set-up can be walked by keyboard alone", async ({ sandbox, sales, page }) => {
  await asAfterImport(sales);
  const frame = await openSetUp(page, sandbox);
  const reach = async (target: Locator) => {
    for (let step = 0; step < 60 && !(await target.evaluate((element) => element === document.activeElement)); step++) {
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeFocused();
  };
  const type = async (name: string, text: string) => {
    await reach(frame.getByRole("textbox", { name }));
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  };
  const press = async (target: Locator) => {
    await reach(target);
    await page.keyboard.press("Enter");
  };

  await type("Company name", COMPANY);
  await press(next(frame));
  // The new step's heading has the focus, so that the next Tab is in it.
  await expect(heading(frame)).toBeFocused();
  await type("OData web service URL", `${sandbox.bc.url}/BC/ODataV4`);
  await press(next(frame));
  await expect(heading(frame)).toHaveText("Item availability");
  await press(next(frame));
  await type("OData web service user name", USER);
  await reach(frame.getByLabel("OData web service access key"));
  await page.keyboard.type(KEY);
  await press(next(frame));
  await expect(heading(frame)).toHaveText("Orders and quotes");
  await reach(frame.getByRole("radio", { name: /^One-way/ }));
  await page.keyboard.press("Space");
  await press(frame.getByRole("button", { name: "Switch on" }));
  await expect(frame.getByText("Order integration is on.")).toBeVisible();
  await press(next(frame));
  await expect(heading(frame)).toHaveText("People");
  await press(next(frame));
  await expect(heading(frame)).toHaveText("Show in apps");
  await press(next(frame));
  await press(frame.getByRole("button", { name: "Check now" }));
  await expect(check(frame, "sampleItem")).toContainText("in stock", { timeout: 30_000 });
});

test.describe("the health check", () => {
  test("tells of a wrong key, and the key that is typed instead passes", async ({ sandbox, bc, page }) => {
    await bc.setUser({ accessKey: "another-key" });
    const frame = await openSetUp(page, sandbox);
    await checkNow(frame);
    await expect(check(frame, "credentials")).toContainText(`refuses ${USER} with this access key`);
    await expect(check(frame, "credentials")).toContainText("choose Change Web Service Key");
    await go(frame, "Sign-in");
    await frame.getByLabel("OData web service access key").fill("another-key");
    await next(frame).click();
    await expect(heading(frame)).toHaveText("Orders and quotes");
    await checkNow(frame);
    await expect(check(frame, "credentials")).toContainText("is signed in");
    await expect(frame.locator("body")).not.toContainText("another-key");
  });

  test("tells a server that is gone from one that forbids this page", async ({ sandbox, page }) => {
    const frame = await openSetUp(page, sandbox);
    await sandbox.bc.stop();
    await checkNow(frame);
    await expect(check(frame, "reachable")).toContainText("does not answer");
    await sandbox.bc.start();
    // The same Sales under another name is another origin, which Business Central is not told to allow.
    const other = sandbox.sales.url.replace("localhost", "127.0.0.1");
    await openSetUp(page, { ...sandbox, sales: { url: other } });
    await checkNow(frame);
    await expect(check(frame, "crossOrigin")).toContainText("does not allow pages of Sales to read its answers");
  });

  test("tells of a content security policy that stops the call", async ({ sandbox, page }) => {
    await page.route("**/bcs_/pages/setup.html*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": "connect-src 'self'" },
      });
    });
    const frame = await openSetUp(page, sandbox);
    await checkNow(frame);
    await expect(check(frame, "policy")).toContainText("stops calls to");
    await expect(check(frame, "policy")).toContainText("Strict CSP");
  });

  test("tells of a page that is not published, and of a company that is not there", async ({
    sandbox,
    sales,
    bc,
    page,
  }) => {
    await bc.publish("ItemCard", false);
    const frame = await openSetUp(page, sandbox);
    await checkNow(frame);
    await expect(check(frame, "service:itemCard")).toContainText(
      "add a line with object type Page, object id 30 and service name ItemCard",
    );
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, { bcs_name: "Skarvholm" });
    await checkNow(frame);
    await expect(check(frame, "company")).toContainText(`There is no company Skarvholm. There are: ${COMPANY}`);
  });

  test("tells a person without rights what lacks", async ({ sandbox, page }) => {
    const frame = await openSetUp(page, sandbox, { alias: "newcomer" });
    await expect(frame.getByRole("alert")).toContainText("You lack the privilege prvReadbcs_Connection");
  });

  test("gives a report without the key", async ({ sandbox, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const frame = await openSetUp(page, sandbox);
    await checkNow(frame);
    await frame.getByRole("button", { name: "Copy report" }).click();
    await expect(frame.getByText("Copied. It holds no key and no password.")).toBeVisible();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain(`Connection to ${COMPANY}`);
    expect(report).not.toContain(KEY);
  });
});

test.describe("the page", () => {
  test("saves no address that is none and no id that is none, and says so at the field", async ({ sandbox, page }) => {
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Company");
    await frame.getByRole("textbox", { name: "Web client URL" }).fill("javascript:alert(1)");
    await expect(frame.getByText("Not a web address")).toBeVisible();
    await next(frame).click();
    await expect(frame.getByRole("alert").filter({ hasText: "Not saved: Web client URL is not right." })).toBeVisible();
  });

  test("saves a web client's address for OData nowhere, and offers the right one at the field", async ({
    sandbox,
    sales,
    page,
  }) => {
    const row = `bcs_connections(${sandbox.demo.connectionId})`;
    const before = await sales.value(row, "bcs_odataurl");
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Way to Business Central");
    await frame
      .getByRole("textbox", { name: "OData web service URL" })
      .fill("https://businesscentral.dynamics.com/f00d/Production?company=X");
    await next(frame).click();
    await expect(frame.getByRole("alert").filter({ hasText: "Not saved: OData web service URL" })).toBeVisible();
    await expect(
      frame.getByText("is the address of the web client, where people work, and not of OData."),
    ).toBeVisible();
    await expect(frame.getByRole("button", { name: /^Use https:\/\/api\.businesscentral/ })).toBeVisible();
    expect(await sales.value(row, "bcs_odataurl")).toBe(before);
  });

  test("saves no half of a sign-in with Microsoft Entra ID", async ({ sandbox, page }) => {
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Sign-in");
    await frame.getByRole("radio", { name: /Entra/ }).check();
    await next(frame).click();
    await expect(frame.getByRole("alert").filter({ hasText: "Not saved: Tenant id is lacking" })).toBeVisible();
  });

  test("changes a connection that salespeople work with only when it passes, or when told all the same", async ({
    sandbox,
    sales,
    page,
  }) => {
    const row = `bcs_connections(${sandbox.demo.connectionId})`;
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Item availability");
    const location = frame.getByRole("textbox", { name: "Default location" });
    await location.fill("NOWHERE");
    await next(frame).click();
    await expect(frame.getByRole("alert")).toContainText("Not saved: salespeople work with this connection");
    await expect(frame.getByRole("alert")).toContainText("NOWHERE");
    expect(await sales.value(row, "bcs_defaultlocation")).toBeNull();
    await frame.getByRole("button", { name: "Save all the same" }).click();
    await expect(heading(frame)).toHaveText("Sign-in");
    expect(await sales.value(row, "bcs_defaultlocation")).toBe("NOWHERE");
    await go(frame, "Item availability");
    await location.fill("");
    await next(frame).click();
    await expect(heading(frame)).toHaveText("Sign-in");
    expect(await sales.value(row, "bcs_defaultlocation")).toBeNull();
  });

  test("keeps what is typed over a reload, but never the key", async ({ sandbox, page }) => {
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Sign-in");
    await frame.getByRole("textbox", { name: "OData web service user name" }).fill("HALFWAY");
    await frame.getByLabel("OData web service access key").fill("typed-key");
    await page.reload();
    await expect(heading(frame)).toHaveText("Sign-in");
    await expect(frame.getByRole("textbox", { name: "OData web service user name" })).toHaveValue("HALFWAY");
    await expect(frame.getByLabel("OData web service access key")).toHaveValue("");
    expect(
      await frame.locator("body").evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage })),
    ).not.toContain("typed-key");
  });

  test("brings together what two administrators save", async ({ sandbox, sales, page }) => {
    const row = `bcs_connections(${sandbox.demo.connectionId})`;
    await sales.patch(row, { bcs_stage: DRAFT });
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Item availability");
    await frame.getByRole("textbox", { name: "Default location" }).fill("OSLO");
    await frame.getByRole("textbox", { name: "Purchase lines" }).fill("MyPurchases");
    await sales.patch(row, { bcs_username: "OTHERUSER", bcs_purchaselinesservice: "TheirPurchases" });
    await next(frame).click();
    const told = frame.getByRole("alert");
    await expect(told).toContainText("Someone else saved this connection in the meantime");
    await expect(told).toContainText("Taken over from the other: OData web service user name.");
    await expect(told).toContainText("Purchase lines: yours stands here, the other wrote “TheirPurchases”.");
    expect(await sales.value(row, "bcs_defaultlocation")).toBeNull();
    await next(frame).click();
    await expect(heading(frame)).toHaveText("Sign-in");
    expect(await sales.get(`${row}?$select=bcs_defaultlocation,bcs_purchaselinesservice,bcs_username`)).toMatchObject({
      bcs_defaultlocation: "OSLO",
      bcs_purchaselinesservice: "MyPurchases",
      bcs_username: "OTHERUSER",
    });
  });

  test("loses nothing when the connection to Sales breaks", async ({ sandbox, sales, page }) => {
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, { bcs_stage: DRAFT });
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Item availability");
    await frame.getByRole("textbox", { name: "Default location" }).fill("OSLO");
    await page.route("**/api/data/**", (route) =>
      route.request().method() === "PATCH" ? route.abort() : route.continue(),
    );
    await next(frame).click();
    await expect(frame.getByRole("alert")).toContainText("Sales did not answer. What you typed is still here");
    await page.unroute("**/api/data/**");
    await next(frame).click();
    await expect(heading(frame)).toHaveText("Sign-in");
    expect(await sales.value(`bcs_connections(${sandbox.demo.connectionId})`, "bcs_defaultlocation")).toBe("OSLO");
  });

  test("does not switch the order integration off while an order is submitted", async ({ sandbox, sales, page }) => {
    await sales.patch(`salesorders(${String(sandbox.demo.documents.orders[0]?.id)})`, { statecode: 1, statuscode: 3 });
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Orders and quotes");
    await frame.getByRole("button", { name: "Switch off" }).click();
    await expect(frame.getByRole("alert")).toContainText(/Not switched off: orders that are submitted: [1-9]/);
    await expect(frame.getByText("Order integration is on.")).toBeVisible();
  });

  test("offers the companies that Business Central has made known, and keeps what is chosen", async ({
    sandbox,
    sales,
    page,
  }) => {
    const id = "5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e22";
    await sales.importZip(baseIntegration());
    await sales.patch(`bcbi_companies(${id})`, { bcbi_name: "Vidda AB" });
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Company");
    await frame.getByRole("combobox", { name: "Connection" }).selectOption("A new connection");
    await frame.getByRole("combobox", { name: "Company in Sales" }).selectOption("Vidda AB");
    await expect(frame.getByRole("textbox", { name: "Company name" })).toHaveValue("Vidda AB");
    await expect(frame.getByRole("textbox", { name: "Company id" })).toHaveValue(id);
    await next(frame).click();
    await expect(heading(frame)).toHaveText("Way to Business Central");
    const saved = (await sales.get(`bcs_connections?$select=bcs_name&$filter=bcs_companyid eq '${id}'`)) as {
      readonly value: readonly object[];
    };
    expect(saved.value).toMatchObject([{ bcs_name: "Vidda AB" }]);
  });

  test("suggests the OData address for that of the web client", async ({ sandbox, page }) => {
    const frame = await openSetUp(page, sandbox);
    await go(frame, "Way to Business Central");
    const address = frame.getByRole("textbox", { name: "OData web service URL" });
    await address.fill("https://businesscentral.dynamics.com/f00d/Production?company=X");
    await frame
      .getByRole("button", { name: "Use https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4" })
      .click();
    await expect(frame.getByText("Business Central online, environment Production.")).toBeVisible();
  });

  for (const [name, rest, viewport] of [
    ["in the light theme", "", null],
    ["in the dark theme", DARK, null],
    ["on a phone", "", { width: 390, height: 844 }],
  ] as const) {
    test(`has nothing for axe to find ${name}`, async ({ sandbox, page }) => {
      test.slow();
      if (viewport !== null) {
        await page.setViewportSize(viewport);
      }
      const frame = await openSetUp(page, sandbox, { rest });
      for (const step of [
        "Company",
        "Way to Business Central",
        "Item availability",
        "Sign-in",
        "Orders and quotes",
        "People",
        "Show in apps",
      ]) {
        await go(frame, step);
        expect(await axeFindings(page)).toEqual([]);
      }
      await checkNow(frame);
      expect(await axeFindings(page)).toEqual([]);
      await openSetUp(page, sandbox, { rest: `${rest}&data=help` });
      await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Help for administrators");
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  test("speaks Norwegian", async ({ sandbox, sales, page }) => {
    await sales.patch(`usersettingscollection(${String((await sales.get("WhoAmI")).UserId)})`, { uilanguageid: 1044 });
    const frame = await openSetUp(page, sandbox);
    await expect(heading(frame)).toHaveText("Kontroll");
    await frame.getByRole("button", { name: "Kontroller nå" }).click();
    await expect(frame.getByText("Alt som ble kontrollert, er i orden.")).toBeVisible({ timeout: 30_000 });
    await expect(check(frame, "address")).toContainText("OData-adresse · I orden");
  });
});

import { axeFindings } from "./support/axeFindings";
import type { Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { ENTRA_SETTINGS, IdentityProvider } from "./support/identityProvider";
import { amount, expect, region, test as base } from "./support/statisticsTest";
import { openSandbox } from "./support/sandboxTest";

const COMPARISON = "Synchronised figures and live figures";

const test = base.extend<
  { readonly entra: IdentityProvider; readonly openCustomer: () => Promise<Page> },
  { readonly provider: IdentityProvider; readonly sandbox: Sandbox }
>({
  provider: [
    async ({ browserName: _browserName }, use) => {
      const provider = await IdentityProvider.start();
      await use(provider);
      await provider.stop();
    },
    { scope: "worker" },
  ],
  sandbox: [
    async ({ provider }, use) => {
      const sandbox = await openSandbox({ provider: provider.trusted });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: "worker" },
  ],
  /** The connection signs in, Business Central knows the person, and nobody has signed in yet. */
  entra: async ({ sandbox, sales, bc, provider, context }, use) => {
    await provider.serve(context);
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, ENTRA_SETTINGS);
    await bc.setUser({ name: "INGRID.SOLHEIM" });
    await use(provider);
  },
  openCustomer: async ({ entra: _entra, openAccount }, use) => {
    await use(async () => {
      const page = await openAccount("K10010");
      await region(page).getByRole("button", { name: "Update from Business Central" }).click();
      return page;
    });
  },
});

const signIn = (page: Page) => region(page).getByRole("button", { name: "Sign in" });

test.describe("a connection that signs in with Microsoft Entra ID", () => {
  test("leads from a button to live figures, as the person who signed in", async ({ ledger, bc, openCustomer }) => {
    const page = await openCustomer();
    await expect(region(page)).toContainText("Sign in to Business Central");
    expect((await bc.trace()).filter(({ path }) => path.includes("/api/v2.0"))).toEqual([]);
    const opened = page.waitForEvent("popup");
    await signIn(page).click();
    const popup = await opened;
    // Signed in at once, it may be gone already.
    if (!popup.isClosed()) {
      await popup.waitForEvent("close");
    }
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    expect(await amount(region(page), COMPARISON, "Balance")).toBe((await ledger.figures("K10010")).balance);
    await expect(signIn(page)).toHaveCount(0);
  });

  test("asks nobody who is signed in already", async ({ entra, openCustomer, openAccount }) => {
    const page = await openCustomer();
    await signIn(page).click();
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    const windows: string[] = [];
    page.on("popup", (popup) => windows.push(popup.url()));
    await openAccount("K10020");
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    await expect(signIn(page)).toHaveCount(0);
    expect(windows).toEqual([]);
    expect(entra.asked.filter((path) => path.endsWith("/token")).length).toBeGreaterThan(0);
  });

  test("leads from a button on a line to its live figure", async ({ sandbox, entra, openRecord }) => {
    const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === "BORD-1110");
    const page = await openRecord("salesorderdetail", String(line?.id));
    const availability = page.getByRole("region", { name: "Availability in Business Central" });
    await expect(availability).toContainText("Sign in to Business Central");
    await availability.getByRole("button", { name: "Sign in" }).click();
    await expect(availability).toContainText("Business Central, Skarvholm Kontor AS · just now");
    await expect(availability.getByRole("button", { name: "Sign in" })).toHaveCount(0);
    expect(entra.asked.filter((path) => path.endsWith("/token"))).toHaveLength(1);
  });

  test("renews a token before it expires", async ({ entra, openCustomer }) => {
    entra.lifetime = 60;
    const page = await openCustomer();
    await signIn(page).click();
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    const before = entra.asked.filter((path) => path.endsWith("/token")).length;
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect.poll(() => entra.asked.filter((path) => path.endsWith("/token")).length).toBeGreaterThan(before);
    await expect(region(page)).toContainText("Now in Business Central");
  });

  for (const [name, manner, text] of [
    ["a refused consent", "refuses", "The access was not granted"],
    ["a broken network", "goes offline", "Microsoft Entra ID does not answer"],
  ] as const) {
    test(`says what ${name} means, and lets the person try again`, async ({ entra, openCustomer }) => {
      const page = await openCustomer();
      await expect(signIn(page)).toBeVisible();
      entra.manner = manner;
      await signIn(page).click();
      await expect(region(page)).toContainText(text);
      entra.manner = "lets in";
      await signIn(page).click();
      await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    });
  }

  test("says that the window was closed", async ({ entra, openCustomer }) => {
    const page = await openCustomer();
    await expect(signIn(page)).toBeVisible();
    entra.manner = "waits";
    const opened = page.waitForEvent("popup");
    await signIn(page).click();
    const window = await opened;
    await window.getByRole("heading", { name: "Who are you?" }).waitFor();
    await expect(region(page)).toContainText("A window for signing in is open.");
    await window.close();
    await expect(region(page)).toContainText("The sign-in was not finished");
  });

  test("can be signed in to by keyboard, and axe finds nothing", async ({ openCustomer }) => {
    const page = await openCustomer();
    await expect(signIn(page)).toBeVisible();
    expect(await axeFindings(page, "section")).toEqual([]);
    await region(page).getByRole("button", { name: "Update from Business Central" }).focus();
    for (
      let step = 0;
      step < 4 && !(await signIn(page).evaluate((button) => button === document.activeElement));
      step++
    ) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
  });

  test("says that Business Central does not know the person", async ({ bc, openCustomer }) => {
    await bc.setUser({ name: "INGRID.SOLHEIM", enabled: false });
    const page = await openCustomer();
    await signIn(page).click();
    await expect(region(page)).toContainText("Business Central does not accept your sign-in");
  });

  test("keeps tokens in memory only", async ({ sandbox, bc, context, openCustomer }) => {
    const said: string[] = [];
    context.on("console", (message) => said.push(message.text()));
    const page = await openCustomer();
    const sent = page.waitForRequest(
      (request) => request.url().includes("/api/v2.0") && request.headers().authorization !== undefined,
    );
    await signIn(page).click();
    const token = (await (await sent).headerValue("authorization"))?.replace("Bearer ", "") ?? "";
    expect(token.split(".")).toHaveLength(3);
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    const kept = await page.evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        document.documentElement.outerHTML,
        location.href,
      ]),
    );
    const traces = JSON.stringify([
      await bc.trace(),
      await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json(),
    ]);
    for (const place of [kept, traces, ...said]) {
      expect(place).not.toContain(token.slice(0, 40));
    }
  });

  test("loads the script for signing in only where somebody signs in", async ({
    sandbox,
    sales,
    page,
    openAccount,
  }) => {
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, { bcs_authentication: 727000000 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await openAccount("K10010");
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect(region(page)).toContainText("Now in Business Central");
    expect(asked.filter((url) => url.includes("signIn"))).toEqual([]);
  });
});

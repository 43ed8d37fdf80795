import type { Locator, Page, Request } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { IdentityProvider } from "./support/identityProvider";
import { KEY, RelayService } from "./support/relayService";
import { openSandbox } from "./support/sandboxTest";
import { amount, expect, region as customer, test as base } from "./support/statisticsTest";

const REFRESH = /^(Refresh|Retry)$/;

const test = base.extend<
  { readonly relay: RelayService; readonly heard: string[] },
  { readonly provider: IdentityProvider; readonly sandbox: Sandbox; readonly service: RelayService }
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
    async ({ browserName: _browserName }, use) => {
      const sandbox = await openSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: "worker" },
  ],
  service: [
    async ({ sandbox, provider }, use) => {
      const service = await RelayService.start(sandbox, provider);
      await use(service);
      await service.close();
    },
    { scope: "worker" },
  ],
  /** The connection goes through the relay, and Business Central lets no page in. */
  relay: async ({ sandbox, sales, provider, service, context }, use) => {
    await provider.serve(context);
    await service.resume();
    service.person = "salesperson";
    await fetch(`${sandbox.bc.url}/_sandbox/bc/proxy`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ origins: [] }),
    });
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, service.settings);
    await use(service);
  },
  /** What reaches the browser, and what it says where others may hear it. */
  heard: async ({ context }, use) => {
    const heard: string[] = [];
    context.on("console", (message) => heard.push(message.text()));
    context.on("request", (request) => heard.push(request.url(), JSON.stringify(request.headers())));
    context.on("response", (response) => void response.text().then((text) => heard.push(text), ignore));
    await use(heard);
  },
});

function ignore(): void {
  // An answer without a body, or of a page that is gone.
}

function order({ demo }: Sandbox): string {
  return String(demo.documents.orders[0]?.id);
}

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Lines and their availability in Business Central" });
}

async function signedIn(page: Page): Promise<void> {
  await region(page).getByRole("button", { name: "Sign in" }).click();
  await expect(region(page).getByRole("status").first()).toContainText("5 of 7 lines can be delivered on time");
}

test.describe("a connection through the relay", () => {
  test("has verdicts on the order form while Business Central lets no page in, and the key is nowhere", async ({
    sandbox,
    bc,
    relay,
    context,
    heard,
    openRecord,
  }) => {
    const toBusinessCentral: Request[] = [];
    context.on("request", (request) => request.url().startsWith(sandbox.bc.url) && toBusinessCentral.push(request));
    const page = await openRecord("salesorder", order(sandbox));
    await signedIn(page);
    const kinds = ["enough", "later", "enough", "later", "enough", "enough", "enough", "notStockItem", "writeIn"];
    const rows = region(page)
      .getByRole("grid", { name: "Lines" })
      .getByRole("row")
      .filter({
        has: page.getByRole("gridcell"),
      });
    for (const [at, kind] of kinds.entries()) {
      await expect(rows.nth(at)).toHaveAttribute("data-verdict", kind);
    }
    expect(toBusinessCentral).toEqual([]);
    expect((await bc.trace()).length).toBeGreaterThan(0);

    const basic = Buffer.from(`SALESREADER:${KEY}`).toString("base64");
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.documentElement.outerHTML]),
    );
    const traces = JSON.stringify([
      await bc.trace(),
      await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json(),
    ]);
    for (const place of [kept, traces, ...relay.lines, ...heard]) {
      expect(place).not.toContain(KEY);
      expect(place).not.toContain(basic);
    }
  });

  test("has live figures on the account", async ({ sandbox, relay: _relay, ledger, openAccount }) => {
    const page = await openAccount("K10010");
    await customer(page).getByRole("button", { name: "Update from Business Central" }).click();
    await customer(page).getByRole("button", { name: "Sign in" }).click();
    const table = "Synchronised figures and live figures";
    await expect(customer(page).getByRole("table", { name: table })).toBeVisible();
    expect(await amount(customer(page), table, "Balance")).toBe((await ledger.figures("K10010")).balance);
    expect(sandbox.bc.url).not.toBe("");
  });

  test("says that nothing answers when the relay is down, shows what was synchronised, and comes back", async ({
    sandbox,
    relay,
    openRecord,
  }) => {
    const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === "BORD-1110");
    const page = await openRecord("salesorderdetail", String(line?.id));
    const availability = page.getByRole("region", { name: "Availability in Business Central" });
    await availability.getByRole("button", { name: "Sign in" }).click();
    await expect(availability).toContainText("Business Central, Skarvholm Kontor AS");
    await relay.stop();
    await availability.getByRole("button", { name: REFRESH }).click();
    await expect(availability).toContainText("Business Central does not answer");
    await expect(availability).toContainText(/Last synchronised: \d+ PCS on hand/);
    await relay.resume();
    await availability.getByRole("button", { name: REFRESH }).click();
    await expect(availability).toContainText("Business Central, Skarvholm Kontor AS · just now");
  });

  test("tells who may not read the connection in Sales that it is about that", async ({
    sandbox,
    relay,
    openRecord,
  }) => {
    relay.person = "newcomer";
    const page = await openRecord("salesorder", order(sandbox));
    await region(page).getByRole("button", { name: "Sign in" }).click();
    await expect(region(page).getByRole("status").first()).toContainText("You don’t have access to Business Central");
  });
});

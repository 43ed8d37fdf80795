import type { Sandbox } from "../../sandbox/start";
import { expect, openSandbox, test as base } from "./support/sandboxTest";

const test = base.extend<object, { readonly sandbox: Sandbox }>({
  sandbox: [
    async ({ browserName: _browserName }, use) => {
      const sandbox = await openSandbox({ way: "relay" });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: "worker" },
  ],
});

test.describe("a sandbox that was started with the way through a relay", () => {
  test("shows verdicts to whoever is signed in to Sales, asked by the relay's own process", async ({
    sandbox,
    bc,
    sales,
    context,
    openRecord,
  }) => {
    const asked: string[] = [];
    context.on("request", (request) => asked.push(new URL(request.url()).origin));
    const page = await openRecord("salesorder", String(sandbox.demo.documents.orders[0]?.id));
    const region = page.getByRole("region", { name: "Lines and their availability in Business Central" });
    await expect(region.getByRole("status").first()).toContainText("5 of 7 lines can be delivered on time", {
      timeout: 30_000,
    });
    expect(new Set(asked)).toContain(sandbox.relay?.url);
    expect(new Set(asked)).not.toContain(sandbox.bc.url);
    expect((await bc.trace()).map(({ path }) => path)).toContain("/BC/ODataV4/$batch");
    expect(await sales.value(`bcs_connections(${sandbox.demo.connectionId})`, "bcs_username")).toBeNull();
  });

  test("passes the health check on the set-up page, latency included", async ({ sandbox, page }) => {
    await page.goto(
      `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=bcs_/pages/setup.html&user=salesperson`,
    );
    const frame = page.frameLocator('iframe[title="bcs_/pages/setup.html"]');
    await frame.getByRole("navigation").getByRole("button", { name: "Health check" }).click();
    await frame.getByRole("button", { name: "Check now" }).click();
    await expect(frame.locator('[data-check="latency"]')).toContainText(/A question takes \d+ ms/, { timeout: 40_000 });
    await expect(frame.locator('[data-check="address"]')).toContainText("A relay on localhost");
    await expect(frame.locator('[data-check="crossOrigin"]')).toContainText("Passed");
    await expect(frame.locator('[data-check="sampleItem"]')).toContainText("in stock");
  });
});

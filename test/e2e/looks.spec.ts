import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { expect, test } from "./support/sandboxTest";

/** What manifests ask for; the platform serves the newest of its range, which every other test runs on. */
const ASKED_FOR = "sandboxFluent=9.46.2";
const DARK = "themeOption=darkmode";

const order = ({ demo }: Sandbox) => demo.documents.orders[0];
const grid = (page: Page) => page.locator("table:has(tr[data-verdict])");
const progress = (page: Page) => page.getByRole("region", { name: "Progress in Business Central" });
const figures = (page: Page) => page.getByRole("region", { name: "Customer in Business Central" });
const availability = (page: Page) => page.getByRole("region", { name: "Availability in Business Central" });

/** Our controls on main forms; what is around them is the sandbox's own, whose fields are laid out a little differently by each version. */
const CONTROLS = [
  ["an order's lines", "salesorder", "", (sandbox: Sandbox) => order(sandbox)?.id, grid],
  ["an order's lines in dark", "salesorder", DARK, (sandbox: Sandbox) => order(sandbox)?.id, grid],
  ["an order's progress", "salesorder", "", (sandbox: Sandbox) => order(sandbox)?.id, progress],
  ["a quote's lines", "quote", "", ({ demo }: Sandbox) => demo.documents.quotes[0]?.id, grid],
  ["an opportunity's lines", "opportunity", "", ({ demo }: Sandbox) => demo.documents.opportunities[0]?.id, grid],
  ["a customer's figures", "account", "", ({ demo }: Sandbox) => demo.accountIds.get("K10010"), figures],
  ["a line's availability", "salesorderdetail", "", (sandbox: Sandbox) => order(sandbox)?.lines[0]?.id, availability],
] as const;

async function shot(page: Page, address: string, flags: readonly string[], control: (page: Page) => Locator) {
  const given = flags.filter((flag) => flag !== "").join(",");
  await page.goto(given === "" ? address : `${address}&flags=${encodeURIComponent(given)}`);
  await expect(control(page)).toBeVisible();
  await expect(page.locator("[data-verdict], [data-credit]").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  return await control(page).screenshot({ animations: "disabled", caret: "hide" });
}

test.describe("on the version of Fluent that manifests ask for and on the one that the platform serves", () => {
  for (const [name, table, theme, idIn, control] of CONTROLS) {
    test(`${name} look the same`, async ({ sandbox, page }, info) => {
      test.slow();
      const scripts: string[] = [];
      page.on("request", (request) => {
        if (/\/_shell\/shell.*\.js$/.test(request.url())) {
          scripts.push(new URL(request.url()).pathname);
        }
      });
      const address = `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=${table}&id=${String(idIn(sandbox))}&user=salesperson`;
      const file = `${name.replace(/\W+/g, "-")}.png`;
      const path = info.snapshotPath(file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await shot(page, address, [theme, ASKED_FOR], control));
      const served = await shot(page, address, [theme], control);
      expect(scripts).toEqual(["/_shell/shell.fluent-9.46.2.js", "/_shell/shell.js"]);
      expect(served).toMatchSnapshot(file, { maxDiffPixelRatio: 0.02 });
    });
  }
});

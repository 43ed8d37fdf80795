import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/sandboxTest";

const DARK = "&flags=themeOption%3Ddarkmode";
const PHONE = { width: 390, height: 844 };

test.describe("axe finds nothing", () => {
  for (const [name, table, flags, viewport] of [
    ["on an order", "salesorder", "", null],
    ["on a line", "salesorderdetail", "", null],
    ["on a line in dark", "salesorderdetail", DARK, null],
    ["on a line on a phone", "salesorderdetail", "", PHONE],
  ] as const) {
    test(name, async ({ sandbox, page }) => {
      if (viewport !== null) await page.setViewportSize(viewport);
      const [order] = sandbox.demo.documents.orders;
      const id = table === "salesorder" ? order?.id : order?.lines[0]?.id;
      await page.goto(`${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=${table}&id=${String(id)}&user=salesperson${flags}`);
      await expect(page.getByRole("tab", { name: "Summary" })).toBeVisible();
      if (table === "salesorderdetail") await expect(page.getByText("Enough in stock")).toBeVisible();
      // Fluent's focus manager puts these hidden stops at the ends of a toolbar; focus never rests on them.
      const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`)).toEqual([]);
    });
  }
});

test("a line can be worked by keyboard alone", async ({ sandbox, openRecord }) => {
  const page = await openRecord("salesorderdetail", String(sandbox.demo.documents.orders[0]?.lines[0]?.id));
  const refresh = page.getByRole("button", { name: "Ask Business Central again" });
  await expect(refresh).toBeVisible();
  for (let step = 0; step < 60 && !(await refresh.evaluate((button) => button === document.activeElement)); step++) await page.keyboard.press("Tab");
  await expect(refresh).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Availability in Business Central" })).toContainText("Enough in stock");
});

import type { Locator } from "@playwright/test";
import { axeFindings } from "./support/axeFindings";
import { command, demoDocument, progress, readiness } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

const DARK = "&flags=themeOption%3Ddarkmode";
const PHONE = { width: 390, height: 844 };

test.describe("axe finds nothing", () => {
  for (const [name, table, flags, viewport] of [
    ["on an order", "salesorder", "", null],
    ["on an order in dark", "salesorder", DARK, null],
    ["on an order on a phone", "salesorder", "", PHONE],
    ["on a line", "salesorderdetail", "", null],
    ["on a line in dark", "salesorderdetail", DARK, null],
    ["on a line on a phone", "salesorderdetail", "", PHONE],
  ] as const) {
    test(name, async ({ sandbox, page }) => {
      if (viewport !== null) {
        await page.setViewportSize(viewport);
      }
      const [order] = sandbox.demo.documents.orders;
      const id = table === "salesorder" ? order?.id : order?.lines[0]?.id;
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=${table}&id=${String(id)}&user=salesperson${flags}`,
      );
      await expect(page.getByRole("tab", { name: "Summary" })).toBeVisible();
      await expect(page.locator("[data-verdict=enough]").first()).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  for (const [name, flags, viewport] of [
    ["in the details of a line", "", null],
    ["in the details of a line in dark", DARK, null],
    ["in the details of a line on a phone", "", PHONE],
  ] as const) {
    test(name, async ({ sandbox, page }) => {
      if (viewport !== null) {
        await page.setViewportSize(viewport);
      }
      const id = sandbox.demo.documents.orders[0]?.id;
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=salesorder&id=${String(id)}&user=salesperson${flags}`,
      );
      await page.locator("tr[data-verdict=later] [aria-haspopup=dialog]").first().click();
      await expect(page.getByRole("table", { name: "By location" })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  for (const [name, flags] of [
    ["in the details of an item", ""],
    ["in the details of an item in dark", DARK],
  ] as const) {
    test(name, async ({ sandbox, page }) => {
      const id = sandbox.demo.documents.orders[0]?.lines[1]?.id;
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=salesorderdetail&id=${String(id)}&user=salesperson${flags}`,
      );
      await page.getByRole("button", { name: "Details" }).click();
      await expect(page.getByRole("table", { name: "By location" })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
});

test("verdicts have a shape and words of their own in forced colours", async ({ sandbox, page, openRecord }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openRecord("salesorder", String(sandbox.demo.documents.orders[0]?.id));
  const lines = page.getByRole("grid", { name: "Lines" });
  await expect(lines.locator("[data-verdict=enough]").first()).toBeVisible();
  const shapes = await lines
    .locator("svg:has(circle) path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
  expect(new Set(shapes).size).toBe(3);
  expect(await axeFindings(page)).toEqual([]);
});

test("icons take the colour of text in forced colours, on forms and on pages", async ({
  sandbox,
  page,
  openRecord,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openRecord("salesorder", demoDocument(sandbox, "orders", "Kantine Høyskar"));
  await expect(progress(page).locator(ICON).first()).toBeVisible();
  await expect.poll(() => strangeColours(page.locator(ICON))).toEqual([]);
  await command(page, "Check readiness").click();
  await expect(readiness(page).locator(ICON).first()).toBeVisible();
  await expect.poll(() => strangeColours(readiness(page).locator(ICON))).toEqual([]);
});

const ICON = "svg:has(circle):visible";

/** The colours of icons that are not the colour of text; asked until they rest, since what is drawn anew meanwhile has none. */
function strangeColours(icons: Locator): Promise<readonly string[]> {
  return icons.evaluateAll((found) => {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.color = "CanvasText";
    const text = getComputedStyle(probe).color;
    probe.remove();
    return [...new Set(found.map((icon) => getComputedStyle(icon).color))].filter((colour) => colour !== text);
  });
}

test("a line can be worked by keyboard alone", async ({ sandbox, openRecord }) => {
  const page = await openRecord("salesorderdetail", String(sandbox.demo.documents.orders[0]?.lines[0]?.id));
  const refresh = page.getByRole("button", { name: "Refresh" });
  await expect(refresh).toBeVisible();
  for (let step = 0; step < 60 && !(await refresh.evaluate((button) => button === document.activeElement)); step++) {
    await page.keyboard.press("Tab");
  }
  await expect(refresh).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Availability in Business Central" })).toContainText(/Available \d/);
});

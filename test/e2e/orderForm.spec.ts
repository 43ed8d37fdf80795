import type { Locator, Page } from "@playwright/test";
import { command, progress, readiness } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

/** What is left of 1280 × 720 at 200 %. */
const ZOOMED = { width: 640, height: 360 };
const PHONE = { width: 390, height: 844 };

const lines = (page: Page): Locator =>
  page.getByRole("region", { name: "Lines and their availability in Business Central" });
const rows = (page: Page): Locator => page.getByRole("grid", { name: "Lines" }).locator("tr[data-verdict]");
const chip = (row: Locator): Locator => row.locator("[aria-haspopup=dialog]");
const details = (page: Page): Locator => page.getByRole("dialog", { name: /^Line \d+: / });

const hasFocus = (goal: Locator) => goal.evaluate((element) => element === document.activeElement);

/** Tab until something has the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let step = 0; step < 80 && !(await hasFocus(goal)); step++) {
    await page.keyboard.press("Tab");
  }
  await expect(goal).toBeFocused();
}

/** Shift+Tab to the command bar, which is one stop, and along it by arrow. */
async function backToCommand(page: Page, goal: Locator): Promise<void> {
  const isInBar = () =>
    goal.evaluate((element) => element.closest("[role=menubar]")?.contains(document.activeElement) === true);
  for (let step = 0; step < 80 && !(await isInBar()); step++) {
    await page.keyboard.press("Shift+Tab");
  }
  for (let step = 0; step < 20 && !(await hasFocus(goal)); step++) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(goal).toBeFocused();
}

/** Every line is judged, and nothing is being asked or read. */
async function settled(page: Page): Promise<void> {
  await expect(lines(page)).toHaveAttribute("aria-busy", "false");
  await expect(rows(page).and(page.locator("[data-verdict=unknown]"))).toHaveCount(0);
}

test("an order is put right, gets a line and is submitted by keyboard alone", async ({
  sandbox,
  sales,
  openRecord,
}) => {
  test.slow();
  const id = String(sandbox.demo.documents.orders[0]?.id);
  const page = await openRecord("salesorder", id);
  const late = rows(page).nth(3);
  await expect(late).toHaveAttribute("data-verdict", "later");
  await settled(page);

  await tabTo(page, page.getByRole("button", { name: /^Line \d+ decides/ }));
  await page.keyboard.press("Enter");
  await expect(page.locator("[aria-haspopup=dialog]:focus")).toBeVisible();
  for (let step = 0; step < 9 && !(await hasFocus(chip(late))); step++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(chip(late)).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, details(page).getByRole("button", { name: /: Use \d/ }));
  await page.keyboard.press("Enter");
  await expect(late).toHaveAttribute("data-verdict", "enough");
  await settled(page);

  const field = page.getByRole("combobox", { name: "Add product" });
  await tabTo(page, field);
  await page.keyboard.insertText("bord-111");
  await expect(page.getByRole("listbox", { name: "Products found" }).getByRole("option").first()).toContainText(
    "BORD-1110",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Add a line" }).getByLabel("Quantity")).toBeFocused();
  await page.keyboard.insertText("1");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(10);
  await settled(page);

  await backToCommand(page, command(page, "Submit to Business Central"));
  await page.keyboard.press("Enter");
  const submit = readiness(page).getByRole("button", { name: "Submit to Business Central" });
  await expect(submit).not.toHaveAttribute("aria-disabled", "true");
  await tabTo(page, submit);
  await page.keyboard.press("Enter");
  await expect.poll(() => sales.value(`salesorders(${id})`, "statecode")).toBe(1);
});

test("at 200 % the order's form is usable: nothing is wider than the page, and lines, details and commands are reached", async ({
  sandbox,
  page,
  openRecord,
}) => {
  await page.setViewportSize(ZOOMED);
  await openRecord("salesorder", String(sandbox.demo.documents.orders[0]?.id));
  await expect(rows(page).nth(1)).toHaveAttribute("data-verdict", "later");
  await settled(page);
  const fits = (element: Element) => element.scrollWidth <= element.clientWidth;
  expect(await page.locator("html").evaluate(fits)).toBe(true);
  expect(await lines(page).evaluate(fits)).toBe(true);
  const siteMap = page.getByRole("navigation", { name: "Site map" });
  await expect(siteMap).toHaveCount(0);
  await page.getByRole("button", { name: "Expand or collapse the site map" }).click();
  await expect(siteMap).toBeVisible();
  await page.getByRole("button", { name: "Expand or collapse the site map" }).click();
  await expect(siteMap).toHaveCount(0);

  await chip(rows(page).nth(1)).click();
  await expect(details(page)).toContainText(/Available from/);
  await expect.poll(async () => (await details(page).boundingBox())?.height ?? Infinity).toBeLessThanOrEqual(360);
  await details(page).getByRole("button", { name: "Close" }).click();
  await expect(details(page)).toHaveCount(0);
  await page.getByRole("combobox", { name: "Add product" }).click();
  await expect(page.getByRole("combobox", { name: "Add product" })).toBeInViewport();

  await page.getByRole("menuitem", { name: "More commands" }).click();
  await command(page, "Submit to Business Central").click();
  const submit = readiness(page).getByRole("button", { name: "Submit to Business Central" });
  await expect(submit).not.toHaveAttribute("aria-disabled", "true");
  await submit.scrollIntoViewIfNeeded();
  await expect(submit).toBeInViewport();
});

test("on a phone a line says its verdict first, and progress and credit do not stand below all lines", async ({
  sandbox,
  page,
  openRecord,
}) => {
  await page.setViewportSize(PHONE);
  await openRecord("salesorder", String(sandbox.demo.documents.orders[0]?.id));
  await expect(rows(page).nth(1)).toHaveAttribute("data-verdict", "later");
  await settled(page);
  const tops = await rows(page)
    .first()
    .getByRole("gridcell")
    .filter({ hasText: /./ })
    .evaluateAll((cells) => cells.map((cell) => [cell.getBoundingClientRect().top, cell.textContent] as const));
  const [[, first] = [0, ""]] = [...tops].sort(([one], [other]) => one - other);
  expect(first).toMatch(/^On time/);
  const grid = await page.getByRole("grid", { name: "Lines" }).boundingBox();
  const way = await progress(page).boundingBox();
  expect((way?.y ?? Infinity) - (grid?.y ?? 0)).toBeLessThan(PHONE.height);
});

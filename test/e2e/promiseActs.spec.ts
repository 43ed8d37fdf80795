import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { expect, test } from "./support/sandboxTest";

function orderOf(sandbox: Sandbox) {
  const [order] = sandbox.demo.documents.orders;
  if (order === undefined) {
    throw new Error("The demo has no orders.");
  }
  return order;
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

function act(page: Page, name: RegExp): Locator {
  return page.getByRole("dialog", { name: /^Line \d+: / }).getByRole("button", { name });
}

/** Opens what is known of a line, and waits until all of it is there: it grows while it is asked for. */
async function openDetails(page: Page, row: number): Promise<void> {
  await rows(page).nth(row).locator("[aria-haspopup=dialog]").click();
  const details = page.getByRole("dialog", { name: /^Line \d+: / });
  await expect(details.getByRole("table", { name: "By location" })).toBeVisible();
  await expect(details.getByRole("progressbar")).toHaveCount(0);
}

test.describe("a late line", () => {
  test("gets the day on which all of it can be there, and the grid shows it at once", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    const { id, lines } = orderOf(sandbox);
    const page = await openRecord("salesorder", id);
    const late = rows(page).nth(3);
    await expect(late).toHaveAttribute("data-verdict", "later");
    await openDetails(page, 3);
    await act(page, /: Use \d/).click();
    await expect(late).toHaveAttribute("data-verdict", "enough");
    const [promise] = JSON.parse(String(await late.getAttribute("data-promise"))) as { readonly date: string }[];
    const written = await sales.value(`salesorderdetails(${lines[3]?.id ?? ""})`, "requestdeliveryby");
    expect(new Date(String(written)).toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" })).toBe(promise?.date);
  });

  test("gets it on its own form too, and keeps it when that is saved", async ({ sandbox, sales, openRecord }) => {
    const line = orderOf(sandbox).lines[3]?.id ?? "";
    const page = await openRecord("salesorderdetail", line);
    const availability = page.getByRole("region", { name: "Availability in Business Central" });
    await expect(availability.getByRole("status")).toHaveAttribute("data-verdict", "later");
    const [promise] = JSON.parse(String(await availability.getByRole("status").getAttribute("data-promise"))) as {
      readonly date: string;
    }[];
    await availability.getByRole("button", { name: /^Use \d/ }).click();
    await expect(availability.getByRole("status")).toHaveAttribute("data-verdict", "enough");
    await page.getByRole("menuitem", { name: "Save", exact: true }).click();
    await expect(page.getByText("- Saved")).toBeVisible();
    const written = await sales.value(`salesorderdetails(${line})`, "requestdeliveryby");
    expect(new Date(String(written)).toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" })).toBe(promise?.date);
  });

  test("becomes two: what can go now, and the rest on its day", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", orderOf(sandbox).id);
    await expect(rows(page)).toHaveCount(9);
    await expect(rows(page).nth(1)).toHaveAttribute("data-verdict", "later");
    await openDetails(page, 1);
    await act(page, /: Split 3 \+ 9$/).click();
    const dialog = page.getByRole("alertdialog", { name: "Split the line?" });
    await expect(dialog).toContainText(/becomes two lines: 3 PCS, and 9 PCS for \d/);
    await dialog.getByRole("button", { name: "Split" }).click();
    await expect(rows(page)).toHaveCount(10);
    await expect(rows(page).nth(1)).toHaveAttribute("data-promise", /^\[\{"quantity":3,/);
    await expect(rows(page).nth(9)).toHaveAttribute("data-promise", /^\[\{"quantity":9,/);
    await expect(rows(page).nth(9)).toHaveAttribute("data-verdict", "enough");
  });

  test("is reached by the keyboard", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", orderOf(sandbox).id);
    await rows(page).nth(0).locator("[aria-haspopup=dialog]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Close" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(act(page, /: Use \d/)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(act(page, /: Split/)).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await expect(rows(page).nth(2).locator("[aria-haspopup=dialog]")).toBeFocused();
  });

  test("has a promise of its own to copy", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", orderOf(sandbox).id);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openDetails(page, 1);
    await act(page, /^Copy promise$/).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await expect(page.getByText("The promise is on the clipboard.")).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.match(/^- /gm)).toHaveLength(1);
    expect(text).toContain("3 PCS");
  });
});

test("the promise is copied in the customer's language", async ({ sandbox, openRecord }) => {
  const page = await openRecord("salesorder", orderOf(sandbox).id);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await region(page).getByRole("button", { name: "Copy promise" }).click();
  await page.getByRole("menuitem", { name: "norsk bokmål" }).click();
  await expect(region(page)).toContainText("The promise is on the clipboard.");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Levering av ORD-/);
  expect(text).toContain("ikke bindende");
  expect(text).toContain("<script>alert(1)</script> Dørskilt, blankt: 24 PCS den ");
});

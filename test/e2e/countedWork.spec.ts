import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/sandboxTest";

const MOST_ACTIONS = 14;

const rows = (page: Page): Locator => page.getByRole("grid", { name: "Lines" }).locator("tr[data-verdict]");

/** Nothing is being read, asked or judged: a line that is drawn anew under the pointer takes no second click. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: /^Lines and their availability/ })).toHaveAttribute(
    "aria-busy",
    "false",
  );
  await expect(page.getByRole("grid", { name: "Lines" })).not.toHaveAttribute("aria-busy", "true");
  await expect(rows(page).and(page.locator("[data-verdict=unknown]"))).toHaveCount(0);
}

test("five lines, two days, another product and the line that decides take few actions and no page load", async ({
  sandbox,
  openRecord,
}) => {
  test.slow();
  const page = await openRecord("salesorder", String(sandbox.demo.documents.orders[0]?.id));
  await expect(rows(page)).toHaveCount(9);
  await expect(rows(page).nth(1)).toHaveAttribute("data-verdict", "later");
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  let actions = 0;
  /** A click, a key, a paste, or something typed in one go. */
  const act = async (one: () => Promise<unknown>) => {
    actions++;
    await one();
  };
  const field = page.getByRole("combobox", { name: "Add product" });

  await act(() => field.click());
  await act(() =>
    field.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "BORD-1000\t1\nBORD-1010\t1\nSTOL-2100\t2\nBORD-1300\t1\nREOL-4210\t1");
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }),
  );
  await expect(page.getByRole("button", { name: "Add 5 lines" })).toBeFocused();
  await act(() => page.keyboard.press("Enter"));
  await expect(rows(page)).toHaveCount(14);
  await settled(page);

  for (const [row, day] of [
    [0, "2027-02-01"],
    [2, "2027-02-02"],
  ] as const) {
    const before = await rows(page).nth(row).textContent();
    const editor = rows(page).nth(row).getByLabel("Requested Delivery Date");
    // One action of a person, who sees whether the line was drawn anew between the clicks.
    await act(() =>
      expect(async () => {
        await rows(page).nth(row).getByRole("gridcell").nth(6).dblclick();
        await expect(editor).toBeVisible({ timeout: 2_000 });
      }).toPass(),
    );
    await act(() => editor.fill(day));
    await act(() => page.keyboard.press("Enter"));
    await expect(editor).toHaveCount(0);
    await expect(rows(page).nth(row)).not.toHaveText(String(before));
    await expect(rows(page).nth(row)).toContainText("2027");
    await settled(page);
  }

  await act(() => rows(page).nth(1).locator("[aria-haspopup=dialog]").click());
  const details = page.getByRole("dialog", { name: /^Line 2: / });
  const replace = details.getByRole("button", { name: /^Replace with / });
  await expect(replace).toBeVisible();
  await act(() => replace.click());
  await act(() => details.getByRole("alertdialog").getByRole("button", { name: "Replace" }).click());
  await expect(rows(page).nth(1)).toContainText("BORD-1110");

  const decides = page.getByRole("button", { name: /^Line \d+ decides/ });
  await expect(decides).toBeVisible();
  await act(() => decides.click());
  await expect(page.locator("[aria-haspopup=dialog]:focus")).toBeVisible();

  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(await page.evaluate(() => "stayed" in window)).toBe(true);
});

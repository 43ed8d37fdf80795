import type { Page } from "@playwright/test";
import { axeFindings } from "./support/axeFindings";
import { checkAgain, command, demoDocument, readiness } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

const ORDER = "Møterom Fjordskimt";

/** A narrow command bar keeps what does not fit behind a button. */
async function openFromAnyWidth(page: Page, name: string): Promise<void> {
  const more = page.getByRole("menuitem", { name: "More commands" });
  // Commands stand there once all their rules are judged.
  await expect(command(page, name).or(more).first()).toBeVisible();
  if (!(await command(page, name).isVisible()) && (await more.isVisible())) {
    await more.click();
  }
  await command(page, name).click();
}

test.describe("the readiness page", () => {
  const DARK = "&flags=themeOption%3Ddarkmode";

  for (const [name, flags, width, forced] of [
    ["as it is", "", 1280, "none"],
    ["in dark", DARK, 1280, "none"],
    ["on a phone", "", 390, "none"],
    ["in forced colours", "", 1280, "active"],
  ] as const) {
    test(`is accessible ${name}`, async ({ sandbox, page }) => {
      await page.emulateMedia({ forcedColors: forced });
      await page.setViewportSize({ width, height: 844 });
      // The order has findings of both kinds.
      const id = demoDocument(sandbox, "orders", "Kantine Høyskar");
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=salesorder&id=${id}&user=salesperson${flags}`,
      );
      await openFromAnyWidth(page, "Check readiness");
      await expect(readiness(page).getByRole("status")).toHaveText("Business Central would refuse it for one reason.");
      expect(await axeFindings(page, 'iframe[title="bcs_/pages/readiness.html"]')).toEqual([]);
      const main = readiness(page).getByRole("main");
      expect(await main.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    });
  }

  test("shows on a phone what a quote will be in Business Central, amounts in one piece and none beside the page", async ({
    openRecord,
    page,
    sandbox,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openRecord("quote", demoDocument(sandbox, "quotes", "Kontorlandskap Torskar & Lie"));
    await openFromAnyWidth(page, "Activate for Business Central");
    const total = readiness(page).locator("[data-announced=total]");
    await expect(total).toBeVisible();
    const { width } = page.viewportSize() ?? { width: 0 };
    for (const amount of await total.getByRole("cell").all()) {
      const box = await amount.boundingBox();
      expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await amount.evaluate(heightInLines)).toBe(1);
    }
  });

  test("submits by keyboard alone, and Escape closes it", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", demoDocument(sandbox, "orders", ORDER));
    await command(page, "Submit to Business Central").focus();
    await page.keyboard.press("Enter");
    const submit = readiness(page).getByRole("button", { name: "Submit to Business Central" });
    await expect(submit).not.toHaveAttribute("aria-disabled", "true");
    for (let step = 0; step < 30 && !(await submit.evaluate((element) => element === document.activeElement)); step++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(readiness(page).getByRole("status")).toHaveText(
      "Submitted. The order waits for Business Central now.",
    );
    await readiness(page).getByRole("main").press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("speaks Norwegian", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorder", demoDocument(sandbox, "orders", "Kantine Høyskar"), "norwegian");
    await command(page, "Klar for Business Central?").click();
    await expect(readiness(page).getByRole("status")).toHaveText(/Business Central/);
    await expect(readiness(page).getByText("er sperret i Business Central").first()).toBeVisible();
    await expect(readiness(page).getByRole("button", { name: "Send til Business Central" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  test("says what could not be checked where Business Central does not answer, and lets the order go", async ({
    sandbox,
    openRecord,
  }) => {
    const page = await openRecord("salesorder", demoDocument(sandbox, "orders", ORDER));
    await sandbox.bc.stop();
    await command(page, "Check readiness").click();
    await expect(readiness(page).getByRole("status")).toContainText("not everything could be checked.", {
      timeout: 20_000,
    });
    await expect(readiness(page).getByRole("main")).toHaveAttribute("data-readiness", "unknown");
    await expect(readiness(page).getByText("Business Central was not asked, or did not").first()).toBeVisible();
    await expect(readiness(page).getByRole("button", { name: "Submit to Business Central" })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await sandbox.bc.start();
    await checkAgain(page);
    await expect(readiness(page).getByText("Business Central was not asked, or did not")).toHaveCount(0);
  });

  test("never carries the access key in an address", async ({ sandbox, bc, openRecord }) => {
    const page = await openRecord("salesorder", demoDocument(sandbox, "orders", ORDER));
    await command(page, "Check readiness").click();
    await expect(readiness(page).getByRole("main")).toHaveAttribute("aria-busy", "false");
    const sales = (await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json()) as readonly unknown[];
    const seen = JSON.stringify([await bc.trace(), sales, page.frames().map((frame) => frame.url())]);
    expect(seen).toContain("customers");
    expect(seen).not.toContain("skarvholm-demo-key");
  });
});

/** Runs in the page. */
function heightInLines(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects().length;
}

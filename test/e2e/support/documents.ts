import { expect } from "@playwright/test";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../../sandbox/start";

/** Id of one of the demo's documents. */
export function demoDocument(sandbox: Sandbox, kind: "orders" | "quotes", name: string): string {
  const document = sandbox.demo.documents[kind].find((each) => each.name === name);
  if (document === undefined) {
    throw new Error(`The demo has none of the ${kind} called "${name}".`);
  }
  return document.id;
}

/** A button of the command bar. */
export function command(page: Page, name: string): Locator {
  return page.getByRole("menuitem", { name, exact: true });
}

/** What the control tells of the document's way through Business Central. */
export function progress(page: Page, name = "Progress in Business Central"): Locator {
  return page.getByRole("region", { name });
}

/** The readiness page in its dialog. */
export function readiness(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="bcs_/pages/readiness.html"]');
}

/** Lets the readiness page look again, and waits until it has. */
export async function checkAgain(page: Page): Promise<void> {
  await readiness(page).getByRole("button", { name: "Check again" }).click();
  await expect(readiness(page).getByRole("main")).toHaveAttribute("aria-busy", "false");
}

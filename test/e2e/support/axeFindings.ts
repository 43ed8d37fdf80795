import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/**
 * What axe finds on a page and in its frames. A frame that does not answer within ten seconds is left out by axe, and what was not looked at is not
 * clean: it is then looked at again. Fluent's focus manager puts hidden stops at the ends of a toolbar; focus never rests on them.
 * @param within a selector, where only a part is of interest
 */
export async function axeFindings(page: Page, within?: string): Promise<readonly string[]> {
  let findings: readonly string[] = [];
  await expect(async () => {
    const whole = new AxeBuilder({ page }).exclude("[data-tabster-dummy]").options({ pingWaitTime: 10_000 });
    const { violations, incomplete } = await (within === undefined ? whole : whole.include(within)).analyze();
    expect(incomplete.map(({ id }) => id)).not.toContain("frame-tested");
    findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
  }).toPass({ timeout: 60_000 });
  return findings;
}

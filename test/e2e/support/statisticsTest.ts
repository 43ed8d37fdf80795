import type { Locator, Page } from "@playwright/test";
import { LedgerSide } from "./ledgerSide";
import { test as base } from "./sandboxTest";

interface StatisticsFixtures {
  readonly ledger: LedgerSide;
  /** Opens the account of a customer as one of the people. */
  readonly openAccount: (customerNo: string, alias?: string, flags?: string) => Promise<Page>;
}

export const test = base.extend<StatisticsFixtures>({
  ledger: async ({ sandbox }, use) => {
    await use(new LedgerSide(sandbox.bc.url));
  },
  openAccount: async ({ sandbox, page }, use) => {
    await use(async (customerNo, alias = "salesperson", flags = "") => {
      await page.goto(
        `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=account&id=${String(sandbox.demo.accountIds.get(customerNo))}&user=${alias}${flags}`,
      );
      return page;
    });
  },
});

export function region(page: Page): Locator {
  return page.getByRole("region", { name: "Customer in Business Central" });
}

export function creditRegion(page: Page): Locator {
  return page.getByRole("region", { name: "Credit in Business Central" });
}

/** The number in a cell as a person reads it: "NOK 1,234.50" and "1 234,50 NOK" are 1234.5. */
export function amountIn(text: string): number {
  const digits = text
    .replace(/[^\d.,-]/g, "")
    .replace(/,(?=\d{3})/g, "")
    .replace(",", ".");
  return text.includes("−") ? -Number(digits) : Number(digits);
}

/** The amount in the last column of the row of that name. */
export async function amount(within: Locator, table: string | RegExp, name: string | RegExp): Promise<number> {
  const row = within
    .getByRole("table", { name: table })
    .getByRole("row")
    .filter({ has: within.page().getByRole("rowheader", { name, exact: true }) });
  return amountIn((await row.getByRole("cell").last().textContent()) ?? "");
}

export { expect } from "./sandboxTest";

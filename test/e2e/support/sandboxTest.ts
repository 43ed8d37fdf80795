import { join } from "node:path";
import { test as base } from "@playwright/test";
import type { Page } from "@playwright/test";
import { startSandbox } from "../../../sandbox/start";
import type { Sandbox, SandboxOptions } from "../../../sandbox/start";
import { BusinessCentralSide } from "./businessCentralSide";
import { SalesSide } from "./salesSide";

const OUT = join(__dirname, "..", "..", "..", "out");

interface WorkerFixtures {
  readonly sandbox: Sandbox;
}

interface Fixtures {
  /** Both servers as after their set-up. */
  readonly freshSandbox: undefined;
  /** The administrator of Sales, over the Web API. */
  readonly sales: SalesSide;
  /** The person at Business Central. */
  readonly bc: BusinessCentralSide;
  /** Opens a record's form as one of the people. */
  readonly openRecord: (table: string, id: string, alias?: string) => Promise<Page>;
}

/** A sandbox on free ports, made from the ZIPs that the build packed. */
export function openSandbox(options: Pick<SandboxOptions, "provider" | "way"> = {}): Promise<Sandbox> {
  return startSandbox({
    salesPort: 0,
    bcPort: 0,
    solutionFolder: join(OUT, "solution"),
    shellFolder: join(OUT, "sandbox", "shell"),
    log: () => undefined,
    ...options,
  });
}

/** A sandbox for each worker, made from the ZIPs that the build packed, and as after its set-up before each test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sandbox: [
    async ({ browserName: _browserName }, use) => {
      const sandbox = await openSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: "worker" },
  ],
  freshSandbox: [
    async ({ sandbox }, use) => {
      await sandbox.bc.start();
      for (const url of [sandbox.sales.url, sandbox.bc.url]) {
        await fetch(`${url}/_sandbox/reset`, { method: "POST" });
      }
      await use(undefined);
    },
    { auto: true },
  ],
  sales: async ({ sandbox }, use) => {
    await use(new SalesSide(sandbox.sales.url));
  },
  bc: async ({ sandbox }, use) => {
    await use(new BusinessCentralSide(sandbox.bc.url));
  },
  openRecord: async ({ sandbox, page }, use) => {
    await use(async (table, id, alias = "salesperson") => {
      await page.goto(`${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=${table}&id=${id}&user=${alias}`);
      return page;
    });
  },
});

export { expect } from "@playwright/test";

import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { expect, test } from "./support/sandboxTest";

/** What an administrator sets before Business Central. */
async function proxy({ sales, bc }: Sandbox, change: object): Promise<void> {
  const response = await fetch(`${bc.url}/_sandbox/bc/proxy`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ origins: [sales.url], ...change }),
  });
  expect(response.status).toBe(200);
}

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Lines and their availability in Business Central" });
}

async function openOrder(sandbox: Sandbox, open: (table: string, id: string) => Promise<Page>): Promise<Locator> {
  const page = await open("salesorder", String(sandbox.demo.documents.orders[0]?.id));
  return region(page).getByRole("status").first();
}

test("a server that allows Authorization and Content-Type only is asked in one $batch, without Prefer", async ({
  sandbox,
  bc,
  openRecord,
}) => {
  await proxy(sandbox, { headers: ["Authorization", "Content-Type"], exposed: [] });
  await expect(await openOrder(sandbox, openRecord)).toContainText("5 of 7 lines can be delivered on time");
  const posts = (await bc.trace()).filter(({ method }) => method === "POST");
  expect(posts.map(({ path }) => path)).toContain("/BC/ODataV4/$batch");
});

for (const [name, change] of [
  ["whose preflight is answered by Business Central, which asks for a sign-in", { answersPreflight: false }],
  ["whose preflight does not allow Authorization", { headers: ["Content-Type", "Prefer"] }],
] as const) {
  test(`a server ${name} is not taken for one that is down`, async ({ sandbox, openRecord }) => {
    await proxy(sandbox, change);
    const verdict = await openOrder(sandbox, openRecord);
    await expect(verdict).toContainText("Business Central does not let Sales read the answer");
    await expect(verdict).toContainText("not send Authorization (CORS preflight)");
  });
}

test("without a proxy, as on premises, nothing is read", async ({ sandbox, openRecord }) => {
  await proxy(sandbox, { origins: [] });
  await expect(await openOrder(sandbox, openRecord)).toContainText("does not allow this page (CORS)");
});

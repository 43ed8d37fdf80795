import type { Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { axeFindings } from "./support/axeFindings";
import { command, demoDocument, readiness } from "./support/documents";
import { expect, test } from "./support/sandboxTest";

const READY = ["Møterom Fjordskimt", "Barbord Svart Kaffe"];
/** One of its items is blocked in Business Central. */
const REFUSED = "Kantine Høyskar";

/** "Business Central Orders" and "Business Central Quotes". */
const VIEWS = {
  salesorder: "30028664-e9db-545e-99bf-4647c99202c1",
  quote: "cdca750b-8e93-5cdd-8dae-b37d215f8210",
} as const;

async function openList(page: Page, sandbox: Sandbox, table: keyof typeof VIEWS): Promise<void> {
  await page.goto(
    `${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=${table}&viewid=${VIEWS[table]}&user=salesperson`,
  );
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toBeVisible();
}

async function select(page: Page, name: string): Promise<void> {
  await page.getByRole("row", { name }).getByRole("checkbox").check();
}

test("orders selected in a list are submitted, each with a result of its own, and one that BC would refuse is left out", async ({
  sandbox,
  sales,
  page,
}) => {
  await openList(page, sandbox, "salesorder");
  await expect(command(page, "Submit to Business Central")).toHaveCount(0);
  for (const name of [...READY, REFUSED]) {
    await select(page, name);
  }
  await command(page, "Submit to Business Central").click();
  await expect(readiness(page).getByRole("heading", { level: 1 })).toHaveText("3 orders");
  await expect(readiness(page).getByRole("status")).toHaveText(
    "2 of 3 can be handed over. Left out: 1, which Business Central would refuse or which could not be read.",
  );
  await expect(readiness(page).getByText("the item is blocked in Business Central")).toHaveCount(1);
  // Somebody submits one of them meanwhile.
  await sales.patch(
    `salesorders(${demoDocument(sandbox, "orders", READY[1] ?? "")})`,
    { statecode: 1, statuscode: 3 },
    "norwegian",
  );
  await readiness(page).getByRole("button", { name: "Submit 2 to Business Central" }).click();

  const result = (name: string) => readiness(page).getByRole("listitem").filter({ hasText: name });
  await expect(result(READY[0] ?? "")).toContainText("Submitted. The order waits for Business Central now.");
  await expect(result(READY[1] ?? "")).toContainText(
    "The order had been submitted already, by someone else or in another tab. It was not submitted twice.",
  );
  await expect(result(REFUSED)).toContainText("Business Central would refuse it for one reason.");
  await expect(readiness(page).getByRole("status")).toHaveText("1 of 3 handed over.");
  await expect(readiness(page).getByRole("button", { name: /^Submit/ })).toHaveCount(0);
  for (const [name, state] of [
    [READY[0], 1],
    [READY[1], 1],
    [REFUSED, 0],
  ] as const) {
    expect(await sales.value(`salesorders(${demoDocument(sandbox, "orders", name ?? "")})`, "statecode")).toBe(state);
  }
  expect(await axeFindings(page)).toEqual([]);

  await readiness(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("row", { name: READY[0] ?? "" }).getByText("In Progress")).toBeVisible();
});

test("quotes selected in a list are activated", async ({ sandbox, sales, page }) => {
  const names = ["Kontorlandskap Torskar & Lie", "Resepsjon Polarskar"];
  await openList(page, sandbox, "quote");
  for (const name of names) {
    await select(page, name);
  }
  await command(page, "Activate for Business Central").click();
  await readiness(page).getByRole("button", { name: "Activate 2 for Business Central" }).click();
  await expect(readiness(page).getByText("Activated. The quote waits for Business Central now.")).toHaveCount(2);
  for (const name of names) {
    expect(await sales.value(`quotes(${demoDocument(sandbox, "quotes", name)})`, "statecode")).toBe(1);
  }
});

test("lines of several orders are asked about together", async ({ sandbox, bc, page }) => {
  await openList(page, sandbox, "salesorder");
  for (const name of [...READY, REFUSED]) {
    await select(page, name);
  }
  await command(page, "Submit to Business Central").click();
  await expect(readiness(page).getByRole("main")).toHaveAttribute("aria-busy", "false");
  await expect(readiness(page).getByRole("status")).toContainText("2 of 3");
  const batches = (await bc.trace()).filter(({ path }) => path.includes("$batch"));
  // Lines are asked about together; what is charged to whom, and by which set-up, is asked of each order in two.
  expect(batches.length).toBeLessThanOrEqual(1 + 2 * 3);
});

import type { Page } from "@playwright/test";
import { command, readiness } from "./support/documents";
import type { SalesSide } from "./support/salesSide";
import { expect, test } from "./support/sandboxTest";

const PROMISES_THAT_SLIP = "6b1e3f27-9f0a-5c83-9d44-2b7c1a5e8f10";

/** Submits an order as a salesperson does, and waits until it is. */
async function submit(page: Page, sales: SalesSide, id: string): Promise<void> {
  await command(page, "Submit to Business Central").click();
  const submitButton = readiness(page).getByRole("button", { name: "Submit to Business Central" });
  await expect(submitButton).toBeEnabled();
  await expect(submitButton).not.toHaveAttribute("aria-disabled", "true");
  await submitButton.click();
  await expect.poll(() => sales.value(`salesorders(${id})`, "statecode")).toBe(1);
}

test.describe("a promise", () => {
  test("is remembered with the state of an order, and listed once it slips", async ({
    sandbox,
    sales,
    openRecord,
    page,
  }) => {
    const id = String(sandbox.demo.documents.orders[0]?.id);
    await openRecord("salesorder", id);
    await submit(page, sales, id);
    const promised = await sales.value(`salesorders(${id})`, "bcs_promiseddate");
    expect(promised).toMatch(/^\d{4}-\d{2}-\d{2}/);

    const slipping = async () =>
      (await sales.rows(`salesorders?savedQuery=${PROMISES_THAT_SLIP}`)).map((row) => row.salesorderid);
    expect(await slipping()).not.toContain(id);
    // As Business Central's mapping writes the day that its order has got.
    await sales.patch(`salesorders(${id})`, { requestdeliveryby: "2027-06-01T00:00:00Z" }, "integration");
    expect(await slipping()).toContain(id);
  });

  test("of each line is remembered, and told in its row and on its form beside the day that Business Central ships it", async ({
    sandbox,
    sales,
    bc,
    openRecord,
  }) => {
    const { id, lines } = sandbox.demo.documents.orders[0] ?? { id: "", lines: [] };
    const page = await openRecord("salesorder", id);
    await submit(page, sales, id);
    const text = String(await sales.value(`salesorders(${id})`, "bcs_promiseddatesbyline"));
    const promised = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
    const [first = "", second = ""] = lines.map((line) => line.id);
    expect([promised.get(first), promised.get(second)]).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    ]);

    await bc.runJob("autoCreateSalesOrders");
    await bc.do("cards/salesLines", { documentNo: "SO-9001", lineNo: 10000, shipmentDate: "2027-06-01" });
    await openRecord("salesorder", id);
    const row = page.getByRole("grid", { name: "Lines" }).locator("[data-verdict]").first();
    await expect(row).toHaveAttribute("data-verdict", "inBusinessCentral");
    await expect(row.getByRole("button", { name: /^Delayed to / })).toBeVisible();
    await row.getByRole("button", { name: /^Delayed to / }).click();
    const slips = /Promised by .+, but Business Central ships it on .*2027/;
    await expect(page.getByRole("dialog", { name: /^Line 1: / })).toContainText(slips);

    await openRecord("salesorderdetail", first);
    await expect(
      page.getByRole("region", { name: "Availability in Business Central" }).getByRole("status"),
    ).toContainText(slips);
  });
});

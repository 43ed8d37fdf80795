import { expect, test } from "./support/sandboxTest";

const PROMISES_THAT_SLIP = "6b1e3f27-9f0a-5c83-9d44-2b7c1a5e8f10";

test.describe("a promise", () => {
  test("is remembered with the state of an order, and listed once it slips", async ({
    sandbox,
    sales,
    openRecord,
    page,
  }) => {
    const id = String(sandbox.demo.documents.orders[0]?.id);
    await openRecord("salesorder", id);
    await page.getByRole("menuitem", { name: "Submit to Business Central" }).click();
    const dialog = page.frameLocator('iframe[src*="readiness"]');
    const submit = dialog.getByRole("button", { name: "Submit to Business Central" });
    await expect(submit).toBeEnabled();
    await expect(submit).not.toHaveAttribute("aria-disabled", "true");
    await submit.click();
    await expect.poll(() => sales.value(`salesorders(${id})`, "statecode")).toBe(1);
    const promised = await sales.value(`salesorders(${id})`, "bcs_promiseddate");
    expect(promised).toMatch(/^\d{4}-\d{2}-\d{2}/);

    const slipping = async () =>
      (await sales.rows(`salesorders?savedQuery=${PROMISES_THAT_SLIP}`)).map((row) => row.salesorderid);
    expect(await slipping()).not.toContain(id);
    // As Business Central's mapping writes the day that its order has got.
    await sales.patch(`salesorders(${id})`, { requestdeliveryby: "2027-06-01T00:00:00Z" }, "integration");
    expect(await slipping()).toContain(id);
  });
});

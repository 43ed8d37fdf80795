import { axeFindings } from "./support/axeFindings";
import { expect, test } from "./support/sandboxTest";

test("rows of a list are selected by keyboard, and the commands follow", async ({ sandbox, page }) => {
  await page.goto(`${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=salesorder&user=salesperson`);
  const grid = page.getByRole("grid", { name: "All Orders" });
  await expect(grid.getByRole("row").nth(1)).toBeVisible();
  await grid.getByRole("row").nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(grid.getByRole("row", { selected: true })).toHaveCount(2);
  await expect(page.getByRole("menuitem", { name: "Delete" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Control+a");
  await expect(grid.getByRole("checkbox", { name: "Select all rows" })).toBeChecked();
});

test("an order is canceled by the app's own command, after asking", async ({ sandbox, openRecord, sales }) => {
  const id = String(sandbox.demo.documents.orders[0]?.id);
  const page = await openRecord("salesorder", id);
  await page.getByRole("menuitem", { name: "Cancel Order" }).click();
  await page.getByRole("alertdialog", { name: "Cancel Order" }).getByRole("button", { name: "Cancel Order" }).click();
  await expect(page.getByText("Read-only: this record's status is Canceled.")).toBeVisible();
  expect(await sales.value(`salesorders(${id})`, "statecode")).toBe(2);
});

test("a note is taken on a contact's timeline", async ({ openRecord, sales }) => {
  const id = "40000000-0000-4000-8000-000000000001";
  await sales.post("contacts", { contactid: id, firstname: "Liv", lastname: "Aasen" }, "salesperson");
  const page = await openRecord("contact", id);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await timeline.getByRole("textbox", { name: "Enter a note" }).fill("Wants <b>oak</b>, not birch");
  await timeline.getByRole("button", { name: "Add note" }).click();
  await expect(timeline.getByRole("listitem")).toContainText(["Note · Ingrid Solheim"]);
  await expect(timeline.getByText("Wants <b>oak</b>, not birch")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

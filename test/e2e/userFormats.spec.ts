import { creditRegion, expect, test } from "./support/statisticsTest";
import { command, demoDocument, readiness } from "./support/documents";

const ORDER = "Møterom Fjordskimt";
const CUSTOMER = "K10020";
const AMOUNT = /NOK\s[\d.]+,\d\d/;

test("English words, a user's own figures: days, clocks and amounts are the same on forms, in the grid and on pages", async ({
  sandbox,
  sales,
  ledger,
  openRecord,
}) => {
  const { UserId } = await sales.get("WhoAmI", "salesperson");
  await sales.patch(`usersettingscollection(${String(UserId)})`, {
    dateformatstring: "yyyy/MM/dd",
    dateseparator: "-",
    timeformatstring: "HH:mm",
    timeseparator: ".",
    decimalsymbol: ",",
    numberseparator: ".",
  });
  await ledger.edit(CUSTOMER, { creditLimit: 1000 });
  await ledger.updateStatistics(CUSTOMER);
  const id = demoDocument(sandbox, "orders", ORDER);
  await sales.patch(`salesorders(${id})`, { bcs_promiseddate: "2026-01-15T00:00:00Z" });
  const page = await openRecord("salesorder", id);
  await expect(page.getByRole("textbox", { name: "Requested delivery date" })).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(creditRegion(page)).toContainText(/over the credit limit/);
  const onForm = AMOUNT.exec((await creditRegion(page).textContent()) ?? "")?.[0] ?? "none";

  await command(page, "Check readiness").click();
  await expect(readiness(page).getByRole("main")).toHaveAttribute("aria-busy", "false");
  await expect(readiness(page).getByRole("main")).toContainText(onForm);

  await sales.patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 });
  await page.goto(
    `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=${encodeURIComponent("bcs_/pages/today.html")}&user=salesperson`,
  );
  const today = page.frameLocator("iframe").getByRole("region", { name: "Promises that slip" });
  await expect(today.getByRole("listitem").first()).toContainText(/\d{4}-\d\d-\d\d$/);
});

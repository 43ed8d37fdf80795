import type { Page, Request } from "@playwright/test";
import { expect, test as base } from "./support/sandboxTest";

interface Fixtures {
  /** Opens a row's form, presses the command, and gives the address that was opened and the page of Business Central. */
  readonly press: (table: string, id: string) => Promise<{ readonly address: URL; readonly opened: Page }>;
}

const test = base.extend<Fixtures>({
  press: async ({ openRecord, context }, use) => {
    await use(async (table, id) => {
      const page = await openRecord(table, id);
      const asked = context.waitForEvent("request", (request: Request) => new URL(request.url()).pathname === "/BC/");
      const opened = context.waitForEvent("page");
      await page.getByRole("menuitem", { name: "Show in Business Central" }).click();
      return { address: new URL((await asked).url()), opened: await opened };
    });
  },
});

test.describe("open in Business Central", () => {
  test("from an account leads to its customer", async ({ sandbox, press }) => {
    const { address, opened } = await press("account", String(sandbox.demo.accountIds.get("K10010")));
    expect(address.searchParams.get("company")).toBe("Skarvholm Kontor AS");
    await expect(opened.getByText("Customer K10010: Advokatfirmaet Torskar & Lie AS")).toBeVisible();
  });

  test("from a product leads to its item", async ({ sandbox, press }) => {
    const { opened } = await press("product", String(sandbox.demo.productIds.get("BORD-1110")));
    await expect(opened.getByRole("combobox", { name: "Item" })).toHaveValue("BORD-1110");
  });

  for (const [table, entitySet, body] of [
    ["contact", "contacts", { lastname: "Sætre" }],
    ["transactioncurrency", "transactioncurrencies", null],
    ["uomschedule", "uomschedules", null],
    ["systemuser", "systemusers", null],
  ] as const) {
    test(`from ${table} asks for the coupled record`, async ({ sales, press }) => {
      if (body !== null) {
        await sales.post(entitySet, body);
      }
      const [row] = await sales.rows(`${entitySet}?$top=1&$select=${table}id`);
      const id = String(row?.[`${table}id`]);
      const { address } = await press(table, id);
      expect(address.searchParams.get("page")).toBe("5329");
      expect(address.searchParams.get("filter")).toBe(
        `'CRM Redirect'.Filter IS 'CRMID:{${id.toUpperCase()}};CRMType:${table}'`,
      );
    });
  }

  for (const [table, entitySet, list] of [
    ["opportunity", "opportunities", "5123"],
    ["pricelevel", "pricelevels", "7015"],
  ] as const) {
    test(`from ${table} opens the list, since Business Central opens no single one`, async ({ sales, press }) => {
      const [row] = await sales.rows(`${entitySet}?$top=1&$select=${table}id`);
      const { address, opened } = await press(table, String(row?.[`${table}id`]));
      expect([address.searchParams.get("page"), address.searchParams.get("filter")]).toEqual([list, null]);
      await expect(opened.getByText(`The local Business Central opens no page ${list}.`)).toBeVisible();
    });
  }

  test("gives way to Microsoft's command for those who may use that, and only there", async ({
    sandbox,
    sales,
    openRecord,
  }) => {
    await sales.giveRole("salesperson", "Dynamics 365 Business Central Integration User");
    const account = await openRecord("account", String(sandbox.demo.accountIds.get("K10010")));
    await expect(account.getByRole("menuitem", { name: "Open in Business Central" })).toBeVisible();
    await expect(account.getByRole("menuitem", { name: "Show in Business Central" })).toHaveCount(0);

    const [priceList] = await sales.rows("pricelevels?$top=1&$select=pricelevelid");
    const list = await openRecord("pricelevel", String(priceList?.pricelevelid));
    await expect(list.getByRole("menuitem", { name: "Show in Business Central" })).toBeVisible();
  });

  test("is not offered to those who may not read the connection", async ({ sandbox, openRecord }) => {
    const page = await openRecord("account", String(sandbox.demo.accountIds.get("K10010")), "newcomer");
    await expect(page.getByRole("menuitem", { name: "Refresh" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "Show in Business Central" })).toHaveCount(0);
  });
});

test.describe("an address that Business Central builds", () => {
  for (const [name, address] of [
    ["opens the account", (id: string) => `/main.aspx?pagetype=entityrecord&etn=account&id=%7B${id.toUpperCase()}%7D`],
    [
      "opens the account, in another order and without braces",
      (id: string) => `/main.aspx?etn=account&id=${id}&pagetype=entityrecord`,
    ],
  ] as const) {
    test(name, async ({ sandbox, page }) => {
      await page.goto(`${sandbox.sales.url}${address(String(sandbox.demo.accountIds.get("K10020")))}&user=salesperson`);
      await expect(page.getByRole("heading", { name: /Fjordskimt Energi AS/ })).toBeVisible();
    });
  }
});

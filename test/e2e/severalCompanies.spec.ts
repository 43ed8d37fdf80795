import swedish from "../../sandbox/demo/swedishCompany.json";
import { baseIntegration } from "./support/baseIntegration";
import { amount, creditRegion, expect, region, test as base } from "./support/statisticsTest";

const NORWEGIAN_COMPANY = { id: "5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e11", name: "Skarvholm Kontor AS" };
const SWEDISH_COMPANY = { id: swedish.company.id, name: swedish.company.name };
const COMPARISON = "Synchronised figures and live figures";

interface Companies {
  /** Says which company a row belongs to. */
  readonly give: (path: string, companyId: string) => Promise<void>;
  /** An account of Business Central's second company, and its customer's number. */
  readonly swedishAccount: { readonly id: string; readonly customerNo: string };
}

/** Business Central's base solution is there, and both its companies are connected. */
const test = base.extend<{ readonly companies: Companies }>({
  companies: async ({ sandbox, sales }, use) => {
    const url = `${sandbox.sales.url}/api/data/v9.2`;
    const post = async (path: string, body: object): Promise<string> => {
      const response = await fetch(`${url}/${path}`, {
        method: "POST",
        headers: { Authorization: "Bearer sandbox:admin", "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!response.ok) {
        throw new Error(`POST ${path} was answered ${response.status}: ${await response.text()}`);
      }
      return /\(([^)]+)\)$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1] ?? "";
    };
    await sales.importZip(baseIntegration());
    for (const { id, name } of [NORWEGIAN_COMPANY, SWEDISH_COMPANY]) {
      await post("bcbi_companies", { bcbi_companyid: id, bcbi_name: name });
    }
    await post("bcs_connections", {
      bcs_stage: 727_000_001,
      bcs_name: SWEDISH_COMPANY.name,
      bcs_companyid: SWEDISH_COMPANY.id,
      bcs_itemavailabilityenabled: true,
      bcs_odataurl: `${sandbox.bc.url}/BC/ODataV4`,
      bcs_apiurl: `${sandbox.bc.url}/BC/api/v2.0`,
      bcs_authentication: 727000000,
      bcs_username: "SALESREADER",
      bcs_accesskey: "skarvholm-demo-key",
      bcs_itemcardservice: "ItemCard",
      bcs_webclienturl: `${sandbox.bc.url}/BC/?company=${encodeURIComponent(SWEDISH_COMPANY.name)}`,
    });
    const give = (path: string, companyId: string) =>
      sales.patch(path, { "bcbi_CompanyId@odata.bind": `/bcbi_companies(${companyId})` });
    const statistics = await post("nav_accountstatisticses", {
      nav_name: "Byrån Norrsken & Co AB",
      nav_customerno: "K50010",
      nav_creditlimitlcy: 300000,
      nav_totallcy: 0,
      nav_balancelcy: 0,
    });
    const id = await post("accounts", {
      name: "Byrån Norrsken & Co AB",
      "nav_accountstatisticsid@odata.bind": `/nav_accountstatisticses(${statistics})`,
      "bcbi_CompanyId@odata.bind": `/bcbi_companies(${SWEDISH_COMPANY.id})`,
    });
    await use({ give, swedishAccount: { id, customerNo: "K50010" } });
  },
});

const update = "Update from Business Central";

test.describe("with two companies of Business Central", () => {
  test("live figures come from the company of the account, which is named", async ({ companies, bc, openRecord }) => {
    const page = await openRecord("account", companies.swedishAccount.id);
    await region(page).getByRole("button", { name: update }).click();
    await expect(region(page).getByRole("table", { name: COMPARISON })).toBeVisible();
    await expect(region(page)).toContainText("Business Central, Skarvholm Svenska AB · just now");
    expect(await amount(region(page), COMPARISON, "Credit limit")).toBe(300000);
    const asked = (await bc.trace()).map(({ path }) => path).filter((path) => path.includes("/companies("));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => !path.includes(SWEDISH_COMPANY.id))).toEqual([]);
  });

  test("nothing is guessed for an account that names none", async ({ companies: _companies, bc, openAccount }) => {
    const page = await openAccount("K10010");
    await region(page).getByRole("button", { name: update }).click();
    await expect(region(page)).toContainText("More than one Business Central company");
    await expect(region(page)).toContainText("nothing is guessed");
    expect((await bc.trace()).filter(({ path }) => path.startsWith("/BC/api") || path.startsWith("/BC/OData"))).toEqual(
      [],
    );
    await expect(region(page).getByRole("link", { name: /^Open the customer card/ })).toHaveCount(0);
  });

  test("an account that names its company is asked for there", async ({ sandbox, companies, openAccount }) => {
    await companies.give(`accounts(${String(sandbox.demo.accountIds.get("K10010"))})`, NORWEGIAN_COMPANY.id);
    const page = await openAccount("K10010");
    await region(page).getByRole("button", { name: update }).click();
    await expect(region(page)).toContainText("Business Central, Skarvholm Kontor AS · just now");
  });

  test("a company without a connection is said so", async ({ sandbox, sales, companies, openAccount }) => {
    await companies.give(`accounts(${String(sandbox.demo.accountIds.get("K10010"))})`, NORWEGIAN_COMPANY.id);
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, { statecode: 1, statuscode: 2 });
    const page = await openAccount("K10010");
    await region(page).getByRole("button", { name: update }).click();
    await expect(region(page)).toContainText("No connection for this company");
  });

  test("the credit in one company says nothing of an order in the other", async ({
    sandbox,
    companies,
    openRecord,
  }) => {
    const order = sandbox.demo.documents.orders.find(({ name }) => name === "Møterom Fjordskimt");
    await companies.give(`accounts(${String(sandbox.demo.accountIds.get("K10020"))})`, NORWEGIAN_COMPANY.id);
    await companies.give(`salesorders(${String(order?.id)})`, SWEDISH_COMPANY.id);
    const page = await openRecord("salesorder", String(order?.id));
    await expect(creditRegion(page)).toContainText("The figures belong to another company");
    await expect(creditRegion(page).getByRole("meter")).toHaveCount(0);
  });

  test("Business Central is opened in the company of the account", async ({ companies, openRecord }) => {
    const page = await openRecord("account", companies.swedishAccount.id);
    const opened = page.context().waitForEvent("request", (request) => request.url().includes("page=5329"));
    await page.getByRole("menuitem", { name: "Show in Business Central" }).click();
    const address = new URL((await opened).url());
    expect(address.searchParams.get("company")).toBe(SWEDISH_COMPANY.name);
    expect(address.searchParams.get("filter")).toContain(
      `CRMID:{${companies.swedishAccount.id.toUpperCase()}};CRMType:account`,
    );
  });
});

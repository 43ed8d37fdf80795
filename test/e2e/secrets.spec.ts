import type { Page } from "@playwright/test";
import type { SalesSide } from "./support/salesSide";
import { expect, region, test as base } from "./support/statisticsTest";

const KEY = "skarvholm-demo-key";
const OLD_KEY = "key-of-the-older-table";
const LINE = "Availability in Business Central";

interface Ears {
  /** Everything that a page says where others may hear it: console, addresses, referrers, dialogs. */
  readonly heard: string[];
}

const test = base.extend<{ readonly ears: Ears }>({
  ears: async ({ context, page }, use) => {
    const heard: string[] = [];
    context.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(String(error.stack)));
    page.on("dialog", (dialog) => {
      heard.push(dialog.message());
      void dialog.dismiss();
    });
    context.on("request", (request) => heard.push(request.url(), String(request.headers().referer)));
    await use({ heard });
  },
});

/** A user who is no system administrator, keeps connections, and may write keys. System administrators may read any column: the platform gives them that. */
async function makeKeyKeeper(sales: SalesSide, url: string): Promise<string> {
  const userId = String((await sales.get("WhoAmI", "newcomer")).UserId);
  for (const [navigation, set, key, name] of [
    ["systemuserroles_association", "roles", "roleid", "Dynamics 365 Business Central Integration Administrator"],
    ["systemuserroles_association", "roles", "roleid", "Business Central for Sales User"],
    [
      "systemuserprofiles_association",
      "fieldsecurityprofiles",
      "fieldsecurityprofileid",
      "Business Central Access Key Administrator",
    ],
  ] as const) {
    const [row] = await sales.rows(`${set}?$select=${key}&$filter=${encodeURIComponent(`name eq '${name}'`)}`);
    await sales.post(`systemusers(${userId})/${navigation}/$ref`, {
      "@odata.id": `${url}/api/data/v9.2/${set}(${String(row?.[key])})`,
    });
  }
  return "newcomer";
}

async function told(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea")].map((field) => (field as HTMLInputElement).value);
    return JSON.stringify([
      document.documentElement.outerHTML,
      fields,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
    ]);
  });
}

test.describe("the access key", () => {
  for (const [alias, how] of [
    ["keyKeeper", "who may write it"],
    ["newcomer", "who has no role"],
    ["integration", "that Business Central signs in as"],
  ] as const) {
    test(`is in no export of the user ${how}`, async ({ sandbox, sales }) => {
      const user = alias === "keyKeeper" ? await makeKeyKeeper(sales, sandbox.sales.url) : alias;
      const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
        (
          await fetch(`${sandbox.sales.url}/api/data/v9.2/${path}`, {
            headers: { Authorization: `Bearer sandbox:${user}`, ...headers },
          })
        ).text();
      const fetchXml = encodeURIComponent('<fetch><entity name="bcs_connection"><all-attributes /></entity></fetch>');
      const answers = await Promise.all([
        ask("bcs_connections"),
        ask("bcs_connections?$select=bcs_name,bcs_accesskey", { Prefer: 'odata.include-annotations="*"' }),
        ask(`bcs_connections(${sandbox.demo.connectionId})?$select=bcs_accesskey`),
        ask(`bcs_connections?fetchXml=${fetchXml}`),
        ask(`bcs_connections?$select=bcs_name&$filter=startswith(bcs_accesskey,'s')`),
        ask("nav_connections"),
      ]);
      expect(answers.filter((answer) => answer.includes(KEY))).toEqual([]);
      const found = JSON.parse(answers[4] ?? "") as { readonly value?: readonly unknown[] };
      expect(found.value ?? [], "no filter tells how a key begins").toEqual([]);
    });
  }

  test("is shown in no form and no view, not even to who may write it", async ({ sandbox, page, openRecord }) => {
    await openRecord("bcs_connection", sandbox.demo.connectionId, "admin");
    await expect(page.getByRole("heading", { name: /Skarvholm Kontor AS/ })).toBeVisible();
    expect((await told(page)).includes(KEY)).toBe(false);
    await page.goto(`${sandbox.sales.url}/main.aspx?pagetype=entitylist&etn=bcs_connection&user=admin`);
    await expect(page.getByRole("grid")).toContainText("Skarvholm Kontor AS");
    expect((await told(page)).includes(KEY)).toBe(false);
  });

  test("is shown in no form to the salesperson whose controls use it", async ({ sandbox, page, openRecord }) => {
    await openRecord("bcs_connection", sandbox.demo.connectionId);
    await expect(page.getByRole("heading", { name: /Skarvholm Kontor AS/ })).toBeVisible();
    expect((await told(page)).includes(KEY)).toBe(false);
  });

  test("is in no page, storage, log, address or trace where it is used, and in no error", async ({
    sandbox,
    bc,
    ears,
    page,
    openAccount,
    openRecord,
  }) => {
    const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === "BORD-1110");
    const pages: string[] = [];
    await openRecord("salesorderdetail", String(line?.id));
    await expect(page.getByRole("region", { name: LINE })).toContainText(/Available \d/);
    pages.push(await told(page));
    for (const [fault, text] of [
      [{ kind: "status", status: 401 }, "refuses the sign-in"],
      [{ kind: "status", status: 500 }, "could not answer"],
      [{ kind: "drop" }, "does not answer"],
    ] as const) {
      await bc.fault({ match: "/api/v2.0", ...fault });
      await openAccount("K10010");
      await region(page).getByRole("button", { name: "Update from Business Central" }).click();
      await expect(region(page)).toContainText(text);
      pages.push(await told(page));
      await bc.clearFaults();
    }
    const traces = JSON.stringify([
      await bc.trace(),
      await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json(),
    ]);
    expect(traces).toContain("/api/v2.0");
    const encoded = Buffer.from(`SALESREADER:${KEY}`).toString("base64");
    expect(
      [traces, ...pages, ...ears.heard].filter((place) => place.includes(KEY) || place.includes(encoded)),
    ).toHaveLength(0);
  });

  test("moves out of the older table into the secured column, and is readable nowhere afterwards", async ({
    sandbox,
    sales,
    bc,
    page,
    ears,
    openAccount,
  }) => {
    const [older] = await sales.rows("nav_connections?$select=nav_connectionid");
    await sales.patch(`nav_connections(${String(older?.nav_connectionid)})`, {
      nav_dynamicsnavodatausername: "SALESREADER",
      nav_dynamicsnavodataaccesskey: OLD_KEY,
    });
    await bc.setUser({ accessKey: OLD_KEY });
    await page.goto(
      `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=${encodeURIComponent("bcs_/pages/setup.html")}&user=admin`,
    );
    const setUp = page.frameLocator("iframe");
    await setUp.getByRole("navigation").getByRole("button", { name: "Sign-in" }).click();
    const keys = setUp.getByRole("region", { name: "Access keys stored unsecured" });
    await keys.getByRole("button", { name: "Move the key of Skarvholm Kontor AS here" }).click();
    await expect(keys).toContainText("is in the secured column now, and no longer readable");
    expect(await setUp.locator("html").evaluate((html) => html.outerHTML)).not.toContain(OLD_KEY);
    expect(JSON.stringify(await sales.rows("nav_connections"))).not.toContain(OLD_KEY);
    const seen = await sales.rows("bcs_connections", await makeKeyKeeper(sales, sandbox.sales.url));
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(OLD_KEY);
    await expect(setUp.getByRole("textbox", { name: "OData web service user name" })).toHaveValue("SALESREADER");
    expect(ears.heard.filter((said) => said.includes(OLD_KEY))).toEqual([]);

    await openAccount("K10010");
    await region(page).getByRole("button", { name: "Update from Business Central" }).click();
    await expect(region(page)).toContainText("Now in Business Central");
  });
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import type { SalesSide } from "./support/salesSide";
import { sayDay } from "./support/sayDay";
import { expect, test } from "./support/sandboxTest";

const KEY = "skarvholm-demo-key";

/** The line of the demo's first order that holds the product. */
function lineOf(sandbox: Sandbox, product: string | null): string {
  const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === product);
  if (line === undefined) {
    throw new Error(`The demo's first order has no line for ${String(product)}.`);
  }
  return line.id;
}

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Availability in Business Central" });
}

/** Waits for a verdict of a kind, and for its promise where one is given. */
async function expectVerdict(page: Page, kind: string, promise?: readonly object[]): Promise<void> {
  const status = region(page).getByRole("status");
  await expect(status).toHaveAttribute("data-verdict", kind);
  if (promise !== undefined) {
    await expect(status).toHaveAttribute("data-promise", JSON.stringify(promise));
  }
}

/** The day of a document or a line as this user reads it, and as ISO date. */
async function dayOf(sales: SalesSide, path: string): Promise<{ readonly day: string; readonly iso: string }> {
  const date = new Date(String(await sales.value(path, "requestdeliveryby")));
  const iso = date.toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" });
  return { day: sayDay(iso), iso };
}

test.describe("a line whose product Business Central knows", () => {
  test("shows what is available where it ships from on its day, and the new figure after stock has changed", async ({
    sandbox,
    sales,
    bc,
    openRecord,
  }) => {
    const before = await bc.itemCard("BORD-1110", "HOVED");
    const line = lineOf(sandbox, "BORD-1110");
    const { day, iso } = await dayOf(sales, `salesorderdetails(${line})`);
    const page = await openRecord("salesorderdetail", line);
    const available = before.Inventory - before.Qty_on_Sales_Order;
    await expect(region(page)).toContainText(`${available} PCS available on ${day}.`);
    await expect(region(page)).toContainText("Business Central, Skarvholm Kontor AS · just now (item card)");
    await expect(region(page)).toContainText("Ships from HOVED, the customer's location.");
    await expect(region(page).getByRole("status")).toContainText(`Available ${day}`);
    await expectVerdict(page, "enough", [{ quantity: 10, date: iso }]);

    await bc.post("BORD-1110", -available);
    await region(page).getByRole("button", { name: "Refresh" }).click();
    await expect(region(page)).toContainText(`0 PCS available on ${day}.`);
    await expect(region(page).getByRole("status")).toContainText("Not available, none on order");
    await expectVerdict(page, "notPlanned", []);
  });

  test("says from which day there is enough, and what can leave before", async ({ sandbox, sales, openRecord }) => {
    const line = lineOf(sandbox, "BORD-1120");
    const { day, iso } = await dayOf(sales, `salesorderdetails(${line})`);
    const page = await openRecord("salesorderdetail", line);
    const status = region(page).getByRole("status");
    await expectVerdict(page, "later");
    const [now, later] = JSON.parse(String(await status.getAttribute("data-promise"))) as readonly {
      readonly quantity: number;
      readonly date: string;
    }[];
    expect(now).toEqual({ quantity: 3, date: iso });
    expect(later?.quantity).toBe(9);
    expect(String(later?.date) > iso).toBe(true);
    const from = sayDay(String(later?.date));
    await expect(status).toContainText(`Available from ${from}`);
    await expect(region(page)).toContainText(`Can leave: 3 PCS on ${day}, 9 PCS on ${from}.`);
    await expect(region(page)).toContainText("Short by 9 PCS.");
  });

  test("is judged at the customer's location, and the others are told as theirs", async ({
    sandbox,
    sales,
    bc,
    openRecord,
  }) => {
    await bc.do("cards/customers", { no: "K10000", locationCode: "NORD" });
    const line = lineOf(sandbox, "BORD-1110");
    const { iso } = await dayOf(sales, `salesorderdetails(${line})`);
    const there = await bc.itemCard("BORD-1110", "NORD");
    const everywhere = await bc.itemCard("BORD-1110");
    const left = there.Inventory - there.Qty_on_Sales_Order;
    const elsewhere = everywhere.Inventory - everywhere.Qty_on_Sales_Order - left;
    expect(elsewhere).toBeGreaterThan(10);
    const page = await openRecord("salesorderdetail", line);
    await expectVerdict(page, "partly");
    const promise = JSON.parse(
      String(await region(page).getByRole("status").getAttribute("data-promise")),
    ) as readonly { readonly quantity: number; readonly date: string }[];
    expect(promise.map(({ quantity }) => quantity)).toEqual([left]);
    // NORD works by the calendar: what is wanted on a Saturday or Sunday leaves on the Friday before.
    expect(promise.every(({ date }) => date <= iso)).toBe(true);
    await expect(region(page)).toContainText("Ships from NORD, the customer's location.");
    await expect(region(page)).toContainText(/\d+ PCS available at other locations\./);
  });

  test("is judged at the connection's location where Business Central does not tell the customer's", async ({
    sandbox,
    sales,
    bc,
    openRecord,
  }) => {
    await bc.publish("Customer", false);
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, { bcs_defaultlocation: "NORD" });
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"));
    await expect(region(page)).toContainText("Ships from NORD, the location set on the connection.");
    await expectVerdict(page, "partly");
  });

  test("counts in the line's unit", async ({ sandbox, bc, openRecord }) => {
    const card = await bc.itemCard("STOL-2100", "HOVED");
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "STOL-2100"));
    const sentence = String(
      await region(page)
        .getByText(/ SET available on /)
        .last()
        .textContent(),
    );
    const shown = Number(/^(-?[\d.]+) SET/.exec(sentence)?.[1]);
    const inPieces = card.Inventory - card.Qty_on_Sales_Order;
    expect(inPieces / shown).toBe(4);
  });

  test("judges quantity, unit and day while they are typed, without asking again", async ({
    sandbox,
    bc,
    openRecord,
  }) => {
    const card = await bc.itemCard("BORD-1110", "HOVED");
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"));
    await expectVerdict(page, "enough");
    const asked = (await bc.trace()).length;
    const quantity = page.getByRole("textbox", { name: "Quantity" });
    await quantity.fill(String(card.Inventory - card.Qty_on_Sales_Order + 1));
    await quantity.press("Tab");
    await expect(region(page)).toContainText("Short by 1 PCS.");
    await expectVerdict(page, "partly");
    expect((await bc.trace()).length).toBe(asked);
  });

  test("takes hostile numbers and names as text", async ({ sandbox, bc, openRecord }) => {
    const card = await bc.itemCard("KROK O'&#50%");
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "KROK O'&#50%"));
    await expect(region(page)).toContainText("BOX available");
    expect(card.Inventory).toBeGreaterThan(0);
    await page.goto("about:blank");
    const sign = await openRecord("salesorderdetail", lineOf(sandbox, "SKILT-6100"));
    let dialogs = 0;
    sign.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await expect(region(sign)).toContainText("available");
    expect(dialogs).toBe(0);
  });

  test("is asked about in one request, and not again within a minute", async ({ sandbox, bc, openRecord }) => {
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"));
    await expectVerdict(page, "enough");
    expect((await bc.trace()).map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /BC/ODataV4/$batch"]);
  });

  test("speaks Norwegian", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"), "norwegian");
    await expect(page.getByRole("region", { name: "Tilgjengelighet i Business Central" })).toContainText(
      /Tilgjengelig \d+\. [a-z]{3}/,
    );
  });
});

test.describe("a line that has no stock", () => {
  test("says so of a service", async ({ sandbox, bc, openRecord }) => {
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "MONTERING"));
    await expect(region(page)).toContainText("Not a stock item");
    expect(await bc.trace()).toEqual([]);
  });

  test("says so of a write-in product", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorderdetail", lineOf(sandbox, null));
    await expect(region(page)).toContainText("Choose a product to see whether Business Central can deliver it.");
  });
});

test.describe("when something is wrong", () => {
  const product = "BORD-1110";

  test("a stopped Business Central is said so, and works again once it is back", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expectVerdict(page, "enough");
    await sandbox.bc.stop();
    await region(page).getByRole("button", { name: "Refresh" }).click();
    await expect(region(page)).toContainText("Business Central does not answer");
    await expect(region(page)).toContainText(/Last synchronised: \d+ PCS on hand/);
    await expect(page.getByRole("textbox", { name: "Quantity" })).toBeEnabled();
    await sandbox.bc.start();
    await region(page).getByRole("button", { name: "Retry" }).click();
    await expectVerdict(page, "enough");
  });

  test("a wrong access key", async ({ sandbox, bc, openRecord }) => {
    await bc.setUser({ accessKey: "another" });
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expect(region(page)).toContainText("Business Central refuses the sign-in");
    await expect(region(page)).toContainText("SALESREADER");
    await expect(page.locator("body")).not.toContainText(KEY);
  });

  test("a user without the role", async ({ sandbox, openRecord }) => {
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product), "newcomer");
    await expect(region(page)).toContainText("You don't have access to the connection to Business Central");
    await expect(region(page)).toContainText("prvReadbcs_Connection");
  });

  test("a service that is not published", async ({ sandbox, sales, bc, openRecord }) => {
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, {
      bcs_availabilitysources: "itemCard, productItemAvailability",
    });
    for (const name of ["ItemCard", "ProductItemAvailability"]) {
      await bc.publish(name, false);
    }
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expect(region(page)).toContainText("The service is not published");
    await expect(region(page)).toContainText("ItemCard");
  });

  test("only the item card is not published: another source answers, and says so", async ({
    sandbox,
    bc,
    openRecord,
  }) => {
    await bc.publish("ItemCard", false);
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expect(region(page)).toContainText("On hand 46 PCS; what is promised to others is not known");
    await expectVerdict(page, "onHandOnly", []);
    await expect(region(page)).toContainText("(API items)");
    await region(page).getByRole("button", { name: "Details" }).click();
    await expect(page.getByText(/^Not answered by item card: The service is not published/)).toBeVisible();
  });

  test("the address of another server", async ({ sandbox, sales, openRecord }) => {
    const other = createServer((_request, response) => response.end("hello")).listen(0);
    const { port } = other.address() as AddressInfo;
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, {
      bcs_odataurl: `http://localhost:${port}/BC/ODataV4`,
      bcs_apiurl: null,
    });
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expect(region(page)).toContainText("Business Central does not let Sales read the answer");
    await expect(region(page)).toContainText(`localhost:${port}`);
    other.close();
  });

  for (const [name, fault, text] of [
    [
      "a web page instead of data",
      { kind: "body", body: "<html>Sign in</html>", contentType: "text/html" },
      "This address is not Business Central",
    ],
    [
      "an answer cut short",
      { kind: "body", body: '{"@odata.context":"x","value":[{"No"' },
      "Business Central returned an incomplete response",
    ],
    ["a server that is down for maintenance", { kind: "status", status: 503 }, "Business Central is not available now"],
    [
      "a server that asks to wait",
      { kind: "status", status: 429, headers: { "Retry-After": "1" } },
      "Business Central asks to wait",
    ],
    ["no permission in Business Central", { kind: "status", status: 403 }, "No permission in Business Central"],
    ["a broken connection", { kind: "drop" }, "Business Central does not answer"],
  ] as const) {
    test(name, async ({ sandbox, bc, openRecord }) => {
      await bc.fault({ match: "/BC/", ...fault });
      const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
      await expect(region(page)).toContainText(text);
      await bc.clearFaults();
      await region(page).getByRole("button", { name: "Retry" }).click();
      await expectVerdict(page, "enough");
    });
  }

  for (const [name, change, text] of [
    [
      "an address without encryption",
      { bcs_odataurl: "http://bc.skarvholm.test/BC/ODataV4" },
      "The access key would travel readable",
    ],
    ["an address that is not OData's", { bcs_odataurl: "https://bc.skarvholm.test/BC/" }, "has no /ODataV4 in it"],
    ["no address", { bcs_odataurl: null }, "The OData URL is missing"],
    ["availability switched off", { bcs_itemavailabilityenabled: false }, "Item availability is switched off"],
    ["no access key", { bcs_accesskey: null }, "No access key that you may use"],
    [
      "an access key of another server",
      { bcs_accesskeyorigin: "https://bc.skarvholm.test" },
      "was entered for https://bc.skarvholm.test, so nothing was sent to localhost",
    ],
    ["an inactive connection", { statecode: 1, statuscode: 2 }, "Not connected to Business Central"],
  ] as const) {
    test(name, async ({ sandbox, sales, openRecord }) => {
      await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, change);
      const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
      await expect(region(page)).toContainText(text);
    });
  }
});

test("the access key is in no address that Sales or Business Central sees", async ({ sandbox, bc, openRecord }) => {
  const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"));
  await expectVerdict(page, "enough");
  const sales = (await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json()) as readonly unknown[];
  const seen = JSON.stringify([await bc.trace(), sales]);
  expect(seen).toContain("$batch");
  expect(seen).not.toContain(KEY);
});

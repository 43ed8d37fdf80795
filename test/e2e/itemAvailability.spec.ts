import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { expect, test } from "./support/sandboxTest";

const KEY = "skarvholm-demo-key";

/** The line of the demo's first order that holds the product. */
function lineOf(sandbox: Sandbox, product: string | null): string {
  const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === product);
  if (line === undefined) throw new Error(`The demo's first order has no line for ${String(product)}.`);
  return line.id;
}

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Availability in Business Central" });
}

test.describe("a line whose product Business Central knows", () => {
  test("shows the figure that Business Central holds, and the new one after stock has changed", async ({ sandbox, bc, openRecord }) => {
    const before = await bc.itemCard("BORD-1110");
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"));
    const available = before.Inventory - before.Qty_on_Sales_Order;
    await expect(region(page)).toContainText(`${available} PCS available`);
    await expect(region(page)).toContainText("Business Central, Skarvholm Kontor AS · now");
    await expect(region(page).getByRole("status")).toContainText("Enough in stock");

    await bc.post("BORD-1110", -available);
    await region(page).getByRole("button", { name: "Ask Business Central again" }).click();
    await expect(region(page)).toContainText("0 PCS available");
    await expect(region(page)).not.toContainText("Enough in stock");
  });

  test("counts in the line's unit", async ({ sandbox, bc, openRecord }) => {
    const card = await bc.itemCard("STOL-2100");
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "STOL-2100"));
    await expect(region(page)).toContainText("SET available");
    const shown = Number(/(-?\d+) SET available/.exec((await region(page).textContent()) ?? "")?.[1]);
    const inPieces = card.Inventory - card.Qty_on_Sales_Order;
    expect(inPieces / shown).toBeGreaterThan(1);
    expect(Number.isInteger(shown)).toBe(true);
  });

  test("judges a quantity while it is typed, without asking again", async ({ sandbox, bc, openRecord }) => {
    const card = await bc.itemCard("BORD-1110");
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"));
    await expect(region(page)).toContainText("Enough in stock");
    const asked = (await bc.trace()).length;
    const quantity = page.getByRole("textbox", { name: "Quantity" });
    await quantity.fill(String(card.Inventory - card.Qty_on_Sales_Order + 1));
    await quantity.press("Tab");
    await expect(region(page)).toContainText("1 PCS lacking for this line");
    expect((await bc.trace()).length).toBe(asked);
  });

  test("takes hostile numbers and names as text", async ({ sandbox, bc, openRecord }) => {
    const card = await bc.itemCard("KROK O'&#50%");
    const page = await openRecord("salesorderdetail", lineOf(sandbox, "KROK O'&#50%"));
    await expect(region(page)).toContainText("BOX available");
    await expect(region(page)).toContainText(String(card.Inventory));
    await page.goto("about:blank");
    const sign = await openRecord("salesorderdetail", lineOf(sandbox, "SKILT-6100"));
    let dialogs = 0;
    sign.on("dialog", (dialog) => { dialogs += 1; void dialog.dismiss(); });
    await expect(region(sign)).toContainText("available");
    expect(dialogs).toBe(0);
  });

  test.describe("in Norwegian", () => {
    test("speaks Norwegian", async ({ sandbox, openRecord }) => {
      const page = await openRecord("salesorderdetail", lineOf(sandbox, "BORD-1110"), "norwegian");
      await expect(page.getByRole("region", { name: "Tilgjengelighet i Business Central" })).toContainText("Nok på lager");
    });
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
    await expect(region(page)).toContainText("Enough in stock");
    await sandbox.bc.stop();
    await region(page).getByRole("button", { name: "Ask Business Central again" }).click();
    await expect(region(page)).toContainText("Business Central does not answer");
    await expect(region(page)).toContainText(/Last synchronised: \d+ PCS on hand/);
    await expect(page.getByRole("textbox", { name: "Quantity" })).toBeEnabled();
    await sandbox.bc.start();
    await region(page).getByRole("button", { name: "Try again" }).click();
    await expect(region(page)).toContainText("Enough in stock");
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
    await expect(region(page)).toContainText("You may not use the connection to Business Central");
    await expect(region(page)).toContainText("prvReadbcs_Connection");
  });

  test("a service that is not published", async ({ sandbox, bc, openRecord }) => {
    for (const name of ["ItemCard", "ProductItemAvailability"]) await bc.publish(name, false);
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expect(region(page)).toContainText("The service is not published");
    await expect(region(page)).toContainText("ItemCard");
  });

  test("only the item card is not published", async ({ sandbox, bc, openRecord }) => {
    await bc.publish("ItemCard", false);
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expect(region(page)).toContainText("Enough on hand");
    await expect(region(page)).toContainText("does not tell what open sales orders take");
  });

  test("the address of another server", async ({ sandbox, sales, openRecord }) => {
    const other = createServer((_request, response) => response.end("hello")).listen(0);
    const { port } = other.address() as AddressInfo;
    await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, { bcs_odataurl: `http://localhost:${port}/BC/ODataV4` });
    const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
    await expect(region(page)).toContainText("Business Central does not let Sales read the answer");
    await expect(region(page)).toContainText(`localhost:${port}`);
    other.close();
  });

  for (const [name, fault, text] of [
    ["a web page instead of data", { kind: "body", body: "<html>Sign in</html>", contentType: "text/html" }, "This address is not Business Central"],
    ["an answer cut short", { kind: "body", body: '{"@odata.context":"x","value":[{"No"' }, "The answer of Business Central is damaged"],
    ["a server that is down for maintenance", { kind: "status", status: 503 }, "Business Central is not available now"],
    ["a server that asks to wait", { kind: "status", status: 429, headers: { "Retry-After": "5" } }, "Business Central asks to wait"],
    ["no permission in Business Central", { kind: "status", status: 403 }, "No permission in Business Central"],
    ["a broken connection", { kind: "drop" }, "Business Central does not answer"],
  ] as const) {
    test(name, async ({ sandbox, bc, openRecord }) => {
      await bc.fault({ match: "/ODataV4/Company", ...fault });
      const page = await openRecord("salesorderdetail", lineOf(sandbox, product));
      await expect(region(page)).toContainText(text);
      await bc.clearFaults();
      await region(page).getByRole("button", { name: "Try again" }).click();
      await expect(region(page)).toContainText("Enough in stock");
    });
  }

  for (const [name, change, text] of [
    ["an address without encryption", { bcs_odataurl: "http://bc.skarvholm.test/BC/ODataV4" }, "The access key would travel readable"],
    ["an address that is not OData's", { bcs_odataurl: "https://bc.skarvholm.test/BC/" }, "has no /ODataV4 in it"],
    ["no address", { bcs_odataurl: null }, "The OData URL is missing"],
    ["availability switched off", { bcs_itemavailabilityenabled: false }, "Item availability is switched off"],
    ["no access key", { bcs_accesskey: null }, "No access key that you may use"],
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
  await expect(region(page)).toContainText("Enough in stock");
  const sales = (await (await fetch(`${sandbox.sales.url}/_sandbox/trace`)).json()) as readonly unknown[];
  const seen = JSON.stringify([await bc.trace(), sales]);
  expect(seen).toContain("ItemCard");
  expect(seen).not.toContain(KEY);
});
